import type {
  ArticleFile,
  ArticleText,
  Block,
  FileKind,
  Found,
  Paragraph,
  RawArticle,
} from './article-text.ts';
import { checkLength, countWords, limits, tidyLine } from './article-text.ts';
import { decodeText } from './decode-text.ts';
import { findKind } from './file-kind.ts';
import { findPrintedDate } from './find-date.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPdf } from './read-pdf.ts';
import { readPlainText } from './read-plain-text.ts';
import { UnreadableFile, unreadable } from './unreadable-file.ts';

/**
 * Reads a teacher's file into an article's text, with what it says of itself. What the file is, is told from its
 * content. Reading is work of up to seconds: on a server call `readInWorker`.
 * @throws UnreadableFile with a sentence for the person, whatever the bytes are.
 */
export async function readArticleFile(file: ArticleFile): Promise<ArticleText> {
  refuseBySize(file);
  try {
    const kind = findKind(file);
    return compose(kind, await readers[kind](file.bytes));
  } catch (error) {
    throw error instanceof UnreadableFile ? error : unreadable.damaged(error);
  }
}

/** The same for text that was pasted, which is plain text or Markdown only if it was called so. */
export function readPastedText(text: string): ArticleText {
  if (text.length > limits.bytes) throw unreadable.tooBig(text.length);
  const lines = text.replace(/\r\n?/g, '\n');
  checkLength(lines);
  return compose('text', readPlainText(lines));
}

/** @throws UnreadableFile when a file is empty or over the limit. */
export function refuseBySize({ bytes }: ArticleFile): void {
  if (bytes.length === 0) throw unreadable.empty();
  if (bytes.length > limits.bytes) throw unreadable.tooBig(bytes.length);
}

const readers: Readonly<Record<FileKind, (bytes: Uint8Array) => RawArticle | Promise<RawArticle>>> = {
  text: bytes => readDecoded(bytes, readPlainText),
  markdown: bytes => readDecoded(bytes, readMarkdown),
  html: readHtml,
  docx: readDocx,
  pdf: readPdf,
};

function readDecoded(bytes: Uint8Array, read: (text: string) => RawArticle): RawArticle {
  const { text, warnings } = decodeText(bytes);
  checkLength(text);
  return { ...read(text), warnings };
}

function compose(kind: FileKind, raw: RawArticle): ArticleText {
  const blocks = raw.blocks
    .map(block => ({ ...block, text: tidyLine(block.text) }))
    .filter(block => /[\p{L}\p{N}]/u.test(block.text));
  const kept = blocks.filter(block => block.droppedAs === undefined);
  const text = kept.map(block => block.text).join('\n\n');
  const wordCount = checkWords(text);
  return {
    kind,
    text,
    paragraphs: placeParagraphs(kept),
    wordCount,
    dropped: listDropped(blocks),
    ...offered('title', raw.title ?? guessTitle(kept)),
    ...offered('publisher', raw.publisher),
    ...offered('date', raw.date ?? findPrintedDate(kept) ?? raw.fileDate),
    ...offered('url', raw.url),
    warnings: raw.warnings ?? [],
  };
}

function checkWords(text: string): number {
  checkLength(text);
  const words = countWords(text);
  if (words === 0) throw unreadable.empty();
  if (words < limits.fewestWords) throw unreadable.tooShort(words, limits.fewestWords);
  return words;
}

function placeParagraphs(blocks: readonly Block[]): Paragraph[] {
  let start = 0;
  return blocks.map(({ text, isHeading = false }) => {
    const paragraph = { start, end: start + text.length, isHeading };
    start = paragraph.end + 2;
    return paragraph;
  });
}

function listDropped(blocks: readonly Block[]): ArticleText['dropped'] {
  let keptBefore = 0;
  return blocks.flatMap(({ text, droppedAs }) => {
    if (droppedAs !== undefined) return [{ text, why: droppedAs, beforeParagraph: keptBefore }];
    keptBefore += 1;
    return [];
  });
}

function offered<Name extends string>(name: Name, found: Found | undefined): Partial<Record<Name, Found>>;
function offered(name: string, found: Found | undefined): Partial<Record<string, Found>> {
  if (found === undefined) return {};
  const value = tidyLine(found.value.slice(0, 2000));
  return value === '' ? {} : { [name]: { ...found, value } };
}

/** The first heading, or an early line of some words that is no sentence. */
function guessTitle(blocks: readonly Block[]): Found | undefined {
  const early = blocks.slice(0, 12);
  const heading = early.find(block => block.isHeading === true);
  if (heading !== undefined) return { value: heading.text, from: 'the first heading', isDoubtful: true };
  const line = early.find(
    block =>
      block.text.length <= 160 &&
      countWords(block.text) > 3 &&
      !/[.;:,]$/.test(block.text) &&
      findPrintedDate([block]) === undefined,
  );
  return line && { value: line.text, from: 'a line near the start', isDoubtful: true };
}
