import type { QuestionResult } from '../../journeys/question-result.ts';
import type { TryQuestion } from '../../journeys/try-five.ts';
import { type FeedbackPart, feedbackPart } from './feedback.ts';
import { type Page, visitorMasthead } from './page.ts';
import { counted, pointsText } from './points.ts';
import { type QuestionPart, questionPart, type Returned } from './question.ts';
import { openNoteFor } from './result.ts';

export interface TryPage extends Page {
  readonly lead: string;
  readonly error: string;
  /** Draws the same five again, so that the options keep their order in the feedback. */
  readonly seed: string;
  readonly questions: readonly TryPart[];
}

export interface TryPart {
  readonly part: QuestionPart;
  readonly itemVersionId: string;
}

export interface TryFeedbackPage extends Page {
  readonly score: string;
  readonly max: string;
  readonly lead: string;
  readonly openNote: string;
  readonly questions: readonly FeedbackPart[];
}

export function tryPage(
  drawn: readonly TryQuestion[],
  seed: string,
  problems: ReadonlyMap<number, string> = new Map(),
  typed: Returned['typed'] = {},
): TryPage {
  return {
    title: 'Try five questions',
    masthead: visitorMasthead,
    lead: 'No account, and nothing you choose is stored.',
    seed,
    error: problems.size === 0 ? '' : `Look at ${counted(problems.size, 'question')} again.`,
    questions: drawn.map(({ itemVersionId, stem, task }, index) => ({
      itemVersionId,
      part: questionPart({ position: index + 1, stem, task }, drawn.length, {
        error: problems.get(index + 1) ?? '',
        typed,
      }),
    })),
  };
}

export function tryFeedbackPage(checked: {
  score: number;
  max: number;
  questions: readonly QuestionResult[];
}): TryFeedbackPage {
  const { score, max, questions } = checked;
  return {
    title: 'How you did',
    masthead: visitorMasthead,
    score: pointsText(score),
    max: pointsText(max),
    lead:
      score >= max
        ? 'You got every question right.'
        : 'Each question shows the fact behind it and its place in the article.',
    openNote: openNoteFor(questions),
    questions: questions.map(question => feedbackPart(question, null)),
  };
}
