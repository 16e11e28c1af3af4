import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPastedText } from '../../src/documents/read-article-file.ts';
import { addSampleClass } from '../../src/journeys/add-sample-class.ts';
import { listQuizzes } from '../../src/journeys/make-quiz.ts';
import { startApp } from '../support/app.ts';
import { floodPlan } from '../support/article.ts';
import { type Lesson, startLesson } from '../support/lesson.ts';
import { faultsOf } from '../support/valid-html.ts';

const largestPage = 30 * 1024;

/** Every page of the teacher's side, of this lesson. */
async function addressesOf(lesson: Lesson): Promise<string[]> {
  const { classId, quizId, assignmentId, studentIds, app, teacher } = lesson;
  const sample = await addSampleClass(app.world, teacher);
  const quizzes = await listQuizzes(app.world, teacher);
  const played = quizzes.flatMap(quiz => quiz.assignments).find(line => line.classId === sample.classId);
  const [article] = await app.world.stores.bank.listArticles();
  const [fact] = (await app.world.stores.bank.findBank(article?.articleId ?? ''))?.facts ?? [];
  const [item] = (await app.world.stores.items.list({ limit: 1 })).lines;
  return [
    '/home',
    '/classes',
    '/classes/new',
    `/classes/${classId}`,
    `/classes/${sample.classId}`,
    `/classes/${classId}/live`,
    `/classes/${classId}/labels`,
    `/classes/${classId}/sign-in-list`,
    `/classes/${classId}/students/${studentIds[0]}`,
    `/classes/${classId}/students/${studentIds[0]}/claim-reset`,
    `/classes/${classId}/code`,
    `/classes/${classId}/removal`,
    `/classes/${sample.classId}/scores`,
    '/quizzes',
    '/quizzes/new',
    '/quizzes/new?count=10&go=draw&find=trade',
    `/quizzes/${quizId}`,
    `/quizzes/${quizId}/print`,
    `/assignments/${assignmentId}`,
    `/assignments/${assignmentId}/closure`,
    `/assignments/${assignmentId}/scores`,
    `/assignments/${played?.assignmentId}/scores`,
    '/articles',
    '/articles/new',
    `/articles/${article?.articleId}`,
    `/articles/${article?.articleId}/review`,
    `/articles/${article?.articleId}/questions`,
    `/articles/${article?.articleId}/facts/new`,
    `/articles/${article?.articleId}/removal`,
    `/articles/${fact?.articleId}/facts/${fact?.id}/edit`,
    `/articles/${fact?.articleId}/review?fact=${fact?.id}`,
    await addImport(lesson),
    '/bank',
    `/bank/${item?.itemId}`,
    '/reports',
  ];
}

test('every page of a teacher is valid HTML with one h1 and one primary button, and small', async () => {
  const lesson = await startLesson(await startApp());
  const stylesheet = await ownFiles(lesson);
  const faults: [string, string[]][] = [];
  for (const address of await addressesOf(lesson)) {
    const { status, body } = await lesson.desk.get(address);
    const size = brotliCompressSync(body).length + stylesheet;
    const others = [status === 200 ? '' : `status ${status}`, size < largestPage ? '' : `${size} bytes`];
    faults.push([address, [...(await faultsOf(body)), ...others.filter(fault => fault !== '')]]);
  }
  expect(faults.filter(([, found]) => found.length > 0)).toEqual([]);
});

test('what is another teacher’s looks like what does not exist, on every page and for every form', async () => {
  const app = await startApp();
  const lesson = await startLesson(app);
  const addresses = await addressesOf(lesson);
  const other = await startLesson(app, { account: { name: 'Mr. Reyes', email: 'reyes@school.example' } });
  const { classId, quizId, assignmentId, studentIds } = lesson;
  const own = addresses.filter(address => /^\/(classes|quizzes|assignments)\/(?!new)/.test(address));
  const missing = await other.desk.get('/classes/no-such-class');
  expect(own.length).toBeGreaterThan(12);
  for (const address of own) {
    const answer = await other.desk.get(address);
    expect([address, answer.status, answer.body]).toEqual([address, 404, missing.body]);
  }
  const forms: [string, Record<string, string>][] = [
    [`/classes/${classId}/students`, { count: '1' }],
    [`/classes/${classId}/name`, { name: 'Mine' }],
    [`/classes/${classId}/joining`, { open: 'off' }],
    [`/classes/${classId}/pins`, { pins: 'off' }],
    [`/classes/${classId}/code`, {}],
    [`/classes/${classId}/labels`, { [`label.${studentIds[0]}`]: 'Mine' }],
    [`/classes/${classId}/students/${studentIds[0]}/label`, { label: 'Mine' }],
    [`/classes/${classId}/students/${studentIds[0]}/pin-reset`, {}],
    [`/classes/${classId}/students/${studentIds[0]}/claim-reset`, {}],
    [`/classes/${other.classId}/students/${studentIds[0]}/claim-reset`, {}],
    [`/classes/${classId}/removal`, {}],
    [`/quizzes/${quizId}/assignments`, { class: other.classId, mode: 'practice' }],
    [`/quizzes/${other.quizId}/assignments`, { class: classId, mode: 'practice' }],
    [`/assignments/${assignmentId}/closure`, {}],
  ];
  for (const [address, fields] of forms) {
    const answer = await other.desk.post(address, fields);
    expect([address, answer.status, answer.body]).toEqual([address, 404, missing.body]);
  }
  for (const file of ['qr.svg', 'scores.csv']) {
    expect((await other.desk.get(`/classes/${classId}/${file}`)).status).toBe(404);
  }
  expect((await lesson.desk.get(`/classes/${classId}`)).body).toContain('0 of 4 students in');
});

test('without a session every page leads to the sign-in, and every form is refused', async () => {
  const lesson = await startLesson(await startApp());
  const visitor = lesson.app.visitor();
  for (const address of await addressesOf(lesson)) {
    const answer = await visitor.get(address);
    expect([address, answer.location]).toEqual([address, `/sign-in?next=${encodeURIComponent(address)}`]);
  }
  for (const address of [
    `/classes/${lesson.classId}/removal`,
    `/assignments/${lesson.assignmentId}/closure`,
  ]) {
    expect((await visitor.post(address)).status).toBe(401);
  }
  expect((await lesson.desk.get(`/classes/${lesson.classId}`)).status).toBe(200);
});

test('what people wrote stands on every page as text', async () => {
  const hostile = '"><svg onload=1></script>';
  const lesson = await startLesson(await startApp(), {
    account: { name: hostile, email: 'okafor@school.example' },
  });
  const { desk, classId, studentIds } = lesson;
  await desk.post(`/classes/${classId}/name`, { name: hostile });
  await desk.post(`/classes/${classId}/students/${studentIds[0]}/label`, { label: hostile });
  const { lines } = await lesson.app.world.stores.items.list({ limit: 1 });
  const made = await desk.post('/quizzes', { title: hostile, item: lines.map(line => line.itemId) });
  await desk.post(`${made.location}/assignments`, { class: classId, mode: 'practice' });
  const typed = `/quizzes/new?find=${encodeURIComponent(hostile)}&title=${encodeURIComponent(hostile)}`;
  for (const address of [...(await addressesOf(lesson)), made.location, `${made.location}/print`, typed]) {
    const { body } = await desk.get(address);
    expect([address, body.includes('<svg onload'), body.includes('</script>"')]).toEqual([
      address,
      false,
      false,
    ]);
    expect([address, body.includes('&lt;svg onload=1&gt;')]).toEqual([address, true]);
  }
});

async function addImport({ app, teacher }: Lesson): Promise<string> {
  const importId = app.world.newId();
  const added = { importId, teacherId: teacher.teacherId, title: 'River towns', createdAt: app.world.now() };
  await app.world.stores.imports.add({ ...added, text: readPastedText(floodPlan) });
  return `/articles/imports/${importId}`;
}

async function ownFiles(lesson: Lesson): Promise<number> {
  const { body } = await lesson.desk.get(`/classes/${lesson.classId}`);
  const links = [...body.matchAll(/(?:href|src)="(\/assets\/(?:app|[\w-]+)\.\w+\.(?:css|js))"/g)];
  const files = await Promise.all(links.map(([, link = '']) => lesson.app.visitor().get(link)));
  return files.reduce((total, file) => total + brotliCompressSync(file.body).length, 0);
}
