import type { Router } from 'express';
import type { World } from '../../journeys/world.ts';
import { articleRoutes } from './articles.ts';
import { assignmentRoutes } from './assignments.ts';
import { bankRoutes } from './bank.ts';
import { classRoutes } from './classes.ts';
import { factRoutes } from './facts.ts';
import { homeRoutes } from './home.ts';
import { importRoutes } from './imports.ts';
import { quizRoutes } from './quizzes.ts';
import { reportRoutes } from './reports.ts';
import { reviewRoutes } from './review.ts';
import { setUpRoutes } from './setup.ts';
import { signInRoutes } from './sign-in.ts';
import { studentRoutes } from './students.ts';

/** Every route of the teacher's side. */
export const teacherRoutes: readonly ((world: World) => Router)[] = [
  setUpRoutes,
  signInRoutes,
  homeRoutes,
  classRoutes,
  studentRoutes,
  quizRoutes,
  assignmentRoutes,
  bankRoutes,
  importRoutes,
  articleRoutes,
  factRoutes,
  reviewRoutes,
  reportRoutes,
];
