import { Router } from 'express';
import { checkFive, drawFive } from '../../journeys/try-five.ts';
import type { World } from '../../journeys/world.ts';
import { asPosted, textField } from '../forms/posted.ts';
import { parseTry } from '../forms/try.ts';
import { tryFeedbackPage, tryPage } from '../pages/try.ts';
import { show } from '../show.ts';

/** Five questions for whoever comes: no account, no cookie, nothing stored. */
export function tryRoutes(world: World): Router {
  const routes = Router();

  routes.get('/try', async (req, res) => {
    const seed = textField(req.query, 'seed', 40) || world.newId();
    const { questions } = await drawFive(world, seed);
    show(res, 'try/five', tryPage(questions, seed));
  });

  routes.post('/try', async (req, res) => {
    const posted = parseTry(req.body);
    if (posted === undefined) {
      res.redirect(303, '/try');
      return;
    }
    if (posted.problems.size > 0) {
      const { questions } = await drawFive(world, posted.seed);
      const page = tryPage(questions, posted.seed, posted.problems, asPosted(req.body));
      show(res, 'try/five', page, 422);
      return;
    }
    show(res, 'try/feedback', tryFeedbackPage(await checkFive(world, posted.responses, posted.seed)));
  });

  return routes;
}
