import { Router } from 'express';
import { listBank, readItem, readQuizMaker } from '../../journeys/make-quiz.ts';
import type { World } from '../../journeys/world.ts';
import { parseBankFilter } from '../forms/bank.ts';
import { signedInTeacher } from '../middleware/visitors.ts';
import { bankPage, itemPage } from '../pages/bank.ts';
import { show } from '../show.ts';

const pageLength = 25;

/** The question bank. */
export function bankRoutes(world: World): Router {
  const routes = Router();

  routes.get('/bank', async (req, res) => {
    const teacher = signedInTeacher(req);
    const filter = parseBankFilter(req.query);
    const bank = await listBank(world, { ...filter, limit: pageLength });
    show(res, 'bank/index', bankPage(teacher, await readQuizMaker(world), filter, bank));
  });

  routes.get('/bank/:itemId', async (req, res) => {
    const teacher = signedInTeacher(req);
    show(res, 'bank/show', itemPage(teacher, await readItem(world, teacher, req.params.itemId)));
  });

  return routes;
}
