import type { Response, Task } from '../../src/domain/item.ts';
import type { ClassDoor } from '../../src/journeys/join-class.ts';
import type { EvidenceLine, QuestionResult } from '../../src/journeys/question-result.ts';
import type { AttemptResult } from '../../src/journeys/read-result.ts';
import type { OpenAttempt } from '../../src/journeys/take-quiz.ts';

const options = (...texts: string[]) => texts.map((text, index) => ({ id: `option-${index}`, text }));
const premises = options('First line', 'Second line').map(({ text }, index) => ({
  id: `premise-${index}`,
  text,
}));

/** One task of every kind, by position from 1. */
export const tasks: readonly Task[] = [
  { kind: 'choose-one', options: options('One', 'Two', 'Three', 'Four') },
  { kind: 'choose-many', options: options('One', 'Two', 'Three') },
  { kind: 'write', hint: 'number' },
  { kind: 'match', premises, options: options('One', 'Two', 'Three') },
  { kind: 'order', options: options('One', 'Two', 'Three') },
];

/** A response to each task; the right one to the first alone. */
export const responses: readonly Response[] = [
  { kind: 'choose-one', optionId: 'option-1' },
  { kind: 'choose-many', optionIds: ['option-0', 'option-1'] },
  { kind: 'write', text: '12' },
  { kind: 'match', pairs: { 'premise-0': 'option-0' } },
  { kind: 'order', optionIds: ['option-1', 'option-0', 'option-2'] },
];

const keys: readonly QuestionResult['key'][] = [
  { kind: 'choose-one', optionId: 'option-1' },
  { kind: 'choose-many', optionIds: ['option-0', 'option-2'] },
  { kind: 'write', accept: ['13'] },
  { kind: 'match', pairs: { 'premise-0': 'option-0', 'premise-1': 'option-2' } },
  { kind: 'order', optionIds: ['option-0', 'option-1', 'option-2'] },
];

export const student = {
  studentId: 'student-1',
  classId: 'class-1',
  alias: 'Amber Heron',
  className: 'Period 3',
};

export function openAttemptWith(given: readonly (Response | undefined)[]): OpenAttempt {
  return {
    attemptId: 'attempt-1',
    assignmentId: 'assignment-1',
    title: 'A quiz',
    mode: 'practice',
    className: 'Period 3',
    state: 'open',
    questionCount: tasks.length,
    questions: tasks.map((task, index) => {
      const response = given[index];
      return {
        position: index + 1,
        type: 'multiple-choice',
        stem: `Stem ${index + 1}`,
        task,
        sequence: 0,
        ...(response !== undefined && { response }),
      };
    }),
  };
}

export function evidence(line: Partial<EvidenceLine> = {}): EvidenceLine {
  return {
    factId: 'fact-1',
    articleId: 'article-1',
    title: 'An article',
    citation: '“An article”, A Paper',
    paragraph: 7,
    status: 'reported',
    factSentence: 'Trade reached a record sum.',
    ...line,
  };
}

export function questionResult(
  position: number,
  {
    response,
    ...changes
  }: Partial<Omit<QuestionResult, 'response'>> & { response?: Response | undefined } = {},
): QuestionResult {
  const task = tasks[position - 1];
  const key = keys[position - 1];
  if (task === undefined || key === undefined) throw new RangeError(`There is no sample ${position}.`);
  return {
    position,
    itemId: `item-${position}`,
    itemVersionId: `version-${position}`,
    type: 'multiple-choice',
    topicId: 'trade',
    topicName: 'Trade',
    stem: `Stem ${position}`,
    task,
    key,
    keyText: '',
    rationale: 'Because the article says so.',
    misconceptions: {},
    evidence: [evidence()],
    score: 0,
    max: 100,
    ...changes,
    ...(response !== undefined && { response }),
  };
}

export function attemptResult(changes: Partial<AttemptResult> = {}): AttemptResult {
  const questions = responses.map((response, index) =>
    questionResult(index + 1, { response, score: index === 0 ? 100 : 0 }),
  );
  return {
    attemptId: 'attempt-1',
    assignmentId: 'assignment-1',
    title: 'A quiz',
    mode: 'practice',
    className: 'Period 3',
    submittedAt: '2026-09-14T09:30:00.000Z',
    state: 'submitted',
    feedback: 'full',
    score: 100,
    max: 500,
    topics: [{ name: 'Trade', right: 100, max: 500 }],
    questions,
    coveredCount: 0,
    mayRetake: true,
    ...changes,
  };
}

export function classDoor(changes: Partial<ClassDoor> = {}): ClassDoor {
  return {
    classId: 'class-1',
    code: 'K7M4PX2A',
    className: 'Period 3',
    teacherName: 'Ms. Okafor',
    hasPins: true,
    isJoiningOpen: true,
    seats: [
      { studentId: 'student-1', alias: 'Amber Heron', isClaimed: false, hasPin: false },
      { studentId: 'student-2', alias: 'Brisk Otter', isClaimed: true, hasPin: true },
    ],
    ...changes,
  };
}
