import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';

const slowMilliseconds = 1000;

/**
 * Logs refusals, failures and slow answers by route, never by address: an address may hold a class code, and a body
 * a name. Everything else is logged only when the level is "debug".
 */
export function logRequests(log: Logger): RequestHandler {
  return (req: Request, res: Response, next: NextFunction) => {
    const start = performance.now();
    res.on('finish', () => {
      logAnswer(log, { method: req.method, route: () => routeOf(req), status: res.statusCode, start });
    });
    next();
  };
}

/** `start` is the reading of `performance.now()` when the request came in. */
export function logAnswer(
  log: Logger,
  answer: { method: string; route: () => string; status: number; start: number },
): void {
  const { method, route, status, start } = answer;
  const milliseconds = Math.round(performance.now() - start);
  const level = status >= 400 || milliseconds > slowMilliseconds ? 'info' : 'debug';
  if (log.isLevelEnabled(level)) log[level]({ method, route: route(), status, milliseconds }, 'request');
}

function routeOf(req: Request): string {
  const route: unknown = req.route;
  const hasPath = typeof route === 'object' && route !== null && 'path' in route;
  return hasPath ? String(route.path) : 'none';
}
