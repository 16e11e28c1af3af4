import type { Express } from 'express';
import { beforeEach, describe, expect, test } from 'vitest';
import { readPastedText } from '../../src/documents/read-article-file.ts';
import { reportItem } from '../../src/journeys/report-item.ts';
import { findStudent } from '../../src/journeys/sessions.ts';
import { saveRoute } from '../../src/web/save-listener.ts';
import type { TestApp } from '../support/app.ts';
import { makeTeacher, startApp } from '../support/app.ts';
import { floodPlan } from '../support/article.ts';
import type { Lesson } from '../support/lesson.ts';
import { join, startAttempt, startLesson } from '../support/lesson.ts';
import type { Answer, Visitor } from '../support/visitor.ts';

/** Who may come in: anybody; any teacher; the teacher or the student whose it is. A new route has to say so here. */
const rules: Readonly<Record<string, 'anybody' | 'teacher' | 'own teacher' | 'student' | 'own student'>> = {
  'GET /healthz': 'anybody',
  'GET /assets/:file': 'anybody',
  'GET /': 'anybody',
  'POST /join': 'anybody',
  'GET /citations/:articleId': 'anybody',
  'GET /try': 'anybody',
  'POST /try': 'anybody',
  'GET /join/:code': 'anybody',
  'GET /join/:code/seats/:studentId': 'anybody',
  'POST /join/:code/seats': 'anybody',
  'POST /sign-out': 'anybody',
  'GET /setup/:token': 'anybody',
  'POST /setup/:token': 'anybody',
  'GET /sign-in': 'anybody',
  'POST /sign-in': 'anybody',
  'POST /teacher/sign-out': 'anybody',
  'POST /attempts/:attemptId/session': 'anybody',
  'GET /student': 'student',
  'POST /student/assignments/:assignmentId/attempts': 'own student',
  'PUT /attempts/:attemptId/responses/:position': 'own student',
  'GET /attempts/:attemptId': 'own student',
  'POST /attempts/:attemptId/responses': 'own student',
  'GET /attempts/:attemptId/review': 'own student',
  'POST /attempts/:attemptId/submission': 'own student',
  'GET /attempts/:attemptId/result': 'own student',
  'POST /attempts/:attemptId/reports': 'own student',
  'GET /home': 'teacher',
  'GET /classes': 'teacher',
  'GET /classes/new': 'teacher',
  'POST /classes': 'teacher',
  'GET /quizzes': 'teacher',
  'GET /quizzes/new': 'teacher',
  'POST /quizzes': 'teacher',
  'GET /articles': 'teacher',
  'GET /articles/:articleId': 'teacher',
  'GET /articles/new': 'teacher',
  'POST /articles': 'teacher',
  'GET /articles/:articleId/removal': 'teacher',
  'POST /articles/:articleId/removal': 'teacher',
  'GET /articles/:articleId/review': 'teacher',
  'GET /articles/:articleId/approval': 'teacher',
  'POST /articles/:articleId/approval': 'teacher',
  'GET /articles/:articleId/questions': 'teacher',
  'POST /articles/:articleId/questions': 'teacher',
  'POST /articles/:articleId/undo': 'teacher',
  'GET /articles/:articleId/facts/new': 'teacher',
  'POST /articles/:articleId/facts': 'teacher',
  'GET /articles/:articleId/facts/:factId/edit': 'teacher',
  'POST /articles/:articleId/facts/:factId': 'teacher',
  'POST /articles/:articleId/facts/:factId/decision': 'teacher',
  'POST /articles/:articleId/facts/:factId/status': 'teacher',
  'POST /articles/:articleId/facts/:factId/split': 'teacher',
  'POST /articles/:articleId/facts/:factId/merge': 'teacher',
  'GET /bank': 'teacher',
  'GET /bank/:itemId': 'teacher',
  'GET /reports': 'teacher',
  'GET /classes/:classId': 'own teacher',
  'GET /classes/:classId/live': 'own teacher',
  'GET /classes/:classId/qr.svg': 'own teacher',
  'GET /classes/:classId/sign-in-list': 'own teacher',
  'POST /classes/:classId/students': 'own teacher',
  'POST /classes/:classId/name': 'own teacher',
  'POST /classes/:classId/joining': 'own teacher',
  'POST /classes/:classId/pins': 'own teacher',
  'GET /classes/:classId/code': 'own teacher',
  'POST /classes/:classId/code': 'own teacher',
  'GET /classes/:classId/removal': 'own teacher',
  'POST /classes/:classId/removal': 'own teacher',
  'GET /classes/:classId/scores': 'own teacher',
  'GET /classes/:classId/scores.csv': 'own teacher',
  'GET /classes/:classId/labels': 'own teacher',
  'POST /classes/:classId/labels': 'own teacher',
  'GET /classes/:classId/students/:studentId': 'own teacher',
  'POST /classes/:classId/students/:studentId/label': 'own teacher',
  'POST /classes/:classId/students/:studentId/pin-reset': 'own teacher',
  'GET /classes/:classId/students/:studentId/claim-reset': 'own teacher',
  'POST /classes/:classId/students/:studentId/claim-reset': 'own teacher',
  'GET /articles/imports/:importId': 'own teacher',
  'POST /articles/imports/:importId/confirmation': 'own teacher',
  'POST /articles/imports/:importId/reading': 'own teacher',
  'GET /articles/imports/:importId/removal': 'own teacher',
  'POST /articles/imports/:importId/removal': 'own teacher',
  'GET /quizzes/:quizId': 'own teacher',
  'GET /quizzes/:quizId/print': 'own teacher',
  'POST /quizzes/:quizId/assignments': 'own teacher',
  'GET /assignments/:assignmentId': 'own teacher',
  'GET /assignments/:assignmentId/closure': 'own teacher',
  'POST /assignments/:assignmentId/closure': 'own teacher',
  'GET /assignments/:assignmentId/scores': 'own teacher',
  'POST /reports/:reportId/settlement': 'own teacher',
};

/** Valid fields for every form, so that a foreign id is refused for what it is and not for an empty field. */
const fields = {
  name: 'New name',
  title: 'River towns',
  count: '3',
  label: 'Somebody',
  open: 'on',
  pins: 'on',
  mode: 'practice',
  feedback: 'after-closing',
  note: 'A note',
  position: '1',
};

interface Ids {
  readonly classId: string;
  readonly studentId: string;
  readonly quizId: string;
  readonly assignmentId: string;
  readonly attemptId: string;
  readonly reportId: string;
  readonly importId: string;
}

let app: TestApp;
let lesson: Lesson;
let student: Visitor;
let ids: Ids;

beforeEach(async () => {
  app = await startApp();
  lesson = await startLesson(app);
  student = await join(lesson);
  const attempt = await startAttempt(lesson, student);
  await student.post(`${attempt}/submission`);
  const attemptId = attempt.replace('/attempts/', '');
  const visitor = await findStudent(app.world, student.cookies.get('caucus-student') ?? '');
  if (visitor !== undefined) await reportItem(app.world, visitor, { attemptId, position: 1, note: 'Wrong?' });
  const [report] = await app.world.stores.reports.listOpen(lesson.teacher.teacherId);
  ids = {
    classId: lesson.classId,
    studentId: lesson.studentIds[0] ?? '',
    quizId: lesson.quizId,
    assignmentId: lesson.assignmentId,
    attemptId,
    reportId: report?.reportId ?? '',
    importId: await addImport(),
  };
});

test('every route of the app has a rule, and every rule a route', () => {
  expect([...routesOf(app.app), `PUT ${saveRoute}`].sort()).toEqual(Object.keys(rules).sort());
});

describe('what is one teacher’s', () => {
  const own = routesWith('own teacher');

  test('on every route another teacher sees what is not there', async () => {
    const { browser: other } = await makeTeacher(app, { name: 'Mr. Lind', email: 'lind@school.example' });
    for (const route of own) {
      const foreign = await call(other, route, ids);
      const missing = await call(other, route, nowhere(ids));
      expect([route, foreign.status, foreign.body]).toEqual([route, 404, missing.body]);
    }
  });

  test.each(own)('%s: the teacher herself gets in', async route => {
    expect([401, 403, 404, 422, 500]).not.toContain((await call(lesson.desk, route, ids)).status);
  });
});

describe('what is for teachers', () => {
  test('every route is closed to strangers and students', async () => {
    for (const visitor of [app.visitor(), student]) {
      for (const route of [...routesWith('own teacher'), ...routesWith('teacher')]) {
        const { status, location } = await call(visitor, route, ids);
        const refused = route.startsWith('GET')
          ? [303, expect.stringMatching(/^\/sign-in\?next=/)]
          : [401, ''];
        expect([route, status, location]).toEqual([route, ...refused]);
      }
    }
  });
});

describe('what is one student’s', () => {
  test('on every route a student of the other class sees what is not there', async () => {
    const account = { name: 'Mr. Lind', email: 'lind@school.example' };
    const stranger = await join(await startLesson(app, { account }));
    for (const route of routesWith('own student')) {
      const foreign = await call(stranger, route, ids);
      const missing = await call(stranger, route, nowhere(ids));
      expect([route, foreign.status, foreign.body]).toEqual([route, 404, missing.body]);
    }
  });

  test('every route is closed to strangers and teachers', async () => {
    for (const visitor of [app.visitor(), lesson.desk]) {
      for (const route of [...routesWith('own student'), ...routesWith('student')])
        expect([route, (await call(visitor, route, ids)).status]).toEqual([route, 401]);
    }
  });
});

test('a student of one’s own class cannot be reached through another class of one’s own', async () => {
  const { browser, teacher } = await makeTeacher(app, { name: 'Mr. Lind', email: 'lind@school.example' });
  await browser.post('/classes', { name: 'Mine', count: '3' });
  const [mine] = await app.world.stores.classes.listOfTeacher(teacher.teacherId);
  const foreign = { ...ids, classId: mine?.classId ?? '' };
  for (const route of routesWith('own teacher').filter(route => route.includes(':studentId'))) {
    expect((await call(browser, route, foreign)).status, route).toBe(404);
  }
});

test('reading changes nothing', async () => {
  const before = await app.world.stores.students.listOfClass(lesson.classId);
  for (const route of routesWith('own teacher').filter(route => route.startsWith('GET'))) {
    await call(lesson.desk, route, ids);
  }
  expect(await app.world.stores.students.listOfClass(lesson.classId)).toEqual(before);
  expect((await app.world.stores.quizzes.findAssignment(ids.assignmentId))?.closedAt).toBeUndefined();
});

async function addImport(): Promise<string> {
  const importId = app.world.newId();
  const { teacherId } = lesson.teacher;
  const text = readPastedText(floodPlan);
  const createdAt = app.world.now();
  await app.world.stores.imports.add({ importId, teacherId, title: 'River towns', text, createdAt });
  return importId;
}

function routesWith(rule: (typeof rules)[string]): string[] {
  return Object.keys(rules).filter(route => rules[route] === rule);
}

function call(visitor: Visitor, route: string, known: Ids): Promise<Answer> {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => idFor(name, known));
  if (method === 'GET') return visitor.get(path);
  if (method === 'PUT') return visitor.put(path, { response: null, sequence: 1 });
  return visitor.post(path, { ...fields, class: lesson.classId, classId: lesson.classId });
}

function idFor(name: string, known: Ids): string {
  const values: Record<string, string> = { ...known, position: '1' };
  return values[name] ?? 'x';
}

function nowhere(known: Ids): Ids {
  const unknown = Object.keys(known).map(name => [name, 'V1StGXR8_Z5jdHi6B-myT']);
  return { ...known, ...Object.fromEntries(unknown) };
}

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
}

function routesOf(express: Express): string[] {
  return flatten(express.router.stack as unknown as readonly Layer[]);
}

function flatten(stack: readonly Layer[]): string[] {
  return stack.flatMap(({ route, handle }) => {
    if (route === undefined) return flatten(handle.stack ?? []);
    return Object.keys(route.methods).map(method => `${method.toUpperCase()} ${route.path}`);
  });
}
