import { Router } from 'express';
import { readTeacherHome } from '../../journeys/read-home.ts';
import type { World } from '../../journeys/world.ts';
import { signedInTeacher } from '../middleware/visitors.ts';
import { homePage } from '../pages/home.ts';
import { show } from '../show.ts';

/** Where a teacher starts. */
export function homeRoutes(world: World): Router {
  const routes = Router();

  routes.get('/home', async (req, res) => {
    const teacher = signedInTeacher(req);
    show(res, 'home/show', homePage(teacher, await readTeacherHome(world, teacher)));
  });

  return routes;
}
