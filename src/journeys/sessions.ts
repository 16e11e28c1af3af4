import { StorageUnavailable } from '../stores/engine.ts';
import type { NewSession, SessionOwner, StudentVisitor, TeacherVisitor } from '../stores/sessions.ts';
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
  const now = world.now();
  const { token, session } = prepareSession(owner, now);
  await world.stores.sessions.start(session, now);
  return token;
}

/** @returns a fresh token, and the session that is to be stored for it. */
export function prepareSession(owner: SessionOwner, now: string): { token: string; session: NewSession } {
  const token = newToken();
  const expiresAt = later(now, limits[owner.kind].absolute);
  return { token, session: { tokenHash: hashToken(token), owner, expiresAt } };
}

/** @returns the teacher whose token this is, unless the session has ended or run out. */
export async function findTeacher(world: World, token: string): Promise<TeacherVisitor | undefined> {
  const tokenHash = hashToken(token);
  const now = world.now();
  const found = await world.stores.sessions.findTeacher(tokenHash, times(now, 'teacher'));
  if (found === undefined) return undefined;
  const { lastSeenAt, ...visitor } = found;
  await touch(world, tokenHash, lastSeenAt, now);
  return visitor;
}

/** @returns the student whose token this is, unless the session has ended or run out. */
export async function findStudent(world: World, token: string): Promise<StudentVisitor | undefined> {
  const tokenHash = hashToken(token);
  const now = world.now();
  const found = await world.stores.sessions.findStudent(tokenHash, times(now, 'student'));
  if (found === undefined) return undefined;
  const { lastSeenAt, ...visitor } = found;
  await touch(world, tokenHash, lastSeenAt, now);
  return visitor;
}

/** @returns the id of the student whose token this is, unless the session has ended or run out. */
export async function findStudentId(world: World, token: string): Promise<string | undefined> {
  const tokenHash = hashToken(token);
  const now = world.now();
  const found = await world.stores.sessions.findStudentId(tokenHash, times(now, 'student'));
  if (found !== undefined) await touch(world, tokenHash, found.lastSeenAt, now);
  return found?.studentId;
}

export async function signOut(world: World, token: string): Promise<void> {
  await world.stores.sessions.end(hashToken(token));
}

function times(now: string, kind: SessionOwner['kind']): { now: string; idleSince: string } {
  return { now, idleSince: later(now, -limits[kind].idle) };
}

/**
 * Being seen is written down every few minutes only: a write for every page would be a waste. Where it cannot be
 * written the page is shown all the same, so that reading goes on while the disk is full.
 */
async function touch(world: World, tokenHash: string, lastSeenAt: string, now: string): Promise<void> {
  if (Date.parse(now) - Date.parse(lastSeenAt) <= touchAfter) return;
  try {
    await world.stores.sessions.touch(tokenHash, now);
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
  }
}

function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
