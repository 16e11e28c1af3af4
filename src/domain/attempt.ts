import type { Option, Response, Task } from './item.ts';
import { Conflict } from './problems.ts';

/** `collected`: closed together with its quiz, with what was saved until then. */
export type AttemptState = 'open' | 'submitted' | 'collected';

export interface Attempt {
  readonly state: AttemptState;
}

/** A quiz as given to a class. Instants are UTC ISO strings as `toISOString` writes them. */
export interface Assignment {
  readonly mode: AssignmentMode;
  readonly feedback: FeedbackTime;
  /** When the quiz stops taking responses by itself. */
  readonly closesAt?: string;
  /** Set once the quiz was closed; a clock that is put back does not open it again. */
  readonly closedAt?: string;
}

export type AssignmentMode = 'practice' | 'graded';

export type FeedbackTime = 'after-submission' | 'after-closing';

/** What a student may see of an attempt: everything, the score alone, or nothing yet. */
export type Feedback = 'full' | 'score' | 'none';

export type CheckedResponse =
  | {
      readonly ok: true;
      /** Undefined where the student left the question open. */
      readonly response: Response | undefined;
    }
  | { readonly ok: false; readonly problem: string };

export const longestText = 200;

/** @throws Conflict when the quiz takes no new attempts at `now`. */
export function assertCanStart(assignment: Assignment, now: string): void {
  if (hasClosed(assignment, now)) {
    throw new Conflict('This quiz is closed. Ask your teacher to open it again.');
  }
}

/** @throws Conflict when the attempt no longer takes responses at `now`; what was saved before stays as it was. */
export function assertCanSave(attempt: Attempt, assignment: Assignment, now: string): void {
  assertIsOpen(attempt);
  if (hasClosed(assignment, now)) {
    throw new Conflict('This quiz is closed. The responses you saved before it closed are kept.');
  }
}

/** @throws Conflict when the attempt was handed in already or its quiz is closed at `now`. */
export function assertCanSubmit(attempt: Attempt, assignment: Assignment, now: string): void {
  assertIsOpen(attempt);
  if (hasClosed(assignment, now)) {
    throw new Conflict('This quiz is closed. The responses you saved are handed in for you.');
  }
}

/** @returns whether the quiz takes no more responses at `now`. */
export function hasClosed(assignment: Pick<Assignment, 'closedAt' | 'closesAt'>, now: string): boolean {
  if (assignment.closedAt !== undefined) return true;
  return assignment.closesAt !== undefined && assignment.closesAt <= now;
}

/**
 * Practice is explained at once. A graded quiz shows the score alone until it was closed, so that nobody carries the
 * key to those who still write; the teacher may choose otherwise.
 */
export function feedbackFor(assignment: Assignment, attempt: Attempt): Feedback {
  if (attempt.state === 'open') return 'none';
  if (assignment.mode === 'practice' || assignment.feedback === 'after-submission') return 'full';
  return assignment.closedAt === undefined ? 'score' : 'full';
}

/**
 * Checks what a browser sent against the task and tidies it: repeated options count once, text is trimmed, premises
 * left open are dropped.
 * @returns the response as it is to be stored, or a sentence for the student.
 */
export function checkResponse(task: Task, response: Response | undefined): CheckedResponse {
  if (response === undefined) return accepted(undefined);
  switch (response.kind) {
    case 'choose-one':
      if (task.kind !== 'choose-one') return refusedKind;
      return response.optionId === ''
        ? accepted(undefined)
        : checkIds(task.options, [response.optionId], response);
    case 'choose-many':
    case 'order': {
      if (task.kind !== response.kind) return refusedKind;
      const optionIds = [...new Set(response.optionIds)];
      return checkIds(task.options, optionIds, { kind: response.kind, optionIds });
    }
    case 'match':
      return task.kind === 'match' ? checkPairs(task, response.pairs) : refusedKind;
    case 'write':
      return task.kind === 'write' ? checkText(response.text) : refusedKind;
  }
}

/** @returns whether there is anything in the response; an ordering counts even when it was left as it stood. */
export function isAnswered(response: Response | undefined): response is Response {
  switch (response?.kind) {
    case undefined:
      return false;
    case 'choose-one':
      return response.optionId !== '';
    case 'choose-many':
    case 'order':
      return response.optionIds.length > 0;
    case 'match':
      return Object.keys(response.pairs).length > 0;
    case 'write':
      return response.text.trim() !== '';
  }
}

const refusedKind: CheckedResponse = {
  ok: false,
  problem: 'This response does not fit the question. Load the page again, then choose once more.',
};

const unknownOption: CheckedResponse = {
  ok: false,
  problem: 'This question has no such option. Load the page again, then choose once more.',
};

function assertIsOpen(attempt: Attempt): void {
  if (attempt.state === 'submitted') {
    throw new Conflict('This quiz was handed in already. Your responses and your score stay as they are.');
  }
  if (attempt.state === 'collected') {
    throw new Conflict('This quiz was closed, and what you had saved was handed in for you.');
  }
}

function checkIds(options: readonly Option[], ids: readonly string[], response: Response): CheckedResponse {
  const known = new Set(options.map(option => option.id));
  return ids.every(id => known.has(id)) ? accepted(response) : unknownOption;
}

function checkPairs(
  task: Extract<Task, { kind: 'match' }>,
  given: Readonly<Record<string, string>>,
): CheckedResponse {
  const pairs = Object.entries(given).filter(([, optionId]) => optionId !== '');
  const premiseIds = new Set(task.premises.map(premise => premise.id));
  if (!pairs.every(([premiseId]) => premiseIds.has(premiseId))) return unknownOption;
  const optionIds = pairs.map(([, optionId]) => optionId);
  return checkIds(task.options, optionIds, { kind: 'match', pairs: Object.fromEntries(pairs) });
}

function checkText(typed: string): CheckedResponse {
  if (typed.length > longestText * 5) return tooLong;
  const text = typed.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
  return text.length > longestText ? tooLong : accepted({ kind: 'write', text });
}

const tooLong: CheckedResponse = {
  ok: false,
  problem: `A response has at most ${longestText} characters. Shorten it, then save again.`,
};

function accepted(response: Response | undefined): CheckedResponse {
  return { ok: true, response: isAnswered(response) ? response : undefined };
}
