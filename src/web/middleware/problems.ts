import { randomBytes } from 'node:crypto';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { NotFound, Problem, TooMany } from '../../domain/problems.ts';
import { OwnerGone, StorageUnavailable } from '../../stores/engine.ts';
import { longestNext } from '../forms/sign-in.ts';
import type { Link } from '../pages/page.ts';
import { problemPage } from '../pages/problem.ts';
import { show } from '../show.ts';
import { SignInNeeded } from './visitors.ts';

/** The end of the line: no route took the request. */
export const nothingHere: RequestHandler = () => {
  throw new NotFound();
};

/**
 * The one error handler. Expected trouble is shown with its own sentence; everything else is a bug: the log gets the
 * stack, the person a reference number.
 */
export function problems(log: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    if (error instanceof TooMany) res.set('Retry-After', String(error.retryAfterSeconds));
    if (isClosedPage(error, req)) res.redirect(303, signInAddress(req));
    else answer(describeProblem(error, log), req, res);
  };
}

export interface Description {
  readonly status: number;
  readonly sentence: string;
  readonly reference?: string;
  readonly link?: Link;
}

/** @returns what to tell the person; a bug is logged in passing, under the reference that the person is told. */
export function describeProblem(error: unknown, log: Logger): Description {
  if (error instanceof SignInNeeded) return signInNeeded(error);
  if (error instanceof Problem) return { status: error.status, sentence: error.message };
  if (error instanceof OwnerGone) return describeProblem(new NotFound(), log);
  if (error instanceof StorageUnavailable) {
    log.error({ err: error }, 'the database cannot be written');
    return {
      status: 503,
      sentence: 'Caucus cannot save just now, and nothing was changed. Tell your teacher, then try again.',
    };
  }
  const status = statusOf(error);
  if (status !== undefined)
    return { status, sentence: refusals[status] ?? 'Caucus cannot take this request.' };
  const reference = randomBytes(4).toString('hex');
  log.error({ err: error, reference }, 'unexpected');
  return { status: 500, sentence: 'Something went wrong in Caucus. Go back and try again.', reference };
}

const refusals: Readonly<Record<number, string>> = {
  400: 'Caucus cannot read what was sent. Go back, load the page again and retry.',
  413: 'That is more than Caucus takes at once. Shorten it and send it again.',
  415: 'Caucus cannot read what was sent. Go back, load the page again and retry.',
};

/** Body parsers and the router refuse requests by an error with a 4xx status. */
function statusOf(error: unknown): number | undefined {
  const hasStatus = typeof error === 'object' && error !== null && 'status' in error;
  const status = hasStatus ? Number(error.status) : 0;
  return status >= 400 && status < 500 ? status : undefined;
}

/** A teacher's page that somebody opened without a session: they go on to it once they have signed in. */
function isClosedPage(error: unknown, req: Request): boolean {
  const isReading = req.method === 'GET' || req.method === 'HEAD';
  return error instanceof SignInNeeded && error.kind === 'teacher' && isReading;
}

/** A long address is left out: encoded it outgrows what browsers take as a header, and no form would keep it. */
function signInAddress({ originalUrl }: Request): string {
  return originalUrl.length > longestNext ? '/sign-in' : `/sign-in?next=${encodeURIComponent(originalUrl)}`;
}

function signInNeeded({ kind }: SignInNeeded): Description {
  if (kind === 'teacher') {
    const sentence = 'Your session has ended, and nothing was changed. Sign in, then do it again.';
    return { status: 401, sentence, link: { href: '/sign-in', text: 'Sign in' } };
  }
  const sentence = 'Nobody is signed in here. Join your class again; what you saved is still there.';
  return { status: 401, sentence, link: { href: '/', text: 'Join your class' } };
}

function answer(description: Description, req: Request, res: Response): void {
  const { status, sentence } = description;
  if (wantsJson(req)) res.status(status).json({ sentence });
  else show(res, 'problem', problemPage(description), status);
}

function wantsJson(req: Request): boolean {
  return req.is('application/json') === 'application/json' || req.accepts(['html', 'json']) === 'json';
}
