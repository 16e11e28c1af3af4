import type { FactReview } from '../../domain/fact.ts';
import type { Review, ReviewFact } from '../../journeys/review-article.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import { quizAddress } from './articles.ts';
import { capitalized, countedKind, shortStatusName } from './fact-names.ts';
import { badgeOf } from './feedback.ts';
import { type Link, type Page, teacherMasthead } from './page.ts';
import { counted } from './points.ts';
import { addressUnder, type ReviewPlace, reviewAddress } from './review-address.ts';
import { type FactCard, factCard } from './review-fact.ts';
import { type ArticleText, articleText } from './review-text.ts';

/** An article's facts beside its text: approve, edit, reject. */
export interface ReviewPage extends Page {
  readonly heading: string;
  readonly citation: string;
  readonly articleHref: string;
  readonly undo: UndoPart | null;
  /** null when there is none to show. */
  readonly fact: FactCard | null;
  readonly finished: FinishedPart;
  readonly text: ArticleText;
  readonly hasText: boolean;
  readonly goesOn: { readonly before: boolean; readonly after: boolean };
  readonly facts: FactList;
  readonly newFact: string;
}

export interface UndoPart {
  readonly sentence: string;
  readonly action: string;
  readonly stepId: string;
  /** The fact that the step was about, as far as the page knows. */
  readonly factId: string;
  readonly hasKey: boolean;
}

/** What is said when nothing waits, and what can be done next. */
export interface FinishedPart {
  readonly headline: string;
  readonly text: string;
  readonly links: readonly Link[];
}

export interface FactList {
  readonly heading: string;
  readonly counts: string;
  readonly lines: readonly FactLinePart[];
  /** The other way round: with unsure ones, or without. null where there are none. */
  readonly unsure: Link | null;
  readonly byKind: readonly Link[];
}

export interface FactLinePart {
  readonly href: string;
  readonly sentence: string;
  readonly icon: 'check' | 'cross' | 'wait' | 'warn' | 'mark';
  readonly state: string;
  readonly isOk: boolean;
  readonly isCurrent: boolean;
  readonly badge: { readonly isClaim: boolean; readonly text: string };
}

export function reviewPage(teacher: TeacherVisitor, review: Review, place: ReviewPlace): ReviewPage {
  const { article, undo } = review;
  const current = isFinished(review, place) ? undefined : review.current;
  const currentId = current?.fact.id ?? '';
  const listed = review.facts.filter(fact => isListed(fact, place.showsUnsure, currentId));
  const addressOf = (factId: string) => reviewAddress({ ...place, factId, was: undefined });
  return {
    title: `Review facts: ${article.title}`,
    masthead: teacherMasthead(teacher, 'articles'),
    heading: article.title,
    citation: article.citation,
    articleHref: `/articles/${article.id}`,
    undo: undo === undefined ? null : undoPart(teacher, undo, place),
    fact: current === undefined ? null : factCard(current, review, { ...place, was: undefined }),
    finished: finishedPart(review),
    text: articleText({ paragraphs: review.paragraphs, facts: listed, currentId, addressOf }),
    hasText: review.isImported,
    goesOn: { before: review.hasMoreBefore, after: review.hasMoreAfter },
    facts: factList({ ...review, facts: listed }, currentId, place, addressOf),
    newFact: addressUnder(place, '/facts/new'),
  };
}

/** Nobody asked for a fact, and none waits. */
function isFinished({ current }: Review, { factId }: ReviewPlace): boolean {
  return factId === undefined && current?.fact.review !== 'proposed';
}

/** A colleague's step is told with her name, and no key takes it back by chance. */
function undoPart(
  { teacherId }: TeacherVisitor,
  { stepId, sentence, by }: NonNullable<Review['undo']>,
  place: ReviewPlace,
): UndoPart {
  const isColleagues = by !== undefined && by.teacherId !== teacherId;
  return {
    sentence: isColleagues ? `${by.name} ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence,
    stepId,
    action: addressUnder(place, '/undo'),
    factId: place.was ?? '',
    hasKey: !isColleagues,
  };
}

function finishedPart({ article, counts, jointItems }: Review): FinishedPart {
  const address = `/articles/${article.id}`;
  if (counts.total === 0)
    return {
      headline: 'No facts were found in this text.',
      text: 'You can add facts in your own words: mark the words of the text that say it, then write the fact.',
      links: [{ href: `${address}/facts/new`, text: 'Add a fact' }],
    };
  const waiting = jointItems.filter(item => item.state === 'drafted').length;
  return {
    headline: finishedHeadline(counts),
    text: finishedText(counts.approved, waiting),
    links: [
      ...(waiting > 0
        ? [{ href: `${address}/questions`, text: `Look at ${counted(waiting, 'more question')}` }]
        : []),
      ...(counts.approved > 0 ? [{ href: quizAddress(article.id), text: 'Make a quiz of them' }] : []),
      ...(counts.unsure > 0
        ? [
            {
              href: reviewAddress({ articleId: article.id, showsUnsure: true }),
              text: `Look at ${counted(counts.unsure, 'unsure fact')}`,
            },
          ]
        : []),
      { href: address, text: 'Back to the article' },
    ],
  };
}

function finishedHeadline({ proposed, approved, rejected, unsure }: Review['counts']): string {
  const which = proposed + unsure === 0 ? 'All facts reviewed' : 'All sure facts reviewed';
  const turnedDown = rejected > 0 ? `, ${rejected}\u00a0rejected` : '';
  return `${which}: ${approved.toLocaleString('en')}\u00a0approved${turnedDown}.`;
}

function finishedText(approved: number, waiting: number): string {
  if (approved === 0) return 'Nothing was approved, so this article gives no questions yet.';
  return waiting > 0
    ? 'Some questions join several of the approved facts: matching, putting in order, the main idea of a part.'
    : 'Their questions are in the bank.';
}

function factList(
  { facts, counts, byKind, article }: Review,
  currentId: string,
  place: ReviewPlace,
  addressOf: (factId: string) => string,
): FactList {
  const { showsUnsure, articleId } = place;
  const toReview = counts.proposed + (showsUnsure ? counts.unsure : 0);
  return {
    heading: counted(counts.total, 'fact'),
    counts: countsText(counts, toReview),
    lines: facts.map(fact => factLine(fact, currentId, addressOf)),
    unsure:
      counts.unsure === 0
        ? null
        : {
            href: reviewAddress({ articleId, factId: currentId || undefined, showsUnsure: !showsUnsure }),
            text: showsUnsure ? 'Hide unsure ones' : `Show ${counted(counts.unsure, 'unsure one')}`,
          },
    byKind: byKind
      .filter(({ proposed }) => proposed > 1)
      .map(({ kind, proposed }) => ({
        href: `/articles/${article.id}/approval?kind=${kind}`,
        text: `all ${countedKind(proposed, kind)}`,
      })),
  };
}

function countsText({ approved, rejected }: Review['counts'], toReview: number): string {
  const parts = [
    `${approved} approved`,
    ...(rejected > 0 ? [`${rejected} rejected`] : []),
    `${toReview} to review`,
  ];
  return parts.join(', ');
}

/** An unsure fact is hidden only while it waits: once decided on it is a fact like any other. */
function isListed(fact: ReviewFact, showsUnsure: boolean, currentId: string): boolean {
  return showsUnsure || fact.isSure || fact.review !== 'proposed' || fact.factId === currentId;
}

function factLine(fact: ReviewFact, currentId: string, addressOf: (factId: string) => string): FactLinePart {
  const isCurrent = fact.factId === currentId;
  const { icon, state, isOk } = states[fact.review];
  const isUnsure = !fact.isSure && fact.review === 'proposed';
  return {
    href: addressOf(fact.factId),
    sentence: capitalized(fact.sentence),
    icon: isCurrent ? 'mark' : isUnsure ? 'warn' : icon,
    state: isCurrent ? `Now, ${state.toLowerCase()}` : isUnsure ? `${state}, unsure` : state,
    isOk: isOk && !isCurrent,
    isCurrent,
    badge: { isClaim: badgeOf(fact.status, undefined).isClaim, text: shortStatusName(fact.status) },
  };
}

const states: Readonly<
  Record<FactReview, { readonly icon: FactLinePart['icon']; readonly state: string; readonly isOk: boolean }>
> = {
  proposed: { icon: 'wait', state: 'To review', isOk: false },
  approved: { icon: 'check', state: 'Approved', isOk: true },
  edited: { icon: 'check', state: 'Approved', isOk: true },
  rejected: { icon: 'cross', state: 'Rejected', isOk: false },
};
