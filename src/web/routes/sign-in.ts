import { type Request, type Response, Router } from 'express';
import { signInTeacher } from '../../journeys/sign-in.ts';
import type { World } from '../../journeys/world.ts';
import { asPosted, textField } from '../forms/posted.ts';
import { localPath, parseSignIn } from '../forms/sign-in.ts';
import { beginSession, endSession, teacherOf } from '../middleware/visitors.ts';
import { signInPage } from '../pages/sign-in.ts';
import { show } from '../show.ts';

/** How a teacher gets in and out. */
export function signInRoutes(world: World): Router {
  const routes = Router();

  routes.get('/sign-in', (req, res) => {
    const next = localPath(req.query.next);
    if (teacherOf(req) === undefined) show(res, 'sign-in/new', signInPage(next));
    else res.redirect(303, next);
  });

  routes.post('/sign-in', async (req, res) => {
    const form = parseSignIn(req.body);
    if (form.kind === 'bad') {
      showAgain(req, res, form.problems);
      return;
    }
    const signIn = await signInTeacher(world, { ...form.value, address: req.ip ?? '' });
    if (signIn.kind === 'refused') {
      showAgain(req, res, { form: signIn.sentence });
      return;
    }
    await beginSession(req, res, 'teacher', signIn.token);
    res.redirect(303, nextOf(req));
  });

  routes.post('/teacher/sign-out', async (req, res) => {
    await endSession(req, res, 'teacher');
    res.set('Clear-Site-Data', '"cache", "storage"');
    res.redirect(303, '/');
  });

  return routes;
}

function showAgain(req: Request, res: Response, problems: Record<string, string>): void {
  const email = textField(req.body, 'email');
  show(res, 'sign-in/new', signInPage(nextOf(req), email, problems), 422);
}

function nextOf(req: Request): string {
  return localPath(asPosted(req.body).next);
}
