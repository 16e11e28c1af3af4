import type { ArticleLine } from '../stores/bank.ts';
import type { ClassLine } from '../stores/classes.ts';
import { listArticles } from './browse-articles.ts';
import type { QuizAssignment, QuizLine } from './make-quiz.ts';
import { listQuizzes } from './make-quiz.ts';
import { listClasses } from './manage-class.ts';
import type { QuizScores } from './read-scores.ts';
import { readQuizScores } from './read-scores.ts';
import { listReports } from './report-item.ts';
import type { TeacherVisitor } from './sessions.ts';
import type { World } from './world.ts';

/** What a teacher needs to know first. */
export interface TeacherHome {
  readonly classes: readonly ClassLine[];
  readonly quizzes: readonly QuizLine[];
  /** The quizzes opened last, real ones before samples. */
  readonly openings: readonly Opening[];
  readonly articles: readonly ArticleLine[];
  /** Reports of students that are not settled. */
  readonly reportCount: number;
}

/** A quiz as it was opened for one class. */
export interface Opening extends QuizAssignment {
  readonly title: string;
  readonly isSample: boolean;
  /** Where somebody has handed in. */
  readonly scores?: QuizScores;
}

const shownOpenings = 6;

export async function readTeacherHome(world: World, teacher: TeacherVisitor): Promise<TeacherHome> {
  const quizzes = await listQuizzes(world, teacher);
  return {
    quizzes,
    classes: await listClasses(world, teacher),
    openings: await Promise.all(recentOpenings(quizzes).map(opening => withScores(world, teacher, opening))),
    articles: await listArticles(world),
    reportCount: (await listReports(world, teacher)).length,
  };
}

/** @returns the quizzes opened last, at most six, real ones before samples and the newest first. */
export function recentOpenings(quizzes: readonly QuizLine[]): Opening[] {
  return quizzes
    .flatMap(({ title, isSample, assignments }) => assignments.map(line => ({ ...line, title, isSample })))
    .toSorted((a, b) => Number(a.isSample) - Number(b.isSample) || b.openedAt.localeCompare(a.openedAt))
    .slice(0, shownOpenings);
}

async function withScores(world: World, teacher: TeacherVisitor, opening: Opening): Promise<Opening> {
  if (opening.submittedCount === 0) return opening;
  return { ...opening, scores: await readQuizScores(world, teacher, opening.assignmentId) };
}
