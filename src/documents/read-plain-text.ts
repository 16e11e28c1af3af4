import type { Block, RawArticle } from './article-text.ts';
import { joinLines, listMark, vocabularyOf } from './wrapped-lines.ts';

/** No program wraps prose wider than this; longer lines are whole paragraphs. */
const widestWrap = 130;
/** Narrower than this are headings and verses. */
const narrowestWrap = 40;

/** Plain text: empty lines part paragraphs; lines that a program wrapped are joined again. */
export function readPlainText(text: string): RawArticle {
  const lines = text.split('\n').map(line => line.replaceAll('\t', ' ').trim());
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const isWrapped = width <= widestWrap && width >= narrowestWrap;
  const vocabulary = vocabularyOf(isWrapped ? lines : []);
  const blocks: Block[] = [];
  let open: string[] = [];
  lines.forEach((line, at) => {
    if (line !== '') open.push(line);
    if (open.length === 0 || (line !== '' && isWrapped && isCut(line, lines[at + 1] ?? '', width))) return;
    blocks.push({ text: joinLines(open, vocabulary) });
    open = [];
  });
  return { blocks };
}

/** A line was cut, not ended, at a hyphen, or when the next line's first word would not have fitted behind it. */
function isCut(line: string, next: string, width: number): boolean {
  if (next === '' || listMark.test(next)) return false;
  if (/\p{L}[-\u00ad]$/u.test(line)) return true;
  const space = next.indexOf(' ');
  return line.length + 1 + (space < 0 ? next.length : space) > width;
}
