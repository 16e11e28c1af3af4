import type { Assignment, AttemptState, CheckedResponse } from '../domain/attempt.ts';
import { arrangeTask } from '../domain/form.ts';
import type { ItemType, Response, Task } from '../domain/item.ts';
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

/** Says what to store at a place. Throws where the attempt takes no more responses. Run inside the write. */
export type SaveCheck = (
  task: Task,
  attempt: { state: AttemptState },
  assignment: Assignment,
) => CheckedResponse;

/** The responses of attempts: one row a question, whatever the network repeats. */
export function makeResponseStore(engine: Engine) {
  const checkState = prepareStateCheck(engine);
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
  const selectResponses = engine.prepare<{ attemptId: string }, ResponseRow>(responsesOfAttempt);
  const selectFirstResponses = engine.prepare<
    { assignmentId: string },
    { studentId: string; position: number; response: string | null; score: number | null }
  >(
    `SELECT attempt.student_id AS "studentId", response.position, response.response, response.score
     FROM attempt JOIN response ON response.attempt_id = attempt.id
     WHERE attempt.assignment_id = @assignmentId AND attempt.number = 1 AND attempt.state <> 'open'
     ORDER BY attempt.student_id, response.position`,
  );

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

  return {
    /** @returns the questions with what was saved so far. Its statement never touches a key. */
    async listQuestions(attemptId: string): Promise<OpenQuestion[]> {
      const rows = await engine.read(work => work.all(selectQuestions, { attemptId }));
      return rows.map(row => ({
        position: row.position,
        type: row.type,
        stem: row.stem,
        task: arrangeTask(JSON.parse(row.task) as Task, JSON.parse(row.optionIds) as string[]),
        sequence: row.sequence ?? 0,
        ...(row.response !== null && { response: toResponse(row.response) }),
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

    /** @returns the scored responses of a closed attempt; positions that did not count are absent. */
    async listScored(attemptId: string): Promise<ScoredResponse[]> {
      const rows = await engine.read(work => work.all(selectResponses, { attemptId }));
      return rows.flatMap(row => (row.score === null ? [] : [toScored(row, row.score)]));
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

function toScored(row: { position: number; response: string | null }, score: number): ScoredResponse {
  return {
    position: row.position,
    score,
    ...(row.response !== null && { response: toResponse(row.response) }),
  };
}

/** A cleared response is stored as null. */
function toJson(response: Response | undefined): string | null {
  return response === undefined ? null : JSON.stringify(response);
}
