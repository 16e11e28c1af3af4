import { Router } from 'express';
import { closeQuiz, watchQuiz } from '../../journeys/open-quiz.ts';
import { readQuizScores } from '../../journeys/read-scores.ts';
import type { World } from '../../journeys/world.ts';
import { signedInTeacher } from '../middleware/visitors.ts';
import { closurePage, watchPage } from '../pages/assignment.ts';
import { scoresPage } from '../pages/scores.ts';
import { show } from '../show.ts';

/** A quiz that was opened for a class: watching it, closing it, reading its scores. */
export function assignmentRoutes(world: World): Router {
  const routes = Router();

  routes.get('/assignments/:assignmentId', async (req, res) => {
    const teacher = signedInTeacher(req);
    const watch = await watchQuiz(world, teacher, req.params.assignmentId);
    show(res, 'assignments/show', watchPage(teacher, watch, world.now()));
  });

  routes.get('/assignments/:assignmentId/closure', async (req, res) => {
    const teacher = signedInTeacher(req);
    const watch = await watchQuiz(world, teacher, req.params.assignmentId);
    show(res, 'confirm', closurePage(teacher, watch));
  });

  routes.post('/assignments/:assignmentId/closure', async (req, res) => {
    await closeQuiz(world, signedInTeacher(req), req.params.assignmentId);
    res.redirect(303, `/assignments/${req.params.assignmentId}/scores`);
  });

  routes.get('/assignments/:assignmentId/scores', async (req, res) => {
    const teacher = signedInTeacher(req);
    const scores = await readQuizScores(world, teacher, req.params.assignmentId);
    show(res, 'assignments/scores', scoresPage(teacher, scores));
  });

  return routes;
}
