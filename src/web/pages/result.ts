import type { AttemptResult } from '../../journeys/read-result.ts';
import type { StudentVisitor } from '../../journeys/sessions.ts';
import { type FeedbackPart, feedbackPart } from './feedback.ts';
import { type Page, studentMasthead } from './page.ts';
import { counted, pointsText } from './points.ts';
import { type TopicBar, topicBar } from './topics.ts';

export interface ResultPage extends Page {
  readonly finished: string;
  /** The instant, for <time>: a script turns the text beside it into the reader's own time. */
  readonly finishedAt: string;
  readonly finishedText: string;
  readonly score: string;
  readonly max: string;
  readonly lead: string;
  readonly topics: readonly TopicBar[];
  readonly questions: readonly FeedbackPart[];
  readonly openNote: string;
  /** Says that some questions stay covered for now, '' where none do. */
  readonly coveredNote: string;
  /** Where a new try starts, '' where there is none. */
  readonly retake: string;
}

const inWords = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
const collectedNote = 'Your teacher closed the quiz, so what you had saved was handed in. ';
const scoreOnlyLead =
  'The questions with their answers come when your teacher closes the quiz. Look here again then.';

/** What became of a report: the position that was sent, or the one whose note was empty. */
export interface Reported {
  readonly sent?: number;
  readonly empty?: number;
}

export function resultPage(
  result: AttemptResult,
  student: Pick<StudentVisitor, 'alias'>,
  reported: Reported = {},
): ResultPage {
  const action = `/attempts/${result.attemptId}/reports`;
  return {
    title: `Result: ${result.title}`,
    masthead: studentMasthead(student),
    finished: `${result.title}. Handed in`,
    finishedAt: result.submittedAt,
    finishedText: `${inWords.format(new Date(result.submittedAt))} UTC`,
    score: pointsText(result.score),
    max: pointsText(result.max),
    lead: (result.state === 'collected' ? collectedNote : '') + leadOf(result),
    topics: result.topics.map(topicBar),
    questions: result.questions.map(question =>
      feedbackPart(question, {
        action,
        isSent: question.position === reported.sent,
        error: question.position === reported.empty ? 'Say in a few words what is wrong.' : '',
      }),
    ),
    openNote: openNoteFor(result.questions),
    coveredNote: coveredNote(result.coveredCount),
    retake: result.mayRetake ? `/student/assignments/${result.assignmentId}/attempts` : '',
  };
}

/** Plain words for what went well and what to look at next: the weakest topic first, at most two of each. */
export function summary(topics: readonly { name: string; right: number; max: number }[]): string {
  const known = topics.filter(topic => topic.right === topic.max).map(topic => topic.name);
  const weak = topics
    .filter(topic => topic.right < topic.max)
    .toSorted((a, b) => a.right / a.max - b.right / b.max)
    .map(topic => topic.name);
  if (weak.length === 0) return 'You got every question right.';
  const next = `Look again at ${listed(weak.slice(0, 2))}.`;
  return known.length === 0 ? next : `Nothing missed in ${listed(known.slice(0, 2))}. ${next}`;
}

export function openNoteFor(questions: readonly { score: number; max: number }[]): string {
  const missed = questions.filter(question => question.score < question.max).length;
  if (missed === 0) return 'All of them are right. Open one to see where it stands in the article.';
  return missed === questions.length ? '' : 'The ones you missed are open.';
}

function coveredNote(count: number): string {
  if (count === 0) return '';
  return `${counted(count, 'question')} will be shown later: a graded quiz that is still open asks ${count === 1 ? 'it' : 'them'} too.`;
}

function leadOf(result: AttemptResult): string {
  if (result.feedback === 'score') return scoreOnlyLead;
  return result.topics.length === 0 || result.coveredCount > 0 ? '' : summary(result.topics);
}

function listed(names: readonly string[]): string {
  return names.map(name => `“${name.replace(/“([^“”]*)”/g, '‘$1’')}”`).join(' and ');
}
