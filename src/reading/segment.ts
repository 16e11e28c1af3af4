import type { Span } from './clean.ts';

/** A paragraph, counted from 1 in the cleaned text. */
export interface Paragraph extends Span {
  readonly number: number;
  /** A line that is no sentence: a title, a caption, a list's entry. Facts are not taken from it. */
  readonly isHeading: boolean;
}

/** Joins lines that were broken in the middle of a sentence; every other line is a paragraph. */
export function segment(text: string, lines: readonly Span[]): readonly Paragraph[] {
  const joined: Span[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && continues(text, last, line))
      joined[joined.length - 1] = { start: last.start, end: line.end };
    else joined.push(line);
  }
  return joined.map((span, index) => ({
    ...span,
    number: index + 1,
    isHeading: !/[.?!:;…]["'”’)\]]{0,3}$/.test(text.slice(Math.max(span.start, span.end - 8), span.end)),
  }));
}

function continues(text: string, last: Span, line: Span): boolean {
  const gap = text.slice(last.end, line.start);
  if (gap.split('\n').length !== 2) return false;
  return (
    !/[.?!:”"]$/.test(text.slice(last.end - 1, last.end)) &&
    /^\p{Ll}/u.test(text.slice(line.start, line.start + 2))
  );
}

/** @returns a text of the same length with only the paragraphs in it, one a line: offsets in it are the text's. */
export function readableText(text: string, paragraphs: readonly Paragraph[]): string {
  let readable = '';
  for (const { start, end } of paragraphs) {
    readable += '\n'.repeat(start - readable.length);
    readable += partCaptions(withoutNotes(withoutDateline(text.slice(start, end))).replace(/[\n\r]/g, ' '));
  }
  return readable + '\n'.repeat(text.length - readable.length);
}

/** "… of the Green Party In the north, …": a caption that ran into a sentence ends where the sentence begins. */
function partCaptions(paragraph: string): string {
  return paragraph.replace(/(?<=[\p{L}\d]) (?=(?:In|At|On|For|After|During) the \p{Lu})/gu, '\n');
}

/** "((it))" behind words that were translated: a note, and no part of the sentence. */
function withoutNotes(paragraph: string): string {
  return paragraph.replace(/ ?\(\(\p{L}{2,12}\)\)/gu, note => ' '.repeat(note.length));
}

/** "PORT ALDER, Md. (AP) — ": where a story was written is no part of its first sentence. */
function withoutDateline(paragraph: string): string {
  const dateline =
    /^\p{Lu}[\p{Lu}.’' -]{2,30}(?:, [\p{L}. ]{2,20})?(?: \([\p{L} ]{2,20}\))? (?:—|–|--?) (?=\p{Lu}|[“"])/u.exec(
      paragraph,
    )?.[0] ?? '';
  return ' '.repeat(dateline.length) + paragraph.slice(dateline.length);
}

/** Words between quotation marks, without the marks. */
export interface Quotation extends Span {
  /** Has no closing mark: goes on in the next paragraph. */
  readonly isOpen: boolean;
}

/** @returns the outermost quotations of a paragraph in order. */
export function findQuotations(text: string, { start, end }: Span): readonly Quotation[] {
  const found: Quotation[] = [];
  let opened: number | undefined;
  for (let at = start; at < end; at++) {
    const sign = text[at];
    if (opened === undefined && (sign === '“' || sign === '"')) opened = at + 1;
    else if (opened !== undefined && (sign === '”' || sign === '"')) {
      if (at > opened) found.push({ start: opened, end: at, isOpen: false });
      opened = undefined;
    }
  }
  if (opened !== undefined && opened < end) found.push({ start: opened, end, isOpen: true });
  return found;
}
