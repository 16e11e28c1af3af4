import { factSentence } from '../../src/domain/fact.ts';
import type { FactFile } from '../../src/formats/fact-file.ts';

export interface EvidenceProblem {
  /** The fact's id, or “article” for what concerns the file as a whole. */
  readonly where: string;
  readonly reason: string;
}

/** Longer runs of the article's words than this may not stand in a fact file. */
const mostSharedWords = 8;

/**
 * Holds a fact file against the text it was taken from: the number of paragraphs, every cited phrase word for word in
 * its paragraph (typographic quotation marks count as plain ones), and no long run of the article's own words.
 */
export function checkEvidence(factFile: FactFile, articleText: string): EvidenceProblem[] {
  const paragraphs = bodyParagraphs(articleText);
  return [
    ...checkParagraphCount(factFile, paragraphs),
    ...checkPhrases(factFile, paragraphs),
    ...checkOwnWords(factFile, articleText),
  ];
}

/**
 * @returns the paragraphs of the article's body. Menus, dates and headlines end without a full stop; the reporters' line
 * and all that follows it are no longer body.
 */
export function bodyParagraphs(articleText: string): string[] {
  const blocks = articleText.split(/\n\s*\n/).map(block => plain(block));
  const end = blocks.findIndex(block => /\bcontributed to this report\b|^Comment threads\b/.test(block));
  return (end === -1 ? blocks : blocks.slice(0, end)).filter(block => /[.?!…]"?$/.test(block));
}

function checkParagraphCount({ article }: FactFile, paragraphs: readonly string[]): EvidenceProblem[] {
  if (article.paragraphCount === paragraphs.length) return [];
  const reason = `says ${article.paragraphCount} paragraphs, the text has ${paragraphs.length}`;
  return [{ where: 'article', reason }];
}

function checkPhrases({ facts }: FactFile, paragraphs: readonly string[]): EvidenceProblem[] {
  return facts.flatMap(fact => {
    const quoted = fact.kind === 'quote' ? fact.evidence.map(({ paragraph }) => paragraph) : [];
    const missing = fact.evidence.flatMap(evidence => {
      if (evidence.kind !== 'cited' || evidence.phrase === undefined) return [];
      return missingPhrase(evidence.phrase, [evidence.paragraph], paragraphs);
    });
    const misquoted = fact.kind === 'quote' ? missingPhrase(fact.words, quoted, paragraphs) : [];
    return [...missing, ...misquoted].map(reason => ({ where: fact.id, reason }));
  });
}

function missingPhrase(phrase: string, cited: readonly number[], paragraphs: readonly string[]): string[] {
  const stands = cited.some(number => standsIn(phrase, paragraphs[number - 1] ?? ''));
  return stands ? [] : [`“${phrase}” does not stand in paragraph ${cited.join(' or ')}`];
}

function standsIn(phrase: string, paragraph: string): boolean {
  const literal = plain(phrase).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'u').test(paragraph);
}

function checkOwnWords(factFile: FactFile, articleText: string): EvidenceProblem[] {
  const known = new Set(runsIn(articleText));
  const check = (where: string, texts: readonly string[]) => {
    const shared = texts.map(text => runsIn(text).find(run => known.has(run)));
    return [...new Set(shared)].flatMap(run =>
      run === undefined ? [] : [{ where, reason: `shares “${run}” with the article` }],
    );
  };
  const { article, topics, entities, facts } = factFile;
  return [
    ...check('article', textsIn([article, topics, entities])),
    ...facts.flatMap(fact => check(fact.id, [factSentence(fact), ...textsIn(fact)])),
  ];
}

/** @returns every run of one word more than is allowed. */
function runsIn(text: string): string[] {
  const words =
    plain(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[-'.,][\p{L}\p{N}]+)*/gu) ?? [];
  const length = mostSharedWords + 1;
  return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' '));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function plain(text: string): string {
  return text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
}
