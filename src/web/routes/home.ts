import { Router } from 'express';
import { listQuizzes } from '../../journeys/make-quiz.ts';
import { listClasses } from '../../journeys/manage-class.ts';
import { readQuizScores } from '../../journeys/read-scores.ts';
import { listReports } from '../../journeys/report-item.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import type { World } from '../../journeys/world.ts';
import { signedInTeacher } from '../middleware/visitors.ts';
import { type HomeSource, homePage, recentOpenings } from '../pages/home.ts';
import { show } from '../show.ts';

/** Where a teacher starts. */
export function homeRoutes(world: World): Router {
  const routes = Router();

  routes.get('/home', async (req, res) => {
    const teacher = signedInTeacher(req);
    show(res, 'home/show', homePage(teacher, await readHome(world, teacher)));
  });

  return routes;
}

async function readHome(world: World, teacher: TeacherVisitor): Promise<HomeSource> {
  const quizzes = await listQuizzes(world, teacher);
  const started = recentOpenings(quizzes).filter(opening => opening.submittedCount > 0);
  const reports = await listReports(world, teacher);
  return {
    quizzes,
    classes: await listClasses(world, teacher),
    scores: await Promise.all(started.map(opening => readQuizScores(world, teacher, opening.assignmentId))),
    reportCount: reports.length,
  };
}
