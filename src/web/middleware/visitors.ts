import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { StudentVisitor, TeacherVisitor } from '../../journeys/sessions.ts';
import { findStudent, findStudentId, findTeacher, signOut } from '../../journeys/sessions.ts';
import type { World } from '../../journeys/world.ts';

type Kind = 'teacher' | 'student';

/** Thrown where a page needs somebody to be signed in; the error handler leads to the right door. */
export class SignInNeeded extends Error {
  override readonly name = 'SignInNeeded';
  readonly kind: Kind;
  constructor(kind: Kind) {
    super(`Nobody is signed in as ${kind}.`);
    this.kind = kind;
  }
}

interface Visitors {
  readonly world: World;
  readonly isSecure: boolean;
  teacher?: TeacherVisitor;
  student?: StudentVisitor;
}

const visitorsOf = new WeakMap<Request, Visitors>();

/** Looks up who is signed in: a teacher and a student may share a browser, each by a cookie of their own. */
export function visitors(world: World): RequestHandler {
  const isSecure = world.address.startsWith('https:');
  return async (req: Request, _res: Response, next: NextFunction) => {
    const known: Visitors = { world, isSecure };
    visitorsOf.set(req, known);
    const cookies = req.headers.cookie;
    if (cookies !== undefined) await recognize(known, cookies);
    next();
  };
}

export function teacherOf(req: Request): TeacherVisitor | undefined {
  return known(req).teacher;
}

export function studentOf(req: Request): StudentVisitor | undefined {
  return known(req).student;
}

/** @throws SignInNeeded */
export function signedInTeacher(req: Request): TeacherVisitor {
  const { teacher } = known(req);
  if (teacher === undefined) throw new SignInNeeded('teacher');
  return teacher;
}

/** @throws SignInNeeded */
export function signedInStudent(req: Request): StudentVisitor {
  const { student } = known(req);
  if (student === undefined) throw new SignInNeeded('student');
  return student;
}

/** Hands a new session's token to the browser and ends the one that it replaces. */
export async function beginSession(req: Request, res: Response, kind: Kind, token: string): Promise<void> {
  const { world, isSecure } = known(req);
  const replaced = readCookie(req.headers.cookie ?? '', cookieName(kind, isSecure));
  if (replaced !== undefined) await signOut(world, replaced);
  res.cookie(cookieName(kind, isSecure), token, cookieOptions(isSecure));
}

/** Signs out: the session is dead on the server, whatever the browser keeps. */
export async function endSession(req: Request, res: Response, kind: Kind): Promise<void> {
  const { world, isSecure } = known(req);
  const token = readCookie(req.headers.cookie ?? '', cookieName(kind, isSecure));
  if (token !== undefined) await signOut(world, token);
  res.clearCookie(cookieName(kind, isSecure), cookieOptions(isSecure));
}

async function recognize(known: Visitors, cookies: string): Promise<void> {
  const token = readCookie(cookies, cookieName('teacher', known.isSecure));
  const teacher = token && (await findTeacher(known.world, token));
  const studentToken = readCookie(cookies, cookieName('student', known.isSecure));
  const student = studentToken && (await findStudent(known.world, studentToken));
  if (teacher) known.teacher = teacher;
  if (student) known.student = student;
}

/** @returns the id of the student whose session a cookie header holds. @throws SignInNeeded */
export async function studentBehind(world: World, cookies: string | undefined): Promise<string> {
  const token = readCookie(cookies ?? '', cookieName('student', world.address.startsWith('https:')));
  const studentId = token && (await findStudentId(world, token));
  if (!studentId) throw new SignInNeeded('student');
  return studentId;
}

function known(req: Request): Visitors {
  const visitors = visitorsOf.get(req);
  if (visitors === undefined) throw new Error('The visitors middleware has not seen this request.');
  return visitors;
}

/** The `__Host-` prefix needs https; on a school's plain http network there is none to be had. */
function cookieName(kind: Kind, isSecure: boolean): string {
  return isSecure ? `__Host-caucus-${kind}` : `caucus-${kind}`;
}

/** Without an age the cookie ends with the browser: a shared laptop forgets. */
function cookieOptions(isSecure: boolean) {
  return { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' } as const;
}

function readCookie(header: string, name: string): string | undefined {
  for (const part of header.split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0 && part.slice(0, equals).trim() === name) return part.slice(equals + 1).trim();
  }
  return undefined;
}
