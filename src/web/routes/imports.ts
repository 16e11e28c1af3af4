import { type Request, type Response, Router } from 'express';
import { listTopics } from '../../journeys/browse-articles.ts';
import {
  confirmImport,
  discardImport,
  readAgain,
  readImport,
  readProgress,
  receiveArticle,
} from '../../journeys/import-article.ts';
import type { World } from '../../journeys/world.ts';
import { parseConfirmation, parseNewArticle, typedConfirmation } from '../forms/article.ts';
import type { Problems } from '../forms/parsed.ts';
import { linkFromConflict } from '../middleware/conflicts.ts';
import { readUpload } from '../middleware/upload.ts';
import { signedInTeacher } from '../middleware/visitors.ts';
import { discardPage, importPage, type ReturnedImport } from '../pages/article-import.ts';
import { newArticlePage } from '../pages/article-new.ts';
import { progressPage, readingFailedPage } from '../pages/article-progress.ts';
import { show } from '../show.ts';

type ImportRequest = Request<{ importId: string }>;

/** An article's way in: its text, what it says of itself, the reading. */
export function importRoutes(world: World): Router {
  const routes = Router();

  routes.get('/articles/new', (req, res) => {
    show(res, 'articles/new', newArticlePage(signedInTeacher(req)));
  });

  routes.post('/articles', async (req, res) => {
    const teacher = signedInTeacher(req);
    const upload = await readUpload(req);
    const form = parseNewArticle(upload);
    const received = form.kind === 'good' ? await receiveArticle(world, teacher, form.value) : undefined;
    if (received?.kind === 'received') {
      res.redirect(303, `/articles/imports/${received.importId}`);
      return;
    }
    const isFile = form.kind === 'good' && form.value.kind === 'file';
    const problems: Problems =
      form.kind === 'bad' ? form.problems : { [isFile ? 'file' : 'text']: received?.sentence ?? '' };
    const page = newArticlePage(teacher, { text: upload.fields.text ?? '', problems });
    show(res, 'articles/new', page, upload.isTooBig ? 413 : 422);
  });

  routes.get('/articles/imports/:importId', async (req, res) => {
    const teacher = signedInTeacher(req);
    const { importId } = req.params;
    const progress = await readProgress(world, teacher, importId);
    if (progress.kind === 'unconfirmed') await showImport(world, req, res);
    else if (progress.kind === 'done') res.redirect(303, `/articles/${progress.articleId}/review`);
    else if (progress.kind === 'reading')
      show(res, 'imports/progress', progressPage(teacher, importId, progress));
    else show(res, 'imports/failed', readingFailedPage(teacher, importId, progress));
  });

  routes.post('/articles/imports/:importId/confirmation', async (req, res) => {
    const teacher = signedInTeacher(req);
    const { importId } = req.params;
    const form = parseConfirmation(req.body);
    if (form.kind === 'bad') {
      await showImport(world, req, res, { typed: typedConfirmation(req.body), problems: form.problems });
      return;
    }
    await confirmImport(world, teacher, importId, form.value);
    res.redirect(303, `/articles/imports/${importId}`);
  });

  routes.post('/articles/imports/:importId/reading', async (req, res) => {
    const { importId } = req.params;
    await readAgain(world, signedInTeacher(req), importId);
    res.redirect(303, `/articles/imports/${importId}`);
  });

  routes.get('/articles/imports/:importId/removal', async (req, res) => {
    const teacher = signedInTeacher(req);
    const found = await readImport(world, teacher, req.params.importId);
    show(res, 'confirm', discardPage(teacher, found));
  });

  routes.post('/articles/imports/:importId/removal', async (req, res) => {
    await discardImport(world, signedInTeacher(req), req.params.importId);
    res.redirect(303, '/articles');
  });

  routes.use(
    '/articles/imports/:importId',
    linkFromConflict(req => ({ href: `/articles/imports/${req.params.importId}`, text: 'Go on' })),
  );

  return routes;
}

async function showImport(
  world: World,
  req: ImportRequest,
  res: Response,
  returned?: ReturnedImport,
): Promise<void> {
  const teacher = signedInTeacher(req);
  const found = await readImport(world, teacher, req.params.importId);
  const names = (await listTopics(world)).map(topic => topic.name);
  const page = importPage(teacher, found, names, returned);
  show(res, 'imports/show', page, returned === undefined ? 200 : 422);
}
