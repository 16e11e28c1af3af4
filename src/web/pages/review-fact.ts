import { phraseOf } from '../../domain/evidence-note.ts';
import type { Evidence, Fact, FactReview } from '../../domain/fact.ts';
import { factSentence, isApproved, speakerOf } from '../../domain/fact.ts';
import { factStatuses } from '../../domain/fact-kinds.ts';
import type { FactDecision } from '../../journeys/decide-facts.ts';
import type { CurrentFact, Review, ReviewItem } from '../../journeys/review-article.ts';
import { capitalized, statusName } from './fact-names.ts';
import { badgeOf } from './feedback.ts';
import { difficultyName } from './item-names.ts';
import { type KeyedPart, keyedPart } from './keyed-question.ts';
import { counted } from './points.ts';
import type { Choice } from './quiz-maker.ts';
import { factAddress, type ReviewPlace, reviewAddress } from './review-address.ts';

/** The fact to decide on, with the questions written from it. */
export interface FactCard {
  readonly nth: number;
  readonly total: number;
  readonly badge: { readonly isClaim: boolean; readonly text: string };
  readonly sentence: string;
  /** Too long to be set large. */
  readonly isLong: boolean;
  /** "Speaker", "Topic" … with what stands beside them. */
  readonly ledger: readonly { readonly term: string; readonly text: string }[];
  /** "Paragraph 5", and where it is marked on the page ('' where the text is not kept). */
  readonly place: { readonly text: string; readonly href: string };
  /** The article's own words, for screens on which the text stands far below. */
  readonly quote: string;
  /** Why the reader was not sure, in words. */
  readonly doubts: readonly string[];
  readonly statuses: readonly Choice[];
  readonly statusAction: string;
  readonly itemsLead: string;
  readonly items: readonly ReviewItemPart[];
  readonly refused: readonly { readonly template: string; readonly reason: string }[];
  readonly refusedLead: string;
  /** What was decided before; '' while the fact waits. */
  readonly decision: string;
  readonly action: string;
  /** Of the fact as the page shows it. */
  readonly mark: string;
  readonly decide: DecideButton;
  readonly canReject: boolean;
  readonly edit: string;
  /** The next fact, and the one before; '' at either end. */
  readonly later: string;
  readonly laterText: string;
  readonly back: string;
}

/** The first button under the fact; the key A presses it, where that may be. */
export interface DecideButton {
  readonly does: FactDecision['kind'];
  readonly text: string;
  readonly hasKey: boolean;
  readonly isPrimary: boolean;
}

export interface ReviewItemPart {
  readonly itemId: string;
  readonly isUsed: boolean;
  readonly question: KeyedPart;
}

const longSentence = 90;

export function factCard(current: CurrentFact, { topics, isImported }: Review, place: ReviewPlace): FactCard {
  const { fact } = current;
  const here = { ...place, factId: fact.id };
  const sentence = capitalized(factSentence(fact));
  const to = (factId: string | undefined) =>
    factId === undefined ? '' : reviewAddress({ ...place, factId });
  return {
    nth: current.number,
    total: current.total,
    badge: badgeOf(fact.status, speakerOf(fact)?.name),
    sentence,
    isLong: sentence.length > longSentence,
    ledger: ledgerOf(fact, topics.find(topic => topic.id === fact.topicId)?.name ?? ''),
    place: placeOf(fact.evidence[0], isImported),
    quote: phraseOf(fact.evidence[0]) ?? '',
    doubts: fact.review === 'proposed' ? (fact.doubts ?? []) : [],
    statuses: factStatuses.map(status => ({
      value: status,
      text: statusName(status),
      note: '',
      isChosen: status === fact.status,
    })),
    statusAction: factAddress(here, '/status'),
    itemsLead: itemsLead(current.items.length),
    items: current.items.map((item, index) => reviewItemPart(item, index + 1, fact.review)),
    refused: current.refused.map(({ template, reason }) => ({ template: templateName(template), reason })),
    refusedLead: `${counted(current.refused.length, 'question')} not offered, and why`,
    decision: decisions[fact.review],
    action: factAddress(here, '/decision'),
    mark: current.mark,
    decide: decideButtons[fact.review],
    canReject: fact.review !== 'rejected',
    edit: factAddress(here, '/edit'),
    later: to(current.nextId),
    laterText: fact.review === 'proposed' ? 'Later' : 'Next',
    back: to(current.previousId),
  };
}

/** @returns an item with its key; a question of a fact that waits is used unless it is unticked. */
export function reviewItemPart(
  item: ReviewItem,
  position: number,
  review: FactReview = 'proposed',
): ReviewItemPart {
  const waits = !isApproved({ review });
  return {
    itemId: item.itemId,
    isUsed: item.state === 'approved' || (item.state === 'drafted' && waits),
    question: keyedPart({
      ...item,
      position,
      itemVersionId: item.itemId,
      topicId: '',
      topicName: difficultyName(item.difficulty),
      keyText: '',
      evidence: [],
      misconceptions: {},
    }),
  };
}

function ledgerOf(fact: Fact, topic: string): FactCard['ledger'] {
  const speaker = speakerOf(fact);
  const role = speaker?.role === undefined ? '' : `, ${speaker.role}`;
  return [
    { term: 'Speaker', text: speaker === undefined ? '' : capitalized(`${speaker.name}${role}`) },
    { term: 'When', text: fact.kind === 'event' ? fact.when.text : '' },
    { term: 'Topic', text: topic },
  ].filter(({ text }) => text !== '');
}

function placeOf(evidence: Evidence | undefined, isImported: boolean): FactCard['place'] {
  if (evidence === undefined) return { text: '', href: '' };
  return { text: `Paragraph ${evidence.paragraph}`, href: isImported ? '#evidence' : '' };
}

function itemsLead(count: number): string {
  return count === 0
    ? 'No question is written from this fact. Approved, it still stands in study guides.'
    : `${counted(count, 'question')} written from this fact`;
}

const decisions: Readonly<Record<FactReview, string>> = {
  proposed: '',
  approved: 'Approved',
  edited: 'Approved as you edited it',
  rejected: 'Rejected',
};

const saveTicks: DecideButton = { does: 'approve', text: 'Save ticks', hasKey: true, isPrimary: false };

const decideButtons: Readonly<Record<FactReview, DecideButton>> = {
  proposed: { does: 'approve', text: 'Approve', hasKey: true, isPrimary: true },
  approved: saveTicks,
  edited: saveTicks,
  rejected: { does: 'reopen', text: 'Reopen', hasKey: false, isPrimary: false },
};

function templateName(template: string): string {
  return capitalized(template.replaceAll('-', ' '));
}
