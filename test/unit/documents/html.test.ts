import { expect, test } from 'vitest';
import { readArticleFile } from '../../../src/documents/read-article-file.ts';
import { bytesOf, first, paragraphsOf, prose, readText, refusalOf, second, third } from './made-files.ts';

const long = prose.map(text => `${text} ${text}`);
const body = long.map(text => `<p>${text}</p>`).join('');
const page = (head: string, inside = body) =>
  `<!doctype html><html><head>${head}</head><body><nav><a href="/">Home</a> <a href="/more">More news</a></nav>
  <article><h1>Ferries return</h1>${inside}</article><footer>All rights reserved by the Gazette</footer></body></html>`;

test('the article is read, and menus and footers are listed as dropped in their places', async () => {
  const article = await readText('a.html', page(''));
  expect(paragraphsOf(article)).toEqual(expect.arrayContaining(long));
  expect(article.text).not.toContain('More news');
  expect(article.dropped[0]).toMatchObject({ text: 'Home More news', beforeParagraph: 0 });
  expect(article.dropped.at(-1)).toMatchObject({ beforeParagraph: article.paragraphs.length });
});

test('scripts and styles are neither run nor read', async () => {
  const hostile =
    '<script>globalThis.wasRun = true; document.title = "x"</script><style>p{}</style><img src=x onerror="globalThis.wasRun = true">';
  const article = await readText('a.html', page(hostile, hostile + body));
  expect(globalThis).not.toHaveProperty('wasRun');
  expect(JSON.stringify(article)).not.toMatch(/wasRun|p\{\}/);
});

test('JSON-LD goes before meta tags', async () => {
  const linked = JSON.stringify({
    '@graph': [
      { '@type': 'WebPage' },
      {
        '@type': ['NewsArticle'],
        headline: 'The boats are back',
        publisher: { name: 'Riverton Gazette' },
        datePublished: '2026-05-04T08:00:00Z',
      },
    ],
  });
  const article = await readText(
    'a.html',
    page(
      `<script type="application/ld+json">${linked}</script><meta property="og:title" content="Other"><link rel="canonical" href="https://gazette.example/a">`,
    ),
  );
  expect(article).toMatchObject({
    title: { value: 'The boats are back', isDoubtful: false },
    publisher: { value: 'Riverton Gazette' },
    date: { value: '2026-05-04', isDoubtful: false },
    url: { value: 'https://gazette.example/a' },
  });
});

test('meta tags are read, and broken JSON-LD and odd addresses are passed over', async () => {
  const article = await readText(
    'a.html',
    page(`<script type="application/ld+json">{"@type":</script><meta property="og:title" content="Boats &amp; harbors">
    <meta property="og:site_name" content="Gazette"><meta property="article:published_time" content="2026-05-04"><link rel="canonical" href="javascript:alert(1)">`),
  );
  expect(article).toMatchObject({
    title: { value: 'Boats & harbors' },
    publisher: { value: 'Gazette' },
    date: { value: '2026-05-04' },
  });
  expect(article.url).toBeUndefined();
});

test('a date that only stands on the page is doubtful', async () => {
  const article = await readText('a.html', page('', `<time datetime="2026-05-04">May 4</time>${body}`));
  expect(article.date).toEqual({ value: '2026-05-04', from: 'a date on the page', isDoubtful: true });
});

test('a page without a recognizable article is taken whole, with a warning', async () => {
  const line = 'one two three four five';
  const article = await readText(
    'a.html',
    page('', '').replace('<footer>', `<aside class="sidebar">${`<p>${line}</p>`.repeat(8)}</aside><footer>`),
  );
  expect(article.wordCount).toBeGreaterThan(40);
  expect(article.warnings).toHaveLength(1);
});

test.each(['<body>', '<html>', '<html><head><title>x</title></head>', ''])(
  'a page that starts with “%s” is read',
  async start => {
    expect(paragraphsOf(await readText('a.html', start + body))).toEqual(long);
  },
);

test('the kind is told from the content: a page called .txt is a page', async () => {
  expect((await readText('a.txt', page(''))).kind).toBe('html');
  expect((await readText('a.html', prose.join('\n\n'))).kind).toBe('html');
  expect((await readText('a.pdf', prose.join('\n\n'))).kind).toBe('text');
});

test('a page in another encoding is read as it declares', async () => {
  const bytes = Buffer.from(
    page('<meta charset="iso-8859-2">', `<p>${first} \xb1</p><p>${second}</p><p>${third}</p>`),
    'latin1',
  );
  expect((await readArticleFile({ name: 'a.html', bytes })).text).toContain('ą');
});

test('words on both sides of a line break stay apart, and two breaks part paragraphs', async () => {
  const article = await readText(
    'a.html',
    page('', `<p>${first}<br>${second}<br><br>${third}</p><p>${long.join(' ')}</p>`),
  );
  expect(article.text).toContain(`${first} ${second}`);
  expect(paragraphsOf(article)).toContain(third);
});

test.each([
  ['endless tags', '<b>'.repeat(1_000_000)],
  ['endless nesting', `${'<div>'.repeat(50_000)}${body}`],
])('a page of %s is refused within a second', async (_, inside) => {
  const bytes = bytesOf(`<html><body>${inside}`);
  const start = performance.now();
  expect(await refusalOf('a.html', bytes)).toMatchObject({ reason: 'too-much-work' });
  expect(performance.now() - start).toBeLessThan(1000);
});
