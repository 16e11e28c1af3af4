import type { ItemType } from '../../src/domain/item.ts';
import { createQuiz, drawItems } from '../../src/journeys/make-quiz.ts';
import { createClass, readClass } from '../../src/journeys/manage-class.ts';
import { openQuiz } from '../../src/journeys/open-quiz.ts';
import type { TeacherVisitor } from '../../src/journeys/sessions.ts';
import type { TestApp } from './app.ts';
import { makeTeacher } from './app.ts';
import type { Visitor } from './visitor.ts';

/** A class whose door is open, and one quiz for it. */
export interface Lesson {
  readonly app: TestApp;
  readonly teacher: TeacherVisitor;
  readonly classId: string;
  readonly code: string;
  readonly studentIds: readonly string[];
  readonly aliases: readonly string[];
  readonly assignmentId: string;
}

export interface LessonOptions {
  readonly mode?: 'practice' | 'graded';
  readonly types?: readonly ItemType[];
  readonly count?: number;
  readonly students?: number;
}

export async function startLesson(app: TestApp, options: LessonOptions = {}): Promise<Lesson> {
  const { teacher } = await makeTeacher(app);
  const { world } = app;
  const studentCount = options.students ?? 4;
  const { classId } = await createClass(world, teacher, { name: 'Period 3', studentCount });
  const { code, students } = await readClass(world, teacher, classId);
  const wanted = { topicIds: [], types: options.types ?? [], count: options.count ?? 10, seed: 'lesson' };
  const items = await drawItems(world, wanted);
  const made = await createQuiz(world, teacher, {
    title: 'A summit',
    itemIds: items.map(item => item.itemId),
  });
  if (!('quizId' in made)) throw new Error('The quiz was refused.');
  const { assignmentId } = await openQuiz(world, teacher, {
    quizId: made.quizId,
    classId,
    mode: options.mode ?? 'practice',
    feedback: options.mode === 'graded' ? 'after-closing' : 'after-submission',
  });
  return {
    app,
    teacher,
    classId,
    code,
    studentIds: students.map(student => student.studentId),
    aliases: students.map(student => student.alias),
    assignmentId,
  };
}

/** Takes the seat at `index` with a PIN. @returns the student's browser, signed in. */
export async function joinLesson(lesson: Lesson, index = 0, pin = '2468'): Promise<Visitor> {
  const browser = lesson.app.visitor();
  const student = lesson.studentIds[index] ?? '';
  const entered = await browser.post(`/join/${lesson.code}/seats`, { student, pin });
  if (entered.location !== '/student') throw new Error(`The seat was refused: ${entered.status}.`);
  return browser;
}

/** @returns the address of the student's own attempt. */
export async function startAttemptOf(lesson: Lesson, browser: Visitor): Promise<string> {
  const { location } = await browser.post(`/student/assignments/${lesson.assignmentId}/attempts`);
  return location;
}
