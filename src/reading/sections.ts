import type { Section } from '../domain/article.ts';
import type { Paragraph } from './segment.ts';

/** A heading is short and is followed by prose; longer lines without a stop are captions or broken sentences. */
const longestHeading = 120;

/** @returns the parts that the headings make, each with a paragraph of prose at least; the title above the first prose makes none. */
export function findSections(
  text: string,
  paragraphs: readonly Paragraph[],
  isNews = false,
): readonly Section[] {
  const firstProse = paragraphs.findIndex(({ isHeading }) => !isHeading);
  const headings = paragraphs.filter(
    (paragraph, index) =>
      index > firstProse - 2 &&
      index > 0 &&
      isSectionHeading(paragraph, paragraphs[index + 1]) &&
      !(isNews && isCaption(text.slice(paragraph.start, paragraph.end))),
  );
  return headings.map((heading, index) => ({
    title: text.slice(heading.start, heading.end).replace(/\s+/g, ' '),
    firstParagraph: heading.number,
    lastParagraph: (headings[index + 1]?.number ?? paragraphs.length + 1) - 1,
  }));
}

function isSectionHeading({ isHeading, start, end }: Paragraph, next: Paragraph | undefined): boolean {
  return isHeading && end - start <= longestHeading && next !== undefined && !next.isHeading;
}

/** "Ana Ruiz of the Green Party", "By Ana Ruiz": under a picture or over a story, a name is no heading. */
function isCaption(line: string): boolean {
  return (
    /^by \p{Lu}/iu.test(line) ||
    /^(?:[\p{Lu}(][\p{L}.’'()-]* ){2,6}(?:of|in|at|with) /u.test(line) ||
    /^\p{Lu}+['’]s \p{Lu}/u.test(line)
  );
}
