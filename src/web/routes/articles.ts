import { Router } from 'express';
import { findArticle, listArticles, readArticle } from '../../journeys/browse-articles.ts';
import { listImports } from '../../journeys/import-article.ts';
import { removeArticle } from '../../journeys/remove-article.ts';
import type { World } from '../../journeys/world.ts';
import { parsePart } from '../forms/article.ts';
import { signedInTeacher } from '../middleware/visitors.ts';
import { articlePage, articlesPage } from '../pages/articles.ts';
import { removeArticlePage } from '../pages/review-questions.ts';
import { show } from '../show.ts';

/** The articles and their facts, for teachers: facts are keys. */
export function articleRoutes(world: World): Router {
  const routes = Router();

  routes.get('/articles', async (req, res) => {
    const teacher = signedInTeacher(req);
    const imports = await listImports(world, teacher);
    show(res, 'articles/index', articlesPage(teacher, await listArticles(world), imports));
  });

  routes.get('/articles/:articleId', async (req, res) => {
    const teacher = signedInTeacher(req);
    const article = await readArticle(world, req.params.articleId, parsePart(req.query));
    show(res, 'articles/show', articlePage(teacher, article));
  });

  routes.get('/articles/:articleId/removal', async (req, res) => {
    const teacher = signedInTeacher(req);
    const article = await findArticle(world, req.params.articleId);
    show(res, 'confirm', removeArticlePage(teacher, article));
  });

  routes.post('/articles/:articleId/removal', async (req, res) => {
    signedInTeacher(req);
    await removeArticle(world, req.params.articleId);
    res.redirect(303, '/articles');
  });

  return routes;
}
