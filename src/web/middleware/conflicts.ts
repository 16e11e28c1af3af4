import type { ErrorRequestHandler, Request } from 'express';
import { Conflict } from '../../domain/problems.ts';
import type { Link } from '../pages/page.ts';
import { problemPage } from '../pages/problem.ts';
import { show } from '../show.ts';

/** Shows a conflict with the way out that fits the place; scripts get theirs from the one error handler. */
export function linkFromConflict(linkFor: (req: Request) => Link): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (error instanceof Conflict && req.method !== 'PUT') {
      const { status, message: sentence } = error;
      show(res, 'problem', problemPage({ status, sentence, link: linkFor(req) }), status);
      return;
    }
    next(error);
  };
}
