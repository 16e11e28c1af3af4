import type { SessionOwner, StudentVisitor, TeacherVisitor } from '../stores/sessions.ts';
import { hashToken, newToken } from './secrets.ts';
import type { World } from './world.ts';

export type { StudentVisitor, TeacherVisitor } from '../stores/sessions.ts';

const hours = 3_600_000;
const limits = {
  teacher: { idle: 12 * hours, absolute: 7 * 24 * hours },
  student: { idle: 4 * hours, absolute: 12 * hours },
};
const touchAfter = 5 * 60_000;

/** Starts a session with a fresh token. @returns the token for the browser's cookie. */
export async function startSession(world: World, owner: SessionOwner): Promise<string> {
  const token = newToken();
  const now = world.now();
  await world.stores.sessions.start(hashToken(token), owner, now, later(now, limits[owner.kind].absolute));
  return token;
}

/** @returns the teacher whose token this is, unless the session has ended or run out. */
export async function findTeacher(world: World, token: string): Promise<TeacherVisitor | undefined> {
  const found = await world.stores.sessions.findTeacher(hashToken(token), times(world, 'teacher'));
  if (found === undefined) return undefined;
  const { lastSeenAt, ...visitor } = found;
  await touch(world, token, lastSeenAt);
  return visitor;
}

/** @returns the student whose token this is, unless the session has ended or run out. */
export async function findStudent(world: World, token: string): Promise<StudentVisitor | undefined> {
  const found = await world.stores.sessions.findStudent(hashToken(token), times(world, 'student'));
  if (found === undefined) return undefined;
  const { lastSeenAt, ...visitor } = found;
  await touch(world, token, lastSeenAt);
  return visitor;
}

export async function signOut(world: World, token: string): Promise<void> {
  await world.stores.sessions.end(hashToken(token));
}

function times(world: World, kind: SessionOwner['kind']): { now: string; idleSince: string } {
  const now = world.now();
  return { now, idleSince: later(now, -limits[kind].idle) };
}

/** Being seen is written down every few minutes only: a write for every page would be a waste. */
async function touch(world: World, token: string, lastSeenAt: string): Promise<void> {
  const now = world.now();
  if (later(lastSeenAt, touchAfter) < now) await world.stores.sessions.touch(hashToken(token), now);
}

function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
