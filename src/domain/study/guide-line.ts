import { capitalize } from '../drafting/wording.ts';
import { type Fact, type FactStatus, factSentence, paragraphOf, type Speaker, speakerOf } from '../fact.ts';

export interface GuideLine {
  readonly text: string;
  readonly paragraph: number;
  readonly status: FactStatus;
  /** What a reader must know about the line, to be printed with it: 'planned', 'the article’s judgement'. */
  readonly label?: string;
}

/** A line with the speaker who vouches for it, where one does. */
export interface Entry {
  readonly line: GuideLine;
  readonly speaker?: Speaker;
}

export function factEntry(fact: Fact): Entry {
  return { line: lineOf(fact, capitalize(factSentence(fact))) };
}

export function lineOf(fact: Fact, text: string): GuideLine {
  const label = labelOf(fact);
  const line = { text, paragraph: paragraphOf(fact), status: fact.status };
  return label === undefined ? line : { ...line, label };
}

/** Whether the article itself tells it as so or as planned: not a speaker's claim and not a judgement. */
export function isVouchedFor(fact: Fact): boolean {
  return fact.status === 'reported' || fact.status === 'background' || fact.status === 'planned';
}

export function inReadingOrder(entries: readonly Entry[]): GuideLine[] {
  return entries.map(({ line }) => line).sort((a, b) => a.paragraph - b.paragraph);
}

function labelOf(fact: Fact): string | undefined {
  if (fact.status === 'planned') return 'planned';
  if (fact.status !== 'characterization') return undefined;
  const by = speakerOf(fact)?.name.replace(/^The /, 'the ');
  return by === undefined ? 'the article’s judgement' : `judgement of ${by}`;
}
