import type { Express } from 'express';
import express from 'express';
import type { Logger } from 'pino';
import type { World } from '../journeys/world.ts';
import { makeAssets } from './assets.ts';
import { headers } from './middleware/headers.ts';
import { logRequests } from './middleware/log.ts';
import { nothingHere, problems } from './middleware/problems.ts';
import { sameOrigin } from './middleware/same-origin.ts';
import { visitors } from './middleware/visitors.ts';
import { healthRoutes } from './routes/health.ts';
import { allRoutes } from './routes/index.ts';
import { useViews } from './show.ts';

export interface AppOptions {
  readonly log: Logger;
  /** How many proxies stand in front whose X-Forwarded-For may be believed. */
  readonly trustProxy: number | false;
  /** The public origin, where one was set: forms have to come from there. */
  readonly origin?: string;
  /** In tests: reading a field that a page does not have fails by name. */
  readonly checksFields?: boolean;
}

/** Puts the web together; decides nothing. What it is not asked for is `saveRoute`: see `saveListener`. */
export function makeApp(world: World, options: AppOptions): Express {
  const app = express();
  const assets = makeAssets();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', options.trustProxy);
  app.set('query parser', 'simple');
  useViews(app, { assets, checksFields: options.checksFields ?? false });

  app.use(headers(world.address.startsWith('https:')));
  app.use(healthRoutes());
  app.use(assets.router);
  app.use(logRequests(options.log));
  app.use(sameOrigin(options.origin));
  app.use(visitors(world));
  app.use(express.urlencoded({ extended: false, limit: '64kb' }));
  for (const routes of allRoutes) app.use(routes(world));
  app.use(nothingHere);
  app.use(problems(options.log));
  return app;
}
