import { fewestResponses } from '../../domain/analysis/reteach.ts';
import type { Opening, TeacherHome } from '../../journeys/read-home.ts';
import type { QuizScores } from '../../journeys/read-scores.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import type { ClassLine } from '../../stores/classes.ts';
import { type ClassRow, classRow } from './classes.ts';
import { type Link, type Page, teacherMasthead } from './page.ts';
import { counted, roundedPointsText } from './points.ts';
import { type MiniChart, miniChart } from './score-chart.ts';
import { lookAgainText } from './scores.ts';

export interface HomePage extends Page {
  readonly lead: { readonly headline: string; readonly text: string; readonly link: Link };
  readonly recent: readonly RecentRow[];
  readonly classes: readonly ClassRow[];
  readonly waiting: readonly Link[];
}

export interface RecentRow {
  readonly title: string;
  readonly href: string;
  readonly className: string;
  readonly finished: string;
  /** '' while too few have finished. */
  readonly median: string;
  readonly chart: MiniChart | null;
}

export function homePage(teacher: TeacherVisitor, source: TeacherHome): HomePage {
  const { openings } = source;
  return {
    title: 'Home',
    masthead: teacherMasthead(teacher, 'home'),
    lead: leadOf(source),
    recent: openings.map(opening => recentRow(opening)),
    classes: source.classes.map(classRow),
    waiting: [
      ...openings.filter(opening => !opening.isClosed).map(openLink),
      ...source.articles.filter(article => article.waitingCount > 0).map(articleLink),
      ...(source.reportCount === 0
        ? []
        : [{ href: '/reports', text: `${counted(source.reportCount, 'question')} reported by students` }]),
    ],
  };
}

/** What is most worth knowing first: the newest news of a class, else the next step. */
function leadOf(source: TeacherHome): HomePage['lead'] {
  const own = source.classes.filter(line => !line.isSample);
  const [newest] = source.openings.filter(opening => !opening.isSample);
  const [first] = own;
  if (newest !== undefined) return newsLead(newest);
  if (first === undefined) return emptyLead(source.classes.find(line => line.isSample));
  const quiz = source.quizzes.find(line => !line.isSample);
  if (quiz !== undefined) {
    return {
      headline: 'Your quiz is ready. Open it for a class.',
      text: `${quiz.title} has ${counted(quiz.questionCount, 'question')}.`,
      link: { href: `/quizzes/${quiz.quizId}`, text: 'Open the quiz' },
    };
  }
  return {
    headline: `${first.name} is ready. Make its first quiz.`,
    text: 'Say how many questions on which topics; you see every one before the quiz is made.',
    link: { href: '/quizzes/new', text: 'Make a quiz' },
  };
}

function emptyLead(sample: ClassLine | undefined): HomePage['lead'] {
  const look = sample === undefined ? '' : ' The sample class below shows what scores will look like.';
  return {
    headline: 'Make your first class.',
    text: `Caucus makes up a name for every student. They join with a code, without accounts or real names.${look}`,
    link: { href: '/classes/new', text: 'Make a class' },
  };
}

function newsLead(opening: Opening): HomePage['lead'] {
  const { assignmentId, title, submittedCount, startedCount, studentCount, scores } = opening;
  const className = unbroken(opening.className);
  const finished = `${submittedCount} of ${counted(studentCount, 'student')} took ${title}.`;
  if (hasFinished(opening)) {
    const weak = scores?.reteach.length ?? 0;
    return {
      headline:
        submittedCount < fewestResponses
          ? `${className} has finished.`
          : `${className} has finished. ${lookAgainText(weak)}`,
      text: `${finished}${medianSentence(scores)}`,
      link: {
        href: `/assignments/${assignmentId}/scores`,
        text: weak > 0 ? 'See what to reteach' : 'See the scores',
      },
    };
  }
  const working = startedCount - submittedCount;
  return {
    headline: `${submittedCount} of ${studentCount} in ${className} have handed in.`,
    text: `${title} is open.${working > 0 ? ` ${counted(working, 'student')} still working.` : ''}`,
    link: { href: `/assignments/${assignmentId}`, text: 'See who is in' },
  };
}

/** Keeps “Period 3” on one line of a headline. */
function unbroken(name: string): string {
  return name.replace(/ (\S{1,3})$/, '\u00a0$1');
}

function hasFinished({ isClosed, submittedCount, studentCount }: Opening): boolean {
  return isClosed || (submittedCount > 0 && submittedCount === studentCount);
}

function medianSentence(scores: QuizScores | undefined): string {
  const median = scores === undefined ? '' : medianText(scores);
  if (scores === undefined || median === '') return '';
  return ` Half of them have ${median} of ${roundedPointsText(maxOf(scores))} points or more.`;
}

function recentRow(opening: Opening): RecentRow {
  const { assignmentId, title, className, isClosed, submittedCount, studentCount, scores } = opening;
  const isScores = isClosed || submittedCount === studentCount;
  return {
    title,
    href: isScores ? `/assignments/${assignmentId}/scores` : `/assignments/${assignmentId}`,
    className,
    finished: `${submittedCount} of ${studentCount}`,
    median: scores === undefined ? '' : medianText(scores),
    chart:
      scores === undefined || scores.summary.n < fewestResponses
        ? null
        : miniChart(scores.summary.distribution),
  };
}

function medianText(scores: QuizScores): string {
  const { n, median } = scores.summary;
  return n < fewestResponses || median.value === null ? '' : roundedPointsText(median.value * maxOf(scores));
}

function maxOf({ items }: QuizScores): number {
  return items.reduce((total, item) => total + item.max, 0);
}

function articleLink({ articleId, title, waitingCount }: TeacherHome['articles'][number]): Link {
  const verb = waitingCount === 1 ? 'waits' : 'wait';
  return {
    href: `/articles/${articleId}/review`,
    text: `${counted(waitingCount, 'fact')} of ${title} ${verb} for review`,
  };
}

function openLink({ assignmentId, className, title, submittedCount, studentCount }: Opening): Link {
  const missing = studentCount - submittedCount;
  const text =
    missing === 0
      ? `${title} is open in ${className}; all have handed in`
      : `${title} is open in ${className}; ${counted(missing, 'student')} not done`;
  return { href: `/assignments/${assignmentId}`, text };
}
