import { expect, test } from 'vitest';
import { readClass } from '../../src/journeys/manage-class.ts';
import { makeTeacher, startApp } from '../support/app.ts';
import { join, startLesson } from '../support/lesson.ts';

test('a new class has a code in two groups of four, a QR code and a made-up name for every student', async () => {
  const app = await startApp();
  const { browser, teacher } = await makeTeacher(app);
  const page = await browser.submit('/classes', { name: 'Period 3', count: '7' });
  const [, classId = ''] = /data-live="\/classes\/([\w-]+)"/.exec(page.body) ?? [];
  const { code, joinUrl, students } = await readClass(app.world, teacher, classId);
  expect(page.body).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
  expect(page.body).toContain(joinUrl);
  expect(page.body).toContain('0 of 7 students in');
  for (const { alias } of students) expect(page.body).toContain(alias);

  const qr = await browser.get(`/classes/${classId}/qr.svg`);
  expect(qr.headers.get('content-type')).toMatch('image/svg+xml');
  expect(qr.body).toMatch(/^<svg[^>]+viewBox/);
});

test.each([
  ['', '25', 'Give the class a name'],
  ['Period 3', '0', 'Type a whole number from 1 to 200.'],
  ['Period 3', '201', 'Type a whole number from 1 to 200.'],
  ['Period 3', '2.5', 'Type a whole number from 1 to 200.'],
])('a class named %j with %s students is refused beside its field', async (name, count, sentence) => {
  const app = await startApp();
  const { browser } = await makeTeacher(app);
  const answer = await browser.post('/classes', { name, count });
  expect(answer.status).toBe(422);
  expect(answer.body).toContain(sentence);
  expect(answer.body).toContain(`value="${count}"`);
});

test('while only this computer reaches Caucus the class page says how to let phones in, and what that means', async () => {
  const lesson = await startLesson(await startApp());
  const page = await lesson.desk.get(`/classes/${lesson.classId}`);
  expect(page.body).toContain('<code>HOST=0.0.0.0</code>');
  expect(page.body).toContain('CAUCUS_URL=http://&lt;this computer’s address&gt;');
  expect(page.body).toContain('on a network that you trust');
  const open = await startLesson(await startApp({ host: '0.0.0.0' }));
  expect((await open.desk.get(`/classes/${open.classId}`)).body).not.toContain('HOST=0.0.0.0');
});

test('claims show at the next look, on the class page and on the board', async () => {
  const lesson = await startLesson(await startApp());
  await join(lesson, 1);
  for (const address of [`/classes/${lesson.classId}`, `/classes/${lesson.classId}/live`]) {
    const { body } = await lesson.desk.get(address);
    expect(body).toContain('1 of 4 students in');
    expect(body).toContain(`data-part="seat-${lesson.studentIds[1]}"`);
  }
});

test('labels are written all at once, kept from the board and the exports, and erased by emptying them', async () => {
  const lesson = await startLesson(await startApp());
  const { desk, classId, studentIds } = lesson;
  const fields = {
    [`label.${studentIds[0]}`]: 'Zora <Q>',
    [`label.${studentIds[1]}`]: ' ',
    'label.other': 'X',
  };
  const page = await desk.submit(`/classes/${classId}/labels`, fields);
  expect(page.body).toContain('Zora &lt;Q&gt;');
  for (const address of ['live', 'sign-in-list', 'scores.csv']) {
    expect((await desk.get(`/classes/${classId}/${address}`)).body).not.toContain('Zora');
  }
  expect((await desk.get(`/classes/${classId}/sign-in-list?labels=on`)).body).toContain('Zora');
  expect((await desk.get(`/classes/${classId}/scores.csv?labels=on`)).body).toContain('Zora');

  const erased = await desk.submit(`/classes/${classId}/students/${studentIds[0]}/label`, { label: '' });
  expect(erased.body).not.toContain('Zora');
});

test('a label that is too long comes back with its problem', async () => {
  const { desk, classId, studentIds } = await startLesson(await startApp());
  const answer = await desk.post(`/classes/${classId}/students/${studentIds[0]}/label`, {
    label: 'x'.repeat(81),
  });
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('A label has at most 80 characters.');
});

test('a PIN that was reset is chosen anew, and the old session is dead', async () => {
  const lesson = await startLesson(await startApp());
  const student = await join(lesson, 0, '1234');
  await lesson.desk.post(`/classes/${lesson.classId}/students/${lesson.studentIds[0]}/pin-reset`);
  expect((await student.get('/student')).status).toBe(401);
  const { body } = await student.get(`/join/${lesson.code}/seats/${lesson.studentIds[0]}`);
  expect(body).toContain('Your teacher reset the PIN of this name.');
  expect(body).toContain('Choose four digits');
  await join(lesson, 0, '9876');
});

test('freeing a seat asks first, then lets somebody else in', async () => {
  const lesson = await startLesson(await startApp());
  await join(lesson, 0, '1234');
  const address = `/classes/${lesson.classId}/students/${lesson.studentIds[0]}/claim-reset`;
  expect((await lesson.desk.get(address)).body).toContain('What was done under this name stays with it.');
  const page = await lesson.desk.submit(address);
  expect(page.body).toContain('0 of 4 students in');
  await join(lesson, 0, '5555');
});

test('closing joining hides free names, and opening it shows them again', async () => {
  const lesson = await startLesson(await startApp());
  const closed = await lesson.desk.submit(`/classes/${lesson.classId}/joining`, { open: 'off' });
  expect(closed.body).toContain('Joining is closed');
  expect((await lesson.app.visitor().get(`/join/${lesson.code}`)).body).not.toContain('name="student"');
  await lesson.desk.submit(`/classes/${lesson.classId}/joining`, { open: 'on' });
  expect((await lesson.app.visitor().get(`/join/${lesson.code}`)).body).toContain('name="student"');
});

test('when PINs come on again everybody signs in anew', async () => {
  const lesson = await startLesson(await startApp());
  await lesson.desk.post(`/classes/${lesson.classId}/pins`, { pins: 'off' });
  const browser = await join(lesson);
  expect((await browser.get('/student')).status).toBe(200);
  await lesson.desk.post(`/classes/${lesson.classId}/pins`, { pins: 'on' });
  expect((await browser.get('/student')).status).toBe(401);
});

test('with PINs off a student gets in without one', async () => {
  const lesson = await startLesson(await startApp());
  await lesson.desk.post(`/classes/${lesson.classId}/pins`, { pins: 'off' });
  const student = lesson.studentIds[0] ?? '';
  const entered = await lesson.app.visitor().post(`/join/${lesson.code}/seats`, { student });
  expect(entered.location).toBe('/student');
});

test('a new code makes the old one lead nowhere', async () => {
  const lesson = await startLesson(await startApp());
  expect((await lesson.desk.get(`/classes/${lesson.classId}/code`)).body).toContain('stops working at once');
  await lesson.desk.post(`/classes/${lesson.classId}/code`);
  expect((await lesson.app.visitor().get(`/join/${lesson.code}`)).status).toBe(404);
});

test('students are added and the class is renamed; too many are refused with what was typed', async () => {
  const { desk, classId } = await startLesson(await startApp());
  expect((await desk.submit(`/classes/${classId}/students`, { count: '3' })).body).toContain(
    '0 of 7 students in',
  );
  expect((await desk.submit(`/classes/${classId}/name`, { name: 'Period 5' })).body).toContain(
    '<h1>Period 5</h1>',
  );
  const refused = await desk.post(`/classes/${classId}/students`, { count: '999' });
  expect([refused.status, refused.body.includes('value="999"')]).toEqual([422, true]);
  const full = await desk.post(`/classes/${classId}/students`, { count: '199' });
  expect(full.status).toBe(409);
  expect(full.body).toContain('A class has at most 200 students; this one has 7.');
  expect(full.body).toContain(`href="/classes/${classId}"`);
});

test('removing a class names what goes, and then it is gone', async () => {
  const { desk, classId } = await startLesson(await startApp());
  const question = await desk.get(`/classes/${classId}/removal`);
  expect(question.body).toContain('4 student names');
  expect((await desk.submit(`/classes/${classId}/removal`)).body).not.toContain('Period 3');
  expect((await desk.get(`/classes/${classId}`)).status).toBe(404);
});
