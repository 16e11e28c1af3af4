import { expect, test } from 'vitest';
import { readArticleFile, readPastedText } from '../../../src/documents/read-article-file.ts';
import { bytesOf, first, paragraphsOf, prose, readText, refusalOf, second, third } from './made-files.ts';

const quoted = 'She said “the harbor isn’t a museum” – and the council’s café owners agreed at once.';
const withQuotes = [...prose, quoted].join('\n\n');

test('paragraphs are places in the text', async () => {
  const article = await readText('a.txt', prose.join('\r\n\r\n'));
  expect(paragraphsOf(article)).toEqual(prose);
  expect(article.text).toBe(prose.join('\n\n'));
});

test('UTF-8, UTF-16 and Windows-1252 give the same smart quotes and accents', async () => {
  const utf16le = Buffer.from(`\ufeff${withQuotes}`, 'utf16le');
  const windows1252: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96 };
  const files = {
    utf8: bytesOf(withQuotes),
    utf8WithMark: bytesOf(`\ufeff${withQuotes}`),
    utf16le,
    utf16be: Buffer.from(utf16le).swap16(),
    utf16WithoutMark: utf16le.subarray(2).subarray(0),
    windows1252: Uint8Array.from(withQuotes, sign => windows1252[sign] ?? sign.charCodeAt(0)),
  };
  for (const [name, bytes] of Object.entries(files)) {
    const article = await readArticleFile({ name, bytes });
    expect(paragraphsOf(article).at(-1), name).toBe(quoted);
    expect(article.warnings, name).toEqual([]);
  }
});

test('a few broken bytes in UTF-8 are warned of', async () => {
  const broken = Buffer.concat([bytesOf(withQuotes), Buffer.from([0xe2, 0x80])]);
  expect((await readArticleFile({ name: 'a.txt', bytes: broken })).warnings).toHaveLength(1);
});

test('lines that a program wrapped are joined, and words cut at line ends become whole', async () => {
  const wrapped = `The council voted on Tuesday to open the har-
bor to ferries. Its long-standing rule against
boats had been a self-
imposed one, said members who knew the long-
standing rule and the harbor.

A second paragraph stands here on its own line.`;
  expect(paragraphsOf(await readText('a.txt', wrapped))).toEqual([
    'The council voted on Tuesday to open the harbor to ferries. Its long-standing rule against boats had been a self-imposed one, said members who knew the long-standing rule and the harbor.',
    'A second paragraph stands here on its own line.',
  ]);
});

test('lines longer than any wrapping are paragraphs of their own', () => {
  const long = [`${first} ${second}`, `${second} ${third}`];
  expect(paragraphsOf(readPastedText(long.join('\n')))).toEqual(long);
});

test('a headline may end with a year', () => {
  const article = readPastedText(['Harbor to open for ferries by 2026', ...prose].join('\n\n'));
  expect(article.title?.value).toBe('Harbor to open for ferries by 2026');
});

test('a date near the start and a likely title are offered as doubtful', () => {
  const article = readPastedText(
    ['Ferries return to the old harbor', 'Tuesday, May 5, 2026', ...prose].join('\n\n'),
  );
  expect(article.title).toMatchObject({ value: 'Ferries return to the old harbor', isDoubtful: true });
  expect(article.date).toMatchObject({ value: '2026-05-05', isDoubtful: true });
});

test('a date that reads two ways, or that no calendar has, is not offered', () => {
  expect(readPastedText(['5/6/2026', 'February 30, 2026', ...prose].join('\n\n')).date).toBeUndefined();
});

test('invisible and turning characters are taken out', () => {
  const article = readPastedText(
    [`\u202eThe\u200b coun\u00adcil${first.slice(11)}`, second, third].join('\n\n'),
  );
  expect(paragraphsOf(article)[0]).toBe(first);
});

test('nothing, one line and 60,001 words are refused in a sentence', async () => {
  expect(await refusalOf('a.txt', new Uint8Array())).toMatchObject({ reason: 'empty' });
  expect(await refusalOf('a.txt', bytesOf(' \n\n '))).toMatchObject({ reason: 'empty' });
  expect(await refusalOf('a.txt', bytesOf('Only one line.'))).toMatchObject({ reason: 'too-short' });
  const { reason, message } = await refusalOf('a.txt', bytesOf('word '.repeat(60_001)));
  expect(reason).toBe('too-long');
  expect(message).toContain('60,001 words');
});

test('60,000 words are read', async () => {
  expect((await readText('a.txt', 'word '.repeat(60_000))).wordCount).toBe(60_000);
});

test('a program, a picture or an old Office file under the name of a text is refused', async () => {
  const program = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256);
  expect(await refusalOf('a.txt', program)).toMatchObject({ reason: 'not-text' });
  expect(await refusalOf('a.txt', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toMatchObject({
    reason: 'other-kind',
  });
  expect(await refusalOf('a.txt', Buffer.from('\xd0\xcf\x11\xe0', 'latin1'))).toMatchObject({
    reason: 'other-kind',
  });
  const locked = Buffer.concat([
    Buffer.from('\xd0\xcf\x11\xe0', 'latin1'),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  expect(await refusalOf('a.docx', locked)).toMatchObject({ reason: 'protected' });
});

test('Markdown loses its marks and keeps its words', async () => {
  const article = await readText(
    'a.md',
    `---
title: "Ferries return"
date: 2026-05-04
publisher: Riverton Gazette
url: https://gazette.example/ferries
---
# Ferries *return*

The **council** of [Riverton](https://example.org) voted_on \`Tuesday\` to
open the old harbor[^1]. 2 * 3 is six.

> Members said the decision followed ~~weeks~~ months of hearings.

- shopkeepers spoke
- fishers spoke

\`\`\`
const code = 1;
\`\`\`
<script>alert(1)</script>
The mayor will sign the ordinance next week.`,
  );
  expect(paragraphsOf(article)).toEqual([
    'Ferries return',
    'The council of Riverton voted_on Tuesday to open the old harbor. 2 * 3 is six.',
    'Members said the decision followed weeks months of hearings.',
    'shopkeepers spoke',
    'fishers spoke',
    'The mayor will sign the ordinance next week.',
  ]);
  expect(article.paragraphs[0]?.isHeading).toBe(true);
  expect(article).toMatchObject({
    title: { value: 'Ferries return', isDoubtful: false },
    date: { value: '2026-05-04', isDoubtful: false },
    publisher: { value: 'Riverton Gazette' },
    url: { value: 'https://gazette.example/ferries' },
    dropped: [{ text: 'const code = 1;', why: 'code', beforeParagraph: 5 }],
  });
});

test('hostile text of 50,000 characters costs no more than a moment', async () => {
  const pieces = [
    '[',
    '![',
    '[a](',
    '**',
    '*a',
    '_ ',
    '<a',
    '<!--',
    '<script',
    '`',
    '|',
    '- ',
    '\\',
    '--- ',
    '> ',
    '[^',
    '# ',
    'a-\n',
    '1. ',
  ];
  await readText('warm.md', prose.join('\n\n'));
  for (const piece of pieces) {
    const hostile = bytesOf(`${prose.join(' ')}\n\n${piece.repeat(50_000 / piece.length)}`);
    for (const name of ['a.md', 'a.txt']) {
      const start = process.cpuUsage();
      await readArticleFile({ name, bytes: hostile });
      const { user } = process.cpuUsage(start);
      expect(user / 1000, `${name} ${piece}`).toBeLessThan(50);
    }
  }
});
