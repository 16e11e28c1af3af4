import { expect, test } from 'vitest';
import { listBank } from '../../src/journeys/make-quiz.ts';
import { createClass } from '../../src/journeys/manage-class.ts';
import { makeTeacher, startApp } from '../support/app.ts';
import { join, startAttempt, startLesson } from '../support/lesson.ts';

/** The ids of the questions on a page of the quiz maker, the ticked ones and all. */
function boxesOf(html: string): { ticked: string[]; all: string[] } {
  const boxes = [...html.matchAll(/type="checkbox" name="item" value="([\w-]+)"( checked)?/g)];
  return {
    ticked: boxes.flatMap(([, id = '', checked]) => (checked === undefined ? [] : [id])),
    all: boxes.map(([, id = '']) => id),
  };
}

test('the quiz maker says what there is, and proposes as many questions as were asked for', async () => {
  const { browser } = await makeTeacher(await startApp());
  const empty = await browser.get('/quizzes/new');
  expect(empty.body).toContain('Trade growth');
  expect(empty.body).not.toContain('Make the quiz');
  const proposal = await browser.get('/quizzes/new?count=8&go=draw&seed=a');
  expect(boxesOf(proposal.body).ticked).toHaveLength(8);
  expect(proposal.body).toContain('Make the quiz');
  const again = await browser.get('/quizzes/new?count=8&go=draw&seed=a');
  expect(boxesOf(again.body)).toEqual(boxesOf(proposal.body));
});

test('drawing again keeps what is ticked and never brings back what was unticked', async () => {
  const { browser } = await makeTeacher(await startApp());
  const { ticked } = boxesOf((await browser.get('/quizzes/new?count=6&go=draw&seed=a')).body);
  const kept = ticked.slice(0, 2);
  const query = new URLSearchParams([
    ['count', '6'],
    ['go', 'draw'],
    ['seed', 'a'],
    ...kept.map(id => ['item', id]),
    ...ticked.map(id => ['shown', id]),
  ]);
  const second = boxesOf((await browser.get(`/quizzes/new?${query}`)).body).ticked;
  expect(second).toHaveLength(6);
  expect(second.slice(0, 2)).toEqual(kept);
  for (const dropped of ticked.slice(2)) expect(second).not.toContain(dropped);
});

test('a search in the bank adds to what was chosen', async () => {
  const { browser } = await makeTeacher(await startApp());
  const { ticked } = boxesOf((await browser.get('/quizzes/new?count=2&go=draw&seed=a')).body);
  const query = ticked.map(id => `item=${id}`).join('&');
  const { body } = await browser.get(`/quizzes/new?${query}&find=trade`);
  const boxes = boxesOf(body);
  expect(boxes.ticked).toEqual(ticked);
  expect(boxes.all.length).toBeGreaterThan(ticked.length);
});

test.each(['0', '51', 'ten', '-3'])('asking for %s questions is refused beside the field', async count => {
  const { browser } = await makeTeacher(await startApp());
  const answer = await browser.get(`/quizzes/new?count=${count}&go=draw`);
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('Type a whole number from 1 to 50.');
  expect(answer.body).toContain(`value="${count}"`);
});

test('more questions than there are: the page says how many there are', async () => {
  const { browser } = await makeTeacher(await startApp());
  const { body } = await browser.get('/quizzes/new?count=50&go=draw&type=ordering');
  expect(body).toMatch(/You asked for 50; \d+ (is|are) left/);
});

test('a quiz shows every question with its key, rationale and evidence', async () => {
  const app = await startApp();
  const { browser } = await makeTeacher(app);
  const { lines } = await listBank(app.world, { type: 'multiple-choice', limit: 3 });
  const page = await browser.submit('/quizzes', {
    title: 'Beijing <1>',
    item: lines.map(line => line.itemId),
  });
  expect(page.body).toContain('<h1>Beijing &lt;1&gt;</h1>');
  expect(page.body.match(/<small>Right answer<\/small>/g)).toHaveLength(3);
  expect(page.body.match(/Paragraph \d+ of/g)?.length).toBeGreaterThanOrEqual(3);
  expect(page.body).toContain('You have no class yet.');
});

test('a quiz without a title or questions comes back with what was chosen', async () => {
  const app = await startApp();
  const { browser } = await makeTeacher(app);
  const { lines } = await listBank(app.world, { limit: 2 });
  const itemIds = lines.map(line => line.itemId);
  const untitled = await browser.post('/quizzes', { title: ' ', item: itemIds });
  expect(untitled.status).toBe(422);
  expect(untitled.body).toContain('Give the quiz a title.');
  expect(boxesOf(untitled.body).ticked).toEqual(itemIds);

  const bare = await browser.post('/quizzes', { title: 'Beijing' });
  expect(bare.status).toBe(422);
  expect(bare.body).toContain('Choose at least one question.');
});

test('a quiz is opened for a class, once at a time', async () => {
  const app = await startApp();
  const lesson = await startLesson(app);
  const { classId } = await createClass(app.world, lesson.teacher, { name: 'Period 6', studentCount: 2 });
  const address = `/quizzes/${lesson.quizId}/assignments`;
  const opened = await lesson.desk.submit(address, {
    class: classId,
    mode: 'graded',
    feedback: 'after-submission',
  });
  expect(opened.body).toContain('Graded: students see everything when they hand in.');
  const twice = await lesson.desk.post(address, { class: classId, mode: 'practice' });
  expect(twice.status).toBe(409);
  expect(twice.body).toContain('This quiz is open for that class already.');
  expect(twice.body).toContain(`href="/quizzes/${lesson.quizId}"`);
  const nowhere = await lesson.desk.post(address, { class: '', mode: 'graded' });
  expect(nowhere.status).toBe(422);
  expect(nowhere.body).toContain('Choose a class.');
  expect(nowhere.body).toMatch(/value="graded" checked/);
});

test('a graded quiz that explains itself at once is opened only past a warning', async () => {
  const lesson = await startLesson(await startApp(), { mode: 'graded', feedback: 'after-submission' });
  const { body } = await lesson.desk.get(`/quizzes/${lesson.quizId}`);
  expect(body).toMatch(/value="after-closing" checked/);
  expect(body).toContain('Answers travel: who finishes first can tell the others.');
  const student = await join(lesson);
  const attempt = await startAttempt(lesson, student);
  expect((await student.submit(`${attempt}/submission`)).body).toContain('Every question');
});

test('the teacher sees who is in, working and done, and closing hands in what was saved', async () => {
  const lesson = await startLesson(await startApp(), { mode: 'graded' });
  const address = `/assignments/${lesson.assignmentId}`;
  const first = await join(lesson, 0);
  const attempt = await startAttempt(lesson, first);
  await join(lesson, 1);
  const watched = await lesson.desk.get(address);
  for (const state of ['Working', 'In, not started', 'Not here yet', '0 of 10']) {
    expect(watched.body).toContain(state);
  }
  const question = await lesson.desk.get(`${address}/closure`);
  expect(question.body).toContain('1 student is still working. What they saved is handed in for them.');
  const scores = await lesson.desk.submit(`${address}/closure`);
  expect(scores.body).toContain('1 of 4 students finished');
  expect((await first.get(attempt)).location).toBe(`${attempt}/result`);
  expect((await lesson.desk.get(address)).body).toContain('Collected at closing');
});

test('what is printed is what was ticked, and the worksheet holds no key', async () => {
  const { desk, quizId } = await startLesson(await startApp());
  const all = await desk.get(`/quizzes/${quizId}/print`);
  for (const part of ['Form A', 'Answer key', 'What happened']) expect(all.body).toContain(part);
  const worksheet = await desk.get(`/quizzes/${quizId}/print?worksheet=on`);
  expect(worksheet.body).toContain('Form A');
  expect(worksheet.body).not.toContain('<h2 id="h-key">');
  expect(worksheet.body).not.toMatch(/is-chosen|is-right|Right answer/);
  expect(worksheet.body).toContain('use your browser');
});

test('the bank is filtered by topic, kind and words, and read page by page without a repeat', async () => {
  const { browser } = await makeTeacher(await startApp());
  const seen = new Set<string>();
  let address = '/bank?type=true-false';
  for (let page = 0; page < 40 && address !== ''; page++) {
    const { body } = await browser.get(address);
    for (const id of boxesOf(body).all) {
      expect(seen.has(id)).toBe(false);
      seen.add(id);
    }
    address = (/href="([^"]+)">More questions/.exec(body)?.[1] ?? '').replaceAll('&amp;', '&');
  }
  expect(address).toBe('');
  expect(seen.size).toBeGreaterThan(25);
  expect((await browser.get('/bank?text=zzzz')).body).toContain('Nothing in the bank fits.');
  expect((await browser.get('/bank?topic=no-such&type=no-such')).status).toBe(200);
});

test('an item shows its key, its evidence and the quizzes that ask it', async () => {
  const lesson = await startLesson(await startApp());
  const quiz = await lesson.desk.get(`/quizzes/new?count=1&go=draw`);
  const [id = ''] = boxesOf(quiz.body).ticked;
  expect((await lesson.desk.get(`/bank/${id}`)).body).toContain('Paragraph');
  expect((await lesson.desk.get('/bank/no-such-item')).status).toBe(404);
});

test('an article lists its facts by topic with status, paragraph and the article’s own words', async () => {
  const { browser } = await makeTeacher(await startApp());
  const list = await browser.get('/articles');
  const [, address = ''] = /href="(\/articles\/(?!new")[\w-]+)"/.exec(list.body) ?? [];
  const { body } = await browser.get(address);
  for (const part of ['Reported fact', 'Claim, by', 'Paragraph 1', '<mark>']) expect(body).toContain(part);
});
