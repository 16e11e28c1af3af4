import { type Request, type Response, Router } from 'express';
import { createQuiz, listBank, listQuizzes, readQuiz, readQuizMaker } from '../../journeys/make-quiz.ts';
import { openQuiz } from '../../journeys/open-quiz.ts';
import { readPrint } from '../../journeys/print-quiz.ts';
import { proposeItems } from '../../journeys/propose-items.ts';
import type { World } from '../../journeys/world.ts';
import type { Problems } from '../forms/parsed.ts';
import { textField } from '../forms/posted.ts';
import { parsePrintParts } from '../forms/print.ts';
import { makerProblems, parseMaker, parseNewQuiz, parseOpening } from '../forms/quiz.ts';
import { linkFromConflict } from '../middleware/conflicts.ts';
import { signedInTeacher } from '../middleware/visitors.ts';
import { printPage } from '../pages/print.ts';
import { quizPage } from '../pages/quiz.ts';
import { makerPage } from '../pages/quiz-maker.ts';
import { quizzesPage } from '../pages/quizzes.ts';
import { show } from '../show.ts';

const foundLimit = 20;

/** Making quizzes, reading and printing them, and opening them for classes. */
export function quizRoutes(world: World): Router {
  const routes = Router();

  routes.get('/quizzes', async (req, res) => {
    const teacher = signedInTeacher(req);
    show(res, 'quizzes/index', quizzesPage(teacher, await listQuizzes(world, teacher)));
  });

  routes.get('/quizzes/new', async (req, res) => {
    await showMaker(world, req, res, { sent: req.query, problems: makerProblems(req.query) });
  });

  routes.post('/quizzes', async (req, res) => {
    const teacher = signedInTeacher(req);
    const form = parseNewQuiz(req.body);
    const made = form.kind === 'good' ? await createQuiz(world, teacher, form.value) : undefined;
    if (made?.kind === 'made') {
      res.redirect(303, `/quizzes/${made.quizId}`);
      return;
    }
    const problems = form.kind === 'bad' ? form.problems : { item: made?.sentence ?? '' };
    await showMaker(world, req, res, { sent: req.body, problems });
  });

  routes.get('/quizzes/:quizId', async (req, res) => {
    const teacher = signedInTeacher(req);
    show(res, 'quizzes/show', quizPage(teacher, await readQuiz(world, teacher, req.params.quizId)));
  });

  routes.post('/quizzes/:quizId/assignments', async (req, res) => {
    const teacher = signedInTeacher(req);
    const { quizId } = req.params;
    const form = parseOpening(req.body);
    if (form.kind === 'bad') {
      const quiz = await readQuiz(world, teacher, quizId);
      show(res, 'quizzes/show', quizPage(teacher, quiz, typedOpening(req.body), form.problems), 422);
      return;
    }
    const { assignmentId } = await openQuiz(world, teacher, { quizId, ...form.value });
    res.redirect(303, `/assignments/${assignmentId}`);
  });

  routes.get('/quizzes/:quizId/print', async (req, res) => {
    const teacher = signedInTeacher(req);
    const print = await readPrint(world, teacher, req.params.quizId);
    show(res, 'quizzes/print', printPage(teacher, print, parsePrintParts(req.query)));
  });

  routes.use(
    '/quizzes/:quizId',
    linkFromConflict(req => ({ href: `/quizzes/${req.params.quizId}`, text: 'Back to the quiz' })),
  );

  return routes;
}

async function showMaker(
  world: World,
  req: Request,
  res: Response,
  returned: { sent: unknown; problems: Problems },
): Promise<void> {
  const teacher = signedInTeacher(req);
  const form = parseMaker(returned.sent);
  const seed = form.seed === '' ? world.newId() : form.seed;
  const maker = await readQuizMaker(world, form.articleId);
  const page = makerPage(teacher, maker, {
    form,
    count: textField(returned.sent, 'count') || String(form.count),
    picks: await proposeItems(world, { ...form, articleId: maker.article?.articleId, seed }),
    found: form.find === '' ? undefined : await listBank(world, { text: form.find, limit: foundLimit }),
    seed: world.newId(),
    problems: returned.problems,
  });
  const isReturned = Object.keys(returned.problems).length > 0;
  show(res, 'quizzes/new', page, isReturned ? 422 : 200);
}

function typedOpening(body: unknown) {
  return {
    classId: textField(body, 'class'),
    isGraded: textField(body, 'mode') === 'graded',
    showsAtOnce: textField(body, 'feedback') === 'after-submission',
  };
}
