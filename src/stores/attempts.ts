import type { Assignment, AssignmentMode, AttemptState, FeedbackTime } from '../domain/attempt.ts';
import type { Key, Response, Task } from '../domain/item.ts';
import type { AttemptScore, ScoredPosition } from '../domain/scoring.ts';
import type { AttemptRule, ResponseRow, StateRow } from './attempt-rows.ts';
import {
  countsNow,
  positionTables,
  prepareStateCheck,
  responsesOfAttempt,
  toAssignment,
  toResponse,
} from './attempt-rows.ts';
import type { Engine, WritingWork } from './engine.ts';

/** An attempt with what its rules need to know of the quiz that it belongs to. Scores are in hundredths. */
export interface Attempt {
  readonly attemptId: string;
  readonly assignmentId: string;
  readonly studentId: string;
  readonly number: number;
  readonly state: AttemptState;
  readonly startedAt: string;
  readonly submittedAt?: string;
  readonly score?: number;
  readonly max?: number;
  readonly formId: string;
  /** Of the form, those that practice leaves out for now included. */
  readonly questionCount: number;
  readonly title: string;
  readonly classId: string;
  readonly className: string;
  readonly hasPins: boolean;
  readonly assignment: Assignment;
}

/** One attempt at an assignment as a row of the class's report. */
export interface AttemptLine {
  readonly attemptId: string;
  readonly assignmentId: string;
  readonly studentId: string;
  readonly number: number;
  readonly state: AttemptState;
  readonly score?: number;
  readonly max?: number;
  readonly answered: number;
}

export interface Closing {
  readonly attemptId: string;
  readonly state: 'submitted' | 'collected';
  readonly now: string;
}

/** Scores the positions that count from the responses that were kept. */
export type Scorer = (
  positions: readonly ScoredPosition[],
  responses: ReadonlyMap<number, Response>,
) => AttemptScore;

/** Throws where the student may not start: run inside the write that starts the attempt. */
export type StartRule = (assignment: Assignment, earlierAttempts: number) => void;

type AttemptRow = {
  attemptId: string;
  assignmentId: string;
  studentId: string;
  number: number;
  state: AttemptState;
  startedAt: string;
  submittedAt: string | null;
  score: number | null;
  max: number | null;
  formId: string;
  questionCount: number;
  title: string;
  classId: string;
  className: string;
  hasPins: number;
  mode: AssignmentMode;
  feedback: FeedbackTime;
  closedAt: string | null;
};

const attemptColumns = `attempt.id AS "attemptId", attempt.assignment_id AS "assignmentId",
  attempt.student_id AS "studentId", attempt.number, attempt.state, attempt.started_at AS "startedAt",
  attempt.submitted_at AS "submittedAt", attempt.score, attempt.max, assignment.form_id AS "formId",
  (SELECT count(*) FROM form_position WHERE form_id = assignment.form_id) AS "questionCount", quiz.title,
  assignment.class_id AS "classId", class.name AS "className", class.has_pins AS "hasPins", assignment.mode,
  assignment.feedback, assignment.closed_at AS "closedAt"`;

/** Attempts: how they start, how they are scored and closed. */
export function makeAttemptStore(engine: Engine) {
  const checkState = prepareStateCheck(engine);
  const selectAttempt = engine.prepare<{ attemptId: string }, AttemptRow>(
    `SELECT ${attemptColumns}
     FROM attempt JOIN assignment ON assignment.id = attempt.assignment_id
     JOIN quiz ON quiz.id = assignment.quiz_id JOIN class ON class.id = assignment.class_id
     WHERE attempt.id = @attemptId`,
  );
  const selectAssignment = engine.prepare<{ assignmentId: string }, Omit<StateRow, 'state'>>(
    'SELECT mode, feedback, closed_at AS "closedAt" FROM assignment WHERE id = @assignmentId',
  );
  const selectEarlier = engine.prepare<
    { assignmentId: string; studentId: string },
    { attemptId: string; state: AttemptState; number: number }
  >(
    `SELECT id AS "attemptId", state, number FROM attempt
     WHERE assignment_id = @assignmentId AND student_id = @studentId ORDER BY number`,
  );
  const insertAttempt = engine.prepare<{
    attemptId: string;
    assignmentId: string;
    studentId: string;
    number: number;
    now: string;
  }>(
    `INSERT INTO attempt (id, assignment_id, student_id, number, state, started_at)
     VALUES (@attemptId, @assignmentId, @studentId, @number, 'open', @now)`,
  );
  const selectResponses = engine.prepare<{ attemptId: string }, ResponseRow>(responsesOfAttempt);
  const selectScored = engine.prepare<
    { attemptId: string },
    { position: number; task: string; key: string; points: number }
  >(
    `SELECT form_position.position, version.task, version.key, form_position.points FROM ${positionTables}
     WHERE attempt.id = @attemptId AND ${countsNow} ORDER BY form_position.position`,
  );
  const upsertScore = engine.prepare<{ attemptId: string; position: number; score: number; now: string }>(
    `INSERT INTO response (attempt_id, position, response, sequence, saved_at, score)
     VALUES (@attemptId, @position, NULL, 0, @now, @score)
     ON CONFLICT (attempt_id, position) DO UPDATE SET score = excluded.score`,
  );
  const closeAttempt = engine.prepare<{
    attemptId: string;
    state: AttemptState;
    now: string;
    score: number;
    max: number;
  }>(
    `UPDATE attempt SET state = @state, submitted_at = @now, score = @score, max = @max
     WHERE id = @attemptId AND state = 'open'`,
  );
  const selectOpenOf = engine.prepare<{ assignmentId: string }, { attemptId: string }>(
    `SELECT id AS "attemptId" FROM attempt WHERE assignment_id = @assignmentId AND state = 'open' ORDER BY id`,
  );
  const closeAssignment = engine.prepare<{ assignmentId: string; now: string }>(
    'UPDATE assignment SET closed_at = @now WHERE id = @assignmentId AND closed_at IS NULL',
  );
  const selectLines = engine.prepare<
    { assignmentId: string },
    Omit<AttemptLine, 'score' | 'max'> & { score: number | null; max: number | null }
  >(
    `SELECT attempt.id AS "attemptId", attempt.assignment_id AS "assignmentId", attempt.student_id AS "studentId",
            attempt.number, attempt.state, attempt.score, attempt.max,
            (SELECT count(*) FROM response
             WHERE attempt_id = attempt.id AND response.response IS NOT NULL) AS answered
     FROM attempt WHERE attempt.assignment_id = @assignmentId ORDER BY attempt.student_id, attempt.number`,
  );
  const selectOfStudent = engine.prepare<
    { studentId: string; classId: string },
    Omit<AttemptLine, 'score' | 'max'> & { score: number | null; max: number | null }
  >(
    `SELECT attempt.id AS "attemptId", attempt.assignment_id AS "assignmentId", attempt.student_id AS "studentId",
            attempt.number, attempt.state, attempt.score, attempt.max, 0 AS answered
     FROM attempt JOIN assignment ON assignment.id = attempt.assignment_id
     WHERE attempt.student_id = @studentId AND assignment.class_id = @classId ORDER BY attempt.started_at`,
  );

  async function score(work: WritingWork, closing: Closing, scorer: Scorer): Promise<void> {
    const { attemptId, now, state } = closing;
    const positions = (await work.all(selectScored, { attemptId })).map(toScoredPosition);
    const kept = await work.all(selectResponses, { attemptId });
    const result = scorer(positions, toResponseMap(kept));
    for (const { position, score } of result.byPosition) {
      await work.run(upsertScore, { attemptId, position, score, now });
    }
    await work.run(closeAttempt, { attemptId, state, now, score: result.score, max: result.max });
  }

  return {
    async find(attemptId: string): Promise<Attempt | undefined> {
      const row = await engine.read(work => work.one(selectAttempt, { attemptId }));
      return row && toAttempt(row);
    },

    /**
     * Resumes the student's open attempt or starts the next one.
     * @returns the attempt's id. @throws what `rule` throws, with nothing changed.
     */
    start(
      start: { attemptId: string; assignmentId: string; studentId: string },
      now: string,
      rule: StartRule,
    ): Promise<string> {
      return engine.write(async work => {
        const earlier = await work.all(selectEarlier, {
          assignmentId: start.assignmentId,
          studentId: start.studentId,
        });
        const open = earlier.find(attempt => attempt.state === 'open');
        if (open !== undefined) return open.attemptId;
        const assignment = await work.one(selectAssignment, { assignmentId: start.assignmentId });
        if (assignment !== undefined) rule(toAssignment(assignment), earlier.length);
        await work.run(insertAttempt, { ...start, number: (earlier.at(-1)?.number ?? 0) + 1, now });
        return start.attemptId;
      });
    },

    /** Checks, scores and closes an attempt in one write. @throws what `rule` throws. */
    close(closing: Closing, scorer: Scorer, rule: AttemptRule): Promise<void> {
      return engine.write(async work => {
        await checkState(work, closing.attemptId, rule);
        await score(work, closing, scorer);
      });
    },

    /** Closes a quiz for its class and hands in every open attempt as it was saved. @returns how many those were. */
    closeAssignment(assignmentId: string, now: string, scorer: Scorer): Promise<number> {
      return engine.write(async work => {
        const open = await work.all(selectOpenOf, { assignmentId });
        for (const { attemptId } of open) await score(work, { attemptId, state: 'collected', now }, scorer);
        await work.run(closeAssignment, { assignmentId, now });
        return open.length;
      });
    },

    /** @returns all attempts at an assignment, by student and number. */
    async listOfAssignment(assignmentId: string): Promise<AttemptLine[]> {
      return (await engine.read(work => work.all(selectLines, { assignmentId }))).map(toLine);
    },

    /** @returns a student's attempts in a class, the oldest first; `answered` is not counted. */
    async listOfStudent(studentId: string, classId: string): Promise<AttemptLine[]> {
      return (await engine.read(work => work.all(selectOfStudent, { studentId, classId }))).map(toLine);
    },
  };
}

function toAttempt(row: AttemptRow): Attempt {
  return {
    attemptId: row.attemptId,
    assignmentId: row.assignmentId,
    studentId: row.studentId,
    number: row.number,
    state: row.state,
    startedAt: row.startedAt,
    formId: row.formId,
    questionCount: row.questionCount,
    title: row.title,
    classId: row.classId,
    className: row.className,
    hasPins: row.hasPins === 1,
    assignment: toAssignment(row),
    ...(row.submittedAt !== null && { submittedAt: row.submittedAt }),
    ...(row.score !== null && { score: row.score }),
    ...(row.max !== null && { max: row.max }),
  };
}

function toScoredPosition(row: {
  position: number;
  task: string;
  key: string;
  points: number;
}): ScoredPosition {
  return {
    position: row.position,
    task: JSON.parse(row.task) as Task,
    key: JSON.parse(row.key) as Key,
    points: row.points,
  };
}

function toResponseMap(
  rows: readonly { position: number; response: string | null }[],
): Map<number, Response> {
  const responses = new Map<number, Response>();
  for (const { position, response } of rows) {
    if (response !== null) responses.set(position, toResponse(response));
  }
  return responses;
}

function toLine({
  score,
  max,
  ...row
}: Omit<AttemptLine, 'score' | 'max'> & { score: number | null; max: number | null }): AttemptLine {
  return { ...row, ...(score !== null && { score }), ...(max !== null && { max }) };
}
