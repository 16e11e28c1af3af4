import { type AnswerKind, answerKinds } from './answer-kind.ts';
import type { Recall } from './recall.ts';
import { type Interval, wilson } from './statistics.ts';

/** How many of the human questions of one kind have their answer in a fact. */
export interface RecallFigures {
  readonly kind: AnswerKind | 'name, number, date, term' | 'all';
  /** Keyed questions whose answer stands in the text; `elsewhere` are those whose answer does not. */
  readonly questions: number;
  readonly elsewhere: number;
  /** Of `questions`: found in facts of which the reader was sure, in such of these as say what is asked, and in all facts. */
  readonly sure: Share;
  readonly close: Share;
  readonly all: Share;
}

interface Share {
  readonly found: number;
  readonly interval: Interval;
}

/** @returns the recall of each kind of answer, of the four kinds that the goal speaks of, and of all. */
export function recallFigures(recalls: readonly Recall[]): RecallFigures[] {
  const ofKind = (kind: AnswerKind) => recalls.filter(({ question }) => question.kind === kind);
  const short = recalls.filter(({ question }) => question.kind !== 'other phrase');
  return [
    ...answerKinds.map(kind => count(kind, ofKind(kind))),
    count('name, number, date, term', short),
    count('all', recalls),
  ];
}

function count(kind: RecallFigures['kind'], recalls: readonly Recall[]): RecallFigures {
  const standing = recalls.filter(({ question }) => question.isInText);
  const share = (isFound: (recall: Recall) => boolean): Share => {
    const found = standing.filter(isFound).length;
    return { found, interval: wilson(found, standing.length) };
  };
  return {
    kind,
    questions: standing.length,
    elsewhere: recalls.length - standing.length,
    sure: share(({ sureFactIds }) => sureFactIds.length > 0),
    close: share(({ closeFactIds }) => closeFactIds.length > 0),
    all: share(({ sureFactIds, unsureFactIds }) => sureFactIds.length + unsureFactIds.length > 0),
  };
}
