import { type KnownEntity, knownByPrintedName } from '../domain/gazetteer/known-entities.ts';
import { knownNames } from './known-names.ts';
import type { Sentence } from './language/sentence.ts';
import { modelName, withoutTaken } from './model-names.ts';
import { findNamePatterns } from './name-patterns.ts';
import { type PrintedName, printedWords } from './printed-name.ts';

/**
 * @returns the names of a sentence in order, none over another: the longest of those that the gazetteer knows, that have the
 * form of an institution or document, and that the model saw. Nationalities ("the French", "U.S. officials") are no names.
 */
export function findPrintedNames(text: string, sentence: Sentence): readonly PrintedName[] {
  if (isAllCapitals(sentence)) return [];
  const taken = new Set<number>();
  const found: PrintedName[] = [];
  const byForm = [...knownNames(text, sentence), ...patternNames(text, sentence)];
  for (const name of byForm.sort((a, b) => b.last - b.first - (a.last - a.first) || rank(a) - rank(b)))
    take(name, name.first, name.last);
  for (const name of sentence.names) {
    const rest = withoutTaken(name, taken);
    const mended = rest === undefined ? undefined : modelName(text, sentence, rest);
    if (mended !== undefined) take(mended, mended.first, mended.last);
  }
  return found.filter(name => !isNationality(name, sentence)).sort((a, b) => a.first - b.first);

  function take(name: PrintedName, first: number, last: number): void {
    for (let at = first; at <= last; at++) if (taken.has(at)) return;
    for (let at = first; at <= last; at++) taken.add(at);
    found.push(name);
  }
}

function rank({ known }: PrintedName): number {
  return known === undefined ? 1 : 0;
}

/** A heading in capitals shows no names. */
function isAllCapitals({ tokens }: Sentence): boolean {
  const words = tokens.filter(({ text }) => /\p{L}{3}/u.test(text));
  return (
    words.length > 1 && words.filter(({ text }) => text === text.toUpperCase()).length > words.length / 2
  );
}

function patternNames(text: string, sentence: Sentence): PrintedName[] {
  return findNamePatterns(sentence).map(({ first, last, type, tags }) => {
    const printed = printedWords(text, sentence, first, last);
    const known = knownUnder(printed);
    return known === undefined
      ? { first, last, printed, type, tags }
      : { first, last, printed, type: known.type, known, tags: known.tags };
  });
}

/** Also with a country or a year that the gazetteer does without: "US State Department", "Harbor Act of 1931". */
function knownUnder(printed: string): KnownEntity | undefined {
  const name = printed.replaceAll('’', "'");
  const bare = name.replace(/^(?:U\.S\.|US|United States|American) /, '').replace(/ of \d{4}$/, '');
  const known = knownByPrintedName.get(name) ?? knownByPrintedName.get(bare);
  return bare.includes(' ') || bare === name ? known : undefined;
}

/** "U.S. officials": the country stands there as an adjective would, and is nothing to be asked for. */
function isNationality({ first, last, known }: PrintedName, { tokens }: Sentence): boolean {
  const [token, next] = [tokens[first], tokens[last + 1]];
  if (known?.type !== 'country' || token === undefined) return false;
  if (!/^(?:U\.S\.A?\.?|US|USA|U\.K\.|UK)$/.test(token.text) || first !== last) return false;
  return (
    /^(?:compound|amod|nmod)/.test(token.relation) &&
    token.head > last &&
    /^(?:NOUN|PROPN|ADJ)$/.test(next?.upos ?? '') &&
    next !== undefined
  );
}
