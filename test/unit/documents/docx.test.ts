import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readArticleFile } from '../../../src/documents/read-article-file.ts';
import { bytesOf, makeDocx, paragraphsOf, prose, refusalOf, wordBody } from './made-files.ts';

const body = wordBody(prose);

/** Runs the work and says how long it took and how far the process grew meanwhile, in MB. */
async function costOf(work: () => Promise<unknown>): Promise<{ milliseconds: number; megabytes: number }> {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 5);
  const start = performance.now();
  await work();
  clearInterval(watch);
  most = Math.max(most, process.memoryUsage.rss());
  return { milliseconds: performance.now() - start, megabytes: (most - before) / 1_000_000 };
}

test('a Word document gives paragraphs, title and a doubtful date', async () => {
  const article = await readArticleFile({ name: 'a.docx', bytes: makeDocx(body) });
  expect(article.kind).toBe('docx');
  expect(paragraphsOf(article)).toEqual(prose);
  expect(article).toMatchObject({
    title: { value: 'Ferries & harbors', isDoubtful: true },
    date: { value: '2026-02-03', isDoubtful: true },
  });
});

test('words around a line break stay apart', async () => {
  const broken = body.replace(
    '</w:t></w:r></w:p>',
    '</w:t><w:br/><w:t>Then came the boats.</w:t></w:r></w:p>',
  );
  const article = await readArticleFile({ name: 'a.docx', bytes: makeDocx(broken) });
  expect(paragraphsOf(article)[0]).toBe(`${prose[0]} Then came the boats.`);
});

test('a ZIP bomb is refused within a second and 50 MB', async () => {
  const bomb = makeDocx(body, { 'word/media/image1.png': new Uint8Array(150_000_000) });
  globalThis.gc?.();
  const cost = await costOf(async () => {
    expect(await refusalOf('a.docx', bomb)).toMatchObject({ reason: 'hostile' });
  });
  expect(cost.milliseconds).toBeLessThan(1000);
  expect(cost.megabytes).toBeLessThan(50);
});

test('a ZIP bomb that states a small size is refused too', async () => {
  const bomb = Buffer.from(makeDocx(wordBody(['a'.repeat(30_000_000)])));
  const name = Buffer.from('word/document.xml');
  const listed = bomb.lastIndexOf(name) - 46;
  bomb.writeUInt32LE(5000, listed + 24);
  const cost = await costOf(async () => {
    expect(await refusalOf('a.docx', bomb)).toMatchObject({ reason: 'hostile' });
  });
  expect(cost.milliseconds).toBeLessThan(1000);
  expect(cost.megabytes).toBeLessThan(50);
});

test('100,000 entries are refused within a second', async () => {
  const end = Buffer.from(makeDocx(body));
  const at = end.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  end.writeUInt16LE(0xffff, at + 10);
  expect(await refusalOf('a.docx', end)).toMatchObject({ reason: 'hostile' });
  const many = Object.fromEntries(
    Array.from({ length: 30_000 }, (_, each) => [`word/a${each}.xml`, new Uint8Array()]),
  );
  const packed = zipSync(many, { level: 0 });
  const start = performance.now();
  expect(await refusalOf('a.docx', packed)).toMatchObject({ reason: 'hostile' });
  expect(performance.now() - start).toBeLessThan(1000);
});

test.each(['../../evil.xml', '/etc/evil.xml', 'word\\evil.xml', 'C:evil.xml'])(
  'the name %s is refused',
  async name => {
    expect(await refusalOf('a.docx', makeDocx(body, { [name]: 'x' }))).toMatchObject({ reason: 'hostile' });
  },
);

test('a document type with entities is refused', async () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY more "&lol;&lol;">]>${body.replace('council', '&more;')}`;
  expect(await refusalOf('a.docx', makeDocx(laughs))).toMatchObject({ reason: 'hostile' });
});

test('a document of too many words is refused before it is built', async () => {
  const many = makeDocx(wordBody(Array.from({ length: 30_001 }, () => 'two words')));
  const { reason, message } = await refusalOf('a.docx', many);
  expect(reason).toBe('too-long');
  expect(message).toContain('60,002 words');
});

test('another packed file, an encrypted one and a cut one are refused each in its own words', async () => {
  expect(await refusalOf('a.docx', zipSync({ 'content.xml': bytesOf('x') }))).toMatchObject({
    reason: 'other-kind',
  });
  const whole = makeDocx(body);
  expect(await refusalOf('a.docx', whole.slice(0, whole.length / 2))).toMatchObject({ reason: 'damaged' });
  const locked = Buffer.from(whole);
  locked.writeUInt16LE(1, locked.indexOf('PK\x01\x02', 0, 'latin1') + 8);
  expect(await refusalOf('a.docx', locked)).toMatchObject({ reason: 'protected' });
});
