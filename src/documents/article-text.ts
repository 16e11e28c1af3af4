import { unreadable } from './unreadable-file.ts';

export type FileKind = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

export interface ArticleFile {
  /** The name it had on the person's machine. It never decides what the file is, only how plain text is marked up. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Something a file says of itself, to be offered and confirmed. */
export interface Found {
  readonly value: string;
  /** Where it stood, to be put after "from": "the page's metadata". */
  readonly from: string;
  /** True where it may well be something else: the date may be the day of printing. Never used without a person. */
  readonly isDoubtful: boolean;
}

/** A paragraph's place: `text.slice(start, end)`. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly isHeading: boolean;
}

/** What was left out, and the paragraph (counted from 0) that it stood before, so that it can be put back. */
export interface Dropped {
  readonly text: string;
  readonly why: string;
  readonly beforeParagraph: number;
}

/** An article as text: paragraphs are single lines with an empty line between them, in Unicode NFC. */
export interface ArticleText {
  readonly kind: FileKind;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly wordCount: number;
  readonly dropped: readonly Dropped[];
  readonly title?: Found;
  readonly publisher?: Found;
  /** `value` is YYYY-MM-DD. */
  readonly date?: Found;
  /** `value` is an http or https address. */
  readonly url?: Found;
  /** Sentences for the person about what may have gone wrong. */
  readonly warnings: readonly string[];
}

/** A paragraph on its way from a file to the text. */
export interface Block {
  readonly text: string;
  readonly isHeading?: boolean;
  /** Why it is left out, where it is. */
  readonly droppedAs?: string;
}

export interface Metadata {
  readonly title?: Found | undefined;
  readonly publisher?: Found | undefined;
  readonly date?: Found | undefined;
  readonly url?: Found | undefined;
}

/** What each format's reader gives; `fileDate` is when the file was made, the last resort for a date. */
export interface RawArticle extends Metadata {
  readonly blocks: readonly Block[];
  readonly fileDate?: Found | undefined;
  readonly warnings?: readonly string[];
}

export const limits = {
  bytes: 5_000_000,
  words: 60_000,
  /** Below this it is a line, not an article. */
  fewestWords: 30,
  /** For text whose words cannot be counted by spaces. */
  characters: 1_000_000,
};

/** Refuses a text over the limits. */
export function checkLength(text: string): void {
  const words = countWords(text);
  if (words > limits.words) throw unreadable.tooLong(words, limits.words);
  if (text.length > limits.characters) throw unreadable.tooLong(undefined, limits.words);
}

/** How many stretches without a space there are that hold a letter or digit. */
export function countWords(text: string): number {
  let words = 0;
  for (const [stretch] of text.matchAll(/\S+/g)) if (/[\p{L}\p{N}]/u.test(stretch.slice(0, 100))) words += 1;
  return words;
}

/** One line of text: composed letters, plain spaces, no control or invisible characters. */
export function tidyLine(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(invisible, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** Soft hyphens, zero-width characters, and marks that turn the direction of writing. */
const invisible = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
