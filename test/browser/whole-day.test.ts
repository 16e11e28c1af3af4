import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { axe, openBrowser, openPage, type PageOptions, picture } from '../support/browser.ts';

const password = 'a long enough password';
/** Where the README's pictures go; without it none are taken. */
const pictures = process.env.PICTURES;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a teacher’s first day: set up, class, quiz, students, scores, paper', () => {
  test('on a laptop, with scripts, while a student answers on a phone', async () => {
    const app = await startApp();
    const { page, look, flaws } = await open(app, { width: 1280 });
    await setUp(page, app, { sample: true }, look);
    await makeClass(page, look);
    const code = await classCode(page);
    await makeQuiz(page, look);
    await openFor(page, 'Period 3', 'practice', look);

    const phone = await open(app, { width: 390 });
    await takeQuiz(phone.page, app, code, { keepsPictures: true });
    // No reload: the teacher's page follows by itself.
    await page.locator('tr', { hasText: 'Handed in' }).waitFor();
    await page.getByRole('link', { name: 'Scores' }).click();
    await look();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Period 3');

    await page.getByRole('link', { name: 'Classes' }).click();
    await look();
    await page.getByRole('link', { name: 'Sample class', exact: true }).click();
    await look();
    await page
      .locator('main')
      .getByRole('link', { name: /Sample quiz/ })
      .first()
      .click();
    await look();
    expect(await page.locator('main').textContent()).toMatch(/Reteach/);
    await keep(page, 'scores.png', { width: 1280, height: 1000 });
    expect(flaws()).toEqual([]);
    expect(phone.flaws()).toEqual([]);
  }, 60_000);

  test('on a phone in the dark, without scripts', async () => {
    const app = await startApp();
    const { page, look, flaws } = await open(app, { width: 390, dark: true, scripts: false });
    await setUp(page, app, { sample: false }, look);
    await makeClass(page, look);
    const code = await classCode(page);
    await makeQuiz(page, look);
    await openFor(page, 'Period 3', 'graded', look);
    const phone = await open(app, { width: 390, scripts: false });
    await takeQuiz(phone.page, app, code, { keepsPictures: false });
    await page.getByRole('link', { name: 'Close the quiz' }).click();
    await look();
    await page.getByRole('button', { name: /Close/ }).click();
    await look();
    await page.getByRole('link', { name: 'Scores' }).click();
    await look();
    expect(flaws()).toEqual([]);
  });
});

test('the sample class goes with one click, and nothing of it stays', async () => {
  const app = await startApp();
  const { page } = await open(app, { width: 1280 });
  await setUp(page, app, { sample: true });
  await page.getByRole('link', { name: 'Classes' }).click();
  await page.getByRole('link', { name: 'Sample class', exact: true }).click();
  await page
    .getByText('Settings of this class')
    .click()
    .catch(() => undefined);
  await page.getByRole('button', { name: /Remove/ }).click();
  await page.getByRole('link', { name: 'Quizzes' }).click();
  expect(await page.locator('main').textContent()).not.toContain('Sample');
});

test('worksheet, key and study guide come out as whole pages', async () => {
  const app = await startApp();
  const { page } = await open(app, { width: 1280 });
  await setUp(page, app, { sample: false });
  await makeQuiz(page);
  await page.getByRole('link', { name: 'Print it' }).click();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(3);
  const guide = await page.locator('.sheet--guide').count();
  expect(guide).toBe(1);
});

interface Opened {
  readonly page: Page;
  /** Scans the page as it stands. */
  readonly look: () => Promise<void>;
  readonly flaws: () => readonly unknown[];
}

async function open(app: TestApp, options: PageOptions): Promise<Opened> {
  const page = await openPage(browser, options);
  page.setDefaultTimeout(10_000);
  const found: unknown[] = [];
  page.on('pageerror', error => found.push({ error: error.message }));
  page.on('console', message => {
    if (message.type() === 'error') found.push({ error: message.text() });
  });
  onTestFinished(() => page.context().close());
  await page.goto(app.url);
  const look = async () => {
    const wide = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (wide !== 0) found.push({ at: page.url(), tooWideBy: wide });
    // Axe needs scripts; the same pages are scanned where they are on.
    if (options.scripts !== false)
      found.push(...(await axe(page)).map(flaw => ({ at: page.url(), ...flaw })));
  };
  return { page, look, flaws: () => found };
}

async function setUp(
  page: Page,
  app: TestApp,
  { sample }: { sample: boolean },
  look: () => Promise<void> = async () => {},
): Promise<void> {
  await page.goto(`${app.url}/setup/${app.world.setUpToken}`);
  await look();
  await page.getByLabel('Name', { exact: false }).first().fill('Ms. Okafor');
  await page.getByLabel('E-mail', { exact: false }).fill('okafor@school.example');
  await page.locator('input[name="password"]').fill(password);
  await page.getByLabel('Add a sample class', { exact: false }).setChecked(sample);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.waitForURL('**/home');
  await look();
}

async function makeClass(page: Page, look: () => Promise<void> = async () => {}): Promise<void> {
  await page.getByRole('link', { name: 'Classes', exact: true }).click();
  await look();
  await page
    .getByRole('link', { name: /New class|Make a class|Make your first class/ })
    .first()
    .click();
  await look();
  await page.locator('input[name="name"]').fill('Period 3');
  await page.locator('input[name="count"]').fill('6');
  await page.getByRole('button', { name: 'Make the class' }).click();
  await page.getByRole('heading', { name: 'Period 3' }).waitFor();
  await look();
}

async function classCode(page: Page): Promise<string> {
  const text = (await page.locator('main').textContent()) ?? '';
  const [, code] = /\b([2-9A-Z]{4} [2-9A-Z]{4})\b/.exec(text) ?? [];
  if (code === undefined) throw new Error('The class page shows no code.');
  return code;
}

async function makeQuiz(page: Page, look: () => Promise<void> = async () => {}): Promise<void> {
  await page.getByRole('link', { name: 'Quizzes', exact: true }).click();
  await look();
  await page.getByRole('link', { name: 'New quiz' }).click();
  await look();
  await page.getByLabel('How many questions?').fill('8');
  await page.getByRole('button', { name: 'Propose questions' }).click();
  await look();
  await page.getByLabel('Title, as students see it').fill('Xi and Putin in Beijing');
  await page.getByRole('button', { name: 'Make the quiz' }).click();
  await page.getByRole('heading', { name: 'Xi and Putin in Beijing' }).waitFor();
  await look();
}

async function openFor(
  page: Page,
  className: string,
  mode: 'practice' | 'graded',
  look: () => Promise<void>,
): Promise<void> {
  await page.getByLabel('Class', { exact: true }).selectOption({ label: className });
  await page.locator(`input[name="mode"][value="${mode}"]`).check();
  await page.getByRole('button', { name: 'Open the quiz' }).click();
  await page.getByRole('link', { name: 'Close the quiz' }).waitFor();
  await look();
}

/** The student joins by the code, answers every question and hands in; the README's pictures are taken on the way. */
async function takeQuiz(
  page: Page,
  app: TestApp,
  code: string,
  { keepsPictures }: { keepsPictures: boolean },
): Promise<void> {
  await page.goto(app.url);
  await page.getByLabel('Class code').fill(code);
  await page.getByRole('button', { name: 'Find my class' }).click();
  await page.locator('.option').nth(1).click();
  await page.getByRole('button', { name: 'Next: your PIN' }).click();
  await page.getByLabel('Choose four digits').fill('2468');
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  for (const question of await page.locator('.question').all()) await answer(question);
  await page.waitForTimeout(300);
  if (keepsPictures) await keep(page, 'question.png', { width: 390, height: 844 });
  await page.getByRole('button', { name: 'Review and hand in' }).click();
  await page.getByRole('button', { name: /Hand in/ }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/of 8/);
  if (keepsPictures)
    await keep(page, 'result.png', { width: 390, height: 844, from: 'details.fold.is-item[open]' });
}

async function answer(question: ReturnType<Page['locator']>): Promise<void> {
  const kind = await question.getAttribute('data-kind');
  if (kind === 'write') await question.locator('input[type="text"]').fill('2023');
  else if (kind === 'match' || kind === 'order') {
    for (const [index, select] of (await question.locator('select').all()).entries()) {
      await select.selectOption({ index: index + 1 });
    }
  } else await question.locator('.option').first().click();
}

async function keep(page: Page, name: string, clip: Parameters<typeof picture>[2]): Promise<void> {
  if (pictures !== undefined) await picture(page, join(pictures, name), clip);
}
