import type { Article, Topic } from '../domain/article.ts';
import {
  type Fact,
  type FactKind,
  type FactReview,
  type FactStatus,
  factSentence,
  type QuotedEvidence,
} from '../domain/fact.ts';
import type { FactEdit } from '../domain/fact-edit.ts';
import type { Difficulty, ItemKey, ItemState, ItemTask, ItemType } from '../domain/item.ts';
import { editOf } from '../domain/mark-fact.ts';
import { NotFound } from '../domain/problems.ts';
import type { OutlineFact, PageItem } from '../stores/review-pages.ts';
import type { LastStep } from '../stores/reviews.ts';
import { stateMark } from './fact-state.ts';
import { type ReviewParagraph, type TextWindow, wholeOutline, windowAround } from './text-window.ts';
import type { World } from './world.ts';

export type { ReviewParagraph } from './text-window.ts';

/** An article's facts and items, to be decided on beside its text. */
export interface Review {
  readonly article: Article;
  /** False for seeds, whose text is not stored. */
  readonly isImported: boolean;
  /** A window of the text around the current fact. */
  readonly paragraphs: readonly ReviewParagraph[];
  readonly hasMoreBefore: boolean;
  readonly hasMoreAfter: boolean;
  /** The facts that stand in the window, in the order of the text. */
  readonly facts: readonly ReviewFact[];
  /** `unsure` are proposed facts with doubts; `proposed` are those without. */
  readonly counts: {
    readonly proposed: number;
    readonly approved: number;
    readonly rejected: number;
    readonly unsure: number;
    readonly total: number;
  };
  /** How many facts of each kind `approveAll` would approve. */
  readonly byKind: readonly { readonly kind: FactKind; readonly proposed: number }[];
  /** Absent where there is no fact to show. */
  readonly current?: CurrentFact;
  readonly topics: readonly Topic[];
  /** The topic that a fact added by hand gets unless its writer says another. */
  readonly topicId: string;
  /** The last step, which can be taken back. */
  readonly undo?: LastStep;
  /** Items that join several facts, all of them approved. */
  readonly jointItems: readonly ReviewItem[];
}

export interface ReviewFact {
  readonly factId: string;
  readonly sentence: string;
  readonly kind: FactKind;
  readonly status: FactStatus;
  readonly review: FactReview;
  readonly isSure: boolean;
  readonly evidence: readonly QuotedEvidence[];
}

export interface CurrentFact {
  readonly fact: Fact;
  /** Of the fact and its items as they stand: what a form on the page brings back. */
  readonly mark: string;
  /** What the form for editing it begins with. */
  readonly edit: FactEdit;
  /** Its place among the facts that are shown, from 1. */
  readonly number: number;
  readonly total: number;
  readonly items: readonly ReviewItem[];
  readonly refused: readonly { readonly template: string; readonly gate: string; readonly reason: string }[];
  readonly previousId?: string;
  readonly nextId?: string;
  /** The next fact that waits for a decision, from the beginning again after the last. */
  readonly nextProposedId?: string;
}

export interface ReviewItem {
  readonly itemId: string;
  readonly type: ItemType;
  readonly state: ItemState;
  readonly stem: string;
  readonly task: ItemTask;
  readonly key: ItemKey;
  readonly rationale: string;
  readonly difficulty: Difficulty;
  readonly template: string;
}

/** @throws NotFound for an article or fact that does not exist. */
export async function readReview(
  world: World,
  articleId: string,
  view: { readonly factId?: string; readonly showsUnsure: boolean },
): Promise<Review> {
  const { bank, texts, topics, reviews, reviewPages } = world.stores;
  const article = await bank.findArticle(articleId);
  if (article === undefined) throw new NotFound();
  const outline = await reviewPages.outline(articleId);
  const stored = await texts.find(articleId);
  const line = findCurrent(outline, view);
  const current = line && (await showFact(world, outline, line, view.showsUnsure));
  const shown = stored === undefined ? wholeOutline : windowAround(stored, current?.fact);
  const undo = await reviews.findLast(articleId);
  return {
    article,
    isImported: stored !== undefined,
    paragraphs: shown.paragraphs,
    hasMoreBefore: shown.hasMoreBefore,
    hasMoreAfter: shown.hasMoreAfter,
    facts: await listFacts(world, outline, shown, line),
    counts: countFacts(outline),
    byKind: countKinds(outline),
    ...(current !== undefined && { current }),
    topics: await topics.list(),
    topicId: stored?.topicId ?? current?.fact.topicId ?? '',
    ...(undo !== undefined && { undo }),
    jointItems: (await reviewPages.listJointItems(articleId, mostJointItems)).map(toReviewItem),
  };
}

/** @returns the id of the fact that a page calls "Fact 7 of 47" while it shows `factId`; undefined where there is none. */
export async function findFactByNumber(
  world: World,
  articleId: string,
  view: { readonly factId: string; readonly showsUnsure: boolean },
  number: number,
): Promise<string | undefined> {
  const outline = await world.stores.reviewPages.outline(articleId);
  return listShown(outline, view.factId, view.showsUnsure)[number - 1]?.factId;
}

/** Enough to decide on in one sitting. */
const mostJointItems = 60;

/** Seeds are shown by the number of their facts. */
const mostListed = 150;

function findCurrent(
  outline: readonly OutlineFact[],
  { factId, showsUnsure }: { readonly factId?: string; readonly showsUnsure: boolean },
): OutlineFact | undefined {
  if (factId !== undefined) {
    const asked = outline.find(line => line.factId === factId);
    if (asked === undefined) throw new NotFound();
    return asked;
  }
  const shown = outline.filter(line => isShown(line, showsUnsure));
  return shown.find(line => line.review === 'proposed') ?? shown[0];
}

/** Facts in doubt are shown on request, and once somebody has decided on them. */
function isShown({ isSure, review }: OutlineFact, showsUnsure: boolean): boolean {
  return isSure || showsUnsure || review === 'approved' || review === 'edited';
}

function listShown(outline: readonly OutlineFact[], factId: string, showsUnsure: boolean): OutlineFact[] {
  return outline.filter(line => line.factId === factId || isShown(line, showsUnsure));
}

async function showFact(
  world: World,
  outline: readonly OutlineFact[],
  { factId }: OutlineFact,
  showsUnsure: boolean,
): Promise<CurrentFact | undefined> {
  const [reviewed] = await world.stores.reviewPages.findFacts([factId]);
  if (reviewed === undefined) return undefined;
  const shown = listShown(outline, factId, showsUnsure);
  const at = shown.findIndex(line => line.factId === factId);
  const [previous, next] = [shown[at - 1], shown[at + 1]];
  const waiting = [...shown.slice(at + 1), ...shown.slice(0, at)].find(({ review }) => review === 'proposed');
  const items = (await world.stores.reviewPages.listItems(factId)).map(toReviewItem);
  return {
    fact: reviewed.fact,
    mark: stateMark(reviewed.fact, items),
    edit: editOf(reviewed.fact),
    number: at + 1,
    total: shown.length,
    items,
    refused: reviewed.refused,
    ...(previous !== undefined && { previousId: previous.factId }),
    ...(next !== undefined && { nextId: next.factId }),
    ...(waiting !== undefined && { nextProposedId: waiting.factId }),
  };
}

/** The facts of the window's paragraphs; without a text those around the current one. */
async function listFacts(
  world: World,
  outline: readonly OutlineFact[],
  { from, to }: TextWindow,
  current: OutlineFact | undefined,
): Promise<ReviewFact[]> {
  const inWindow = outline.filter(({ place }) => from <= place && place < to);
  const at = Math.max(0, current === undefined ? 0 : inWindow.indexOf(current));
  const first = Math.max(0, Math.min(at - mostListed / 2, inWindow.length - mostListed));
  const listed = inWindow.slice(first, first + mostListed).map(({ factId }) => factId);
  return (await world.stores.reviewPages.findFacts(listed)).map(({ fact }) => ({
    factId: fact.id,
    sentence: factSentence(fact),
    kind: fact.kind,
    status: fact.status,
    review: fact.review,
    isSure: fact.doubts === undefined,
    evidence: fact.evidence.flatMap(place => (place.kind === 'quoted' ? [place] : [])),
  }));
}

function countFacts(outline: readonly OutlineFact[]): Review['counts'] {
  const count = (is: (line: OutlineFact) => boolean) => outline.filter(is).length;
  return {
    proposed: count(line => line.review === 'proposed' && line.isSure),
    approved: count(({ review }) => review === 'approved' || review === 'edited'),
    rejected: count(({ review }) => review === 'rejected'),
    unsure: count(line => line.review === 'proposed' && !line.isSure),
    total: outline.length,
  };
}

function countKinds(outline: readonly OutlineFact[]): Review['byKind'] {
  const waiting = new Map<FactKind, number>();
  for (const { kind, review, isSure } of outline) {
    if (review === 'proposed' && isSure) waiting.set(kind, (waiting.get(kind) ?? 0) + 1);
  }
  return [...waiting].map(([kind, proposed]) => ({ kind, proposed }));
}

function toReviewItem({ itemId, type, state, template, content }: PageItem): ReviewItem {
  const { stem, task, key, rationale, difficulty } = content;
  return { itemId, type, state, template, stem, task, key, rationale, difficulty };
}
