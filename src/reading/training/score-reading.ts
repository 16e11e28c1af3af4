import type { Reader } from '../language/reader.ts';
import type { Name, Sentence, SourceToken } from '../language/sentence.ts';
import type { GoldDocument, GoldSentence } from './treebanks.ts';

/** How a reader does on sentences that are split already, counted in tokens. */
export interface ReadingScore {
  tokens: number;
  /** Right parts of speech. */
  upos: number;
  /** Right heads (UAS), and with them right relations, subtypes aside (LAS). */
  heads: number;
  arcs: number;
  /** Arcs that pass the confidence gate, and how many of them are right. */
  sure: number;
  sureRight: number;
  /** The same for the arcs that the reader calls subjects. */
  subjects: number;
  sureSubjects: number;
  sureSubjectsRight: number;
}

/** @returns counts over all sentences of texts with trees. */
export function scoreTrees(reader: Reader, documents: readonly GoldDocument[]): ReadingScore {
  const score: ReadingScore = {
    tokens: 0,
    upos: 0,
    heads: 0,
    arcs: 0,
    sure: 0,
    sureRight: 0,
    subjects: 0,
    sureSubjects: 0,
    sureSubjectsRight: 0,
  };
  for (const document of documents) {
    for (const [index, sentence] of readGold(reader, document).entries()) {
      const gold = document[index];
      if (gold !== undefined) countSentence(score, sentence, gold);
    }
  }
  return score;
}

/** @returns the text's sentences as the reader reads them when told where tokens and sentences end. */
export function readGold(reader: Reader, document: GoldDocument): readonly Sentence[] {
  return reader.readTokens(document.map(({ forms }) => placeTokens(forms)));
}

/** Sets the tokens side by side with a space between: the columns do not say where there was none. */
function placeTokens(forms: readonly string[]): SourceToken[] {
  let start = 0;
  return forms.map(text => {
    const token = { text, start, end: start + text.length };
    start = token.end + 1;
    return token;
  });
}

function countSentence(score: ReadingScore, { tokens }: Sentence, gold: GoldSentence): void {
  for (const [index, token] of tokens.entries()) {
    const hasHead = token.head + 1 === gold.heads[index];
    const isRight = hasHead && baseOf(token.relation) === baseOf(gold.relations[index] ?? '');
    const isSubject = baseOf(token.relation) === 'nsubj';
    score.tokens++;
    score.upos += Number(token.upos === baseTag(gold.tags[index] ?? ''));
    score.heads += Number(hasHead);
    score.arcs += Number(isRight);
    score.sure += Number(token.isSure);
    score.sureRight += Number(token.isSure && isRight);
    score.subjects += Number(isSubject);
    score.sureSubjects += Number(isSubject && token.isSure);
    score.sureSubjectsRight += Number(isSubject && token.isSure && isRight);
  }
}

/** "nsubj:pass" without its subtype. */
export function baseOf(relation: string): string {
  return relation.split(':')[0] ?? '';
}

/** The part of speech of "VERB/VBD". */
export function baseTag(tag: string): string {
  return tag.split('/')[0] ?? '';
}

/** Of how many things found and how many there are, how many are the same. */
export interface MatchCount {
  found: number;
  expected: number;
  matched: number;
}

/** @returns the harmonic mean of precision and recall, in percent. */
export function f1({ found, expected, matched }: MatchCount): number {
  return (200 * matched) / Math.max(1, found + expected);
}

/** @returns counts of whole names with their types. */
export function scoreNames(reader: Reader, documents: readonly GoldDocument[]): MatchCount {
  const count = { found: 0, expected: 0, matched: 0 };
  for (const document of documents) {
    for (const [index, sentence] of readGold(reader, document).entries()) {
      countNames(count, sentence.names, document[index]?.names ?? []);
    }
  }
  return count;
}

/** @param gold labels of a sentence's tokens: "B-PER". */
export function countNames(count: MatchCount, names: readonly Name[], gold: readonly string[]): void {
  const expected = new Set(goldNames(gold));
  count.found += names.length;
  count.expected += expected.size;
  count.matched += names.filter(({ type, first, last }) => expected.has(`${first}-${last} ${type}`)).length;
}

function goldNames(labels: readonly string[]): string[] {
  return labels.flatMap((label, first) => {
    if (!label.startsWith('B-')) return [];
    const type = label.slice(2);
    let last = first;
    while (labels[last + 1] === `I-${type}`) last++;
    return [`${first}-${last} ${nameTypeByCode.get(type)}`];
  });
}

const nameTypeByCode: ReadonlyMap<string, string> = new Map([
  ['PER', 'person'],
  ['LOC', 'place'],
  ['ORG', 'organization'],
]);
