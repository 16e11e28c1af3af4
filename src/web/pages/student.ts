import type { StudentAssignment, StudentHome } from '../../journeys/take-quiz.ts';
import { type Page, studentMasthead } from './page.ts';
import { counted, pointsText } from './points.ts';

export interface StudentPage extends Page {
  readonly className: string;
  /** The one quiz to do now, null where there is none or a choice of several. */
  readonly lead: QuizPart | null;
  readonly open: readonly QuizPart[];
  readonly done: readonly QuizPart[];
}

export interface QuizPart {
  readonly title: string;
  readonly note: string;
  /** Where a new attempt starts or the open one goes on; '' where nothing may start. */
  readonly start: string;
  readonly button: string;
  readonly results: readonly { readonly href: string; readonly text: string }[];
}

export function studentPage(home: StudentHome): StudentPage {
  const unfinished = home.assignments.filter(isUnfinished);
  const only = unfinished.length === 1 ? unfinished[0] : undefined;
  return {
    title: 'Your quizzes',
    masthead: studentMasthead(home),
    className: home.className,
    lead: only === undefined ? null : quizPart(only),
    open: only === undefined ? unfinished.map(quizPart) : [],
    done: home.assignments.filter(assignment => !isUnfinished(assignment)).map(quizPart),
  };
}

/** To be done: never handed in, or under way again. */
function isUnfinished({ isClosed, mayStart, attempts }: StudentAssignment): boolean {
  if (isClosed || !mayStart) return false;
  return attempts.length === 0 || hasOpenAttempt(attempts);
}

function hasOpenAttempt(attempts: StudentAssignment['attempts']): boolean {
  return attempts.some(attempt => attempt.state === 'open');
}

function quizPart(assignment: StudentAssignment): QuizPart {
  const { mode, questionCount, isClosed, attempts } = assignment;
  const modeText = mode === 'graded' ? 'Graded: you hand it in once' : 'Practice';
  return {
    title: assignment.title,
    note: `${counted(questionCount, 'question')}. ${isClosed ? 'Closed' : modeText}.`,
    start: assignment.mayStart ? `/student/assignments/${assignment.assignmentId}/attempts` : '',
    button: buttonText(attempts),
    results: attempts.flatMap(attemptLink),
  };
}

function buttonText(attempts: StudentAssignment['attempts']): string {
  if (hasOpenAttempt(attempts)) return 'Go on with the quiz';
  return attempts.length === 0 ? 'Start the quiz' : 'Practise again';
}

function attemptLink(attempt: StudentAssignment['attempts'][number]): QuizPart['results'] {
  if (attempt.state === 'open') return [];
  const { score, max, number, attemptId } = attempt;
  const points =
    score === undefined || max === undefined ? '' : `: ${pointsText(score)} of ${pointsText(max)}`;
  return [{ href: `/attempts/${attemptId}/result`, text: `Result ${number}${points}` }];
}
