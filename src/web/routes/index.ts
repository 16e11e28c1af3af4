import type { Router } from 'express';
import type { World } from '../../journeys/world.ts';

/** Every route of the app, in the order in which they are tried. */
export const allRoutes: readonly ((world: World) => Router)[] = [];
