import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join as joinPath } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { describeBank } from '../../src/journeys/describe-bank.ts';
import { draftArticle } from '../../src/journeys/draft-items.ts';
import { fillBank, isBankEmpty } from '../../src/journeys/fill-bank.ts';
import { createQuiz, drawItems } from '../../src/journeys/make-quiz.ts';
import { addStudents, createClass, removeClass } from '../../src/journeys/manage-class.ts';
import { closeQuiz, openQuiz } from '../../src/journeys/open-quiz.ts';
import { openWorld, projectFolder } from '../../src/open-world.ts';
import { readSeeds } from '../../src/read-seeds.ts';
import { StorageUnavailable } from '../../src/stores/engine.ts';
import { makeTeacher, startApp } from '../support/app.ts';
import { temporaryFolder } from '../support/engine.ts';
import { join, respond, startAttempt, startLesson } from '../support/lesson.ts';
import { filledFolder, freePort, run } from '../support/process.ts';

const tenMinutes = 10;

test('while the disk is full pages are still shown, to students and to the teacher', async () => {
  const lesson = await startLesson(await startApp());
  const student = await join(lesson);
  const attempt = await startAttempt(lesson, student);
  const full = new StorageUnavailable('The database cannot be written now.');
  vi.spyOn(lesson.app.world.stores.sessions, 'touch').mockRejectedValue(full);
  lesson.app.wait(tenMinutes);
  expect((await student.get(attempt)).status).toBe(200);
  expect((await student.get('/student')).status).toBe(200);
  expect((await lesson.desk.get('/home')).status).toBe(200);
});

test('a class that is removed at the moment in which a student starts is not found, and no error', async () => {
  const lesson = await startLesson(await startApp());
  const student = await join(lesson);
  const { quizzes } = lesson.app.world.stores;
  const find = quizzes.findAssignment;
  vi.spyOn(quizzes, 'findAssignment').mockImplementation(async assignmentId => {
    const found = await find(assignmentId);
    await removeClass(lesson.app.world, lesson.teacher, lesson.classId);
    return found;
  });
  const answer = await student.post(`/student/assignments/${lesson.assignmentId}/attempts`);
  expect(answer.status).toBe(404);
  expect(lesson.app.log()).not.toContain('"unexpected"');
});

test('students added many times at the same instant are all different, and never more than fit', async () => {
  const lesson = await startLesson(await startApp(), { studentCount: 4 });
  const add = () => addStudents(lesson.app.world, lesson.teacher, lesson.classId, 30);
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, add));
  const refusals = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason] : []));
  expect(refusals.map(reason => reason.name)).toEqual(Array(4).fill('Conflict'));
  const students = await lesson.app.world.stores.students.listOfClass(lesson.classId);
  expect(new Set(students.map(student => student.alias)).size).toBe(184);
});

test('a phone that loses its network in the middle of a save is no error', async () => {
  const lesson = await startLesson(await startApp());
  const student = await join(lesson);
  const attempt = await startAttempt(lesson, student);
  const { host, port } = new URL(lesson.app.url);
  const socket = connect(Number(port), '127.0.0.1');
  const cookie = `caucus-student=${student.cookies.get('caucus-student')}`;
  const head = [`Host: ${host}`, `Origin: ${lesson.app.url}`, `Cookie: ${cookie}`, 'Content-Length: 100'];
  socket.write(`PUT ${attempt}/responses/1 HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n{"seq`);
  setTimeout(() => socket.destroy(), 100);
  await vi.waitFor(() => expect(lesson.app.log()).toContain('"method":"PUT"'));
  expect(lesson.app.log()).not.toContain('"unexpected"');
});

test('a graded quiz that was closed explains nothing while it is open again, or for another class', async () => {
  const lesson = await startLesson(await startApp(), { mode: 'graded' });
  const { world } = lesson.app;
  const student = await join(lesson);
  const attempt = await startAttempt(lesson, student);
  await respond(lesson, student, attempt);
  await student.post(`${attempt}/submission`);
  await closeQuiz(world, lesson.teacher, lesson.assignmentId);
  const { classId } = await createClass(world, lesson.teacher, { name: 'Period 5', studentCount: 2 });
  for (const openFor of [classId, lesson.classId]) {
    const again = await openQuiz(world, lesson.teacher, {
      quizId: lesson.quizId,
      classId: openFor,
      mode: 'graded',
      feedback: 'after-closing',
    });
    const covered = await student.get(`${attempt}/result`);
    expect(covered.status).toBe(200);
    expect(covered.body).toContain('10 questions');
    expect(covered.body).not.toMatch(/paragraph \d/i);
    await closeQuiz(world, lesson.teacher, again.assignmentId);
    expect((await student.get(`${attempt}/result`)).body).toMatch(/paragraph \d/i);
  }
});

test('where the keys stand cannot be worked out from anything that a student may know', async () => {
  const forms = [];
  for (const app of [await startApp(), await startApp()]) {
    const { teacher } = await makeTeacher(app);
    const world = { ...app.world, newId: () => 'known' };
    const wanted = { topicIds: [], types: ['multiple-choice' as const], count: 20, seed: 'known' };
    const itemIds = (await drawItems(world, wanted)).map(line => line.itemId);
    await createQuiz(world, teacher, { title: 'Beijing', itemIds });
    forms.push((await world.stores.quizzes.findForm('known', 'A'))?.positions);
  }
  const [one, other] = forms;
  expect(one).toHaveLength(20);
  expect(one?.map(place => place.itemVersionId)).toEqual(other?.map(place => place.itemVersionId));
  expect(one?.map(place => place.optionIds)).not.toEqual(other?.map(place => place.optionIds));
});

test('one student reports one question once: a second note takes the place of the first', async () => {
  const lesson = await startLesson(await startApp());
  const student = await join(lesson);
  const attempt = await startAttempt(lesson, student);
  await respond(lesson, student, attempt);
  await student.post(`${attempt}/submission`);
  for (let flood = 0; flood < 20; flood++)
    await student.post(`${attempt}/reports`, { position: '1', note: `Note ${flood}.` });
  const { body } = await lesson.desk.get('/reports');
  expect(body.match(/Note \d+\./g)).toEqual(['Note 19.']);
});

test('a report of as many lines as fit its field arrives whole', async () => {
  const lesson = await startLesson(await startApp());
  const student = await join(lesson);
  const attempt = await startAttempt(lesson, student);
  await student.post(`${attempt}/submission`);
  const note = `${'odd!\r\n'.repeat(99)}end`;
  await student.post(`${attempt}/reports`, { position: '1', note });
  const { body } = await lesson.desk.get('/reports');
  expect(body.match(/odd!/g)).toHaveLength(99);
});

test('a closed page with a very long address leads to the sign-in by a short one', async () => {
  const app = await startApp();
  const answer = await app.visitor().get(`/bank?text=${'%F0%9F%98%80'.repeat(1000)}`);
  expect([answer.status, answer.location]).toEqual([303, '/sign-in']);
});

test('a pepper that was cut short is one line that says what to do', async () => {
  const folder = filledFolder();
  writeFileSync(joinPath(folder, 'pepper'), '');
  const { code, errors } = await run('server', [], { CAUCUS_DATA: folder, PORT: await freePort() });
  expect([code, errors]).toEqual([1, expect.stringMatching(/^.+ does not hold a whole pepper\. .+\n$/)]);
});

test('a file that is no database is one line that says what to do', async () => {
  const folder = temporaryFolder();
  writeFileSync(joinPath(folder, 'caucus.sqlite'), 'not a database at all');
  const { code, errors } = await run('server', [], { CAUCUS_DATA: folder, PORT: await freePort() });
  expect([code, errors]).toEqual([1, expect.stringMatching(/^Caucus cannot use the database .+\n$/)]);
});

test.each([
  ['LOG_LEVEL', 'loud', /^LOG_LEVEL must be one of .+\n$/],
  ['HOST', '999.1.1.1', /^This computer has no address 999\.1\.1\.1\. .+\n$/],
])('%s=%s is one line that says what to do', async (name, value, sentence) => {
  const settings = { CAUCUS_DATA: filledFolder(), PORT: await freePort(), [name]: value };
  const { code, errors } = await run('server', [], settings);
  expect([code, errors]).toEqual([1, expect.stringMatching(sentence)]);
});

test.each([['constructor'], ['toString'], ['__proto__']])(
  'the command %s is unknown like any other',
  async word => {
    const { code, errors } = await run('cli', [word], { CAUCUS_DATA: filledFolder() });
    expect([code, errors]).toEqual([2, expect.stringContaining('There is no command')]);
  },
);

test('a backup into a folder that does not exist is one line', async () => {
  const target = joinPath(temporaryFolder(), 'nowhere', 'copy.sqlite');
  const { code, errors } = await run('cli', ['backup', target], { CAUCUS_DATA: filledFolder() });
  expect([code, errors]).toEqual([1, expect.stringMatching(/^There is no folder .+\n$/)]);
});

test.each(['the facts came in', 'the facts were approved', 'the questions were drafted'])(
  'a filling that was cut short after %s is finished by the next start',
  async moment => {
    const folder = temporaryFolder();
    const world = openWorld(readConfig({ PORT: '0', CAUCUS_DATA: folder }));
    onTestFinished(() => world.stores.close());
    const [file] = readSeeds(joinPath(projectFolder, 'seeds'));
    if (file === undefined) throw new Error('There are no seeds.');
    await world.stores.bank.addArticle(file, world.now());
    const ids = file.facts.map(fact => fact.id);
    if (moment !== 'the facts came in') await world.stores.bank.reviewFacts(ids, 'approved');
    if (moment === 'the questions were drafted') await draftArticle(world, file.article.id);
    expect(await isBankEmpty(world)).toBe(true);
    await fillBank(world, file);
    expect(await isBankEmpty(world)).toBe(false);
    const { facts, items } = await describeBank(world);
    expect(facts).toBe(ids.length);
    expect(items).toBeGreaterThanOrEqual(120);
  },
);
