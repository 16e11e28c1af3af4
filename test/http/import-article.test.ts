import { expect, test, vi } from 'vitest';
import { ReadingFailed } from '../../src/journeys/readings.ts';
import { makeTeacher, startApp, type TestApp } from '../support/app.ts';
import { floodPlan, importText, readArticle } from '../support/article.ts';
import { faultsOf } from '../support/valid-html.ts';
import type { Visitor } from '../support/visitor.ts';
import { bytesOf, makeDocx, makePdf, prose, setLines, wordBody } from '../unit/documents/made-files.ts';

async function atDesk(): Promise<{ app: TestApp; desk: Visitor; teacherId: string }> {
  const app = await startApp();
  const { browser: desk, teacher } = await makeTeacher(app);
  return { app, desk, teacherId: teacher.teacherId };
}

const errorIn = (body: string) => /class="error"[\s\S]*?<span>([^<]+)</.exec(body)?.[1] ?? '';

test('a pasted text is shown with what it says of itself, and read once that is confirmed', async () => {
  const { desk } = await atDesk();
  const pasted = await desk.upload('/articles', { text: floodPlan });
  expect(pasted.status).toBe(303);
  const { body } = await desk.get(pasted.location);
  expect(body).toContain('value="River towns agree on a flood plan"');
  expect(body).toMatch(/\d+ words to read/);
  expect(await faultsOf(body)).toEqual([]);
  expect((await desk.get('/articles')).body).toContain('To be checked before it is read');

  const importId = await importText(desk);
  const progress = await desk.get(`/articles/imports/${importId}`);
  expect(progress.body).toContain('<noscript><meta http-equiv="refresh"');
  expect(progress.body).toMatch(/<progress[^>]+aria-label="How much is read"/);
  const review = await readArticle(desk, importId);
  expect(review).toBe(`/articles/${importId}/review`);
}, 30_000);

test.each([
  ['a text file', 'a.txt', bytesOf(floodPlan)],
  ['Markdown', 'a.md', bytesOf(`# Ferries\n\n${prose.join('\n\n')}`)],
  [
    'a web page',
    'a.html',
    bytesOf(`<title>Ferries</title><main>${prose.map(p => `<p>${p}</p>`).join('')}</main>`),
  ],
  ['a Word document', 'a.docx', makeDocx(wordBody(prose))],
  ['a PDF', 'a.pdf', makePdf([setLines(prose.flatMap(text => text.match(/.{1,60}(?: |$)/g) ?? []))])],
  ['a text in UTF-16', 'a.txt', new Uint8Array(Buffer.from(`\ufeff${floodPlan}`, 'utf16le'))],
])('%s is taken as a file', async (_name, name, bytes) => {
  const { desk } = await atDesk();
  const sent = await desk.upload('/articles', { text: '' }, { name, bytes });
  expect([sent.status, errorIn(sent.body)]).toEqual([303, '']);
  expect((await desk.get(sent.location)).body).toMatch(/\d+ words to read/);
});

const lock = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>/ID[<00><00>]`;
const lockedPdf = makePdf([setLines(prose)], lock);
const bad: [string, string, { name: string; bytes: Uint8Array } | undefined, RegExp, number][] = [
  ['nothing', '', undefined, /Paste the text of an article, or choose a file/, 422],
  ['blanks', ' \n \n ', undefined, /Paste the text of an article, or choose a file/, 422],
  ['one line', 'The council met.', undefined, /only 3 words of text here, too few/, 422],
  ['60,001 words', 'word '.repeat(60_001), undefined, /60,000 is the most/, 422],
  ['a text and a file', floodPlan, { name: 'a.txt', bytes: bytesOf(floodPlan) }, /a text and a file/, 422],
  ['an empty file', '', { name: 'a.txt', bytes: new Uint8Array() }, /no text here/, 422],
  ['a file over 5 MB', '', { name: 'a.txt', bytes: new Uint8Array(5_000_001).fill(97) }, /over 5 MB/, 413],
  ['a picture that says it is text', '', { name: 'a.txt', bytes: picture() }, /picture/, 422],
  ['bytes that say they are text', '', { name: 'a.txt', bytes: noise() }, /no text that can be read/, 422],
  ['a scanned PDF', '', { name: 'a.pdf', bytes: makePdf([[]]) }, /pictures of pages and no text/, 422],
  ['a locked PDF', '', { name: 'a.pdf', bytes: lockedPdf }, /protected by a password/, 422],
  ['a zip bomb', '', { name: 'a.docx', bytes: bomb() }, /refused because/, 422],
];

test.each(bad)(
  '%s is refused in a sentence, and nothing is stored',
  async (_name, text, file, sentence, status) => {
    const { app, desk, teacherId } = await atDesk();
    const articles = await app.world.stores.bank.listArticles();
    const answer = await desk.upload('/articles', { text }, file);
    expect([answer.status, errorIn(answer.body)]).toEqual([status, expect.stringMatching(sentence)]);
    expect(await faultsOf(answer.body)).toEqual([]);
    expect(await app.world.stores.imports.list(teacherId)).toEqual([]);
    expect(await app.world.stores.bank.listArticles()).toEqual(articles);
  },
);

test('two files are refused beside the field, and neither is read', async () => {
  const { app, desk, teacherId } = await atDesk();
  const [one, other] = ['a.txt', 'b.txt'].map(name => ({ name, bytes: bytesOf(floodPlan) }));
  const answer = await desk.upload('/articles', {}, one, other);
  expect([answer.status, errorIn(answer.body)]).toEqual([
    422,
    expect.stringContaining('more than one file here'),
  ]);
  expect(await app.world.stores.imports.list(teacherId)).toEqual([]);
});

test('what was pasted beside a file that is too large is still there', async () => {
  const { desk } = await atDesk();
  const file = { name: 'a.txt', bytes: new Uint8Array(5_500_000).fill(97) };
  const { body } = await desk.upload('/articles', { text: 'Kept for the next try.' }, file);
  expect(body).toContain('>Kept for the next try.</textarea>');
});

test('a body far over every limit is refused before it is read', async () => {
  const { app, desk } = await atDesk();
  const answer = await desk.upload('/articles', {}, { name: 'a.txt', bytes: new Uint8Array(41_000_000) });
  expect(answer.status).toBe(413);
  expect(answer.body).toContain('That is more than Caucus takes at once');
  expect((await app.visitor().get('/healthz')).status).toBe(200);
});

test('a form that is cut off is refused', async () => {
  const { desk } = await atDesk();
  const headers = { Origin: desk.url, 'Content-Type': 'multipart/form-data; boundary=x' };
  const cut = await desk.send('/articles', {
    method: 'POST',
    headers,
    body: '--x\r\nContent-Disposition: form',
  });
  expect(cut.status).toBe(400);
  const nameless = await desk.send('/articles', {
    method: 'POST',
    headers: { Origin: desk.url, 'Content-Type': 'multipart/form-data' },
    body: 'x',
  });
  expect(nameless.status).toBe(400);
});

test('a file from another site, or from nobody, is not looked at', async () => {
  const { app, desk } = await atDesk();
  const form = new FormData();
  form.append('text', floodPlan);
  const foreign = await desk.send('/articles', {
    method: 'POST',
    body: form,
    headers: { Origin: 'http://evil.example' },
  });
  expect(foreign.status).toBe(403);
  expect((await app.visitor().upload('/articles', { text: floodPlan })).status).toBe(401);
});

test('a script in a web page is neither kept nor run', async () => {
  const { desk } = await atDesk();
  const html = `<title>"><svg onload=1></title><script>alert(1)</script>${prose.map(p => `<p>${p}</p>`).join('')}`;
  const { location } = await desk.upload('/articles', {}, { name: 'a.html', bytes: bytesOf(html) });
  const { body } = await desk.get(location);
  expect(body).not.toContain('<svg onload');
  expect(body).not.toContain('alert(1)');
});

test('a date on the page is offered in words and not filled in', async () => {
  const { desk } = await atDesk();
  const { location } = await desk.upload('/articles', { text: `June 19, 2024\n\n${floodPlan}` });
  const { body } = await desk.get(location);
  expect(body).toContain(
    'The page shows June 19, 2024 (a line near the start); that may be the day of printing. Type the date if you know it.',
  );
  expect(body).toMatch(/name="date" type="date" value=""/);
});

test('a text in another language is told so, with the way out', async () => {
  const { desk } = await atDesk();
  const text = Array.from(
    { length: 12 },
    (_, at) =>
      `Der Stadtrat hat am Dienstag beschlossen, dass die alte Brücke Nummer ${at} im Sommer wieder offen ist.`,
  ).join(' ');
  const { location } = await desk.upload('/articles', { text });
  expect((await desk.get(location)).body).toContain('does not seem to be in English');
});

test('details that cannot be are told beside their fields, and what was typed stays', async () => {
  const { desk } = await atDesk();
  const { location } = await desk.upload('/articles', { text: floodPlan });
  const fields = {
    title: '',
    publisher: 'Valley Ledger',
    date: '2026-02-30',
    url: 'ledger',
    topic: 'Floods',
  };
  const { status, body } = await desk.post(`${location}/confirmation`, fields);
  expect(status).toBe(422);
  for (const sentence of [
    'Give the article’s title.',
    'Give the date as year, month and day',
    'begins with https://',
  ])
    expect(body).toContain(sentence);
  expect(body).toContain('value="Valley Ledger"');
  expect(body).toContain('value="Floods"');
  expect((await desk.get('/articles')).body).toContain('To be checked');
});

test('what was left out is listed with its reason, and comes back once it is ticked', async () => {
  const { desk } = await atDesk();
  const { location } = await desk.upload('/articles', {
    text: `${floodPlan}\n\nSubscribe to our newsletter`,
  });
  const { body } = await desk.get(location);
  const [, key = '', why = ''] =
    /name="restored" value="([^"]+)"><span>Subscribe to our newsletter<br><small class="note">([^<]+)/.exec(
      body,
    ) ?? [];
  expect([key, why]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
  const fields = { title: 'River towns', publisher: '', date: '', url: '', topic: '', restored: key };
  expect((await desk.post(`${location}/confirmation`, fields)).status).toBe(303);
  const review = await readArticle(desk, location.replace('/articles/imports/', ''));
  expect((await desk.get(review)).body).toContain('Subscribe to our newsletter');
}, 30_000);

test('a discarded import is gone', async () => {
  const { app, desk, teacherId } = await atDesk();
  const { location } = await desk.upload('/articles', { text: floodPlan });
  expect((await desk.get(`${location}/removal`)).body).toContain('Discard this article?');
  expect((await desk.post(`${location}/removal`)).location).toBe('/articles');
  expect(await app.world.stores.imports.list(teacherId)).toEqual([]);
  expect((await desk.get(location)).status).toBe(404);
});

test('a reading that failed says so on both pages, and is tried again', async () => {
  const { app, desk } = await atDesk();
  const { location } = await desk.upload('/articles', { text: floodPlan });
  const importId = location.replace('/articles/imports/', '');
  expect((await desk.post(`${location}/reading`)).status).toBe(409);
  const details = { title: 'River towns', publisher: '', publishedOn: '', url: '', topic: '', restored: [] };
  await app.world.stores.imports.confirm(importId, 'River towns', details);
  app.world.readings.start(importId, () => Promise.reject(new ReadingFailed('It takes too much work.')));
  await vi.waitFor(() => expect(app.world.readings.stateOf(importId)?.kind).toBe('failed'));
  expect((await desk.get('/articles')).body).toContain('It could not be read');
  const { body } = await desk.get(location);
  expect(body).toContain('<p class="muted">River towns</p>');
  expect(body).toContain('It takes too much work.');
  expect(body).toContain(`action="${location}/reading"`);
  expect(await faultsOf(body)).toEqual([]);
  expect((await desk.post(`${location}/reading`)).location).toBe(location);
  expect(await readArticle(desk, importId)).toBe(`/articles/${importId}/review`);
  const late = await desk.post(`${location}/removal`);
  expect([late.status, late.body]).toEqual([409, expect.stringContaining('This article has been read')]);
}, 30_000);

test('the form that starts the reading may be sent twice, with the same details', async () => {
  const { desk } = await atDesk();
  const { location } = await desk.upload('/articles', { text: floodPlan });
  const fields = { title: 'River towns', publisher: '', date: '', url: '', topic: 'Floods' };
  const send = (more = {}) => desk.post(`${location}/confirmation`, { ...fields, ...more });
  const twice = await Promise.all([send(), send()]);
  expect(twice.map(answer => [answer.status, answer.location])).toEqual([
    [303, location],
    [303, location],
  ]);
  expect((await send({ title: 'Another title' })).status).toBe(409);
  await readArticle(desk, location.replace('/articles/imports/', ''));
}, 30_000);

function picture(): Uint8Array {
  return new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...noise()]);
}

function noise(): Uint8Array {
  return Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3)) % 256);
}

function bomb(): Uint8Array {
  return makeDocx(wordBody(prose), { 'word/media/a.xml': new Uint8Array(60_000_000) });
}
