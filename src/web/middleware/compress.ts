import { constants } from 'node:zlib';
import compression from 'compression';
import type { RequestHandler } from 'express';

/** Pages are small: a window of 64 kB holds them, and the default of 4 MB costs time and memory for nothing. */
const brotli = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 16 },
};

/** Compresses pages. What a script saves is answered in a few bytes and left alone. */
export function compress(): RequestHandler {
  const compressPage = compression({ brotli });
  return (req, res, next) => {
    if (req.method === 'PUT') next();
    else compressPage(req, res, next);
  };
}
