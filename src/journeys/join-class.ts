import { parseClassCode } from '../domain/class-code.ts';
import { decidePin, isPin } from '../domain/pin.ts';
import { Conflict, NotFound } from '../domain/problems.ts';
import type { Class } from '../stores/classes.ts';
import type { SeatDecision, Student } from '../stores/students.ts';
import { inMinutes } from './failures.ts';
import { isSameSecret } from './secrets.ts';
import type { StudentVisitor } from './sessions.ts';
import { prepareSession } from './sessions.ts';
import type { World } from './world.ts';

export type { StudentVisitor } from './sessions.ts';
export { signOut } from './sessions.ts';

/** What stands behind a class code: the seats to choose from. */
export interface ClassDoor {
  readonly classId: string;
  readonly code: string;
  readonly className: string;
  readonly teacherName: string;
  readonly hasPins: boolean;
  readonly isJoiningOpen: boolean;
  /** Free seats are left out while joining is closed. */
  readonly seats: readonly Seat[];
}

export interface Seat {
  readonly studentId: string;
  readonly alias: string;
  readonly isClaimed: boolean;
  /** False until a PIN is chosen, and again after the teacher reset it. */
  readonly hasPin: boolean;
}

export type Entry =
  | { readonly kind: 'entered'; readonly token: string; readonly student: StudentVisitor }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly sentence: string };

export type RefusalReason = 'wrong-pin' | 'pin-blocked' | 'bad-pin' | 'taken';

/** @throws NotFound for a code that does not exist, TooMany after too many of those from one address. */
export async function findClass(world: World, typedCode: string, address: string): Promise<ClassDoor> {
  const code = parseClassCode(typedCode);
  const found = code === undefined ? undefined : await world.stores.classes.findByCode(code);
  if (found === undefined) {
    await world.failures.unknownCode(address);
    throw new NotFound('We can’t find that code. Check the board and try again.');
  }
  const students = await world.stores.students.listOfClass(found.classId);
  const seats = students.map(({ studentId, alias, claimedAt, pin }) => ({
    studentId,
    alias,
    isClaimed: claimedAt !== undefined,
    hasPin: pin.hash !== undefined,
  }));
  return {
    classId: found.classId,
    code: found.code,
    className: found.name,
    teacherName: found.teacherName,
    hasPins: found.hasPins,
    isJoiningOpen: found.isJoiningOpen,
    seats: found.isJoiningOpen ? seats : seats.filter(seat => seat.isClaimed),
  };
}

/** Claims a free seat or enters the own one again. @throws NotFound, Conflict while joining is closed. */
export async function enterClass(
  world: World,
  entry: { code: string; studentId: string; pin?: string },
): Promise<Entry> {
  const code = parseClassCode(entry.code);
  const joined = code === undefined ? undefined : await world.stores.classes.findByCode(code);
  const student = await world.stores.students.find(entry.studentId);
  if (joined === undefined || student?.classId !== joined.classId) throw new NotFound();
  return takeSeat(world, joined, student, entry.pin);
}

/** Signs a student in again in the middle of an attempt. @throws NotFound */
export async function reenterAttempt(
  world: World,
  entry: { attemptId: string; pin?: string },
): Promise<Entry> {
  const attempt = await world.stores.attempts.find(entry.attemptId);
  const student = attempt && (await world.stores.students.find(attempt.studentId));
  const joined = attempt && (await world.stores.classes.find(attempt.classId));
  if (student === undefined || joined === undefined) throw new NotFound();
  return takeSeat(world, joined, student, entry.pin);
}

/** What the page says that asks a student to sign in again. @throws NotFound */
export async function attemptDoor(
  world: World,
  attemptId: string,
): Promise<{ attemptId: string; className: string; hasPins: boolean; title: string }> {
  const attempt = await world.stores.attempts.find(attemptId);
  if (attempt === undefined) throw new NotFound();
  return { attemptId, className: attempt.className, hasPins: attempt.hasPins, title: attempt.title };
}

async function takeSeat(
  world: World,
  joined: Class,
  student: Student,
  pin: string | undefined,
): Promise<Entry> {
  if (joined.hasPins && !isPin(pin ?? '')) {
    return { kind: 'refused', reason: 'bad-pin', sentence: 'A PIN has four digits. Type all four.' };
  }
  const pinHash = joined.hasPins ? world.secrets.hashPin(student.studentId, pin ?? '') : undefined;
  const now = world.now();
  const { studentId, alias } = student;
  const { token, session } = prepareSession({ kind: 'student', studentId }, now);
  const outcome = await world.stores.students.decideSeat(studentId, session, now, seat =>
    decideSeat(joined, seat, pinHash, now),
  );
  if (outcome === undefined) throw new NotFound();
  if (outcome !== 'welcome') return outcome;
  return {
    kind: 'entered',
    token,
    student: { studentId, classId: joined.classId, alias, className: joined.name },
  };
}

type Welcome = 'welcome' | Extract<Entry, { kind: 'refused' }>;

function decideSeat(
  joined: Class,
  seat: Student,
  pinHash: string | undefined,
  now: string,
): SeatDecision<Welcome> {
  if (seat.claimedAt === undefined && !joined.isJoiningOpen) {
    throw new Conflict('Joining is closed for this class. Ask your teacher to open it.');
  }
  const claimedAt = seat.claimedAt ?? now;
  if (pinHash === undefined) return { outcome: 'welcome', isWelcome: true, claimedAt };
  const decision = decidePin(seat.pin, pinHash, isSameSecret, now);
  switch (decision.kind) {
    case 'set':
    case 'right':
      return { outcome: 'welcome', isWelcome: true, pin: decision.pin, claimedAt };
    case 'wrong':
      return { outcome: refused('wrong-pin', wrongPin), isWelcome: false, pin: decision.pin };
    case 'blocked':
      return { outcome: refused('pin-blocked', blockedSentence(decision.until, now)), isWelcome: false };
  }
}

const wrongPin =
  'That is not the PIN of this name. Try again, or pick your own name. Your teacher can reset a PIN.';

function refused(reason: RefusalReason, sentence: string): Extract<Entry, { kind: 'refused' }> {
  return { kind: 'refused', reason, sentence };
}

function blockedSentence(until: string, now: string): string {
  const wait = inMinutes((Date.parse(until) - Date.parse(now)) / 1000);
  return `Too many wrong PINs for this name. Wait ${wait}, or ask your teacher to reset the PIN.`;
}
