import type { ClassScores } from '../../journeys/read-scores.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import { type Page, teacherMasthead } from './page.ts';
import { counted, roundedPointsText } from './points.ts';

/** Students × quizzes of one class. */
export interface ClassScoresPage extends Page {
  readonly heading: string;
  readonly lead: string;
  readonly classHref: string;
  readonly className: string;
  readonly csvAction: string;
  readonly isSample: boolean;
  readonly hasLabels: boolean;
  readonly quizzes: readonly { readonly title: string; readonly href: string; readonly note: string }[];
  readonly students: readonly {
    readonly alias: string;
    readonly label: string;
    readonly cells: readonly { readonly score: string; readonly max: string }[];
  }[];
}

export function classScoresPage(teacher: TeacherVisitor, scores: ClassScores): ClassScoresPage {
  const { classId, className, quizzes, students } = scores;
  return {
    title: `Scores of ${className}`,
    masthead: teacherMasthead(teacher, 'classes'),
    heading: `Scores of ${className}`,
    lead: scoresLead(quizzes.length, students.length),
    classHref: `/classes/${classId}`,
    className,
    csvAction: `/classes/${classId}/scores.csv`,
    isSample: scores.isSample,
    hasLabels: students.some(student => student.label !== undefined),
    quizzes: quizzes.map(({ assignmentId, title, mode, n, isClosed }) => ({
      title,
      href: `/assignments/${assignmentId}/scores`,
      note: `${mode === 'graded' ? 'Graded' : 'Practice'}${isClosed ? '' : ', still open'}. ${n} finished`,
    })),
    students: students.map(({ alias, label, scores: own }) => ({
      alias,
      label: label ?? '',
      cells: own.map(cell =>
        cell === undefined
          ? { score: '', max: '' }
          : { score: roundedPointsText(cell.score), max: `of ${roundedPointsText(cell.max)}` },
      ),
    })),
  };
}

function scoresLead(quizCount: number, studentCount: number): string {
  if (quizCount === 0) return 'No quiz was opened for this class yet.';
  return `${counted(studentCount, 'student')}, ${counted(quizCount, 'quiz', 'quizzes')}. First attempts count.`;
}
