import type { AssignmentMode, AttemptState } from '../domain/attempt.ts';
import { assertCanSave, assertCanStart, assertCanSubmit, checkResponse } from '../domain/attempt.ts';
import type { Response } from '../domain/item.ts';
import { Conflict, NotFound } from '../domain/problems.ts';
import { scoreAttempt } from '../domain/scoring.ts';
import type { Attempt, AttemptLine } from '../stores/attempts.ts';
import type { AssignmentLine } from '../stores/quizzes.ts';
import type { OpenQuestion } from '../stores/responses.ts';
import type { StudentVisitor } from './sessions.ts';
import type { World } from './world.ts';

export interface StudentHome {
  readonly className: string;
  readonly alias: string;
  /** Open quizzes first, the newest first. */
  readonly assignments: readonly StudentAssignment[];
}

export interface StudentAssignment {
  readonly assignmentId: string;
  readonly title: string;
  readonly mode: AssignmentMode;
  readonly questionCount: number;
  readonly isClosed: boolean;
  readonly attempts: readonly StudentAttempt[];
  readonly mayStart: boolean;
}

export interface StudentAttempt {
  readonly attemptId: string;
  readonly number: number;
  readonly state: AttemptState;
  readonly score?: number;
  readonly max?: number;
}

/** An attempt as the student may see it before handing in: it holds no key. */
export interface OpenAttempt {
  readonly attemptId: string;
  readonly assignmentId: string;
  readonly title: string;
  readonly mode: AssignmentMode;
  readonly className: string;
  readonly state: AttemptState;
  readonly questions: readonly OpenQuestion[];
  /** Questions of the quiz, with those that are left out because a graded quiz that is still open asks them. */
  readonly questionCount: number;
}

export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'superseded'; readonly sequence: number }
  | { readonly kind: 'refused'; readonly sentence: string };

export async function readStudentHome(world: World, student: StudentVisitor): Promise<StudentHome> {
  const assignments = await world.stores.quizzes.listOfClass(student.classId);
  const attempts = await world.stores.attempts.listOfStudent(student.studentId, student.classId);
  const lines = assignments.map(assignment => toStudentAssignment(assignment, attempts));
  const seen = lines.filter(line => !line.isClosed || line.attempts.length > 0);
  return {
    className: student.className,
    alias: student.alias,
    assignments: seen.sort((a, b) => Number(a.isClosed) - Number(b.isClosed)),
  };
}

/** Starts an attempt or resumes the open one. @throws NotFound, Conflict where the quiz is closed or was taken. */
export async function startAttempt(
  world: World,
  student: StudentVisitor,
  assignmentId: string,
): Promise<{ attemptId: string }> {
  const assignment = await world.stores.quizzes.findAssignment(assignmentId);
  if (assignment?.classId !== student.classId) throw new NotFound();
  const now = world.now();
  const attemptId = await world.stores.attempts.start(
    { attemptId: world.newId(), assignmentId, studentId: student.studentId },
    now,
    (rules, earlierAttempts) => {
      assertCanStart(rules, now);
      if (rules.mode === 'graded' && earlierAttempts > 0) {
        throw new Conflict('You handed this quiz in already. It counts once; your score stays as it is.');
      }
    },
  );
  return { attemptId };
}

/** @throws NotFound for an attempt that is not the student's own. */
export async function openAttempt(
  world: World,
  student: StudentVisitor,
  attemptId: string,
): Promise<OpenAttempt> {
  const attempt = await findOwnAttempt(world, student, attemptId);
  return {
    attemptId,
    assignmentId: attempt.assignmentId,
    title: attempt.title,
    mode: attempt.assignment.mode,
    className: attempt.className,
    state: attempt.state,
    questionCount: attempt.questionCount,
    questions: await world.stores.responses.listQuestions(attemptId),
  };
}

/** Saves one response. @throws NotFound, Conflict where the attempt takes none any more. */
export async function saveResponse(
  world: World,
  student: Pick<StudentVisitor, 'studentId'>,
  save: { attemptId: string; position: number; response: Response | undefined; sequence: number },
): Promise<SaveOutcome> {
  const { attemptId, position, response, sequence } = save;
  const now = world.now();
  const result = await world.stores.responses.save(
    { attemptId, studentId: student.studentId, position },
    sequence,
    now,
    (task, attempt, rules) => {
      const checked = checkResponse(task, response);
      if (checked.ok) assertCanSave(attempt, rules, now);
      return checked;
    },
  );
  if (result.kind === 'absent') throw new NotFound();
  return result.kind === 'refused' ? { kind: 'refused', sentence: result.problem } : result;
}

/** Saves a whole page of responses, all or none. @throws NotFound, Conflict where the attempt takes none any more. */
export async function saveResponses(
  world: World,
  student: StudentVisitor,
  save: { attemptId: string; responses: readonly { position: number; response: Response | undefined }[] },
): Promise<SaveOutcome> {
  const tasks = await world.stores.responses.listTasks(save.attemptId, student.studentId);
  const checked: { position: number; response: Response | undefined }[] = [];
  for (const { position, response } of save.responses) {
    const task = tasks.get(position);
    if (task === undefined) throw new NotFound();
    const check = checkResponse(task, response);
    if (!check.ok) return { kind: 'refused', sentence: `Question ${position}: ${check.problem}` };
    checked.push({ position, response: check.response });
  }
  const now = world.now();
  await world.stores.responses.saveAll(save.attemptId, checked, now, (attempt, rules) =>
    assertCanSave(attempt, rules, now),
  );
  return { kind: 'saved' };
}

/** Hands the attempt in and scores it. @throws NotFound, Conflict where it was handed in before. */
export async function submitAttempt(world: World, student: StudentVisitor, attemptId: string): Promise<void> {
  await findOwnAttempt(world, student, attemptId);
  const now = world.now();
  await world.stores.attempts.close({ attemptId, state: 'submitted', now }, scoreAttempt, (attempt, rules) =>
    assertCanSubmit(attempt, rules, now),
  );
}

/** @throws NotFound for an attempt that is not the student's own. */
export async function findOwnAttempt(
  world: World,
  student: StudentVisitor,
  attemptId: string,
): Promise<Attempt> {
  const attempt = await world.stores.attempts.find(attemptId);
  if (attempt?.studentId !== student.studentId) throw new NotFound();
  return attempt;
}

function toStudentAssignment(
  assignment: AssignmentLine,
  attempts: readonly AttemptLine[],
): StudentAssignment {
  const own = attempts.filter(attempt => attempt.assignmentId === assignment.assignmentId);
  const isClosed = assignment.closedAt !== undefined;
  const hasOpen = own.some(attempt => attempt.state === 'open');
  return {
    assignmentId: assignment.assignmentId,
    title: assignment.title,
    mode: assignment.mode,
    questionCount: assignment.questionCount,
    isClosed,
    mayStart: !isClosed && (hasOpen || own.length === 0 || assignment.mode === 'practice'),
    attempts: own.map(({ attemptId, number, state, score, max }) => ({
      attemptId,
      number,
      state,
      ...(score !== undefined && { score }),
      ...(max !== undefined && { max }),
    })),
  };
}
