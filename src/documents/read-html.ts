import type { Block, RawArticle } from './article-text.ts';
import { countWords, limits, tidyLine } from './article-text.ts';
import { decodeText } from './decode-text.ts';
import { readHtmlMetadata } from './html-metadata.ts';
import type { HtmlNode } from './html-node.ts';
import { readBlocks } from './html-node.ts';
import { unreadable } from './unreadable-file.ts';

/** Far more than the longest page that people read; what has more is made to keep a program busy. */
const mostTags = 60_000;
const deepestNesting = 500;

type ParsedPage = Awaited<ReturnType<typeof parseHtml>>;

/** A web page: its article without menus and advertisements, which are listed as dropped. No script is run. */
export async function readHtml(bytes: Uint8Array): Promise<RawArticle> {
  const { text, warnings } = decodeText(bytes, declaredEncoding(bytes));
  refuseEndlessTags(text);
  const document = await parseHtml(text);
  const page = document.body === null ? [] : readBlocks(document.body);
  const metadata = readHtmlMetadata(document);
  const article = await findArticle(document);
  if (article === undefined) return { ...metadata, blocks: page, warnings: [...warnings, wholePage] };
  return { ...metadata, blocks: markDropped(page, article), warnings };
}

/** Looks at the source, because parsing deeply nested tags is what takes the time. */
function refuseEndlessTags(text: string): void {
  let tags = 0;
  let depth = 0;
  for (const [, slash, name = ''] of text.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (slash === '') tags += 1;
    if (!closesItself.has(name.toLowerCase())) depth = Math.max(0, depth + (slash === '' ? 1 : -1));
    if (tags > mostTags || depth > deepestNesting) throw unreadable.tooMuchWork();
  }
}

/** Tags that need no end, as the HTML standard lists them, and those that drawings close in themselves. */
const closesItself = new Set(
  `area base br col embed hr img input link meta source track wbr li dt dd p rt rp optgroup option colgroup thead tbody
  tfoot tr td th path rect circle ellipse line polyline polygon use stop image`.split(/\s+/),
);

const wholePage =
  'No article was found on this page, so all of its text was taken. Take out what does not belong.';

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<meta[^<>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1];
}

export async function parseHtml(text: string) {
  const { parseHTML } = await import('linkedom');
  return parseHTML(withBody(text)).document;
}

/** Gives a page without a body one, as browsers do; the parser would leave its text outside. */
function withBody(text: string): string {
  const [hasPage, hasBody] = [/<html[\s>]/i.test(text), /<body[\s>]/i.test(text)];
  if (hasPage && hasBody) return text;
  if (hasBody) return `<html>${text}</html>`;
  if (hasPage) return text.replace(/<\/head>/i.test(text) ? /<\/head>/i : /<html[^<>]{0,1000}>/i, '$&<body>');
  return `<html><head></head><body>${text}</body></html>`;
}

async function findArticle(document: ParsedPage): Promise<Block[] | undefined> {
  const { Readability } = await import('@mozilla/readability');
  const article = new Readability<HtmlNode>(document, { serializer: (node: HtmlNode) => node }).parse();
  const blocks = article?.content == null ? [] : readBlocks(article.content);
  const words = blocks.reduce((sum, block) => sum + countWords(block.text), 0);
  return words < limits.fewestWords ? undefined : blocks;
}

/** Keeps the page's order: what the article holds stays, the rest is marked; what only the article holds is kept too. */
function markDropped(page: readonly Block[], article: readonly Block[]): Block[] {
  const left = new Map<string, number>();
  for (const { text } of article) left.set(tidyLine(text), (left.get(tidyLine(text)) ?? 0) + 1);
  const marked = page.map(block => {
    const key = tidyLine(block.text);
    const count = left.get(key) ?? 0;
    if (count === 0) return { ...block, droppedAs: 'outside the article' };
    left.set(key, count - 1);
    return block;
  });
  const isWhole = [...left.values()].every(count => count === 0);
  return isWhole ? marked : [...article];
}
