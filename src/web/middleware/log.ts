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
      const milliseconds = Math.round(performance.now() - start);
      const isWorthIt = res.statusCode >= 400 || milliseconds > slowMilliseconds;
      const level = isWorthIt ? 'info' : 'debug';
      if (!log.isLevelEnabled(level)) return;
      const line = { method: req.method, route: routeOf(req), status: res.statusCode, milliseconds };
      log[level](line, 'request');
    });
    next();
  };
}

function routeOf(req: Request): string {
  const route: unknown = req.route;
  const hasPath = typeof route === 'object' && route !== null && 'path' in route;
  return hasPath ? String(route.path) : 'none';
}
