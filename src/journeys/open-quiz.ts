import type { AssignmentMode, AttemptState, FeedbackTime } from '../domain/attempt.ts';
import { Conflict, NotFound } from '../domain/problems.ts';
import { scoreAttempt } from '../domain/scoring.ts';
import type { AttemptLine } from '../stores/attempts.ts';
import type { AssignmentLine } from '../stores/quizzes.ts';
import { findOwnQuiz } from './make-quiz.ts';
import { findOwnClass } from './manage-class.ts';
import type { TeacherVisitor } from './sessions.ts';
import type { World } from './world.ts';

/** A quiz while its class takes it. */
export interface Watch {
  readonly assignmentId: string;
  readonly classId: string;
  readonly className: string;
  readonly quizId: string;
  readonly title: string;
  readonly mode: AssignmentMode;
  readonly feedback: FeedbackTime;
  readonly openedAt: string;
  readonly closedAt?: string;
  readonly students: readonly WatchedStudent[];
}

export interface WatchedStudent {
  readonly studentId: string;
  readonly alias: string;
  readonly label?: string;
  /** `absent`: nobody has claimed the alias; `in-class`: claimed, not started. */
  readonly state: 'absent' | 'in-class' | 'working' | Exclude<AttemptState, 'open'>;
  readonly answered: number;
  readonly questionCount: number;
  /** Of the first attempt, in hundredths, once it is handed in. */
  readonly score?: number;
  readonly max?: number;
}

/** Opens a quiz for a class. @throws NotFound, Conflict where it is open for that class already. */
export async function openQuiz(
  world: World,
  teacher: Pick<TeacherVisitor, 'teacherId'>,
  wanted: { quizId: string; classId: string; mode: AssignmentMode; feedback: FeedbackTime },
): Promise<{ assignmentId: string }> {
  const { quizId, classId, mode, feedback } = wanted;
  await findOwnQuiz(world, teacher, quizId);
  await findOwnClass(world, teacher, classId);
  const form = await world.stores.quizzes.findForm(quizId, 'A');
  if (form === undefined) throw new NotFound();
  const assignmentId = world.newId();
  const { formId } = form;
  const isOpened = await world.stores.quizzes.assign(
    { assignmentId, quizId, classId, formId, mode, feedback },
    world.now(),
  );
  if (!isOpened)
    throw new Conflict('This quiz is open for that class already. Close it first to open it again.');
  return { assignmentId };
}

/** Closes a quiz and hands in what is still being worked on, as it was saved. @throws NotFound */
export async function closeQuiz(
  world: World,
  teacher: Pick<TeacherVisitor, 'teacherId'>,
  assignmentId: string,
): Promise<{ collected: number }> {
  await findOwnAssignment(world, teacher, assignmentId);
  return { collected: await world.stores.attempts.closeAssignment(assignmentId, world.now(), scoreAttempt) };
}

/** @throws NotFound */
export async function watchQuiz(world: World, teacher: TeacherVisitor, assignmentId: string): Promise<Watch> {
  const assignment = await findOwnAssignment(world, teacher, assignmentId);
  const students = await world.stores.students.listOfClass(assignment.classId);
  const attempts = await world.stores.attempts.listOfAssignment(assignmentId);
  return {
    ...assignment,
    students: students.map(({ studentId, alias, label, claimedAt }) => ({
      studentId,
      alias,
      ...(label !== undefined && { label }),
      ...progress(
        attempts.filter(attempt => attempt.studentId === studentId),
        claimedAt !== undefined,
        assignment.questionCount,
      ),
    })),
  };
}

/** @throws NotFound for an assignment that is not of the teacher's classes. */
export async function findOwnAssignment(
  world: World,
  teacher: Pick<TeacherVisitor, 'teacherId'>,
  assignmentId: string,
): Promise<AssignmentLine> {
  const assignment = await world.stores.quizzes.findAssignment(assignmentId);
  if (assignment?.teacherId !== teacher.teacherId) throw new NotFound();
  return assignment;
}

function progress(
  attempts: readonly AttemptLine[],
  isClaimed: boolean,
  questionCount: number,
): Pick<WatchedStudent, 'state' | 'answered' | 'questionCount' | 'score' | 'max'> {
  const first = attempts[0];
  const latest = attempts.at(-1);
  if (first === undefined || latest === undefined) {
    return { state: isClaimed ? 'in-class' : 'absent', answered: 0, questionCount };
  }
  return {
    state: latest.state === 'open' ? 'working' : latest.state,
    answered: latest.answered,
    questionCount,
    ...(first.score !== undefined && { score: first.score }),
    ...(first.max !== undefined && { max: first.max }),
  };
}
