import { type WatchedRates, watch } from '../../src/domain/drafting/watch.ts';
import { type Evaluation, isSure } from './evaluate-text.ts';
import { type RecallFigures, recallFigures } from './recall-figures.ts';
import { type Tally, tally } from './tally.ts';

/** All that is counted of one text, or of several taken together. */
export interface Figures {
  readonly name: string;
  readonly words: number;
  readonly readingSeconds: number;
  readonly draftingSeconds: number;
  readonly readWordsPerSecond: number;
  readonly facts: { readonly sure: FactCounts; readonly unsure: FactCounts };
  /** Items were drafted from these; all sure ones where no person was asked. */
  readonly approvedFacts: number;
  readonly doubts: Tally;
  readonly items: { readonly total: number; readonly byTemplate: Tally; readonly byType: Tally };
  readonly itemsPer100Words: number;
  /** Items that ask what no other item of the text asks, per 100 words. */
  readonly differentItemsPer100Words: number;
  readonly refusedByGate: Tally;
  readonly problems: Tally;
  readonly watched: WatchedRates;
  /** Share of items that ask what another item of the text asks. */
  readonly shareRepeated: number;
  readonly recall: readonly RecallFigures[];
}

export interface FactCounts {
  readonly total: number;
  readonly byKind: Tally;
  readonly byStatus: Tally;
}

/** @returns the figures of several texts as if they were one; nothing is compared across texts. */
export function figuresOf(name: string, evaluations: readonly Evaluation[]): Figures {
  const facts = evaluations.flatMap(evaluation => evaluation.facts);
  const drafts = evaluations.flatMap(evaluation => evaluation.drafts);
  const repeated = evaluations.flatMap(({ repeats }) => repeats).length;
  const words = sum(evaluations.map(evaluation => evaluation.words));
  const readingSeconds = sum(evaluations.map(evaluation => evaluation.readingSeconds));
  const per100Words = (count: number) => (100 * count) / Math.max(1, words);
  return {
    name,
    words,
    readingSeconds,
    draftingSeconds: sum(evaluations.map(evaluation => evaluation.draftingSeconds)),
    readWordsPerSecond: words / Math.max(1e-9, readingSeconds),
    facts: {
      sure: countFacts(facts.filter(isSure)),
      unsure: countFacts(facts.filter(fact => !isSure(fact))),
    },
    approvedFacts: sum(evaluations.map(({ approved }) => approved.length)),
    doubts: tally(facts.flatMap(({ doubts = [] }) => doubts)),
    items: {
      total: drafts.length,
      byTemplate: tally(drafts.map(({ template }) => template)),
      byType: tally(drafts.map(({ type }) => type)),
    },
    itemsPer100Words: per100Words(drafts.length),
    differentItemsPer100Words: per100Words(drafts.length - repeated),
    refusedByGate: tally(evaluations.flatMap(({ refused }) => refused.map(({ gate }) => gate))),
    problems: tally(evaluations.flatMap(({ problems }) => problems.map(({ gate }) => gate))),
    watched: watch(drafts),
    shareRepeated: drafts.length === 0 ? 0 : repeated / drafts.length,
    recall: recallFigures(evaluations.flatMap(evaluation => evaluation.recall)),
  };
}

function countFacts(facts: Evaluation['facts']): FactCounts {
  return {
    total: facts.length,
    byKind: tally(facts.map(({ kind }) => kind)),
    byStatus: tally(facts.map(({ status }) => status)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
