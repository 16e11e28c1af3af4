import { expect, test } from 'vitest';
import { addSampleClass } from '../../src/journeys/add-sample-class.ts';
import { makeTeacher, startApp } from '../support/app.ts';
import { join, type Lesson, respond, startAttempt, startLesson } from '../support/lesson.ts';

/** Takes the quiz as a student and gets the first `right` of its ten questions right. */
async function take(lesson: Lesson, student: number, right: number): Promise<void> {
  const browser = await join(lesson, student);
  const attempt = await startAttempt(lesson, browser);
  const wrong = Array.from({ length: 10 - right }, (_, index) => right + index + 1);
  await respond(lesson, browser, attempt, wrong);
  await browser.post(`${attempt}/submission`);
}

test('before anybody has handed in, the scores say so', async () => {
  const { desk, assignmentId } = await startLesson(await startApp());
  const { body } = await desk.get(`/assignments/${assignmentId}/scores`);
  expect(body).toContain('Nobody has handed in yet.');
  expect(body).not.toContain('Who needs what');
});

test('with fewer than four students the page shows each of them and draws no conclusions', async () => {
  const lesson = await startLesson(await startApp());
  await take(lesson, 0, 4);
  const { body } = await lesson.desk.get(`/assignments/${lesson.assignmentId}/scores`);
  expect(body).toContain('With fewer than four');
  // The row of the class would be such a conclusion.
  expect(body).not.toContain('<tfoot>');
  expect(body).toContain('<strong>4</strong>');
  expect(body).not.toContain('Reteach');
  expect(body).not.toContain('How the scores fell');
  expect(body).not.toContain('Most missed it');
});

test('with four students it names what to teach again, with n, the most-chosen wrong option and the key', async () => {
  const lesson = await startLesson(await startApp());
  for (const [student, right] of [10, 9, 8, 6].entries()) await take(lesson, student, right);
  const { body } = await lesson.desk.get(`/assignments/${lesson.assignmentId}/scores`);
  expect(body).toContain('4 of 4 students finished. 10 questions. Median 8.5 of 10.');
  expect(body).toContain('Reteach these three');
  expect(body).toContain('of 4 missed question 10');
  expect(body).toMatch(/Most-chosen wrong answer \(\d students?[^)]*\)/);
  expect(body).toContain('25% right, n = 4');
  expect(body.match(/<ellipse class="c-fill"/g)).toHaveLength(4);
  expect(body).toContain('1 student at 6, 1 student at 8, 1 student at 9, 1 student at 10.');

  const home = await lesson.desk.get('/home');
  expect(home.body).toContain('Period\u00a03 has finished. Three questions need another look.');
});

test('the class scores show students × quizzes, and the CSV leaves out labels unless asked', async () => {
  const lesson = await startLesson(await startApp());
  await take(lesson, 0, 7);
  const page = await lesson.desk.get(`/classes/${lesson.classId}/scores`);
  expect(page.body).toMatch(/7 <span class="note">of 10<\/span>/);
  expect(page.body).toContain('not handed in');
  const csv = await lesson.desk.get(`/classes/${lesson.classId}/scores.csv`);
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(csv.headers.get('content-disposition')).toBe('attachment; filename="Scores of Period 3.csv"');
  expect(csv.body).toContain(',7,10');
});

test('the sample’s scores say that they are made up', async () => {
  const app = await startApp();
  const { browser, teacher } = await makeTeacher(app);
  const { classId } = await addSampleClass(app.world, teacher);
  const list = await browser.get(`/classes/${classId}/scores`);
  const [, address = ''] = /href="(\/assignments\/[\w-]+\/scores)"/.exec(list.body) ?? [];
  for (const page of [list, await browser.get(address)])
    expect(page.body).toContain('Sample: made-up responses');
});

test('a student’s report waits on the home page until it is settled', async () => {
  const lesson = await startLesson(await startApp());
  const browser = await join(lesson, 0);
  const attempt = await startAttempt(lesson, browser);
  await browser.post(`${attempt}/submission`);
  await browser.post(`${attempt}/reports`, { position: '2', note: 'Two are right <here>' });
  expect((await lesson.desk.get('/home')).body).toContain('1 question reported by students');
  const reports = await lesson.desk.get('/reports');
  expect(reports.body).toContain('Two are right &lt;here&gt;');
  const [, action = ''] = /action="(\/reports\/[\w-]+\/settlement)"/.exec(reports.body) ?? [];
  expect((await lesson.desk.submit(action)).body).toContain('No student has reported a question');
  expect((await lesson.desk.get('/home')).body).not.toContain('reported by students');
});
