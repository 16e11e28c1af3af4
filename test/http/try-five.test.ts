import { describe, expect, test } from 'vitest';
import { startApp } from '../support/app.ts';
import { startLesson } from '../support/lesson.ts';

describe('Try five', () => {
  test('asks five questions without a cookie', async () => {
    const app = await startApp();
    const browser = app.visitor();
    const { status, body } = await browser.get('/try');
    expect(status).toBe(200);
    expect(body.match(/<fieldset class="question"/g)).toHaveLength(5);
    expect(browser.cookies.size).toBe(0);
  });

  test('shows the same five for the same seed', async () => {
    const browser = (await startApp()).visitor();
    const [first, second] = [await browser.get('/try?seed=civics'), await browser.get('/try?seed=civics')];
    expect(second.body).toBe(first.body);
  });

  test('explains every question, with the letters under which the options were shown', async () => {
    const browser = (await startApp()).visitor();
    const page = await browser.get('/try?seed=civics');
    const [option] = page.body.matchAll(
      /<input type="radio" name="(q\d)" value="([^"]+)"><span class="bubble" aria-hidden="true">(\w)<\/span>/g,
    );
    const [, name = '', value = '', letter = ''] = option ?? [];
    const feedback = await browser.post('/try', { ...hidden(page.body), [name]: ['', value] });
    expect(feedback.status).toBe(200);
    expect(feedback.body.match(/class="fold is-item"/g)).toHaveLength(5);
    const answer = new RegExp(`aria-hidden="true">${letter}</span><small>You chose`);
    expect(feedback.body).toMatch(answer);
    expect(feedback.body).toMatch(/class="source/);
    expect(feedback.body).not.toContain('Report this question');
    expect(browser.cookies.size).toBe(0);
  });

  test('starts again where the form makes no sense', async () => {
    const browser = (await startApp()).visitor();
    const { status, location } = await browser.post('/try', {
      item: ['a', 'b', 'c', 'd', 'e', 'f'],
      kind: 'essay',
    });
    expect([status, location]).toEqual([303, '/try']);
  });

  test('explains no item that a graded quiz asks which is still open', async () => {
    const app = await startApp();
    const browser = app.visitor();
    const page = await browser.get('/try?seed=civics');
    const before = await browser.post('/try', hidden(page.body));
    expect(before.body.match(/class="fold is-item"/g)).toHaveLength(5);
    await startLesson(app, { mode: 'graded', count: 50 });
    const after = await browser.post('/try', hidden(page.body));
    expect(after.body.match(/class="fold is-item"/g)?.length ?? 0).toBeLessThan(5);
  });
});

function hidden(html: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of html.matchAll(
    /<input type="hidden" name="([^"]*)" value="([^"]*)">/g,
  )) {
    fields[name] = [...(fields[name] ?? []), value];
  }
  return fields;
}
