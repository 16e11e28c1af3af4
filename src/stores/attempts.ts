import type {
  Assignment,
  AssignmentMode,
  AttemptState,
  CheckedResponse,
  FeedbackTime,
} from '../domain/attempt.ts';
import { arrangeTask } from '../domain/form.ts';
import type { ItemType, Key, Response, Task } from '../domain/item.ts';
import type { AttemptScore, ScoredPosition } from '../domain/scoring.ts';
import type { Engine, Work, WritingWork } from './engine.ts';

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

/** A question as the student may see it before handing in, options in the form's order. */
export interface OpenQuestion {
  readonly position: number;
  readonly type: ItemType;
  readonly stem: string;
  readonly task: Task;
  readonly response?: Response;
  /** Of the stored response; 0 where there is none. */
  readonly sequence: number;
}

/** A response to be stored; undefined clears the question. */
export interface SavedResponse {
  readonly position: number;
  readonly response: Response | undefined;
  readonly sequence: number;
}

/** `superseded`: the stored response has a sequence at least as high, and stands. */
export type Saving = { readonly kind: 'saved' } | { readonly kind: 'superseded'; readonly sequence: number };

/** A place of a student's own attempt. */
export type Place = {
  readonly attemptId: string;
  readonly studentId: string;
  readonly position: number;
};

/** `absent`: the student has no such place; `refused`: the check said no. */
export type SaveResult =
  | Saving
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly problem: string };

/** A response of a closed attempt with its score in hundredths. */
export interface ScoredResponse {
  readonly position: number;
  readonly response?: Response;
  readonly score: number;
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

/** Says what to store at a place. Throws where the attempt takes no more responses. Run inside the write. */
export type SaveCheck = (
  task: Task,
  attempt: { state: AttemptState },
  assignment: Assignment,
) => CheckedResponse;

/** Throws where the attempt takes no more responses: run inside the write that changes it. */
export type AttemptRule = (attempt: { state: AttemptState }, assignment: Assignment) => void;

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

type StateRow = {
  state: AttemptState;
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

/** Practice leaves out what a graded quiz that is still open asks; graded quizzes leave out nothing. */
const countsNow = `(assignment.mode = 'graded' OR NOT EXISTS (
  SELECT 1 FROM item_version AS same_item
  JOIN form_position AS elsewhere ON elsewhere.item_version_id = same_item.id
  JOIN assignment AS graded ON graded.form_id = elsewhere.form_id
  WHERE same_item.item_id = version.item_id AND graded.mode = 'graded' AND graded.closed_at IS NULL))`;

const positionTables = `attempt JOIN assignment ON assignment.id = attempt.assignment_id
  JOIN form_position ON form_position.form_id = assignment.form_id
  JOIN item_version AS version ON version.id = form_position.item_version_id`;

/** Attempts and their responses. */
export type AttemptStore = ReturnType<typeof makeAttemptStore>;

export function makeAttemptStore(engine: Engine) {
  const selectAttempt = engine.prepare<{ attemptId: string }, AttemptRow>(
    `SELECT ${attemptColumns}
     FROM attempt JOIN assignment ON assignment.id = attempt.assignment_id
     JOIN quiz ON quiz.id = assignment.quiz_id JOIN class ON class.id = assignment.class_id
     WHERE attempt.id = @attemptId`,
  );
  const selectAssignment = engine.prepare<{ assignmentId: string }, Omit<StateRow, 'state'>>(
    'SELECT mode, feedback, closed_at AS "closedAt" FROM assignment WHERE id = @assignmentId',
  );
  const selectState = engine.prepare<{ attemptId: string }, StateRow>(
    `SELECT attempt.state, assignment.mode, assignment.feedback, assignment.closed_at AS "closedAt"
     FROM attempt JOIN assignment ON assignment.id = attempt.assignment_id WHERE attempt.id = @attemptId`,
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
  const selectQuestions = engine.prepare<
    { attemptId: string },
    {
      position: number;
      type: ItemType;
      stem: string;
      task: string;
      optionIds: string;
      response: string | null;
      sequence: number | null;
    }
  >(
    `SELECT form_position.position, item.type, version.stem, version.task, form_position.option_ids AS "optionIds",
            response.response, response.sequence
     FROM ${positionTables} JOIN item ON item.id = version.item_id
     LEFT JOIN response ON response.attempt_id = attempt.id AND response.position = form_position.position
     WHERE attempt.id = @attemptId AND ${countsNow} ORDER BY form_position.position`,
  );
  const selectPlace = engine.prepare<Place, StateRow & { task: string }>(
    `SELECT version.task, attempt.state, assignment.mode, assignment.feedback, assignment.closed_at AS "closedAt"
     FROM ${positionTables}
     WHERE attempt.id = @attemptId AND attempt.student_id = @studentId AND form_position.position = @position`,
  );
  const selectTasks = engine.prepare<
    { attemptId: string; studentId: string },
    { position: number; task: string }
  >(
    `SELECT form_position.position, version.task FROM ${positionTables}
     WHERE attempt.id = @attemptId AND attempt.student_id = @studentId`,
  );
  const upsertResponse = engine.prepare<
    {
      attemptId: string;
      position: number;
      response: string | null;
      sequence: number;
      now: string;
    },
    { sequence: number }
  >(
    `INSERT INTO response (attempt_id, position, response, sequence, saved_at)
     VALUES (@attemptId, @position, @response, @sequence, @now)
     ON CONFLICT (attempt_id, position) DO UPDATE
     SET response = excluded.response, sequence = excluded.sequence, saved_at = excluded.saved_at
     WHERE excluded.sequence > response.sequence RETURNING sequence`,
  );
  const upsertNewest = engine.prepare<{
    attemptId: string;
    position: number;
    response: string | null;
    now: string;
  }>(
    `INSERT INTO response (attempt_id, position, response, sequence, saved_at)
     VALUES (@attemptId, @position, @response, 1, @now)
     ON CONFLICT (attempt_id, position) DO UPDATE
     SET response = excluded.response, sequence = response.sequence + 1, saved_at = excluded.saved_at
     WHERE excluded.response IS NOT response.response`,
  );
  const selectStored = engine.prepare<
    { attemptId: string; position: number },
    { sequence: number; response: string | null }
  >('SELECT sequence, response FROM response WHERE attempt_id = @attemptId AND position = @position');
  const selectResponses = engine.prepare<
    { attemptId: string },
    { position: number; response: string | null; score: number | null }
  >('SELECT position, response, score FROM response WHERE attempt_id = @attemptId ORDER BY position');
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
  const selectFirstResponses = engine.prepare<
    { assignmentId: string },
    { studentId: string; position: number; response: string | null; score: number | null }
  >(
    `SELECT attempt.student_id AS "studentId", response.position, response.response, response.score
     FROM attempt JOIN response ON response.attempt_id = attempt.id
     WHERE attempt.assignment_id = @assignmentId AND attempt.number = 1 AND attempt.state <> 'open'
     ORDER BY attempt.student_id, response.position`,
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

  /** @returns what is stored afterwards: the response itself, or the newer one that stands. */
  async function saveOne(
    work: WritingWork,
    attemptId: string,
    saved: SavedResponse,
    now: string,
  ): Promise<Saving> {
    const { position, sequence } = saved;
    const response = toJson(saved.response);
    const written = await work.one(upsertResponse, { attemptId, position, response, sequence, now });
    if (written !== undefined) return { kind: 'saved' };
    const stored = await work.one(selectStored, { attemptId, position });
    const isRepeat = stored?.sequence === sequence && stored.response === response;
    return isRepeat ? { kind: 'saved' } : { kind: 'superseded', sequence: stored?.sequence ?? sequence };
  }

  async function checkState(work: Work, attemptId: string, rule: AttemptRule): Promise<void> {
    const row = await work.one(selectState, { attemptId });
    if (row !== undefined) rule(row, toAssignment(row));
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

    /** @returns the questions with what was saved so far. Its statement never touches a key. */
    async listQuestions(attemptId: string): Promise<OpenQuestion[]> {
      const rows = await engine.read(work => work.all(selectQuestions, { attemptId }));
      return rows.map(row => ({
        position: row.position,
        type: row.type,
        stem: row.stem,
        task: arrangeTask(JSON.parse(row.task) as Task, JSON.parse(row.optionIds) as string[]),
        sequence: row.sequence ?? 0,
        ...(row.response !== null && { response: JSON.parse(row.response) as Response }),
      }));
    },

    /** @returns the tasks of the student's own attempt by position; none for somebody else's. */
    async listTasks(attemptId: string, studentId: string): Promise<Map<number, Task>> {
      const rows = await engine.read(work => work.all(selectTasks, { attemptId, studentId }));
      return new Map(rows.map(({ position, task }) => [position, JSON.parse(task) as Task]));
    },

    /**
     * Checks and stores a response; one with a lower sequence than the stored is passed over, so that repeats and
     * stragglers of the network change nothing. @throws what `check` throws.
     */
    save(place: Place, sequence: number, now: string, check: SaveCheck): Promise<SaveResult> {
      return engine.write(async work => {
        const row = await work.one(selectPlace, place);
        if (row === undefined) return { kind: 'absent' };
        const checked = check(JSON.parse(row.task) as Task, row, toAssignment(row));
        if (!checked.ok) return { kind: 'refused', problem: checked.problem };
        const { attemptId, position } = place;
        return saveOne(work, attemptId, { position, response: checked.response, sequence }, now);
      });
    },

    /** Stores a whole page of responses as the newest. @throws what `rule` throws. */
    saveAll(
      attemptId: string,
      responses: readonly Omit<SavedResponse, 'sequence'>[],
      now: string,
      rule: AttemptRule,
    ): Promise<void> {
      return engine.write(async work => {
        await checkState(work, attemptId, rule);
        for (const { position, response } of responses) {
          await work.run(upsertNewest, { attemptId, position, response: toJson(response), now });
        }
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

    /** @returns the scored responses of a closed attempt; positions that did not count are absent. */
    async listScored(attemptId: string): Promise<ScoredResponse[]> {
      const rows = await engine.read(work => work.all(selectResponses, { attemptId }));
      return rows.flatMap(row => (row.score === null ? [] : [toScored(row, row.score)]));
    },

    /** @returns all attempts at an assignment, by student and number. */
    async listOfAssignment(assignmentId: string): Promise<AttemptLine[]> {
      return (await engine.read(work => work.all(selectLines, { assignmentId }))).map(toLine);
    },

    /** @returns a student's attempts in a class, the oldest first; `answered` is not counted. */
    async listOfStudent(studentId: string, classId: string): Promise<AttemptLine[]> {
      return (await engine.read(work => work.all(selectOfStudent, { studentId, classId }))).map(toLine);
    },

    /** @returns the scored responses of every student's first attempt that was handed in or collected. */
    async listFirstResponses(assignmentId: string): Promise<Map<string, ScoredResponse[]>> {
      const rows = await engine.read(work => work.all(selectFirstResponses, { assignmentId }));
      const byStudent = new Map<string, ScoredResponse[]>();
      for (const row of rows) {
        if (row.score === null) continue;
        const responses = byStudent.get(row.studentId) ?? [];
        responses.push(toScored(row, row.score));
        byStudent.set(row.studentId, responses);
      }
      return byStudent;
    },
  };
}

/** A cleared response is stored as null. */
function toJson(response: Response | undefined): string | null {
  return response === undefined ? null : JSON.stringify(response);
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

function toAssignment(row: Omit<StateRow, 'state'>): Assignment {
  return {
    mode: row.mode,
    feedback: row.feedback,
    ...(row.closedAt !== null && { closedAt: row.closedAt }),
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
    if (response !== null) responses.set(position, JSON.parse(response) as Response);
  }
  return responses;
}

function toScored(row: { position: number; response: string | null }, score: number): ScoredResponse {
  return {
    position: row.position,
    score,
    ...(row.response !== null && { response: JSON.parse(row.response) as Response }),
  };
}

function toLine({
  score,
  max,
  ...row
}: Omit<AttemptLine, 'score' | 'max'> & { score: number | null; max: number | null }): AttemptLine {
  return { ...row, ...(score !== null && { score }), ...(max !== null && { max }) };
}
