import type { ArticleText, Paragraph } from '../documents/article-text.ts';
import type { Article } from '../domain/article.ts';
import { dayInWords } from '../domain/day.ts';
import { cleanText, type DropReason } from '../reading/clean.ts';
import type { ImportDetails } from './import-details.ts';

/** A line that was left out, and where it stood: of two in one place the file's own come first. */
export interface LeftOut {
  readonly key: string;
  readonly text: string;
  readonly why: string;
  readonly beforeParagraph: number;
}

/** What of a text would be read, and what was left out of the file or would be of its text. */
export function previewText(article: ArticleText): {
  readonly paragraphs: readonly Paragraph[];
  readonly dropped: readonly LeftOut[];
} {
  const { lines: prose, dropped } = cleanText(article.text);
  // Where cleaning would leave nothing, everything is read.
  const reasons = new Map(prose.length === 0 ? [] : dropped.map(({ start, reason }) => [start, reason]));
  const lines = article.paragraphs.flatMap((paragraph, index): LeftOut[] => {
    const reason = reasons.get(paragraph.start);
    return reason === undefined ? [] : [leftOutLine(article.text, paragraph, index, reason)];
  });
  const parts = article.dropped.map(({ text, why, beforeParagraph }, index) => ({
    key: `part-${index}`,
    text,
    why,
    beforeParagraph,
  }));
  return {
    paragraphs: article.paragraphs.filter(({ start }) => !reasons.has(start)),
    dropped: [...parts, ...lines].sort((one, other) => one.beforeParagraph - other.beforeParagraph),
  };
}

/** The text that is read: what a person brought back stands in its place. */
export function restoreText(
  article: ArticleText,
  keys: readonly string[],
): { readonly text: string; readonly restored: readonly number[] } {
  const wanted = new Set(keys);
  const kept = article.paragraphs.map(({ start, end }, index) => ({
    text: article.text.slice(start, end),
    isRestored: wanted.has(`line-${index}`),
  }));
  const pieces = [...kept.keys(), kept.length].flatMap(index => [
    ...partsBefore(article, index, wanted),
    ...kept.slice(index, index + 1),
  ]);
  const restored: number[] = [];
  let start = 0;
  for (const piece of pieces) {
    if (piece.isRestored) restored.push(start);
    start += piece.text.length + paragraphBreak.length;
  }
  return { text: pieces.map(piece => piece.text).join(paragraphBreak), restored };
}

/** The article as it will stand in the bank. A date that nobody confirmed is kept apart. */
export function articleOf(
  importId: string,
  details: ImportDetails,
  text: ArticleText,
): Omit<Article, 'paragraphCount'> {
  const { title, publisher, publishedOn, url } = details;
  const pageDate = text.date?.value === publishedOn ? undefined : text.date?.value;
  return {
    id: importId,
    title,
    citation: citationOf(details),
    ...(publisher !== '' && { publisher }),
    ...(url !== '' && { url }),
    ...(publishedOn !== '' && { publishedOn }),
    ...(pageDate !== undefined && { pageDate }),
  };
}

/** One line that lets a reader find the article again: who published what, when and where. */
function citationOf({ title, publisher, publishedOn, url }: ImportDetails): string {
  const when = publishedOn === '' ? '' : dayInWords(publishedOn);
  const source = [publisher, when].filter(part => part !== '').join(', ');
  const ending = /[.?!…]["”’)]?$/.test(title) ? '' : '.';
  return [`“${title}${ending}”`, source === '' ? '' : `${source}.`, url]
    .filter(part => part !== '')
    .join(' ');
}

const paragraphBreak = '\n\n';

function partsBefore(article: ArticleText, paragraph: number, wanted: ReadonlySet<string>) {
  return article.dropped.flatMap(({ text, beforeParagraph }, index) =>
    beforeParagraph === paragraph && wanted.has(`part-${index}`) ? [{ text, isRestored: true }] : [],
  );
}

function leftOutLine(text: string, { start, end }: Paragraph, index: number, reason: DropReason): LeftOut {
  return {
    key: `line-${index}`,
    text: text.slice(start, end),
    why: reasons[reason],
    beforeParagraph: index,
  };
}

const reasons: Readonly<Record<DropReason, string>> = {
  menu: 'menu',
  'log-in': 'log-in or subscription',
  byline: 'byline',
  comments: 'comments',
  credit: 'picture credit',
  date: 'date on the page',
};
