import type { AssignmentMode, AttemptState } from '../domain/attempt.ts';
import { feedbackFor } from '../domain/attempt.ts';
import { Conflict } from '../domain/problems.ts';
import type { Attempt } from '../stores/attempts.ts';
import type { QuestionResult } from './question-result.ts';
import { keyQuestions, withResponse } from './question-result.ts';
import type { StudentVisitor } from './sessions.ts';
import { findOwnAttempt } from './take-quiz.ts';
import type { World } from './world.ts';

/** What a student sees after handing in. Scores are in hundredths. */
export interface AttemptResult {
  readonly attemptId: string;
  readonly assignmentId: string;
  readonly title: string;
  readonly mode: AssignmentMode;
  readonly className: string;
  readonly submittedAt: string;
  readonly state: AttemptState;
  readonly feedback: 'full' | 'score';
  readonly score: number;
  readonly max: number;
  /** Empty unless the feedback is full. */
  readonly topics: readonly { name: string; right: number; max: number }[];
  readonly questions: readonly QuestionResult[];
  /** Questions that stay covered because a graded quiz that is still open asks them too. */
  readonly coveredCount: number;
  readonly mayRetake: boolean;
}

/** @throws NotFound, Conflict while the attempt is still open. */
export async function readResult(
  world: World,
  student: StudentVisitor,
  attemptId: string,
): Promise<AttemptResult> {
  const attempt = await findOwnAttempt(world, student, attemptId);
  const feedback = feedbackFor(attempt.assignment, attempt);
  if (feedback === 'none')
    throw new Conflict('This quiz is not handed in yet. Go on with it, then hand it in.');
  const { questions, coveredCount } =
    feedback === 'full' ? await resultQuestions(world, attempt) : { questions: [], coveredCount: 0 };
  return {
    attemptId,
    assignmentId: attempt.assignmentId,
    title: attempt.title,
    mode: attempt.assignment.mode,
    className: attempt.className,
    submittedAt: attempt.submittedAt ?? attempt.startedAt,
    state: attempt.state,
    feedback,
    score: attempt.score ?? 0,
    max: attempt.max ?? 0,
    topics: topicsOf(questions),
    questions,
    coveredCount,
    mayRetake: attempt.assignment.mode === 'practice' && attempt.assignment.closedAt === undefined,
  };
}

async function resultQuestions(
  world: World,
  attempt: Attempt,
): Promise<{ questions: QuestionResult[]; coveredCount: number }> {
  const form = await world.stores.quizzes.findFormById(attempt.formId);
  const scored = new Map(
    (await world.stores.responses.listScored(attempt.attemptId)).map(line => [line.position, line]),
  );
  const counted = (form?.positions ?? []).filter(place => scored.has(place.position));
  const shown = await keepShowable(world, attempt, counted);
  const questions = await keyQuestions(world, shown);
  return {
    coveredCount: counted.length - shown.length,
    questions: questions.map(question => {
      const marks = scored.get(question.position);
      return withResponse(question, {
        score: marks?.score ?? 0,
        max: shown.find(place => place.position === question.position)?.points ?? 0,
        ...(marks?.response !== undefined && { response: marks.response }),
      });
    }),
  };
}

/**
 * What a graded quiz asks that is still open stays covered: in practice, and in a graded quiz that was closed here but
 * is open elsewhere or again. Where a quiz explains itself while it is open, its teacher chose so.
 */
async function keepShowable<Place extends { itemVersionId: string }>(
  world: World,
  attempt: Attempt,
  places: readonly Place[],
): Promise<Place[]> {
  const { mode, closedAt } = attempt.assignment;
  if (mode === 'graded' && closedAt === undefined) return [...places];
  const kept = new Set(await world.stores.versions.keepUngraded(places.map(place => place.itemVersionId)));
  return places.filter(place => kept.has(place.itemVersionId));
}

function topicsOf(questions: readonly QuestionResult[]): { name: string; right: number; max: number }[] {
  const topics = new Map<string, { name: string; right: number; max: number }>();
  for (const { topicName, score, max } of questions) {
    const sum = topics.get(topicName) ?? { name: topicName, right: 0, max: 0 };
    topics.set(topicName, { name: topicName, right: sum.right + score, max: sum.max + max });
  }
  return [...topics.values()];
}
