import { describe, expect, test } from 'vitest';
import type { Task } from '../../src/domain/item.ts';
import { closeQuiz } from '../../src/journeys/open-quiz.ts';
import type { StudentVisitor } from '../../src/journeys/sessions.ts';
import { openAttempt } from '../../src/journeys/take-quiz.ts';
import { startApp } from '../support/app.ts';
import type { Lesson } from '../support/lesson.ts';
import { join, startAttempt, startLesson } from '../support/lesson.ts';

describe('the page of an attempt', () => {
  test('shows all questions, each with its options, and nothing of the key', async () => {
    const lesson = await startLesson(await startApp());
    const browser = await join(lesson);
    const address = await startAttempt(lesson, browser);
    const { status, body } = await browser.get(address);
    expect(status).toBe(200);
    expect(body.match(/<fieldset class="question"/g)).toHaveLength(10);
    expect(body).toContain('0 of 10 answered');
    expect(body).not.toMatch(/rationale|is-right/);
  });

  test('is resumed on another device', async () => {
    const lesson = await startLesson(await startApp());
    const phone = await join(lesson);
    const address = await startAttempt(lesson, phone);
    await phone.put(`${address}/responses/1`, { response: await firstChoice(lesson, address), sequence: 1 });
    const laptop = await join(lesson);
    expect(await startAttempt(lesson, laptop)).toBe(address);
    expect((await laptop.get(address)).body).toContain('1 of 10 answered');
  });

  test('of somebody else is nothing, in the words for what does not exist', async () => {
    const lesson = await startLesson(await startApp());
    const address = await startAttempt(lesson, await join(lesson, 0));
    const other = await join(lesson, 1);
    const [foreign, missing] = [await other.get(address), await other.get('/attempts/missing')];
    expect(foreign.status).toBe(404);
    expect(foreign.body).toBe(missing.body);
    expect((await other.get(`${address}/result`)).status).toBe(404);
    expect((await other.put(`${address}/responses/1`, { response: null, sequence: 1 })).status).toBe(404);
    expect((await other.post(`${address}/submission`)).status).toBe(404);
  });
});

describe('a choice', () => {
  test('is saved at once', async () => {
    const lesson = await startLesson(await startApp());
    const browser = await join(lesson);
    const address = await startAttempt(lesson, browser);
    const response = await firstChoice(lesson, address);
    const saved = await browser.put(`${address}/responses/1`, { response, sequence: 1 });
    expect([saved.status, JSON.parse(saved.body)]).toEqual([200, { saved: true }]);
    expect((await browser.get(address)).body.match(/<input type="radio"[^>]* checked>/g)).toHaveLength(1);
  });

  test('gives way to a later one of another tab, and says which number is stored', async () => {
    const lesson = await startLesson(await startApp());
    const browser = await join(lesson);
    const address = await startAttempt(lesson, browser);
    const response = await firstChoice(lesson, address);
    await browser.put(`${address}/responses/1`, { response, sequence: 7 });
    const late = await browser.put(`${address}/responses/1`, { response: null, sequence: 3 });
    expect(JSON.parse(late.body)).toEqual({ saved: false, sequence: 7 });
    expect((await browser.get(address)).body).toContain('1 of 10 answered');
  });

  test('of an option that does not exist is refused with a sentence', async () => {
    const lesson = await startLesson(await startApp());
    const browser = await join(lesson);
    const address = await startAttempt(lesson, browser);
    const response = { kind: 'choose-one', optionId: 'nonsense' };
    const refused = await browser.put(`${address}/responses/1`, { response, sequence: 1 });
    expect(refused.status).toBe(422);
    expect(JSON.parse(refused.body).sentence).toContain('no such option');
  });

  test('that cannot be read is refused with a sentence', async () => {
    const lesson = await startLesson(await startApp());
    const browser = await join(lesson);
    const address = await startAttempt(lesson, browser);
    for (const body of [{}, { response: 'A', sequence: 1 }, { response: null, sequence: 'x' }]) {
      const refused = await browser.put(`${address}/responses/1`, body);
      expect([refused.status, typeof JSON.parse(refused.body).sentence]).toEqual([422, 'string']);
    }
  });

  test('after the quiz was closed is refused, and what was saved stays', async () => {
    const lesson = await startLesson(await startApp());
    const browser = await join(lesson);
    const address = await startAttempt(lesson, browser);
    await closeQuiz(lesson.app.world, lesson.teacher, lesson.assignmentId);
    const refused = await browser.put(`${address}/responses/1`, { response: null, sequence: 1 });
    expect(refused.status).toBe(409);
    expect(JSON.parse(refused.body).sentence).toContain('closed');
    expect((await browser.get(address)).location).toBe(`${address}/result`);
  });

  test('without a session is answered with 401, so that the page can ask to sign in', async () => {
    const lesson = await startLesson(await startApp());
    const address = await startAttempt(lesson, await join(lesson));
    const { status, body } = await lesson.app
      .visitor()
      .put(`${address}/responses/1`, { response: null, sequence: 1 });
    expect(status).toBe(401);
    expect(body).toContain('sentence');
  });
});

describe('without scripts', () => {
  test('the Save button saves the whole page and says so', async () => {
    const lesson = await startLesson(await startApp());
    const browser = await join(lesson);
    const address = await startAttempt(lesson, browser);
    const fields = await wholeForm(lesson, address);
    const { body } = await browser.submit(`${address}/responses`, { ...fields, go: 'save' });
    expect(body).toContain('10 of 10 answered');
    expect(body).toMatch(/class="status is-ok"[\s\S]*?<span>Saved<\/span>/);
  });

  test('a choice is taken back by “No response”', async () => {
    const lesson = await startLesson(await startApp(), { types: ['multiple-choice'], count: 2 });
    const browser = await join(lesson);
    const address = await startAttempt(lesson, browser);
    const fields = await wholeForm(lesson, address);
    await browser.post(`${address}/responses`, { ...fields, go: 'save' });
    const { body } = await browser.submit(`${address}/responses`, { q1: ['', ''], go: 'save' });
    expect(body).toContain('1 of 2 answered');
  });

  test('an ordering with a number given twice comes back with what was typed, the rest is saved', async () => {
    const lesson = await startLesson(await startApp(), { types: ['ordering'], count: 2 });
    const browser = await join(lesson);
    const address = await startAttempt(lesson, browser);
    const fields = Object.entries(await wholeForm(lesson, address));
    const twice = fields.map(([name, value]) => [name, name.startsWith('q1.') ? '2' : value]);
    const { status, body } = await browser.post(`${address}/responses`, Object.fromEntries(twice));
    expect(status).toBe(422);
    expect(body).toContain('Two lines have the same number.');
    expect(body.match(/<option value="2" selected>/g)?.length).toBeGreaterThan(2);
    expect((await browser.get(address)).body).toContain('1 of 2 answered');
  });

  test('Review leads to a page that counts what is open, and handing in leads to the result', async () => {
    const lesson = await startLesson(await startApp(), { types: ['multiple-choice'], count: 3 });
    const browser = await join(lesson);
    const address = await startAttempt(lesson, browser);
    const { q1 = '' } = await wholeForm(lesson, address);
    const review = await browser.submit(`${address}/responses`, { q1, go: 'review' });
    expect(review.body).toContain('2 questions are not answered yet');
    expect(review.body).toContain('Hand in with 2 unanswered');
    expect(review.body.indexOf('Back to the questions')).toBeLessThan(review.body.indexOf('Hand in with'));
    const result = await browser.submit(`${address}/submission`);
    expect(result.body).toContain('of 3');
  });
});

describe('a session that ends in the middle of a quiz', () => {
  test('asks to sign in again and keeps all that was posted', async () => {
    const lesson = await startLesson(await startApp());
    const browser = await join(lesson);
    const address = await startAttempt(lesson, browser);
    const fields = await wholeForm(lesson, address);
    lesson.app.wait(13 * 60);
    const ended = await browser.post(`${address}/responses`, { ...fields, go: 'review' });
    expect(ended.status).toBe(401);
    expect(ended.body).toContain('Sign in again');
    const kept = hiddenFields(ended.body);
    const back = await browser.submit(`${address}/session`, { ...kept, pin: '1234' });
    expect(back.body).toContain('10 of 10 answered');
  });

  test('keeps what was posted when the PIN is wrong', async () => {
    const lesson = await startLesson(await startApp());
    const address = await startAttempt(lesson, await join(lesson));
    const stranger = lesson.app.visitor();
    const refused = await stranger.post(`${address}/session`, { q1: ['', 'kept'], pin: '0000' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('That is not the PIN');
    expect(refused.body).toContain('value="kept"');
    expect(stranger.cookies.size).toBe(0);
  });

  test('shows nothing of the attempt to a stranger who knows its address', async () => {
    const lesson = await startLesson(await startApp());
    const browser = await join(lesson);
    const address = await startAttempt(lesson, browser);
    const { status, body } = await lesson.app.visitor().get(address);
    expect(status).toBe(401);
    expect(body).not.toContain(lesson.aliases[0]);
    expect(body).not.toContain('<fieldset');
  });
});

/** A response to every question, as the fields of the form. */
async function wholeForm(lesson: Lesson, address: string): Promise<Record<string, string | string[]>> {
  const fields: Record<string, string | string[]> = {};
  for (const { position, task } of await questionsOf(lesson, address)) fill(fields, `q${position}`, task);
  return fields;
}

function fill(fields: Record<string, string | string[]>, name: string, task: Task): void {
  if (task.kind === 'write') fields[name] = 'something';
  else if (task.kind === 'choose-one' || task.kind === 'choose-many')
    fields[name] = ['', task.options[0]?.id ?? ''];
  else if (task.kind === 'match') {
    for (const premise of task.premises) fields[`${name}.${premise.id}`] = task.options[0]?.id ?? '';
  } else
    task.options.forEach((option, index) => {
      fields[`${name}.${option.id}`] = String(index + 1);
    });
}

/** A response to question 1, which the tests that use it make a question with options. */
async function firstChoice(lesson: Lesson, address: string) {
  const [first] = await questionsOf(lesson, address);
  if (first?.task.kind !== 'choose-one') throw new Error('Question 1 is not a choice of one.');
  return { kind: 'choose-one', optionId: first.task.options[0]?.id ?? '' };
}

async function questionsOf(lesson: Lesson, address: string) {
  const student: StudentVisitor = {
    studentId: lesson.studentIds[0] ?? '',
    classId: lesson.classId,
    alias: lesson.aliases[0] ?? '',
    className: 'Period 3',
  };
  const attemptId = address.slice('/attempts/'.length);
  return (await openAttempt(lesson.app.world, student, attemptId)).questions;
}

function hiddenFields(html: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of html.matchAll(
    /<input type="hidden" name="([^"]*)" value="([^"]*)">/g,
  )) {
    fields[name] = [...(fields[name] ?? []), value];
  }
  return fields;
}
