import type { AssignmentMode, FeedbackTime } from '../../src/domain/attempt.ts';
import type { ItemType, Key } from '../../src/domain/item.ts';
import { createQuiz, drawItems } from '../../src/journeys/make-quiz.ts';
import { createClass, readClass } from '../../src/journeys/manage-class.ts';
import { openQuiz } from '../../src/journeys/open-quiz.ts';
import type { TeacherVisitor } from '../../src/journeys/sessions.ts';
import type { TestApp } from './app.ts';
import { makeTeacher } from './app.ts';
import type { Visitor } from './visitor.ts';

/** A teacher with a class and a quiz that is open for it. */
export interface Lesson {
  readonly app: TestApp;
  readonly teacher: TeacherVisitor;
  /** The teacher's own browser, signed in. */
  readonly desk: Visitor;
  readonly classId: string;
  readonly code: string;
  readonly quizId: string;
  readonly assignmentId: string;
  readonly studentIds: readonly string[];
  readonly aliases: readonly string[];
}

export interface LessonOptions {
  readonly mode?: AssignmentMode;
  readonly feedback?: FeedbackTime;
  readonly types?: readonly ItemType[];
  readonly count?: number;
  readonly studentCount?: number;
  readonly account?: { name: string; email: string };
}

export async function startLesson(app: TestApp, options: LessonOptions = {}): Promise<Lesson> {
  const { mode = 'practice', feedback = 'after-closing', types = ['multiple-choice'], count = 10 } = options;
  const { world } = app;
  const { browser: desk, teacher } = await makeTeacher(app, options.account);
  const { classId } = await createClass(world, teacher, {
    name: 'Period 3',
    studentCount: options.studentCount ?? 4,
  });
  const lines = await drawItems(world, { topicIds: [], types, count, seed: 'lesson' });
  const made = await createQuiz(world, teacher, {
    title: 'Beijing',
    itemIds: lines.map(line => line.itemId),
  });
  if (made.kind === 'refused') throw new Error(made.sentence);
  const { assignmentId } = await openQuiz(world, teacher, { quizId: made.quizId, classId, mode, feedback });
  const { code, students } = await readClass(world, teacher, classId);
  return {
    app,
    teacher,
    desk,
    classId,
    code,
    quizId: made.quizId,
    assignmentId,
    studentIds: students.map(student => student.studentId),
    aliases: students.map(student => student.alias),
  };
}

/** @returns a browser in which the student of that number has joined with a PIN. */
export async function join(
  lesson: Lesson,
  student = 0,
  pin = '1234',
  browser = lesson.app.visitor(),
): Promise<Visitor> {
  const answer = await browser.post(`/join/${lesson.code}/seats`, {
    student: lesson.studentIds[student] ?? '',
    pin,
  });
  if (answer.location !== '/student') throw new Error(`Joining failed: ${answer.status}`);
  return browser;
}

/** @returns the address of the attempt that the student has started. */
export async function startAttempt(lesson: Lesson, browser: Visitor): Promise<string> {
  const answer = await browser.post(`/student/assignments/${lesson.assignmentId}/attempts`);
  if (!answer.location.startsWith('/attempts/')) throw new Error(`Starting failed: ${answer.status}`);
  return answer.location;
}

export interface AskedQuestion {
  readonly position: number;
  readonly key: Key;
  readonly optionIds: readonly string[];
}

/** @returns the open quiz's questions with their keys, as nobody but the test may know them. */
export async function keysOf({ app, quizId }: Lesson): Promise<AskedQuestion[]> {
  const form = await app.world.stores.quizzes.findForm(quizId, 'A');
  const places = form?.positions ?? [];
  const versions = await app.world.stores.versions.findVersions(places.map(place => place.itemVersionId));
  return places.map(({ position, optionIds }, index) => {
    const key = versions[index]?.content.key;
    if (key === undefined || key.kind === 'rubric') throw new Error(`No key at ${position}.`);
    return { position, key, optionIds };
  });
}

/** Answers multiple-choice questions: those in `wrong` wrongly, all others rightly. */
export async function respond(
  lesson: Lesson,
  browser: Visitor,
  attempt: string,
  wrong: readonly number[] = [],
) {
  for (const { position, key, optionIds } of await keysOf(lesson)) {
    if (key.kind !== 'choose-one') throw new Error('Only multiple choice is answered here.');
    const distractor = optionIds.find(id => id !== key.optionId) ?? '';
    const optionId = wrong.includes(position) ? distractor : key.optionId;
    await browser.put(`${attempt}/responses/${position}`, {
      response: { kind: 'choose-one', optionId },
      sequence: 1,
    });
  }
}
