import { z } from 'zod';
import type { AssignmentMode, FeedbackTime } from '../../domain/attempt.ts';
import { type ItemType, scoredTypes } from '../../domain/item.ts';
import { mostQuestions } from '../../journeys/make-quiz.ts';
import { optionalText, textOf, texts, wholeNumber } from './fields.ts';
import { type Parsed, type Problems, parseForm } from './parsed.ts';
import { asPosted } from './posted.ts';

/** What the quiz maker was asked for; everything stands in the address, so that nothing is stored. */
export interface MakerForm {
  /** The article that alone is asked about; '' for all. */
  readonly articleId: string;
  readonly title: string;
  readonly topicIds: readonly string[];
  readonly types: readonly ItemType[];
  readonly count: number;
  /** Questions that were chosen and stay. */
  readonly itemIds: readonly string[];
  /** Questions that stood on the page, ticked or not. */
  readonly shownIds: readonly string[];
  /** What is looked for in the bank; '' shows no results. */
  readonly find: string;
  /** `draw` fills up to the count; `keep` shows what was chosen. */
  readonly go: 'draw' | 'keep';
  readonly seed: string;
}

export interface NewQuizForm {
  readonly title: string;
  readonly itemIds: readonly string[];
}

export interface OpeningForm {
  readonly classId: string;
  readonly mode: AssignmentMode;
  readonly feedback: FeedbackTime;
}

const title = textOf('Give the quiz a title. Students see it.', 120);

const usualCount = 10;

const maker = z
  .object({
    title: optionalText(120),
    article: optionalText(64),
    topic: texts,
    type: texts,
    count: wholeNumber(1, mostQuestions).catch(usualCount),
    item: texts,
    shown: texts,
    find: optionalText(100),
    go: z.enum(['draw', 'keep']).catch('keep'),
    seed: optionalText(40),
  })
  .transform(({ article, topic, type, item, shown, ...rest }) => ({
    ...rest,
    articleId: article,
    topicIds: topic.slice(0, 100),
    types: scoredTypes.filter(known => type.includes(known)),
    itemIds: item.slice(0, mostQuestions + 1),
    shownIds: shown.slice(0, mostQuestions + 1),
  }));

const newQuiz = z
  .object({ title, item: texts })
  .transform(({ item, ...rest }) => ({ ...rest, itemIds: item.slice(0, mostQuestions + 1) }));

const opening = z
  .object({
    class: textOf('Choose a class.', 64),
    mode: z.enum(['practice', 'graded'], 'Choose practice or graded.'),
    feedback: z.enum(['after-submission', 'after-closing']).catch('after-closing'),
  })
  .transform(({ class: classId, mode, feedback }) => ({
    classId,
    mode,
    feedback: mode === 'practice' ? ('after-submission' as const) : feedback,
  }));

/** What cannot be used falls back to what is usual: `makerProblems` tells. */
export function parseMaker(sent: unknown): MakerForm {
  return maker.parse(asPosted(sent));
}

/** @returns the problems with an address of the quiz maker; an address without a count has none. */
export function makerProblems(sent: unknown): Problems {
  const count = z.object({ count: wholeNumber(1, mostQuestions).optional() });
  const parsed = parseForm(count, sent);
  return parsed.kind === 'bad' ? parsed.problems : {};
}

export function parseNewQuiz(body: unknown): Parsed<NewQuizForm> {
  return parseForm(newQuiz, body);
}

export function parseOpening(body: unknown): Parsed<OpeningForm> {
  return parseForm(opening, body);
}
