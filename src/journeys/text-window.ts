import type { Fact } from '../domain/fact.ts';
import type { StoredText } from '../stores/article-texts.ts';

export interface ReviewParagraph {
  readonly number: number;
  readonly text: string;
  /** Where it begins in the article's text: evidence counts from there. */
  readonly start: number;
  readonly isHeading: boolean;
}

/** A part of an article's text, for a page that shows it beside its facts. */
export interface TextWindow {
  readonly paragraphs: readonly ReviewParagraph[];
  readonly hasMoreBefore: boolean;
  readonly hasMoreAfter: boolean;
  /** Places in the text: from, included, to, excluded. */
  readonly from: number;
  readonly to: number;
}

/** For articles whose text is not stored. */
export const wholeOutline: TextWindow = {
  paragraphs: [],
  hasMoreBefore: false,
  hasMoreAfter: false,
  from: 0,
  to: Number.POSITIVE_INFINITY,
};

/** Usual news is shown whole. */
const mostParagraphs = 60;

/** @returns the paragraphs around the fact's first place; the beginning of the text where there is no fact. */
export function windowAround(
  { text, paragraphs }: Pick<StoredText, 'text' | 'paragraphs'>,
  fact: Fact | undefined,
): TextWindow {
  const place = fact?.evidence[0]?.paragraph ?? 1;
  const at = Math.max(
    0,
    paragraphs.findIndex(({ number }) => number >= place),
  );
  const first = Math.max(0, Math.min(at - mostParagraphs / 2, paragraphs.length - mostParagraphs));
  const shown = paragraphs.slice(first, first + mostParagraphs);
  const next = paragraphs[first + mostParagraphs];
  return {
    paragraphs: shown.map(({ number, start, end, isHeading }) => ({
      number,
      text: text.slice(start, end),
      start,
      isHeading,
    })),
    hasMoreBefore: first > 0,
    hasMoreAfter: next !== undefined,
    from: first === 0 ? 0 : (shown[0]?.start ?? 0),
    to: next?.start ?? Number.POSITIVE_INFINITY,
  };
}
