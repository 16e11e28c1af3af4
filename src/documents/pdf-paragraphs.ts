import type { Block } from './article-text.ts';
import type { PdfLine } from './pdf-lines.ts';
import { joinLines, listMark, type Vocabulary, vocabularyOf } from './wrapped-lines.ts';

/** Joins the lines of all pages into paragraphs and marks running heads, running feet and page numbers as dropped. */
export function toParagraphs(lines: readonly PdfLine[], pageCount: number): Block[] {
  const furniture = findFurniture(lines, pageCount);
  const kept = lines.filter(line => !furniture.has(line));
  const layout = measure(kept);
  const vocabulary = vocabularyOf(kept.map(line => line.text));
  const blocks: Block[] = [];
  let open: PdfLine[] = [];
  let waiting: Block[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(toBlock(open, layout, vocabulary));
    blocks.push(...waiting);
    open = [];
    waiting = [];
  };
  for (const line of lines) {
    if (furniture.has(line)) {
      (open.length > 0 ? waiting : blocks).push({ text: line.text, droppedAs: 'repeated on the pages' });
      continue;
    }
    const last = open.at(-1);
    if (last !== undefined && startsParagraph(last, line, layout)) close();
    open.push(line);
  }
  close();
  return blocks;
}

/** The outermost lines of each page that return on other pages, whatever number stands in them. */
function findFurniture(lines: readonly PdfLine[], pageCount: number): ReadonlySet<PdfLine> {
  if (pageCount < 2) return new Set();
  const edges = group(lines, line => String(line.page)).flatMap(outermost);
  const enough = Math.max(2, Math.ceil(pageCount * 0.4));
  const repeated = group(edges, keyOf).filter(same => new Set(same.map(line => line.page)).size >= enough);
  return new Set([...repeated.flat(), ...edges.filter(line => isPageNumber(line.text))]);
}

function group(lines: readonly PdfLine[], keyOfLine: (line: PdfLine) => string): PdfLine[][] {
  const groups = new Map<string, PdfLine[]>();
  for (const line of lines) {
    const key = keyOfLine(line);
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [line]);
    else same.push(line);
  }
  return [...groups.values()];
}

function outermost(onPage: readonly PdfLine[]): PdfLine[] {
  const sorted = [...onPage].sort((one, other) => other.y - one.y);
  const deep = sorted.length < 6 ? 1 : 2;
  return [...sorted.slice(0, deep), ...sorted.slice(deep).slice(-deep)];
}

function keyOf({ text }: PdfLine): string {
  return text.toLowerCase().replace(/\d+/g, '#');
}

function isPageNumber(text: string): boolean {
  return /^(?:page )?[-–—]? ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})? ?[-–—]?$/i.test(text);
}

interface Layout {
  /** The size of most of the text. */
  readonly size: number;
  /** From one line of a paragraph to the next, in sizes. */
  readonly lead: number;
  /** The right edge of the column that starts here, by page and rounded left edge. */
  readonly rightOf: (line: PdfLine) => number;
}

function measure(lines: readonly PdfLine[]): Layout {
  const size =
    mostCommon(
      lines.map(line => Math.round(line.size * 2) / 2),
      lines.map(line => line.text.length),
    ) || 1;
  const leads = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    const lead = next === undefined || next.page !== line.page ? 0 : (line.y - next.y) / size;
    return lead > 0.7 && lead < 3 ? [Math.round(lead * 20) / 20] : [];
  });
  const columns = new Map<string, number>();
  for (const line of lines)
    columns.set(columnOf(line), Math.max(columns.get(columnOf(line)) ?? 0, line.right));
  return {
    size,
    lead:
      mostCommon(
        leads,
        leads.map(() => 1),
      ) || 1.2,
    rightOf: line => columns.get(columnOf(line)) ?? line.right,
  };
}

/** Lines that start within the same sixth of a page's width share a column. */
function columnOf({ page, left }: PdfLine): string {
  return `${page} ${Math.floor((left + 20) / 100)}`;
}

function mostCommon(values: readonly number[], weights: readonly number[]): number {
  const sums = new Map<number, number>();
  for (const [at, value] of values.entries()) sums.set(value, (sums.get(value) ?? 0) + (weights[at] ?? 1));
  return [...sums].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

function startsParagraph(line: PdfLine, next: PdfLine, layout: Layout): boolean {
  if (Math.abs(next.size - line.size) > layout.size * 0.15 || listMark.test(next.text)) return true;
  const isElsewhere = next.page !== line.page || next.y > line.y + layout.size;
  if (isElsewhere) return endsSentence(line.text);
  if (line.y - next.y > layout.lead * layout.size * 1.25) return true;
  if (next.left - line.left > layout.size * 0.8 && endsSentence(line.text)) return true;
  return wouldHaveFitted(line, next, layout);
}

function endsSentence(text: string): boolean {
  return /[.!?:]["'”’)\]]{0,3}$/.test(text);
}

/** Where the next line's first word had room, the line was ended on purpose. */
function wouldHaveFitted(line: PdfLine, next: PdfLine, layout: Layout): boolean {
  const sign = (next.right - next.left) / Math.max(1, next.text.length);
  const word = next.text.split(' ', 1)[0]?.length ?? 0;
  return line.right + sign * (word + 2) < layout.rightOf(line);
}

function toBlock(lines: readonly PdfLine[], layout: Layout, vocabulary: Vocabulary): Block {
  const text = joinLines(
    lines.map(line => line.text),
    vocabulary,
  );
  const isHeading = (lines[0]?.size ?? 0) > layout.size * 1.15 && text.length < 300;
  return isHeading ? { text, isHeading } : { text };
}
