import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ItemType } from '../../src/domain/item.ts';
import { closeQuiz } from '../../src/journeys/open-quiz.ts';
import { startApp } from '../support/app.ts';
import { axe, openBrowser, openPage, type PageOptions } from '../support/browser.ts';
import { type Lesson, type LessonOptions, startLesson } from '../support/lesson.ts';

const everyTask: readonly ItemType[] = [
  'multiple-choice',
  'multiple-response',
  'fill-in',
  'matching',
  'ordering',
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a student takes a quiz', () => {
  for (const options of [{ width: 390 }, { width: 1280, dark: true }] as const) {
    test(`with scripts, ${options.width} wide, and no page has a flaw that axe can find`, async () => {
      const { page, lesson } = await arrive(options);
      const flaws = [await axe(page)];
      await join(page, lesson, async () => flaws.push(await axe(page)));
      flaws.push(await axe(page));
      await page.getByRole('button', { name: 'Start the quiz' }).click();
      flaws.push(await axe(page));
      await answerAll(page, () => saved(page));
      // At rest: halfway down, the bar at the foot may lie over the edge of any button.
      await page.evaluate('scrollTo(0, document.body.scrollHeight)');
      flaws.push(await axe(page));
      await page.getByRole('button', { name: 'Review and hand in' }).click();
      expect(await page.locator('.reading').textContent()).toContain('all 10 questions');
      flaws.push(await axe(page));
      await page.getByRole('button', { name: 'Hand in' }).click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/You got [\d.]+ of 10/);
      flaws.push(await axe(page));
      expect(flaws.flat()).toEqual([]);
    });
  }

  test('without scripts', async () => {
    const { page, lesson } = await arrive({ width: 390, scripts: false });
    await join(page, lesson);
    await page.getByRole('button', { name: 'Start the quiz' }).click();
    await answerAll(page);
    await page.getByRole('button', { name: 'Save', exact: true }).last().click();
    expect(await page.getByRole('status').first().textContent()).toContain('Saved');
    await page.getByRole('button', { name: 'Review and hand in' }).click();
    await page.getByRole('button', { name: 'Hand in' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/You got [\d.]+ of 10/);
  });

  test('and no page is wider than the phone', async () => {
    const { page, lesson } = await arrive({ width: 390 });
    const widths = [await overflow(page)];
    await join(page, lesson, async () => widths.push(await overflow(page)));
    await page.getByRole('button', { name: 'Start the quiz' }).click();
    widths.push(await overflow(page));
    await page.getByRole('button', { name: 'Review and hand in' }).click();
    widths.push(await overflow(page));
    await page.getByRole('button', { name: /Hand in/ }).click();
    widths.push(await overflow(page));
    expect(widths).toEqual(widths.map(() => 0));
  });
});

describe('saving', () => {
  test('goes on by itself once the connection is back', async () => {
    const { page } = await startQuiz({ types: ['multiple-choice'], count: 3 });
    await page.context().setOffline(true);
    await page.locator('.option').first().click();
    await says(page, 'Not saved. We’ll keep trying.');
    await page.context().setOffline(false);
    await says(page, 'Saved');
    await page.reload();
    expect(await page.locator('.option input:checked').count()).toBe(1);
  });

  test('saves what was chosen before the script was there, and nothing that was not', async () => {
    const { page } = await startQuiz({ types: ['multiple-choice', 'matching'], count: 2 });
    const saves: string[] = [];
    page.on('request', request => {
      if (request.method() === 'PUT') saves.push(request.url());
    });
    await page.route('**/save-responses*.js', async route => {
      await page.locator('.question .option').first().click();
      await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    await says(page, 'Saved');
    expect(saves).toHaveLength(1);
  });

  test('lets the latest of several quick choices win', async () => {
    const { page } = await startQuiz({ types: ['multiple-choice'], count: 1 });
    const options = page.locator('.option');
    for (const index of [0, 1, 0, 1, 2]) await options.nth(index).click();
    await says(page, 'Saved');
    await page.reload();
    expect(await options.nth(2).locator('input').isChecked()).toBe(true);
  });

  test('lets the later choice win over another tab', async () => {
    const { page } = await startQuiz({ types: ['multiple-choice'], count: 1 });
    const other = await page.context().newPage();
    await other.goto(page.url());
    for (const index of [0, 1, 0]) {
      await page.locator('.option').nth(index).click();
      await says(page, 'Saved');
    }
    await other.locator('.option').nth(2).click();
    await says(other, 'Saved');
    await page.reload();
    expect(await page.locator('.option').nth(2).locator('input').isChecked()).toBe(true);
  });

  test('keeps what was written when Enter is pressed, and hands nothing in', async () => {
    const { page } = await startQuiz({ types: ['fill-in'], count: 1 });
    const address = page.url();
    await page.locator('.question input[type="text"]').fill('a word');
    await page.keyboard.press('Enter');
    await says(page, 'Saved');
    expect(page.url()).toBe(address);
    await page.reload();
    expect(await page.locator('.question input[type="text"]').inputValue()).toBe('a word');
  });

  test('takes a choice back with Clear', async () => {
    const { page } = await startQuiz({ types: ['multiple-choice'], count: 1 });
    await page.locator('.option').first().click();
    await says(page, 'Saved');
    await page.getByRole('button', { name: 'Clear question 1' }).click();
    await says(page, 'Saved');
    expect(await page.locator('[data-progress]').textContent()).toBe('0 of 1 answered');
    await page.reload();
    expect(await page.locator('.option input:checked').count()).toBe(0);
  });

  test('swaps two numbers of an ordering, so that none is given twice', async () => {
    const { page } = await startQuiz({ types: ['ordering'], count: 1 });
    const selects = page.locator('.question select');
    await selects.nth(0).selectOption('1');
    await selects.nth(1).selectOption('2');
    await selects.nth(1).selectOption('1');
    expect(await selects.nth(0).inputValue()).toBe('2');
  });

  test('asks to sign in again when the session has ended, and loses nothing', async () => {
    const { page, lesson } = await startQuiz({ types: ['multiple-choice'], count: 2 });
    await page.locator('.option').first().click();
    await says(page, 'Saved');
    await page.context().clearCookies();
    await page.locator('.question').nth(1).locator('.option').first().click();
    const box = page.locator('[data-ended]');
    await box.waitFor();
    expect(await box.textContent()).toContain('Your session has ended');
    await box.getByRole('button', { name: 'Sign in again' }).click();
    await page.getByLabel('Type your PIN').fill('2468');
    await page.getByRole('button', { name: 'Go on with the quiz' }).click();
    expect(await page.locator('[data-progress]').textContent()).toBe('2 of 2 answered');
    expect(page.url()).toContain(lesson.app.url);
  });

  test('says that the quiz is closed and leads to the result', async () => {
    const { page, lesson } = await startQuiz({ types: ['multiple-choice'], count: 1 });
    await closeQuiz(lesson.app.world, lesson.teacher, lesson.assignmentId);
    await page.locator('.option').first().click();
    await page.getByRole('link', { name: 'See your result' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('of 1');
  });
});

test('somebody tries five questions without an account and without a cookie', async () => {
  const { page } = await arrive({ width: 390 });
  await page.getByRole('link', { name: 'Try five questions' }).click();
  for (const question of await page.locator('.question').all())
    await question.locator('.option').first().click();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'See how you did' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/You got [\d.]+ of 5/);
  expect(await page.locator('.source').count()).toBeGreaterThanOrEqual(5);
  expect(await axe(page)).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

async function arrive(
  options: PageOptions,
  lessonOptions: LessonOptions = {},
): Promise<{ page: Page; lesson: Lesson }> {
  const app = await startApp();
  const lesson = await startLesson(app, { types: everyTask, ...lessonOptions });
  const page = await openPage(browser, options);
  page.setDefaultTimeout(10_000);
  onTestFinished(() => page.context().close());
  await page.goto(app.url);
  return { page, lesson };
}

/** From the code to the student's home; `look` is called on every page between. */
async function join(
  page: Page,
  lesson: Lesson,
  look: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  await page.getByLabel('Class code').fill(lesson.code.toLowerCase());
  await page.getByRole('button', { name: 'Find my class' }).click();
  await look();
  await page.locator('.option', { hasText: lesson.aliases[0] ?? '' }).click();
  await page.getByRole('button', { name: 'Next: your PIN' }).click();
  await look();
  await page.getByLabel('Choose four digits').fill('2468');
  await page.getByRole('button', { name: 'Enter' }).click();
}

/** Opens the questions and waits until the script that saves is there. */
async function startQuiz(options: LessonOptions): Promise<{ page: Page; lesson: Lesson }> {
  const arrived = await arrive({ width: 390 }, options);
  await join(arrived.page, arrived.lesson);
  await arrived.page.getByRole('button', { name: 'Start the quiz' }).click();
  await arrived.page.locator('[data-saves-by-hand]').waitFor({ state: 'hidden' });
  return arrived;
}

/** Gives some response to every question, whatever its task. */
async function answerAll(page: Page, afterEach: () => Promise<void> = async () => undefined): Promise<void> {
  for (const question of await page.locator('.question').all()) {
    const kind = await question.getAttribute('data-kind');
    if (kind === 'write') await question.locator('input[type="text"]').fill('12');
    else if (kind === 'match' || kind === 'order') await chooseLines(question.locator('select'));
    else await question.locator('.option').first().click();
    await afterEach();
  }
}

async function chooseLines(selects: ReturnType<Page['locator']>): Promise<void> {
  for (const [index, select] of (await selects.all()).entries())
    await select.selectOption({ index: index + 1 });
}

async function saved(page: Page): Promise<void> {
  await says(page, 'Saved');
}

/** Waits until the status line says so. */
async function says(page: Page, sentence: string): Promise<void> {
  await page.locator('[data-status]').getByText(sentence, { exact: true }).waitFor();
}

function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
