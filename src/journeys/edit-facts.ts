import { applyEdit } from '../domain/apply-edit.ts';
import type { ArticleBank } from '../domain/article-bank.ts';
import { type Evidence, type Fact, type FactBody, type FactStatus, factSentence } from '../domain/fact.ts';
import type { EditProblems, FactEdit } from '../domain/fact-edit.ts';
import { editOf } from '../domain/mark-fact.ts';
import { Conflict, NotFound } from '../domain/problems.ts';
import type { ReviewChange, ReviewedFact, ReviewedItem, ReviewRows } from '../stores/review-rows.ts';
import { retiredSignature } from '../stores/undo-step.ts';
import { chooseTopic } from './choose-topic.ts';
import type { Drafted } from './drafting-thread.ts';
import { findPhrase } from './find-phrase.ts';
import { redraft } from './redraft.ts';
import { clip, nextStep } from './review-step.ts';
import type { World } from './world.ts';

export type Edited =
  | { readonly kind: 'saved'; readonly factId: string }
  | { readonly kind: 'bad'; readonly problems: EditProblems };

export interface AddedFact extends FactEdit {
  readonly paragraph: number;
  /** Words of that paragraph, as they stand there. */
  readonly phrase: string;
}

/**
 * Changes a fact. New words make it wait for approval, with new items; its old ones are retired. Another topic or
 * importance alone goes over to its items.
 * @throws NotFound; Conflict where it was changed meanwhile
 */
export async function editFact(
  world: World,
  articleId: string,
  factId: string,
  edit: FactEdit,
): Promise<Edited> {
  const { bank, fact } = await findFact(world, articleId, factId);
  const applied = applyEdit(edit, { before: fact, entities: bank.entities, evidence: fact.evidence });
  if (applied.kind === 'bad') return applied;
  const topicId = await findTopic(world, edit.topic, fact.topicId);
  const filed = { ...fact, topicId, importance: edit.importance };
  const rewritten = rewrite(filed, applied);
  const sentence = `Edited “${clip(factSentence(rewritten))}”.`;
  if (hasSameWords(fact, rewritten)) {
    await change(world, articleId, [fact], rows => refile(rows, filed, sentence));
    return { kind: 'saved', factId };
  }
  const [drafted = nothing] = await redraft(world, [rewritten], bank);
  await change(world, articleId, [fact], ({ items }) => ({
    sentence,
    facts: [reviewed(rewritten, drafted)],
    items: items.map(retire),
    newItems: drafted.items,
  }));
  return { kind: 'saved', factId };
}

/** Makes two facts of one; each text as in an edit. @throws NotFound; Conflict where it was changed meanwhile */
export async function splitFact(
  world: World,
  articleId: string,
  factId: string,
  [firstText, secondText]: readonly [string, string],
): Promise<Edited> {
  const { bank, fact } = await findFact(world, articleId, factId);
  const ground = { before: fact, entities: bank.entities, evidence: fact.evidence };
  const first = applyEdit({ ...editOf(fact), text: firstText }, ground);
  const second = applyEdit({ ...editOf(fact), text: secondText }, ground);
  if (first.kind === 'bad' || second.kind === 'bad')
    return { kind: 'bad', problems: { ...problemOf('first', first), ...problemOf('second', second) } };
  const kept = rewrite(fact, first);
  const added = rewrite({ ...fact, id: world.newId() }, second);
  const whole = { ...bank, facts: [...bank.facts.filter(({ id }) => id !== factId), kept, added] };
  const [keptDraft = nothing, addedDraft = nothing] = await redraft(world, [kept, added], whole);
  await change(world, articleId, [fact], ({ items }) => ({
    sentence: `Split “${clip(factSentence(fact))}”.`,
    facts: [reviewed(kept, keptDraft)],
    newFacts: [reviewed(added, addedDraft)],
    items: items.map(retire),
    newItems: [...keptDraft.items, ...addedDraft.items],
  }));
  return { kind: 'saved', factId };
}

/**
 * Makes one fact of two, with the evidence of both; the second is rejected.
 * @throws NotFound; Conflict where one was changed meanwhile
 */
export async function mergeFacts(
  world: World,
  articleId: string,
  factId: string,
  withFactId: string,
  text: string,
): Promise<Edited> {
  const { bank, fact } = await findFact(world, articleId, factId);
  const other = bank.facts.find(({ id }) => id === withFactId);
  if (other === undefined || other.id === fact.id) throw new NotFound();
  const evidence = joinEvidence(fact.evidence, other.evidence);
  const edit = { ...editOf(fact), text };
  const applied = applyEdit(edit, { before: fact, entities: bank.entities, evidence });
  if (applied.kind === 'bad') return applied;
  const merged = rewrite({ ...fact, evidence }, applied);
  const rejected = { ...other, review: 'rejected' as const };
  const facts = bank.facts.map(known => (known.id === other.id ? rejected : known));
  const [drafted = nothing] = await redraft(world, [merged], { ...bank, facts });
  await change(world, articleId, [fact, other], rows => ({
    sentence: `Merged into “${clip(factSentence(merged))}”.`,
    facts: [
      reviewed(merged, drafted),
      ...rows.facts.filter(row => row.fact.id === other.id).map(row => ({ ...row, fact: rejected })),
    ],
    items: rows.items.map(retire),
    newItems: drafted.items,
  }));
  return { kind: 'saved', factId };
}

/**
 * Adds a fact that a person found in the text; it waits for approval like any other.
 * @throws NotFound; Conflict for an article whose text is not stored
 */
export async function addFact(world: World, articleId: string, added: AddedFact): Promise<Edited> {
  const bank = await findBank(world, articleId);
  const stored = await world.stores.texts.find(articleId);
  if (stored === undefined)
    throw new Conflict('The text of this article is not stored here, so no fact can be taken from it.');
  const place = findPhrase(stored, added.paragraph, added.phrase);
  if (place === undefined)
    return {
      kind: 'bad',
      problems: { phrase: 'These words do not stand in this paragraph. Select them in the text.' },
    };
  const applied = applyEdit(added, { entities: bank.entities, evidence: [place] });
  if (applied.kind === 'bad') return applied;
  const factId = world.newId();
  const topicId = await findTopic(world, added.topic, stored.topicId);
  const base = { id: factId, articleId, topicId, evidence: [place], importance: added.importance };
  const fact: Fact = { ...base, review: 'proposed', ...applied.body, status: applied.status };
  const [drafted = nothing] = await redraft(world, [fact], bank);
  await change(world, articleId, [], () => ({
    sentence: `Added “${clip(factSentence(fact))}”.`,
    facts: [],
    newFacts: [reviewed(fact, drafted)],
    items: [],
    newItems: drafted.items,
  }));
  return { kind: 'saved', factId };
}

const nothing: Drafted = { items: [], refused: [] };

/** One store write, if the facts are still as they were read. */
async function change(
  world: World,
  articleId: string,
  read: readonly Fact[],
  plan: (rows: ReviewRows) => ReviewChange,
): Promise<void> {
  const step = await nextStep(world, articleId);
  const factIds = read.map(({ id }) => id);
  await world.stores.reviews.change(step, { factIds }, rows => {
    const isFresh = read.every(fact =>
      rows.facts.some(row => JSON.stringify(row.fact) === JSON.stringify(fact)),
    );
    if (!isFresh) throw new Conflict('This fact was changed meanwhile. Look at it again, then edit it.');
    return plan(rows);
  });
}

/** A fact in a person's words: nothing about it is in doubt, and it waits for approval. */
function rewrite(
  { id, articleId, topicId, importance, evidence, asOf, reviewBy }: Fact,
  { body, status }: { readonly body: FactBody; readonly status: FactStatus },
): Fact {
  return {
    ...{ id, articleId, topicId, importance, evidence, status, review: 'proposed' as const },
    ...(asOf !== undefined && { asOf }),
    ...(reviewBy !== undefined && { reviewBy }),
    ...body,
  };
}

function reviewed(fact: Fact, { refused }: Drafted): ReviewedFact {
  return { fact, isEdited: true, refused };
}

function retire(item: ReviewedItem): ReviewedItem {
  return { ...item, state: 'retired', signature: retiredSignature(item.itemId) };
}

function refile({ facts, items }: ReviewRows, { topicId, importance }: Fact, sentence: string): ReviewChange {
  return {
    sentence,
    facts: facts.map(row => ({ ...row, fact: { ...row.fact, topicId, importance } })),
    items: items.filter(item => !item.isJoint).map(item => ({ ...item, topicId, importance })),
  };
}

function hasSameWords(one: Fact, other: Fact): boolean {
  return wordsOf(one) === wordsOf(other);
}

/** What stays when all is left out that is not about what the fact says. */
function wordsOf({ id, articleId, topicId, importance, evidence, review, doubts, ...said }: Fact): string {
  return JSON.stringify(Object.entries(said).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function joinEvidence(one: readonly Evidence[], other: readonly Evidence[]): Evidence[] {
  const known = new Set(one.map(place => JSON.stringify(place)));
  return [...one, ...other.filter(place => !known.has(JSON.stringify(place)))];
}

function problemOf(name: 'first' | 'second', applied: ReturnType<typeof applyEdit>): EditProblems {
  if (applied.kind === 'good') return {};
  const [sentence = ''] = Object.values(applied.problems);
  return { [name]: sentence };
}

async function findTopic(world: World, wanted: string, usual: string): Promise<string> {
  if (wanted.trim() === '' || wanted === usual) return usual;
  return (await world.stores.topics.ensure(topics => chooseTopic(topics, wanted))).id;
}

async function findFact(world: World, articleId: string, factId: string) {
  const bank = await findBank(world, articleId);
  const fact = bank.facts.find(({ id }) => id === factId);
  if (fact === undefined) throw new NotFound();
  return { bank, fact };
}

async function findBank(world: World, articleId: string): Promise<ArticleBank> {
  const bank = await world.stores.bank.findBank(articleId);
  if (bank === undefined) throw new NotFound();
  return bank;
}
