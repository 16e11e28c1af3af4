import type { Topic } from './article.ts';
import type { ArticleBank } from './article-bank.ts';
import type { Fact, SlotType } from './fact.ts';
import { isApproved, paragraphOf } from './fact.ts';
import { discussionEntries } from './study/discussion.ts';
import { type Entry, factEntry, type GuideLine, inReadingOrder, isVouchedFor } from './study/guide-line.ts';
import { listPeople } from './study/people.ts';
import { groupBySpeaker, type SpeakerLines, speechEntry } from './study/speeches.ts';

export type { GuideLine } from './study/guide-line.ts';
export type { SpeakerLines } from './study/speeches.ts';

/** One page to study from, 28 lines at most. Everything in it was approved and names its paragraph. */
export interface StudyGuide {
  readonly title: string;
  readonly citation: string;
  readonly whatHappened: readonly GuideLine[];
  readonly keyTerms: readonly GuideLine[];
  readonly peopleAndRoles: readonly GuideLine[];
  readonly numbers: readonly GuideLine[];
  /** Claims and quotes under their speakers; a line completes the speaker's name: "said that …". */
  readonly whoSaysWhat: readonly SpeakerLines[];
  readonly toDiscuss: readonly GuideLine[];
}

/**
 * Lays out the approved facts of one article, the most important of each topic first where not all fit. The reporters'
 * own judgements are there to be discussed, never to be learnt as facts.
 */
export function studyGuide({ article, topics, facts, entities }: ArticleBank): StudyGuide {
  const approved = rankFacts(facts.filter(isForStudy), topics);
  const entries = fitOnPage({
    whatHappened: approved.filter(isHappening).map(factEntry),
    keyTerms: approved.filter(fact => fact.kind === 'definition' && isVouchedFor(fact)).map(factEntry),
    peopleAndRoles: listPeople(approved, entities),
    numbers: approved.filter(isNumber).map(factEntry),
    whoSaysWhat: approved.flatMap(speechEntry),
    toDiscuss: discussionEntries(approved, topics),
  });
  return {
    title: article.title,
    citation: article.citation,
    whatHappened: inReadingOrder(entries.whatHappened),
    keyTerms: inReadingOrder(entries.keyTerms),
    peopleAndRoles: entries.peopleAndRoles.map(({ line }) => line),
    numbers: inReadingOrder(entries.numbers),
    whoSaysWhat: groupBySpeaker(entries.whoSaysWhat, entities),
    toDiscuss: entries.toDiscuss.map(({ line }) => line),
  };
}

type Section = 'whatHappened' | 'keyTerms' | 'peopleAndRoles' | 'numbers' | 'whoSaysWhat' | 'toDiscuss';

const sectionsInOrder: readonly Section[] = [
  'whatHappened',
  'keyTerms',
  'peopleAndRoles',
  'numbers',
  'whoSaysWhat',
  'toDiscuss',
];

/** Adds up to the 28 lines that fit one printed page beside the headings. */
const linesFor: Readonly<Record<Section, number>> = {
  whatHappened: 7,
  keyTerms: 4,
  peopleAndRoles: 5,
  numbers: 4,
  whoSaysWhat: 5,
  toDiscuss: 3,
};

/** What one section does not need goes to the others, in the order of the page. */
function fitOnPage(entries: Readonly<Record<Section, readonly Entry[]>>): Record<Section, readonly Entry[]> {
  const fitted: Record<Section, readonly Entry[]> = { ...entries };
  let spare = 0;
  for (const section of sectionsInOrder) spare += Math.max(0, linesFor[section] - entries[section].length);
  for (const section of sectionsInOrder) {
    fitted[section] = entries[section].slice(0, linesFor[section] + spare);
    spare -= Math.max(0, fitted[section].length - linesFor[section]);
  }
  return fitted;
}

function isForStudy(fact: Fact): boolean {
  return isApproved(fact) && fact.evidence.length > 0;
}

/** By importance; among equals the first of every topic, then the second of every topic, and so on. */
function rankFacts(facts: readonly Fact[], topics: readonly Topic[]): Fact[] {
  const turns = new Map<string, number>();
  const topicOrder = new Map(topics.map(({ id }, index) => [id, index]));
  const taken = facts
    .toSorted((a, b) => paragraphOf(a) - paragraphOf(b))
    .map(fact => {
      const lane = `${fact.importance} ${fact.kind} ${fact.topicId}`;
      const turn = turns.get(lane) ?? 0;
      turns.set(lane, turn + 1);
      return { fact, turn, topic: topicOrder.get(fact.topicId) ?? topics.length };
    });
  return taken
    .sort((a, b) => b.fact.importance - a.fact.importance || a.turn - b.turn || a.topic - b.topic)
    .map(({ fact }) => fact);
}

function isHappening(fact: Fact): boolean {
  const tellsOfEvents = fact.kind === 'statement' || fact.kind === 'event' || fact.kind === 'sequence';
  return tellsOfEvents && isVouchedFor(fact) && !isNumber(fact);
}

const numberTypes: ReadonlySet<SlotType> = new Set(['money', 'percent', 'count', 'fraction']);

function isNumber(fact: Fact): boolean {
  return (
    fact.kind === 'statement' &&
    isVouchedFor(fact) &&
    Object.values(fact.slots).some(slot => numberTypes.has(slot.type) && !slot.isFixed)
  );
}
