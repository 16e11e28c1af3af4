import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
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
    if (!reading.has(req.method) && !isOwnOrigin(req.headers, origin)) throw new Forbidden(foreignForm);
    next();
  };
}

export const foreignForm =
  'This form was sent from another site. Open the page in Caucus itself and send it again.';

/** @returns whether a request that changes something was sent from a page of ours. */
export function isOwnOrigin(headers: IncomingHttpHeaders, origin: string | undefined): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (headers.origin === undefined) return false;
  if (origin !== undefined) return headers.origin === origin;
  return headers.origin === `http://${headers.host}` || headers.origin === `https://${headers.host}`;
}
