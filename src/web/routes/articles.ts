import { Router } from 'express';
import { listArticles, readArticle } from '../../journeys/browse-articles.ts';
import type { World } from '../../journeys/world.ts';
import { signedInTeacher } from '../middleware/visitors.ts';
import { articlePage, articlesPage } from '../pages/articles.ts';
import { show } from '../show.ts';

/** The articles and their facts, for teachers: facts are keys. */
export function articleRoutes(world: World): Router {
  const routes = Router();

  routes.get('/articles', async (req, res) => {
    const teacher = signedInTeacher(req);
    show(res, 'articles/index', articlesPage(teacher, await listArticles(world)));
  });

  routes.get('/articles/:articleId', async (req, res) => {
    const teacher = signedInTeacher(req);
    show(res, 'articles/show', articlePage(teacher, await readArticle(world, req.params.articleId)));
  });

  return routes;
}
