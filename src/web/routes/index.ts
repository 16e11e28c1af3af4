import type { Router } from 'express';
import type { World } from '../../journeys/world.ts';
import { attemptRoutes } from './attempts.ts';
import { frontRoutes } from './front.ts';
import { joinRoutes } from './join.ts';
import { teacherRoutes } from './teacher.ts';
import { tryRoutes } from './try.ts';

/** Every route of the app, in the order in which they are tried. */
export const allRoutes: readonly ((world: World) => Router)[] = [
  frontRoutes,
  tryRoutes,
  joinRoutes,
  attemptRoutes,
  ...teacherRoutes,
];
