import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readArticleFile } from '../../../src/documents/read-article-file.ts';
import { makePdf, paragraphsOf, refusalOf, setLines } from './made-files.ts';

const paragraph = [
  'The council of Riverton voted on Tuesday to open the old har-',
  'bor to ferries for the first time in many long years. Members',
  'spoke until midnight.',
];
const joined =
  'The council of Riverton voted on Tuesday to open the old harbor to ferries for the first time in many long years. Members spoke until midnight.';
const onePage = setLines([...paragraph, ...paragraph]);

test('wrapped lines become paragraphs and words cut at line ends become whole', async () => {
  const article = await readArticleFile({ name: 'a.pdf', bytes: makePdf([onePage]) });
  expect(article.kind).toBe('pdf');
  expect(paragraphsOf(article)).toEqual([joined, joined]);
});

test('larger letters are a heading, and the properties are offered as doubtful', async () => {
  const pdf = makePdf(
    [[{ text: 'Ferries return', y: 740, size: 18 }, ...onePage]],
    '/Info<</Title(Ferries and harbors)/CreationDate(D:20260504120000Z)>>',
  );
  const article = await readArticleFile({ name: 'a.pdf', bytes: pdf });
  expect(article.paragraphs.map(each => each.isHeading)).toEqual([true, false, false]);
  expect(article).toMatchObject({
    title: { value: 'Ferries and harbors', isDoubtful: true },
    date: { value: '2026-05-04', isDoubtful: true },
  });
});

test('running heads, feet and page numbers are dropped, and a paragraph runs on over the page', async () => {
  const page = (number: number, lines: readonly string[]) => [
    { text: 'The Riverton Gazette', y: 770 },
    ...setLines(lines),
    { text: `Page ${number} of 3`, y: 30 },
  ];
  const head = ['Nobody had expected that the vote of the council on the old'];
  const tail = ['harbor would be so close.'];
  const pages = [page(1, [...paragraph, ...head]), page(2, [...tail, ...paragraph]), page(3, [...paragraph])];
  const article = await readArticleFile({ name: 'a.pdf', bytes: makePdf(pages) });
  expect(paragraphsOf(article)).toEqual([joined, `${head} ${tail}`, joined, joined]);
  expect(article.dropped).toHaveLength(6);
  expect(article.dropped[0]).toMatchObject({ text: 'The Riverton Gazette', beforeParagraph: 0 });
});

test('a scanned PDF, one with a password and a cut one are refused each in its own words', async () => {
  expect(await refusalOf('a.pdf', makePdf([[]]))).toMatchObject({ reason: 'scanned' });
  const locked = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>/ID[<00><00>]`;
  expect(await refusalOf('a.pdf', makePdf([onePage], locked))).toMatchObject({ reason: 'protected' });
  expect(await refusalOf('a.txt', Buffer.from('%PDF-1.4\n1 0 obj\n'))).toMatchObject({ reason: 'damaged' });
});

test('a stream that swells is refused within a second', async () => {
  const swelling = deflateSync(Buffer.alloc(200_000_000, 32)).toString('latin1');
  const pdf = makePdf([onePage], '', [
    `<</Filter/Flate#44ecode/Length ${swelling.length}>>\nstream\n${swelling}\nendstream`,
  ]);
  const start = performance.now();
  expect(await refusalOf('a.pdf', pdf)).toMatchObject({ reason: 'hostile' });
  expect(performance.now() - start).toBeLessThan(1000);
});
