import type { ArticleBank } from '../article-bank.ts';
import { type Fact, factSentence, isApproved } from '../fact.ts';
import type { ItemDraft } from '../item.ts';
import { type Random, seededRandom } from '../random.ts';
import {
  arrangeOptions,
  balanceImported,
  balanceStandings,
  balanceTrueFalse,
  byRank,
  decideTrueFalse,
} from './balance.ts';
import { checkGates } from './check-gates.ts';
import { type Dealer, newDealer } from './dealer.ts';
import { type DraftingContext, isFromText, withUsableFacts } from './drafting-bank.ts';
import type { GateFailure, GateName } from './gates/gate.ts';
import { saysSomething } from './loose-wording.ts';
import { perBank } from './per-bank.ts';
import { isToldBefore, oneOfEach, withoutRepeats } from './selection.ts';
import { draftCauses } from './templates/cause.ts';
import { draftDefinitionQuestions } from './templates/definition.ts';
import { draftEventTimes } from './templates/event.ts';
import { draftFactClaimOpinion } from './templates/fact-claim-opinion.ts';
import { draftFillIns } from './templates/fill-in.ts';
import { draftMainIdeas } from './templates/main-idea.ts';
import { draftMatching } from './templates/matching.ts';
import { draftMultipleResponse } from './templates/multiple-response.ts';
import { draftNextSteps } from './templates/next-step.ts';
import { draftOpenQuestions } from './templates/open-question.ts';
import { draftOrdering } from './templates/ordering.ts';
import { draftRoleQuestions } from './templates/role.ts';
import { draftSlotQuestions } from './templates/slot-question.ts';
import { draftTrueFalse } from './templates/true-false.ts';
import { draftWhoSaidIt } from './templates/who-said-it.ts';

export { checkGates } from './check-gates.ts';
export { type Dealer, newDealer } from './dealer.ts';
export type { GateFailure, GateName } from './gates/gate.ts';
export { type AskedItem, newBeside } from './selection.ts';
export { type WatchedRates, watch } from './watch.ts';

export interface DraftingOptions {
  readonly random: Random;
  /** Makes option ids; must be random, so that nothing about the key can be read from them. */
  readonly newId: () => string;
  /** YYYY-MM-DD: facts that are stale on this day are left out. */
  readonly today: string;
  /** One for all facts of a run, where they are drafted one by one. */
  readonly dealer?: Dealer;
}

export interface Drafting {
  /** Highest rank first, no question twice. */
  readonly drafts: ItemDraft[];
  readonly refused: RefusedDraft[];
}

export interface RefusedDraft {
  readonly factIds: readonly string[];
  readonly template: string;
  readonly gate: GateName;
  readonly reason: string;
}

type FactTemplate = (fact: Fact, context: DraftingContext) => ItemDraft[];
type BankTemplate = (facts: readonly Fact[], context: DraftingContext) => ItemDraft[];

const factTemplates: readonly FactTemplate[] = [
  draftSlotQuestions,
  draftFillIns,
  draftTrueFalse,
  draftWhoSaidIt,
  draftRoleQuestions,
  draftDefinitionQuestions,
  draftEventTimes,
  draftFactClaimOpinion,
  draftCauses,
  draftNextSteps,
  draftOpenQuestions,
];

const bankTemplates: readonly BankTemplate[] = [
  draftMatching,
  draftOrdering,
  draftMultipleResponse,
  draftMainIdeas,
];

/**
 * Writes items of every type from the facts that a teacher let in. A draft that fails a gate is refused, with the reason.
 * The same seed and the same facts give the same drafts, option ids apart.
 */
export function draftItems(bank: ArticleBank, { random, newId, today, dealer }: DraftingOptions): Drafting {
  const usable = withUsableFacts(bank, today);
  const context = { bank: usable, random, newId };
  const lengths = newDealer(random);
  const judged = [
    ...usable.facts.map(fact => judgeFact(fact, { ...context, surplus: lengths.surplus() }, lengths)),
    judge(jointDrafts(context), usable),
  ];
  const sound = judged.flatMap(each => each.sound);
  const halve = usable.facts.some(isFromText) ? balanceImported : balanceTrueFalse;
  const balanced = balanceStandings(halve(sound, random));
  return {
    drafts: choose(oneOfEachFact(balanced, usable), dealer ?? newDealer(random), random),
    refused: judged.flatMap(({ refused }) => refused),
  };
}

function judgeFact(fact: Fact, context: DraftingContext, lengths: Dealer): Judged {
  const judged = judge(draftsOf(fact, context), context.bank);
  lengths.settle(oneOfEach(judged.sound, fact, context.bank));
  return judged;
}

/**
 * Writes the items of one fact, which need not be approved yet: for the review screen, where a teacher decides on both.
 * The bank's other facts that are neither rejected nor stale give the wrong options. Whether a statement is made false
 * hangs on the fact alone, so that over an article about half are, in whatever order the facts are drafted.
 */
export function draftFact(
  fact: Fact,
  bank: ArticleBank,
  { random, newId, today, dealer = newDealer(random) }: DraftingOptions,
): Drafting {
  const hopeful = hopefulBank(bank, today);
  const context = { bank: hopeful, random, newId, surplus: dealer.surplus() };
  const { sound, refused } = judge(draftsOf(fact, context), hopeful);
  const decided = oneOfEach(
    decideTrueFalse(sound, dealer.falseAhead(), seededRandom(fact.id)),
    fact,
    hopeful,
  );
  dealer.settle(decided);
  return { drafts: choose(decided, dealer, random), refused };
}

/** Writes the items that join several facts, of all facts that are neither rejected nor stale. */
export function draftJoint(bank: ArticleBank, { random, newId, today }: DraftingOptions): Drafting {
  const hopeful = hopefulBank(bank, today);
  const { sound, refused } = judge(jointDrafts({ bank: hopeful, random, newId }), hopeful);
  return { drafts: choose(sound, newDealer(random), random), refused };
}

function oneOfEachFact(drafts: readonly ItemDraft[], bank: ArticleBank): ItemDraft[] {
  const byFact = new Map<string, ItemDraft[]>();
  for (const draft of drafts) {
    const [id = ''] = draft.factIds;
    if (draft.factIds.length === 1) byFact.set(id, [...(byFact.get(id) ?? []), draft]);
  }
  return [
    ...bank.facts.flatMap(fact => oneOfEach(byFact.get(fact.id) ?? [], fact, bank)),
    ...drafts.filter(draft => draft.factIds.length !== 1),
  ];
}

function draftsOf(fact: Fact, context: DraftingContext): ItemDraft[] {
  if (isToldBefore(fact, context.bank) || isIdle(fact)) return [];
  return factTemplates.flatMap(template => template(fact, context));
}

/** Some sentences of a text say nothing to ask for, once they stand alone. */
function isIdle(fact: Fact): boolean {
  return (
    isFromText(fact) &&
    (fact.kind === 'statement' || fact.kind === 'event') &&
    !saysSomething(factSentence(fact))
  );
}

function jointDrafts(context: DraftingContext): ItemDraft[] {
  return bankTemplates.flatMap(template => template(context.bank.facts, context));
}

interface Judged {
  readonly sound: ItemDraft[];
  readonly refused: RefusedDraft[];
}

function judge(candidates: readonly ItemDraft[], bank: ArticleBank): Judged {
  const judged = candidates.map(draft => ({ draft, failures: checkGates(draft, bank) }));
  return {
    sound: judged.filter(({ failures }) => failures.length === 0).map(({ draft }) => draft),
    refused: judged.flatMap(({ draft, failures }) => refusalsOf(draft, failures)),
  };
}

function choose(drafts: readonly ItemDraft[], dealer: Dealer, random: Random): ItemDraft[] {
  return arrangeOptions(withoutRepeats([...drafts].sort(byRank)), dealer, random);
}

const hopefulBanks = perBank(() => new Map<string, ArticleBank>());

/** The bank as it would be if every fact that is not rejected were let in. */
function hopefulBank(bank: ArticleBank, today: string): ArticleBank {
  const byDay = hopefulBanks(bank);
  const known = byDay.get(today);
  if (known !== undefined) return known;
  const open = bank.facts.filter(fact => fact.review !== 'rejected');
  const hopeful = withUsableFacts(
    {
      ...bank,
      facts: open.map(fact => (isApproved(fact) ? fact : { ...fact, review: 'approved' as const })),
    },
    today,
  );
  byDay.set(today, hopeful);
  return hopeful;
}

function refusalsOf({ factIds, template }: ItemDraft, failures: readonly GateFailure[]): RefusedDraft[] {
  return failures.map(failure => ({ factIds, template, ...failure }));
}
