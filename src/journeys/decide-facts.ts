import { type FactKind, factSentence, isApproved } from '../domain/fact.ts';
import { kindNoun } from '../domain/fact-kinds.ts';
import { Conflict, NotFound } from '../domain/problems.ts';
import { nextTurn } from '../stores/next-turn.ts';
import type { ReviewChange, ReviewedFact, ReviewedItem, ReviewStep } from '../stores/review-rows.ts';
import { stateMark } from './fact-state.ts';
import { joinApprovedFacts } from './joint-items.ts';
import { clip, type FactPlace, nextStep, type Reviewer } from './review-step.ts';
import type { World } from './world.ts';

/** `approve` takes the ticked items along and rejects the fact's others. */
export type FactDecision =
  | { readonly kind: 'approve'; readonly itemIds: readonly string[] }
  | { readonly kind: 'reject' }
  | { readonly kind: 'reopen' };

/**
 * Decides on a fact and on the items that ask about it alone. Deciding the same again changes nothing.
 * @throws NotFound; Conflict where the fact or its items are not what the person saw any more
 */
export async function decideFact(
  world: World,
  by: Reviewer,
  { articleId, factId, mark }: FactPlace,
  decision: FactDecision,
): Promise<void> {
  const step = await nextStep(world, by, articleId);
  let mayEndReview = false;
  const hasChanged = await world.stores.reviews.change(
    step,
    { factIds: [factId] },
    ({ facts: [fact], items }) => {
      if (fact === undefined) throw new NotFound();
      mayEndReview = decision.kind === 'approve' || fact.fact.doubts === undefined;
      const change = planDecision(fact, items, decision);
      const isAsSeen = mark === undefined || mark === stateMark(fact.fact, ownItems(items));
      if (change !== undefined && !isAsSeen) throw staleFact();
      return change;
    },
  );
  if (hasChanged && mayEndReview) await joinApprovedFacts(world, articleId);
}

/** @throws Conflict where an item was ticked that is not the fact's own */
function planDecision(
  fact: ReviewedFact,
  items: readonly ReviewedItem[],
  decision: FactDecision,
): ReviewChange | undefined {
  const itemIds = decision.kind === 'approve' ? decision.itemIds : [];
  checkTicked(itemIds, items);
  const change = {
    sentence: `${decisions[decision.kind]} “${clip(factSentence(fact.fact))}”.`,
    facts: [decided(fact, decision.kind)],
    items: items.map(item => ({ ...item, state: stateAfter(item, decision.kind, itemIds) })),
  };
  return differing(change, { facts: [fact], items });
}

/** Few enough facts, with their items, for one turn of the event loop. */
const factsATurn = 20;

/** Approves all proposed sure facts of a kind, with their drafted items, as one step. @returns how many. @throws NotFound */
export async function approveAll(
  world: World,
  by: Reviewer,
  articleId: string,
  kind: FactKind,
): Promise<number> {
  const step = await nextStep(world, by, articleId);
  const waiting = (await world.stores.reviewPages.outline(articleId))
    .filter(fact => fact.kind === kind && fact.isSure && fact.review === 'proposed')
    .map(({ factId }) => factId);
  const sentence = sentenceOfAll(kind, waiting.length);
  let [part, approved] = [0, 0];
  for (let start = 0; start < waiting.length; start += factsATurn) {
    const factIds = waiting.slice(start, start + factsATurn);
    const count = await approveSome(world, { ...step, part }, factIds, sentence);
    if (count > 0) [part, approved] = [part + 1, approved + count];
    await nextTurn();
  }
  if (approved > 0) await joinApprovedFacts(world, articleId);
  return approved;
}

function sentenceOfAll(kind: FactKind, count: number): string {
  const noun = kindNoun(kind, count);
  return count === 1
    ? `Approved the last ${noun}.`
    : `Approved all ${count.toLocaleString('en')} ${noun} at once.`;
}

/** Approves those of the facts that still wait, with the drafted items that ask about one alone. @returns how many */
async function approveSome(
  world: World,
  step: ReviewStep,
  factIds: readonly string[],
  sentence: string,
): Promise<number> {
  let count = 0;
  const hasChanged = await world.stores.reviews.change(step, { factIds }, rows => {
    const facts = rows.facts.filter(({ fact }) => fact.review === 'proposed' && fact.doubts === undefined);
    const own = rows.items.filter(item => !item.isJoint && item.state === 'drafted');
    const items = own.filter(({ factIds: [id] }) => facts.some(({ fact }) => fact.id === id));
    count = facts.length;
    if (count === 0) return undefined;
    return {
      sentence,
      facts: facts.map(fact => decided(fact, 'approve')),
      items: items.map(item => ({ ...item, state: 'approved' as const })),
    };
  });
  return hasChanged ? count : 0;
}

/**
 * Decides on items that join several facts; those that are gone are passed over.
 * @throws NotFound; Conflict where a fact of an item to approve is not approved
 */
export async function decideItems(
  world: World,
  by: Reviewer,
  articleId: string,
  { approve, reject }: { readonly approve: readonly string[]; readonly reject: readonly string[] },
): Promise<void> {
  const step = await nextStep(world, by, articleId);
  await world.stores.reviews.change(step, { itemIds: [...approve, ...reject] }, ({ facts, items }) => {
    const open = new Set(facts.filter(({ fact }) => !isApproved(fact)).map(({ fact }) => fact.id));
    const wanted = items.filter(({ state }) => state !== 'retired');
    if (wanted.some(item => approve.includes(item.itemId) && item.factIds.some(id => open.has(id))))
      throw new Conflict('A fact of this question is not approved any more. Look at it again, then decide.');
    const after = wanted.map(item => ({
      ...item,
      state: approve.includes(item.itemId) ? ('approved' as const) : ('rejected' as const),
    }));
    const sentence = `Decided on ${after.length === 1 ? 'a question' : `${after.length} questions`} that join facts.`;
    return differing({ sentence, facts: [], items: after }, { facts: [], items: wanted });
  });
}

/** Takes the last step back. @returns what was undone, in a sentence. @throws NotFound; Conflict when it is not the last. */
export async function undoStep(world: World, articleId: string, stepId: string): Promise<string> {
  if ((await world.stores.bank.findArticle(articleId)) === undefined) throw new NotFound();
  const sentence = await world.stores.reviews.undo(articleId, stepId);
  if (sentence === undefined)
    throw new Conflict(
      'This step was undone already, or something else was done after it, so it cannot be undone any more.',
    );
  return sentence;
}

type DecisionKind = FactDecision['kind'];

const decisions: Readonly<Record<DecisionKind, string>> = {
  approve: 'Approved',
  reject: 'Rejected',
  reopen: 'Opened again',
};

function decided(reviewed: ReviewedFact, kind: DecisionKind): ReviewedFact {
  const approved = reviewed.isEdited ? 'edited' : 'approved';
  const review = { approve: approved, reject: 'rejected', reopen: 'proposed' } as const;
  return { ...reviewed, fact: { ...reviewed.fact, review: review[kind] } };
}

/** An item that joins facts waits again where one of them is not approved any more. */
function stateAfter(
  { itemId, state, isJoint }: ReviewedItem,
  kind: DecisionKind,
  ticked: readonly string[],
): ReviewedItem['state'] {
  if (state === 'retired') return state;
  if (isJoint) return kind !== 'approve' && state === 'approved' ? 'drafted' : state;
  if (kind === 'reopen') return 'drafted';
  return ticked.includes(itemId) ? 'approved' : 'rejected';
}

function checkTicked(itemIds: readonly string[], items: readonly ReviewedItem[]): void {
  const own = new Set(ownItems(items).map(item => item.itemId));
  if (itemIds.some(id => !own.has(id))) throw staleFact();
}

/** Those that ask about the fact alone and can be decided on. */
function ownItems(items: readonly ReviewedItem[]): ReviewedItem[] {
  return items.filter(item => !item.isJoint && item.state !== 'retired');
}

function staleFact(): Conflict {
  return new Conflict('This fact or its questions have changed since you looked. Look again, then decide.');
}

/** @returns the change without what stays as it was; undefined where all does. */
function differing(
  change: ReviewChange,
  before: { readonly facts: readonly ReviewedFact[]; readonly items: readonly ReviewedItem[] },
): ReviewChange | undefined {
  const facts = change.facts.filter(({ fact }, at) => fact.review !== before.facts[at]?.fact.review);
  const items = change.items.filter(({ state }, at) => state !== before.items[at]?.state);
  return facts.length + items.length === 0 ? undefined : { ...change, facts, items };
}
