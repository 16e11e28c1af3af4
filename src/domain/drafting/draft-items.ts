import type { ArticleBank } from '../article-bank.ts';
import type { Fact } from '../fact.ts';
import type { ItemDraft } from '../item.ts';
import type { Random } from '../random.ts';
import { arrangeOptions, balanceStandings, balanceTrueFalse, byRank } from './balance.ts';
import { checkGates } from './check-gates.ts';
import { type DraftingContext, withUsableFacts } from './drafting-bank.ts';
import type { GateFailure, GateName } from './gates/gate.ts';
import { draftDefinitionQuestions } from './templates/definition.ts';
import { draftEventTimes } from './templates/event.ts';
import { draftFactClaimOpinion } from './templates/fact-claim-opinion.ts';
import { draftFillIns } from './templates/fill-in.ts';
import { draftMatching } from './templates/matching.ts';
import { draftMultipleResponse } from './templates/multiple-response.ts';
import { draftOrdering } from './templates/ordering.ts';
import { draftRoleQuestions } from './templates/role.ts';
import { draftSlotQuestions } from './templates/slot-question.ts';
import { draftTrueFalse } from './templates/true-false.ts';
import { draftWhoSaidIt } from './templates/who-said-it.ts';
import { fold } from './wording.ts';

export { checkGates } from './check-gates.ts';
export type { GateFailure, GateName } from './gates/gate.ts';
export { type WatchedRates, watch } from './watch.ts';

export interface DraftingOptions {
  readonly random: Random;
  /** Makes option ids; must be random, so that nothing about the key can be read from them. */
  readonly newId: () => string;
  /** YYYY-MM-DD: facts that are stale on this day are left out. */
  readonly today: string;
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
];

const bankTemplates: readonly BankTemplate[] = [draftMatching, draftOrdering, draftMultipleResponse];

/**
 * Writes items of every type from the facts that a teacher let in. A draft that fails a gate is refused, with the reason.
 * The same seed and the same facts give the same drafts, option ids apart.
 */
export function draftItems(bank: ArticleBank, { random, newId, today }: DraftingOptions): Drafting {
  const usable = withUsableFacts(bank, today);
  const context = { bank: usable, random, newId };
  const candidates = [
    ...usable.facts.flatMap(fact => factTemplates.flatMap(template => template(fact, context))),
    ...bankTemplates.flatMap(template => template(usable.facts, context)),
  ];
  const judged = candidates.map(draft => ({ draft, failures: checkGates(draft, usable) }));
  const refused = judged.flatMap(({ draft, failures }) => refusalsOf(draft, failures));
  const sound = judged.filter(({ failures }) => failures.length === 0).map(({ draft }) => draft);
  const chosen = withoutRepeats(balanceStandings(balanceTrueFalse(sound, random)).sort(byRank));
  return { drafts: arrangeOptions(chosen, random), refused };
}

function refusalsOf({ factIds, template }: ItemDraft, failures: readonly GateFailure[]): RefusedDraft[] {
  return failures.map(failure => ({ factIds, template, ...failure }));
}

/** Of two drafts with one signature or one stem the higher ranked stays. */
function withoutRepeats(ranked: readonly ItemDraft[]): ItemDraft[] {
  const signatures = new Set<string>();
  const stems = new Set<string>();
  return ranked.filter(({ signature, content }) => {
    const stem = fold(content.stem);
    if (signatures.has(signature) || stems.has(stem)) return false;
    signatures.add(signature);
    stems.add(stem);
    return true;
  });
}
