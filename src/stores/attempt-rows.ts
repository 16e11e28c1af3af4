import type { Assignment, AssignmentMode, AttemptState, FeedbackTime } from '../domain/attempt.ts';
import type { Response } from '../domain/item.ts';
import type { Engine, Work } from './engine.ts';

/** Throws where the attempt takes no more responses: run inside the write that changes it. */
export type AttemptRule = (attempt: { state: AttemptState }, assignment: Assignment) => void;

export type StateRow = {
  state: AttemptState;
  mode: AssignmentMode;
  feedback: FeedbackTime;
  closedAt: string | null;
};

export type ResponseRow = { position: number; response: string | null; score: number | null };

/** Practice leaves out what a graded quiz that is still open asks; graded quizzes leave out nothing. */
export const countsNow = `(assignment.mode = 'graded' OR NOT EXISTS (
  SELECT 1 FROM item_version AS same_item
  JOIN form_position AS elsewhere ON elsewhere.item_version_id = same_item.id
  JOIN assignment AS graded ON graded.form_id = elsewhere.form_id
  WHERE same_item.item_id = version.item_id AND graded.mode = 'graded' AND graded.closed_at IS NULL))`;

/** The places of the form on which an attempt is taken, each with its item version. */
export const positionTables = `attempt JOIN assignment ON assignment.id = attempt.assignment_id
  JOIN form_position ON form_position.form_id = assignment.form_id
  JOIN item_version AS version ON version.id = form_position.item_version_id`;

export const responsesOfAttempt =
  'SELECT position, response, score FROM response WHERE attempt_id = @attemptId ORDER BY position';

/** @returns a check that runs a rule on an attempt as it stands inside the caller's unit of work. */
export function prepareStateCheck(engine: Engine) {
  const selectState = engine.prepare<{ attemptId: string }, StateRow>(
    `SELECT attempt.state, assignment.mode, assignment.feedback, assignment.closed_at AS "closedAt"
     FROM attempt JOIN assignment ON assignment.id = attempt.assignment_id WHERE attempt.id = @attemptId`,
  );
  return async (work: Work, attemptId: string, rule: AttemptRule): Promise<void> => {
    const row = await work.one(selectState, { attemptId });
    if (row !== undefined) rule(row, toAssignment(row));
  };
}

export function toAssignment(row: Omit<StateRow, 'state'>): Assignment {
  return {
    mode: row.mode,
    feedback: row.feedback,
    ...(row.closedAt !== null && { closedAt: row.closedAt }),
  };
}

export function toResponse(json: string): Response {
  return JSON.parse(json) as Response;
}
