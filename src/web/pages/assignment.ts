import type { Watch, WatchedStudent } from '../../journeys/open-quiz.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import { type ConfirmPage, confirmPage } from './confirm.ts';
import { clockOf, dayOf, type Instant } from './instant.ts';
import { type Page, teacherMasthead } from './page.ts';
import { counted, pointsText } from './points.ts';

/** A quiz while its class takes it. */
export interface WatchPage extends Page {
  readonly address: string;
  readonly heading: string;
  readonly className: string;
  readonly classHref: string;
  readonly quizHref: string;
  readonly lead: string;
  readonly opened: Instant;
  readonly isClosed: boolean;
  readonly asOf: Instant;
  readonly totals: readonly { readonly part: string; readonly n: number; readonly text: string }[];
  readonly students: readonly WatchRow[];
}

export interface WatchRow {
  readonly part: string;
  readonly alias: string;
  readonly label: string;
  readonly state: string;
  readonly icon: 'b-0' | 'b-1' | 'b-2';
  /** "7 of 10", '' before the start. */
  readonly answered: string;
  readonly score: string;
}

type State = WatchedStudent['state'];

const stateTexts: Readonly<Record<State, string>> = {
  absent: 'Not here yet',
  'in-class': 'In, not started',
  working: 'Working',
  submitted: 'Handed in',
  collected: 'Collected at closing',
};

export function watchPage(teacher: TeacherVisitor, watch: Watch, now: string): WatchPage {
  return {
    title: `${watch.className}: ${watch.title}`,
    masthead: teacherMasthead(teacher, 'quizzes'),
    address: `/assignments/${watch.assignmentId}`,
    heading: watch.title,
    className: watch.className,
    classHref: `/classes/${watch.classId}`,
    quizHref: `/quizzes/${watch.quizId}`,
    lead: watchLead(watch),
    opened: dayOf(watch.openedAt),
    isClosed: watch.closedAt !== undefined,
    asOf: clockOf(now),
    totals: [
      total(watch, 'handed in', ['submitted', 'collected']),
      total(watch, 'working', ['working']),
      total(watch, 'in, not started', ['in-class']),
      total(watch, 'not here yet', ['absent']),
    ],
    students: watch.students.map(watchRow),
  };
}

export function closurePage(teacher: TeacherVisitor, watch: Watch): ConfirmPage {
  const address = `/assignments/${watch.assignmentId}`;
  const working = countStates(watch, ['working']);
  return confirmPage(teacher, 'quizzes', {
    heading: `Close “${watch.title}” for ${watch.className}?`,
    lead: closureLead(working),
    points: [
      'Nobody can start it or change a response after that.',
      watch.mode === 'graded' && watch.feedback === 'after-closing'
        ? 'Students then see the right answers and the evidence.'
        : 'Students keep their results.',
    ],
    action: `${address}/closure`,
    button: 'Close the quiz',
    back: { href: address, text: 'Leave it open' },
  });
}

function closureLead(working: number): string {
  if (working === 0) return 'Nobody is working on it just now.';
  const verb = working === 1 ? 'is' : 'are';
  return `${counted(working, 'student')} ${verb} still working. What they saved is handed in for them.`;
}

function watchLead({ mode, feedback }: Watch): string {
  if (mode === 'practice') return 'Practice: right answers show as soon as a student hands in.';
  return feedback === 'after-closing'
    ? 'Graded: students see their score when they hand in, and the right answers once you close it.'
    : 'Graded: students see everything when they hand in.';
}

function total(watch: Watch, text: string, states: readonly State[]): WatchPage['totals'][number] {
  return { part: `total-${states[0] ?? ''}`, n: countStates(watch, states), text };
}

function countStates(watch: Watch, states: readonly State[]): number {
  return watch.students.filter(student => states.includes(student.state)).length;
}

function watchRow(student: WatchedStudent): WatchRow {
  const { studentId, alias, label, state, answered, questionCount, score, max } = student;
  const hasStarted = state !== 'absent' && state !== 'in-class';
  return {
    part: `student-${studentId}`,
    alias,
    label: label ?? '',
    state: stateTexts[state],
    icon: iconOf(state),
    answered: hasStarted ? `${answered} of ${questionCount}` : '',
    score: score === undefined || max === undefined ? '' : `${pointsText(score)} of ${pointsText(max)}`,
  };
}

function iconOf(state: State): WatchRow['icon'] {
  if (state === 'submitted' || state === 'collected') return 'b-2';
  return state === 'working' ? 'b-1' : 'b-0';
}
