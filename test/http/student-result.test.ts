import { describe, expect, test } from 'vitest';
import { closeQuiz } from '../../src/journeys/open-quiz.ts';
import { listReports } from '../../src/journeys/report-item.ts';
import { startApp } from '../support/app.ts';
import { join, startAttempt, startLesson } from '../support/lesson.ts';
import type { Visitor } from '../support/visitor.ts';

describe('the result of practice', () => {
  test('comes at once, with every question, its key, its reason and its place in the article', async () => {
    const lesson = await startLesson(await startApp());
    const browser = await join(lesson);
    const address = await handIn(await startAttempt(lesson, browser), browser);
    const { status, body } = await browser.get(`${address}/result`);
    expect(status).toBe(200);
    expect(body).toMatch(/You got <\/span>0 <small>of 10/);
    expect(body.match(/Left open: /g)).toHaveLength(10);
    expect(body.match(/class="source/g)?.length).toBeGreaterThanOrEqual(10);
    expect(body).toMatch(/href="\/citations\/[\w-]+"/);
    expect(body).toMatch(/Paragraph \d+ of <a/);
    expect(body).toContain('Practise again');
  });

  test('links to a page about the article that shows no fact', async () => {
    const lesson = await startLesson(await startApp());
    const browser = await join(lesson);
    const address = await handIn(await startAttempt(lesson, browser), browser);
    const { body } = await browser.get(`${address}/result`);
    const href = /href="(\/citations\/[\w-]+)"/.exec(body)?.[1] ?? '';
    const citation = await lesson.app.visitor().get(href);
    expect(citation.status).toBe(200);
    expect(citation.body).toContain('The article behind the questions');
  });

  test('is not there before handing in, but the way back is', async () => {
    const lesson = await startLesson(await startApp());
    const browser = await join(lesson);
    const address = await startAttempt(lesson, browser);
    const { status, body } = await browser.get(`${address}/result`);
    expect(status).toBe(409);
    expect(body).toContain(`href="${address}"`);
  });

  test('can be followed by another attempt', async () => {
    const lesson = await startLesson(await startApp());
    const browser = await join(lesson);
    const first = await handIn(await startAttempt(lesson, browser), browser);
    const second = await startAttempt(lesson, browser);
    expect(second).not.toBe(first);
    expect((await browser.get('/student')).body).toContain('Result 1: 0 of 10');
  });
});

describe('the result of a graded quiz', () => {
  test('is the score alone until the teacher closes the quiz, then everything', async () => {
    const lesson = await startLesson(await startApp(), { mode: 'graded' });
    const browser = await join(lesson);
    const address = await handIn(await startAttempt(lesson, browser), browser);
    const before = await browser.get(`${address}/result`);
    expect(before.body).toMatch(/You got <\/span>0 <small>of 10/);
    expect(before.body).toContain('when your teacher closes the quiz');
    expect(before.body).not.toMatch(/class="source|is-right/);
    await closeQuiz(lesson.app.world, lesson.teacher, lesson.assignmentId);
    const after = await browser.get(`${address}/result`);
    expect(after.body.match(/class="source/g)?.length).toBeGreaterThanOrEqual(10);
  });

  test('cannot be handed in twice: the second time leads to the score', async () => {
    const lesson = await startLesson(await startApp(), { mode: 'graded' });
    const browser = await join(lesson);
    const address = await handIn(await startAttempt(lesson, browser), browser);
    const again = await browser.post(`${address}/submission`);
    expect(again.status).toBe(409);
    expect(again.body).toContain('handed in already');
    expect(again.body).toContain(`href="${address}"`);
    expect((await browser.get(address)).location).toBe(`${address}/result`);
  });

  test('cannot be taken twice', async () => {
    const lesson = await startLesson(await startApp(), { mode: 'graded' });
    const browser = await join(lesson);
    await handIn(await startAttempt(lesson, browser), browser);
    const again = await browser.post(`/student/assignments/${lesson.assignmentId}/attempts`);
    expect(again.status).toBe(409);
    expect(again.body).toContain('href="/student"');
  });
});

describe('a report of a question', () => {
  test('reaches the teacher, and the student is told so', async () => {
    const lesson = await startLesson(await startApp());
    const browser = await join(lesson);
    const address = await handIn(await startAttempt(lesson, browser), browser);
    const { location } = await browser.post(`${address}/reports`, {
      position: '2',
      note: 'Two options are right.',
    });
    expect(location).toBe(`${address}/result?reported=2#q2`);
    expect((await browser.get(location)).body).toContain('Reported. Your teacher will see it.');
    const [report] = await listReports(lesson.app.world, lesson.teacher);
    expect(report?.note).toBe('Two options are right.');
  });

  test('without a word comes back to its field', async () => {
    const lesson = await startLesson(await startApp());
    const browser = await join(lesson);
    const address = await handIn(await startAttempt(lesson, browser), browser);
    const { status, body } = await browser.post(`${address}/reports`, { position: '2', note: '  ' });
    expect(status).toBe(422);
    expect(body).toContain('Say in a few words what is wrong.');
    expect(await listReports(lesson.app.world, lesson.teacher)).toEqual([]);
  });
});

async function handIn(address: string, browser: Visitor): Promise<string> {
  await browser.post(`${address}/submission`);
  return address;
}
