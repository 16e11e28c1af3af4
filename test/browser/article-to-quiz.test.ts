import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { makeTeacher, startApp, type TestApp } from '../support/app.ts';
import { floodPlan } from '../support/article.ts';
import { axe, openBrowser, openPage, type PageOptions, picture } from '../support/browser.ts';
import type { Visitor } from '../support/visitor.ts';

const pictures = process.env.PICTURES;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a teacher brings an article and makes a quiz of it', () => {
  test('on a laptop with scripts, by keyboard', async () => {
    const { page, look, flaws } = await arrive({ width: 1280 });
    await bring(page, look);
    await look();
    const first = await fact(page);
    await page.keyboard.press('a');
    const second = await nextFact(page, first);
    expect(await page.locator(':focus').textContent()).toBe(second);
    await page.locator('[data-done]', { hasText: 'Approved' }).waitFor();
    await page.keyboard.press('r');
    const third = await nextFact(page, second);
    await page.keyboard.press('z');
    expect(await nextFact(page, third)).toBe(second);
    await page.keyboard.press('j');
    expect(await nextFact(page, second)).toBe(third);
    await page.keyboard.press('k');
    expect(await nextFact(page, third)).toBe(second);
    await look();
    await page.keyboard.press('e');
    await page.getByLabel('The fact', { exact: true }).fill('The plan costs [$48 million], says a');
    await page.keyboard.type('r');
    expect(await page.getByLabel('The fact', { exact: true }).inputValue()).toMatch(/says ar$/);
    await look();
    await page.getByRole('button', { name: 'Save the fact' }).click();
    await page.locator('#fact', { hasText: 'The plan costs $48 million, says ar' }).waitFor();
    await approveRest(page, () => page.keyboard.press('a'));
    await look();
    await makeQuiz(page);
    await look();
    expect(flaws()).toEqual([]);
  }, 90_000);

  test('on a phone in the dark, without scripts', async () => {
    const { page, look, flaws } = await arrive({ width: 390, dark: true, scripts: false });
    await bring(page, look);
    const first = await fact(page);
    expect(await page.locator('[data-shortcuts]').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Reject' }).click();
    const second = await nextFact(page, first);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await nextFact(page, second)).toBe(first);
    await page.getByRole('link', { name: 'Later' }).click();
    await nextFact(page, first);
    await look();
    await page.getByRole('link', { name: 'Add a fact' }).click();
    await page.getByLabel('Words of the article').fill('It closed the bridge at Millford for nine weeks.');
    await page.getByLabel('Paragraph').fill(String(paragraphWith('Millford')));
    await page
      .getByLabel('The fact', { exact: true })
      .fill('The bridge at Millford closed for [nine weeks].');
    await look();
    await page.getByRole('button', { name: 'Add the fact' }).click();
    await page.locator('#fact', { hasText: 'The bridge at Millford closed for nine weeks.' }).waitFor();
    await approveRest(page, () => page.getByRole('button', { name: 'Approve' }).click());
    await look();
    await makeQuiz(page);
    expect(flaws()).toEqual([]);
  }, 90_000);
});

test('words that are marked in the text become the evidence of a new fact', async () => {
  const { page } = await atReview({ width: 1280 });
  const paragraph = page.locator(`[data-paragraph="${paragraphWith('watershed')}"]`);
  await dragOver(page, paragraph);
  expect(page.url()).not.toContain('fact=');
  await page.getByRole('link', { name: 'Add a fact on the marked words' }).click();
  expect(await page.getByLabel('Words of the article').inputValue()).toContain('watershed is an area');
  expect(await page.getByLabel('Paragraph').inputValue()).toBe(String(paragraphWith('watershed')));
});

test('a review shows its fact beside the marked words', async () => {
  const { page } = await atReview({ width: 1280 });
  await page
    .getByRole('link', { name: /The plan|flood plan that costs/ })
    .first()
    .click();
  await page.locator('#fact', { hasText: '$48 million' }).waitFor();
  expect(await page.locator('#evidence').textContent()).toContain('$48 million');
  if (pictures !== undefined)
    await picture(page, join(pictures, 'review.png'), { width: 1280, height: 900, from: '.review__columns' });
});

test('shortcuts are off once they are switched off, here and on the next page', async () => {
  const { page } = await atReview({ width: 1280 });
  const before = await fact(page);
  await page.getByLabel('Keyboard shortcuts').uncheck();
  await page.keyboard.press('r');
  await page.reload();
  expect(await page.getByLabel('Keyboard shortcuts').isChecked()).toBe(false);
  await page.locator('body').press('a');
  expect(await fact(page)).toBe(before);
  await page.getByLabel('Keyboard shortcuts').check();
  await page.locator('body').press('Control+a');
  expect(await fact(page)).toBe(before);
  await page.locator('body').press('j');
  expect(await nextFact(page, before)).not.toBe(before);
});

test('on a phone everything that is pressed is 44 pixels high, and no page has a flaw that axe can find', async () => {
  const { page, look, flaws } = await atReview({ width: 390 });
  await look();
  for (const target of await page.locator('main :is(.btn, .tap, select, .check, summary)').all()) {
    if (!(await target.isVisible())) continue;
    const box = await target.boundingBox();
    expect([await target.textContent(), (box?.height ?? 0) >= 43.5]).toEqual([
      await target.textContent(),
      true,
    ]);
  }
  expect(flaws()).toEqual([]);
});

interface Arrived {
  readonly app: TestApp;
  readonly desk: Visitor;
  readonly page: Page;
  /** Scans the page as it stands. */
  readonly look: () => Promise<void>;
  readonly flaws: () => readonly unknown[];
}

/** A teacher who is signed in, on the list of articles. */
async function arrive(options: PageOptions, hasFloodPlan = false): Promise<Arrived> {
  const app = await startApp({ hasFloodPlan });
  const { browser: desk } = await makeTeacher(app);
  const page = await openPage(browser, options);
  page.setDefaultTimeout(15_000);
  onTestFinished(() => page.context().close());
  const cookies = [...desk.cookies].map(([name, value]) => ({ name, value, url: app.url }));
  await page.context().addCookies(cookies);
  const found: unknown[] = [];
  page.on('pageerror', error => found.push({ error: error.message }));
  page.on('console', message => {
    if (message.type() === 'error') found.push({ error: message.text() });
  });
  const look = async () => {
    const wide = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (wide !== 0) found.push({ at: page.url(), tooWideBy: wide });
    if (options.scripts !== false)
      found.push(...(await axe(page)).map(flaw => ({ at: page.url(), ...flaw })));
  };
  await page.goto(`${app.url}/articles`);
  return { app, desk, page, look, flaws: () => found };
}

/** The same before an article that is read. */
async function atReview(options: PageOptions): Promise<Arrived> {
  const arrived = await arrive(options, true);
  await arrived.page.goto(`${arrived.app.url}/articles/${inject('floodPlanId')}/review`);
  return arrived;
}

/** From the list of articles to the first fact of a pasted one. */
async function bring(page: Page, look: () => Promise<void>): Promise<void> {
  await look();
  await page.getByRole('link', { name: 'Add an article' }).click();
  await look();
  await page.getByLabel('Paste the text').fill(floodPlan);
  await page.getByRole('button', { name: 'Look at the text' }).click();
  await page.getByLabel('Publisher').fill('Valley Ledger');
  await page.getByLabel('Topic').fill('Floods');
  await look();
  await page.getByRole('button', { name: 'Read the article' }).click();
  await page.locator('#fact').waitFor();
}

async function fact(page: Page): Promise<string> {
  return (await page.locator('#fact').textContent()) ?? '';
}

/** Waits until another fact stands there than `before`. */
async function nextFact(page: Page, before: string): Promise<string> {
  await page.locator('#fact').filter({ hasNotText: before }).waitFor();
  await page.waitForLoadState();
  return fact(page);
}

async function approveRest(page: Page, approve: () => Promise<void>): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    const before = await fact(page);
    if (/reviewed/.test(before)) return;
    await approve();
    await nextFact(page, before);
  }
  throw new Error('The review does not end.');
}

async function makeQuiz(page: Page): Promise<void> {
  expect(await fact(page)).toMatch(/facts reviewed: \d+.approved/);
  await page.getByRole('link', { name: 'Make a quiz of them' }).click();
  await page.getByLabel('Title, as students see it').fill('The flood plan');
  await page.getByRole('button', { name: 'Make the quiz' }).click();
  await page.getByRole('heading', { name: 'The flood plan' }).waitFor();
}

/** Marks the first line, as far as it is long, with the mouse: over the evidence of another fact, too. */
async function dragOver(page: Page, paragraph: ReturnType<Page['locator']>): Promise<void> {
  await paragraph.scrollIntoViewIfNeeded();
  const box = await paragraph.boundingBox();
  if (box === null) throw new Error('The paragraph is not on the page.');
  await page.mouse.move(box.x + 38, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 380, box.y + 12, { steps: 8 });
  await page.mouse.up();
}

function paragraphWith(word: string): number {
  return floodPlan.split('\n\n').findIndex(line => line.includes(word)) + 1;
}
