import { Router } from 'express';
import { NotFound } from '../../domain/problems.ts';
import { setUpLinkIsGood, setUpSchool } from '../../journeys/set-up-school.ts';
import type { World } from '../../journeys/world.ts';
import { asPosted, textField } from '../forms/posted.ts';
import { parseSetUp } from '../forms/set-up.ts';
import { beginSession } from '../middleware/visitors.ts';
import { setUpPage } from '../pages/set-up.ts';
import { show } from '../show.ts';

/** The one-time link that makes the first teacher. */
export function setUpRoutes(world: World): Router {
  const routes = Router();

  routes.get('/setup/:token', async (req, res) => {
    const { token } = req.params;
    await checkLink(world, token);
    show(res, 'setup/new', setUpPage(token));
  });

  routes.post('/setup/:token', async (req, res) => {
    const { token } = req.params;
    await checkLink(world, token);
    const form = parseSetUp(req.body);
    if (form.kind === 'bad') {
      show(res, 'setup/new', setUpPage(token, typedOwner(req.body), form.problems), 422);
      return;
    }
    const session = await setUpSchool(world, { token, ...form.value });
    await beginSession(req, res, 'teacher', session.token);
    res.redirect(303, '/home');
  });

  return routes;
}

async function checkLink(world: World, token: string): Promise<void> {
  if (await setUpLinkIsGood(world, token)) return;
  throw new NotFound(
    'This set-up link does not work. It may be used up: then sign in. Or Caucus was started again: then use the link it printed last.',
  );
}

function typedOwner(body: unknown) {
  return {
    name: textField(body, 'name'),
    email: textField(body, 'email'),
    addsSample: asPosted(body).sample !== undefined,
  };
}
