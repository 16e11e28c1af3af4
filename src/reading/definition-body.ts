import type { Definition } from '../domain/fact.ts';
import type { NamedSentence } from './clause.ts';
import { plainText } from './slots.ts';
import type { Syntax } from './syntax.ts';

const shortestMeaning = 5;
export const longestTerm = 5;

/** Without the article and quotation marks. */
export function withoutArticle(syntax: Syntax, phrase: readonly number[]): readonly number[] {
  const bare = phrase.filter(token => !/^[“”"]$/.test(syntax.word(token)));
  return /^(?:an?|the)$/.test(syntax.word(bare[0] ?? -1)) ? bare.slice(1) : bare;
}

/** @returns the definition, where term and meaning are whole and neither too long nor too short. */
export function definition(
  named: NamedSentence,
  term: readonly number[],
  meaning: readonly number[],
  tokens: readonly number[],
): Definition | undefined {
  const kept = new Set(tokens);
  const isWhole = meaning.every(token => kept.has(token));
  const isPlaced = named.syntax.token(term[0] ?? -1)?.upos === 'ADP';
  if (
    !isWhole ||
    isPlaced ||
    term.length === 0 ||
    term.length > longestTerm ||
    meaning.length < shortestMeaning
  )
    return undefined;
  const value = plainText(named, { tokens: term, swaps: new Map() });
  const isName = term.every(token => named.syntax.token(token)?.upos === 'PROPN');
  return {
    kind: 'definition',
    term: { value: isName ? value : value.charAt(0).toLowerCase() + value.slice(1), type: 'term' },
    meaning: lowerArticle(plainText(named, { tokens: meaning, swaps: new Map() })),
  };
}

function lowerArticle(text: string): string {
  return text.replace(/^(?:The|A|An)\b/, article => article.toLowerCase());
}
