import type { ErrorRequestHandler, Request } from 'express';
import { Conflict } from '../../domain/problems.ts';
import type { Link } from '../pages/page.ts';
import { problemPage } from '../pages/problem.ts';
import { show } from '../show.ts';

/** Shows a conflict with the way out that fits the place. */
export function linkFromConflict(linkFor: (req: Request) => Link): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (error instanceof Conflict) {
      const { status, message: sentence } = error;
      show(res, 'problem', problemPage({ status, sentence, link: linkFor(req) }), status);
      return;
    }
    next(error);
  };
}
