import { expect, test } from 'vitest';
import { seededRandom, shuffle } from '../../src/domain/random.ts';
import { closeQuiz } from '../../src/journeys/open-quiz.ts';
import { startApp } from '../support/app.ts';
import { join, keysOf, respond, startAttempt, startLesson } from '../support/lesson.ts';

test('of forty saves that arrive in any order the one with the highest sequence stands', async () => {
  const lesson = await startLesson(await startApp());
  const browser = await join(lesson);
  const attempt = await startAttempt(lesson, browser);
  const [question] = await keysOf(lesson);
  const choices = Array.from({ length: 40 }, (_, index) => ({
    sequence: index + 1,
    response: { kind: 'choose-one', optionId: question?.optionIds[index % 4] },
  }));
  const shuffled = shuffle(choices, seededRandom('network'));
  await Promise.all(shuffled.map(choice => browser.put(`${attempt}/responses/1`, choice)));
  const [stored] = await lesson.app.world.stores.responses.listQuestions(attempt.replace('/attempts/', ''));
  expect(stored).toMatchObject({ position: 1, sequence: 40, response: choices.at(-1)?.response });
});

test('fifty identical saves are one', async () => {
  const lesson = await startLesson(await startApp());
  const browser = await join(lesson);
  const attempt = await startAttempt(lesson, browser);
  const [question] = await keysOf(lesson);
  const save = { sequence: 1, response: { kind: 'choose-one', optionId: question?.optionIds[1] } };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => browser.put(`${attempt}/responses/1`, save)),
  );
  expect(new Set(answers.map(answer => answer.body))).toEqual(new Set(['{"saved":true}']));
});

test('of fifty submissions at once one counts, the others lead to the score', async () => {
  const lesson = await startLesson(await startApp(), { mode: 'graded' });
  const browser = await join(lesson);
  const attempt = await startAttempt(lesson, browser);
  await respond(lesson, browser, attempt, [4]);
  const answers = await Promise.all(Array.from({ length: 50 }, () => browser.post(`${attempt}/submission`)));
  expect(answers.filter(answer => answer.status === 303)).toHaveLength(1);
  const refused = answers.filter(answer => answer.status === 409);
  expect(refused).toHaveLength(49);
  expect(refused[0]?.body).toContain(attempt);
  const stored = await lesson.app.world.stores.attempts.find(attempt.replace('/attempts/', ''));
  expect(stored).toMatchObject({ state: 'submitted', score: 900, max: 1000 });
});

test('starting twice at once is one attempt', async () => {
  const lesson = await startLesson(await startApp());
  const browser = await join(lesson);
  const addresses = await Promise.all(Array.from({ length: 20 }, () => startAttempt(lesson, browser)));
  expect(new Set(addresses).size).toBe(1);
});

test('a save after handing in changes neither response nor score', async () => {
  const lesson = await startLesson(await startApp(), { mode: 'graded' });
  const browser = await join(lesson);
  const attempt = await startAttempt(lesson, browser);
  await respond(lesson, browser, attempt);
  await browser.post(`${attempt}/submission`);
  const late = await browser.put(`${attempt}/responses/1`, { sequence: 99, response: null });
  expect([late.status, JSON.parse(late.body).sentence]).toEqual([
    409,
    expect.stringContaining('handed in already'),
  ]);
  const form = await browser.post(`${attempt}/responses`, { q1: '' });
  expect(form.status).toBe(409);
  const stored = await lesson.app.world.stores.attempts.find(attempt.replace('/attempts/', ''));
  expect(stored).toMatchObject({ score: 1000, max: 1000 });
});

test('closing hands in what was saved, and nothing is lost', async () => {
  const lesson = await startLesson(await startApp(), { mode: 'graded' });
  const browser = await join(lesson);
  const attempt = await startAttempt(lesson, browser);
  await respond(lesson, browser, attempt, [1, 2]);
  expect(await closeQuiz(lesson.app.world, lesson.teacher, lesson.assignmentId)).toEqual({ collected: 1 });
  const late = await browser.put(`${attempt}/responses/3`, { sequence: 9, response: null });
  expect(late.status).toBe(409);
  expect((await browser.get(`${attempt}/result`)).body).toMatch(/8\s*<small>\s*of 10/);
});

test('a graded quiz is taken once, practice as often as one likes', async () => {
  const app = await startApp();
  const lesson = await startLesson(app, { mode: 'graded' });
  const browser = await join(lesson);
  await browser.post(`${await startAttempt(lesson, browser)}/submission`);
  const again = await browser.post(`/student/assignments/${lesson.assignmentId}/attempts`);
  expect(again.status).toBe(409);
  const practice = await startLesson(app, { account: { name: 'Mr. Lind', email: 'lind@school.example' } });
  const other = await join(practice);
  const first = await startAttempt(practice, other);
  await other.post(`${first}/submission`);
  expect(await startAttempt(practice, other)).not.toBe(first);
});
