import type { QuizAssignment, QuizLine } from '../../journeys/make-quiz.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import { dayOf, type Instant } from './instant.ts';
import { type Page, teacherMasthead } from './page.ts';
import { counted } from './points.ts';

export interface QuizzesPage extends Page {
  readonly lead: string;
  readonly quizzes: readonly QuizRow[];
}

export interface QuizRow {
  readonly title: string;
  readonly href: string;
  readonly questions: string;
  readonly made: Instant;
  readonly isSample: boolean;
  readonly openings: readonly OpeningRow[];
}

/** A quiz opened for a class, as one line. */
export interface OpeningRow {
  readonly className: string;
  readonly href: string;
  readonly scoresHref: string;
  readonly mode: string;
  readonly state: string;
  readonly finished: string;
}

export function quizzesPage(teacher: TeacherVisitor, quizzes: readonly QuizLine[]): QuizzesPage {
  return {
    title: 'Quizzes',
    masthead: teacherMasthead(teacher, 'quizzes'),
    lead:
      quizzes.length === 0
        ? 'No quiz yet. Say how many questions on which topics, and look at what is proposed.'
        : `${counted(quizzes.length, 'quiz', 'quizzes')}, the newest first.`,
    quizzes: quizzes.map(quiz => ({
      title: quiz.title,
      href: `/quizzes/${quiz.quizId}`,
      questions: counted(quiz.questionCount, 'question'),
      made: dayOf(quiz.createdAt),
      isSample: quiz.isSample,
      openings: quiz.assignments.map(openingRow),
    })),
  };
}

export function openingRow(assignment: QuizAssignment): OpeningRow {
  const { assignmentId, className, mode, isClosed, submittedCount, studentCount } = assignment;
  return {
    className,
    href: isClosed ? `/assignments/${assignmentId}/scores` : `/assignments/${assignmentId}`,
    scoresHref: `/assignments/${assignmentId}/scores`,
    mode: mode === 'graded' ? 'Graded' : 'Practice',
    state: isClosed ? 'Closed' : 'Open',
    finished: `${submittedCount} of ${studentCount} finished`,
  };
}
