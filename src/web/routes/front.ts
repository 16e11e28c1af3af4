import { Router } from 'express';
import { Problem } from '../../domain/problems.ts';
import { findClass } from '../../journeys/join-class.ts';
import { readCitation, readFront } from '../../journeys/read-front.ts';
import type { World } from '../../journeys/world.ts';
import { textField } from '../forms/posted.ts';
import { studentOf } from '../middleware/visitors.ts';
import { citationPage, frontPage } from '../pages/front.ts';
import { show } from '../show.ts';

/** What anybody may see: the first page with its field for a class code, and where an article is to be found. */
export function frontRoutes(world: World): Router {
  const routes = Router();

  routes.get('/', async (req, res) => {
    show(res, 'front/home', frontPage(await readFront(world), undefined, studentOf(req)));
  });

  routes.post('/join', async (req, res) => {
    const typed = textField(req.body, 'code', 200);
    const found = await findCode(world, typed, req.ip ?? '');
    if (found.kind === 'found') {
      res.redirect(303, `/join/${found.code}`);
      return;
    }
    const page = frontPage(await readFront(world), { code: typed, error: found.problem.message });
    show(res, 'front/home', page, found.problem.status === 404 ? 422 : found.problem.status);
  });

  routes.get('/citations/:articleId', async (req, res) => {
    show(res, 'front/citation', citationPage(await readCitation(world, req.params.articleId)));
  });

  return routes;
}

type Found =
  | { readonly kind: 'found'; readonly code: string }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** A mistyped code is a problem of the field it was typed into, not a page of its own. */
async function findCode(world: World, typed: string, address: string): Promise<Found> {
  try {
    const { code } = await findClass(world, typed, address);
    return { kind: 'found', code };
  } catch (problem) {
    if (problem instanceof Problem) return { kind: 'problem', problem };
    throw problem;
  }
}
