import { expect, test } from 'vitest';
import { makeTeacher, startApp } from '../support/app.ts';
import { importText, readArticle } from '../support/article.ts';
import { join, startAttempt, startLesson } from '../support/lesson.ts';

const limit = 30 * 1024;

test('each page of a student’s way weighs at most 30 KB compressed with its own stylesheet, icons and scripts', async () => {
  const lesson = await startLesson(await startApp());
  const browser = await join(lesson);
  const address = await startAttempt(lesson, browser);
  const weigh = (path: string) =>
    weightOf(lesson.app.url, path, [...browser.cookies].map(pair => pair.join('=')).join('; '));
  const weights = {
    first: await weigh('/'),
    names: await weigh(`/join/${lesson.code}`),
    home: await weigh('/student'),
    attempt: await weigh(address),
    review: await weigh(`${address}/review`),
    try: await weigh('/try'),
    result:
      (await browser.post(`${address}/submission`)).status === 303
        ? await weigh(`${address}/result`)
        : Infinity,
  };
  for (const [page, weight] of Object.entries(weights)) expect(weight, page).toBeLessThan(limit);
  expect(weights.first).toBeGreaterThan(1024);
});

test('so does the review of a long article, whose text is shown in part', async () => {
  const app = await startApp();
  const { browser: desk } = await makeTeacher(app);
  const line = (n: number) =>
    `The council of Ward ${n} approved $${n + 2} million for ${n + 3} schools in ${1850 + n}. Its members met for ${n + 4} hours.`;
  const text = Array.from({ length: 150 }, (_, n) => line(n)).join('\n\n');
  const review = await readArticle(desk, await importText(desk, text));
  const weight = await weightOf(app.url, review, [...desk.cookies].map(pair => pair.join('=')).join('; '));
  expect(weight).toBeLessThan(limit);
}, 30_000);

async function weightOf(url: string, path: string, cookie: string): Promise<number> {
  const html = await fetch(url + path, { headers: { Cookie: cookie } });
  const assets = new Set((await html.clone().text()).match(/\/assets\/[\w.-]+\.(?:css|js|svg)/g));
  const pieces = await Promise.all([path, ...assets].map(piece => bytesOf(url + piece, cookie)));
  return pieces.reduce((sum, bytes) => sum + bytes, 0);
}

/** Bytes of the body as it went over the wire: fetch unpacks what it gets, so the body is packed again to be weighed. */
async function bytesOf(url: string, cookie: string): Promise<number> {
  const answer = await fetch(url, { headers: { Cookie: cookie, 'Accept-Encoding': 'gzip' } });
  expect(answer.headers.get('content-encoding'), url).toBe('gzip');
  const packed = answer.body?.pipeThrough(new CompressionStream('gzip'));
  return (await new Response(packed).arrayBuffer()).byteLength;
}
