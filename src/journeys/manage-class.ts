import { makeAliases } from '../domain/alias.ts';
import { makeClassCode } from '../domain/class-code.ts';
import { Conflict, NotFound } from '../domain/problems.ts';
import { seededRandom } from '../domain/random.ts';
import type { Class, ClassLine, NewStudent } from '../stores/classes.ts';
import type { AssignmentLine } from '../stores/quizzes.ts';
import type { Student } from '../stores/students.ts';
import { randomIndex } from './secrets.ts';
import type { TeacherVisitor } from './sessions.ts';
import type { World } from './world.ts';

export interface ClassPage {
  readonly classId: string;
  readonly name: string;
  readonly code: string;
  readonly joinUrl: string;
  readonly isJoiningOpen: boolean;
  readonly hasPins: boolean;
  readonly isSample: boolean;
  readonly students: readonly ClassStudent[];
  readonly assignments: readonly ClassAssignment[];
  readonly isLoopbackOnly: boolean;
}

export interface ClassStudent {
  readonly studentId: string;
  readonly alias: string;
  readonly label?: string;
  readonly isClaimed: boolean;
  readonly claimedAt?: string;
  readonly isPinBlocked: boolean;
}

export type ClassAssignment = Pick<
  AssignmentLine,
  | 'assignmentId'
  | 'quizId'
  | 'title'
  | 'mode'
  | 'openedAt'
  | 'submittedCount'
  | 'startedCount'
  | 'studentCount'
> & { readonly isClosed: boolean };

export const mostStudents = 200;

export function listClasses(world: World, teacher: TeacherVisitor): Promise<ClassLine[]> {
  return world.stores.classes.listOfTeacher(teacher.teacherId);
}

/** Makes a class with `studentCount` (1 to 200) generated aliases. */
export async function createClass(
  world: World,
  teacher: Pick<TeacherVisitor, 'teacherId'>,
  wanted: { name: string; studentCount: number; isSample?: boolean },
): Promise<{ classId: string }> {
  const classId = world.newId();
  await world.stores.classes.add(
    {
      classId,
      teacherId: teacher.teacherId,
      name: wanted.name.trim(),
      code: makeClassCode(randomIndex),
      isSample: wanted.isSample ?? false,
      students: newStudents(world, wanted.studentCount, new Set()),
    },
    world.now(),
  );
  return { classId };
}

/** @throws NotFound for a class that is not the teacher's. */
export async function readClass(world: World, teacher: TeacherVisitor, classId: string): Promise<ClassPage> {
  const found = await findOwnClass(world, teacher, classId);
  const now = world.now();
  const students = await world.stores.students.listOfClass(classId);
  const assignments = await world.stores.quizzes.listOfClass(classId);
  return {
    classId,
    name: found.name,
    code: found.code,
    joinUrl: `${world.address}/join/${found.code}`,
    isJoiningOpen: found.isJoiningOpen,
    hasPins: found.hasPins,
    isSample: found.isSample,
    isLoopbackOnly: world.isLoopbackOnly,
    students: students.map(student => toClassStudent(student, now)),
    assignments: assignments.map(({ closedAt, ...line }) => ({ ...line, isClosed: closedAt !== undefined })),
  };
}

/** Adds aliases. @throws NotFound, Conflict where the class would have more than 200. */
export async function addStudents(
  world: World,
  teacher: TeacherVisitor,
  classId: string,
  count: number,
): Promise<void> {
  await findOwnClass(world, teacher, classId);
  const make = (taken: ReadonlySet<string>) => {
    if (taken.size + count > mostStudents) {
      throw new Conflict(`A class has at most ${mostStudents} students; this one has ${taken.size}.`);
    }
    return newStudents(world, count, taken);
  };
  await world.stores.classes.addStudents(classId, make, world.now());
}

/** @throws NotFound */
export async function renameClass(
  world: World,
  teacher: TeacherVisitor,
  classId: string,
  name: string,
): Promise<void> {
  await findOwnClass(world, teacher, classId);
  await world.stores.classes.rename(classId, name.trim());
}

/** Sets the private notes of a whole class; an empty one erases, students of other classes are passed over. @throws NotFound */
export async function setLabels(
  world: World,
  teacher: TeacherVisitor,
  classId: string,
  labels: readonly { studentId: string; label: string }[],
): Promise<void> {
  await findOwnClass(world, teacher, classId);
  const students = await world.stores.students.listOfClass(classId);
  const known = new Map(students.map(({ studentId, label }) => [studentId, label ?? '']));
  const changed = labels.filter(
    ({ studentId, label }) => known.has(studentId) && known.get(studentId) !== label,
  );
  await Promise.all(
    changed.map(({ studentId, label }) =>
      world.stores.students.setLabel(studentId, label.trim() || undefined),
    ),
  );
}

/** Sets the private note of who an alias is; an empty one erases it. @throws NotFound */
export async function setLabel(
  world: World,
  teacher: TeacherVisitor,
  change: { classId: string; studentId: string; label: string },
): Promise<void> {
  await findOwnStudent(world, teacher, change);
  await world.stores.students.setLabel(change.studentId, change.label.trim() || undefined);
}

/** Forgets a PIN and unlocks the seat; the student chooses a new one at the next sign-in. @throws NotFound */
export async function resetPin(
  world: World,
  teacher: TeacherVisitor,
  seat: { classId: string; studentId: string },
): Promise<void> {
  await findOwnStudent(world, teacher, seat);
  await world.stores.students.resetPin(seat.studentId);
}

/** Frees a seat for whoever claims it next. @throws NotFound */
export async function resetClaim(
  world: World,
  teacher: TeacherVisitor,
  seat: { classId: string; studentId: string },
): Promise<void> {
  await findOwnStudent(world, teacher, seat);
  await world.stores.students.resetClaim(seat.studentId);
}

/** @throws NotFound */
export async function setPins(
  world: World,
  teacher: TeacherVisitor,
  classId: string,
  hasPins: boolean,
): Promise<void> {
  await findOwnClass(world, teacher, classId);
  await world.stores.classes.setPins(classId, hasPins);
}

/** @throws NotFound */
export async function setJoining(
  world: World,
  teacher: TeacherVisitor,
  classId: string,
  isOpen: boolean,
): Promise<void> {
  await findOwnClass(world, teacher, classId);
  await world.stores.classes.setJoining(classId, isOpen);
}

/** Gives the class a new code; the old one leads nowhere from now on. @throws NotFound */
export async function renewCode(world: World, teacher: TeacherVisitor, classId: string): Promise<void> {
  await findOwnClass(world, teacher, classId);
  await world.stores.classes.setCode(classId, makeClassCode(randomIndex));
}

/** Removes a class with its students and all that they did. @throws NotFound */
export async function removeClass(world: World, teacher: TeacherVisitor, classId: string): Promise<void> {
  await findOwnClass(world, teacher, classId);
  await world.stores.classes.remove(classId, teacher.teacherId);
}

/** @throws NotFound for a class that is not the teacher's, in the words used for one that does not exist. */
export async function findOwnClass(
  world: World,
  teacher: Pick<TeacherVisitor, 'teacherId'>,
  classId: string,
): Promise<Class> {
  const found = await world.stores.classes.find(classId);
  if (found?.teacherId !== teacher.teacherId) throw new NotFound();
  return found;
}

async function findOwnStudent(
  world: World,
  teacher: TeacherVisitor,
  seat: { classId: string; studentId: string },
): Promise<void> {
  await findOwnClass(world, teacher, seat.classId);
  const student = await world.stores.students.find(seat.studentId);
  if (student?.classId !== seat.classId) throw new NotFound();
}

function newStudents(world: World, count: number, taken: ReadonlySet<string>): NewStudent[] {
  const aliases = makeAliases(count, taken, seededRandom(world.newId()));
  return aliases.map(alias => ({ studentId: world.newId(), alias }));
}

function toClassStudent(student: Student, now: string): ClassStudent {
  const { studentId, alias, label, claimedAt, pin } = student;
  return {
    studentId,
    alias,
    isClaimed: claimedAt !== undefined,
    isPinBlocked: pin.blockedUntil !== undefined && pin.blockedUntil > now,
    ...(label !== undefined && { label }),
    ...(claimedAt !== undefined && { claimedAt }),
  };
}
