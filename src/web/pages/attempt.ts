import type { Response, Task } from '../../domain/item.ts';
import type { StudentVisitor } from '../../journeys/sessions.ts';
import type { OpenAttempt } from '../../journeys/take-quiz.ts';
import { type Page, studentMasthead, visitorMasthead } from './page.ts';
import { counted } from './points.ts';
import { type QuestionPart, questionPart, type Returned } from './question.ts';

/** All questions of an open attempt. */
export interface AttemptPage extends Page {
  readonly heading: string;
  readonly action: string;
  /** Where a script saves: the position follows. */
  readonly saveUrl: string;
  readonly resultUrl: string;
  readonly progress: string;
  readonly alias: string;
  /** Says that questions are left out for now; '' where none is. */
  readonly leftOut: string;
  readonly status: StatusPart;
  readonly ticks: readonly TickPart[];
  readonly questions: readonly QuestionPart[];
}

export interface StatusPart {
  readonly tone: '' | 'is-ok' | 'is-bad';
  readonly text: string;
}

export interface TickPart {
  readonly href: string;
  readonly text: string;
  readonly isAnswered: boolean;
}

export interface ReviewPage extends Page {
  readonly heading: string;
  readonly lead: string;
  readonly hasUnanswered: boolean;
  readonly lines: readonly ReviewLine[];
  readonly back: string;
  readonly action: string;
  readonly handIn: string;
}

export interface ReviewLine {
  readonly position: number;
  readonly stem: string;
  readonly chosen: string;
  readonly isAnswered: boolean;
  readonly href: string;
}

/** The session ended in the middle of a quiz: what was posted is carried through the sign-in. */
export interface SignInAgainPage extends Page {
  readonly className: string;
  readonly quizTitle: string;
  readonly lead: string;
  readonly asksPin: boolean;
  readonly error: string;
  readonly action: string;
  readonly kept: readonly { readonly name: string; readonly value: string }[];
}

/** Beside the attempt itself: what became of the form that was posted last. */
export interface Shown {
  readonly justSaved?: boolean;
  readonly refusal?: string;
  readonly problems?: ReadonlyMap<number, string>;
  readonly typed?: Returned['typed'];
}

export function attemptPage(
  attempt: OpenAttempt,
  student: Pick<StudentVisitor, 'alias'>,
  shown: Shown = {},
): AttemptPage {
  const { attemptId, questions } = attempt;
  return {
    title: attempt.title,
    masthead: { kind: 'none' },
    heading: attempt.title,
    action: `/attempts/${attemptId}/responses`,
    saveUrl: `/attempts/${attemptId}/responses/`,
    resultUrl: `/attempts/${attemptId}/result`,
    progress: progressText(questions),
    alias: student.alias,
    leftOut: leftOutNote(attempt),
    status: statusPart(shown),
    ticks: questions.map(tickPart),
    questions: questions.map(question =>
      questionPart(question, attempt.questionCount, {
        error: shown.problems?.get(question.position) ?? '',
        typed: shown.typed ?? {},
      }),
    ),
  };
}

export function reviewPage(attempt: OpenAttempt, student: Pick<StudentVisitor, 'alias'>): ReviewPage {
  const address = `/attempts/${attempt.attemptId}`;
  const open = attempt.questions.filter(question => question.response === undefined).length;
  return {
    title: `Review: ${attempt.title}`,
    masthead: studentMasthead(student),
    heading: attempt.title,
    lead: reviewLead(open, attempt.questions.length),
    hasUnanswered: open > 0,
    lines: attempt.questions.map(({ position, stem, task, response }) => ({
      position,
      stem,
      chosen: responseText(task, response),
      isAnswered: response !== undefined,
      href: `${address}#q${position}`,
    })),
    back: address,
    action: `${address}/submission`,
    handIn: open === 0 ? 'Hand in' : `Hand in with ${open} unanswered`,
  };
}

export function signInAgainPage(door: {
  attemptId: string;
  className: string;
  title: string;
  hasPins: boolean;
  kept: SignInAgainPage['kept'];
  error?: string;
}): SignInAgainPage {
  return {
    title: 'Sign in again',
    masthead: visitorMasthead,
    className: door.className,
    quizTitle: door.title,
    lead: door.kept.length > 0 ? keptLead : savedLead,
    asksPin: door.hasPins,
    error: door.error ?? '',
    action: `/attempts/${door.attemptId}/session`,
    kept: door.kept,
  };
}

const keptLead =
  'Your session has ended. Your choices are kept on this page and are saved as soon as you are back.';
const savedLead = 'Your session has ended. Everything you saved is still there.';

function progressText(questions: OpenAttempt['questions']): string {
  const answered = questions.filter(question => question.response !== undefined).length;
  return `${answered} of ${questions.length} answered`;
}

function leftOutNote({ questionCount, questions }: OpenAttempt): string {
  const count = questionCount - questions.length;
  if (count === 0) return '';
  if (questions.length === 0) {
    return 'A graded quiz that is still open asks all of these questions. Come back when it is closed.';
  }
  return `${counted(count, 'question')} left out for now: a graded quiz that is still open asks ${count === 1 ? 'it' : 'them'} too.`;
}

function statusPart({ justSaved = false, refusal = '', problems }: Shown): StatusPart {
  if (refusal !== '') return { tone: 'is-bad', text: `Not saved. ${refusal}` };
  if (problems !== undefined && problems.size > 0) {
    return { tone: 'is-bad', text: `Not all saved: look at ${counted(problems.size, 'question')}.` };
  }
  return justSaved ? { tone: 'is-ok', text: 'Saved' } : { tone: '', text: '' };
}

function tickPart({ position, response }: OpenAttempt['questions'][number]): TickPart {
  const isAnswered = response !== undefined;
  return {
    href: `#q${position}`,
    text: `Question ${position}: ${isAnswered ? 'answered' : 'not answered yet'}`,
    isAnswered,
  };
}

function reviewLead(open: number, count: number): string {
  if (open === 0)
    return `You have answered all ${counted(count, 'question')}. Once handed in, nothing can be changed.`;
  const verb = open === 1 ? 'is' : 'are';
  return `${counted(open, 'question')} ${verb} not answered yet. You can go back, or hand in as it stands. Once handed in, nothing can be changed.`;
}

/** @returns a response in the student's own terms: letters and texts, '' where there is none. */
export function responseText(task: Task, response: Response | undefined): string {
  if (response === undefined) return '';
  if (response.kind === 'write') return response.text;
  if (task.kind === 'write') return '';
  const texts = new Map(task.options.map(({ id, text }) => [id, text]));
  const textOf = (id: string) => texts.get(id) ?? '';
  switch (response.kind) {
    case 'choose-one':
      return textOf(response.optionId);
    case 'choose-many':
      return response.optionIds.map(textOf).join('; ');
    case 'order':
      return response.optionIds.map((id, index) => `${index + 1}. ${textOf(id)}`).join('  ');
    case 'match':
      return pairTexts(task, response.pairs, textOf).join('; ');
  }
}

function pairTexts(
  task: Task,
  pairs: Readonly<Record<string, string>>,
  textOf: (id: string) => string,
): string[] {
  if (task.kind !== 'match') return [];
  return task.premises.flatMap(({ id, text }) => {
    const optionId = pairs[id];
    return optionId === undefined ? [] : `${text} – ${textOf(optionId)}`;
  });
}
