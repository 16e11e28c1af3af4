import type { Request, RequestHandler } from 'express';
import { Forbidden } from '../../domain/problems.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser send. The Origin has to be our own, and Sec-Fetch-Site must not say
 * otherwise; the Origin check holds alone, because browsers leave Sec-Fetch-Site out on plain http addresses.
 *
 * @param origin the public origin where one was set; else the request's own host is what counts.
 */
export function sameOrigin(origin: string | undefined): RequestHandler {
  return (req, _res, next) => {
    if (!reading.has(req.method) && !isOwn(req, origin)) {
      throw new Forbidden(
        'This form was sent from another site. Open the page in Caucus itself and send it again.',
      );
    }
    next();
  };
}

function isOwn(req: Request, origin: string | undefined): boolean {
  const site = req.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const own = origin === undefined ? [`http://${req.headers.host}`, `https://${req.headers.host}`] : [origin];
  return req.headers.origin !== undefined && own.includes(req.headers.origin);
}
