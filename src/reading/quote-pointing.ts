import { clauseFor, type NamedSentence } from './clause.ts';
import { headOf } from './clauses.ts';
import { hasDangling } from './dangling.ts';
import { hasBareDefinite } from './definites.ts';
import type { Syntax } from './syntax.ts';

/** A sentence of a quotation, and its tokens that stand within the marks. */
export interface QuotedSentence {
  readonly named: NamedSentence;
  readonly tokens: readonly number[];
}

/** @returns whether quoted words speak of what only the text around them tells: "such a state", "all three additions", "they". */
export function pointsOut(sentences: readonly QuotedSentence[]): boolean {
  const told = new Set<string>();
  return sentences.some(({ named: { syntax }, tokens }, place) => {
    const isOut = tokens.some(token => pointsToNoun(syntax, token, told) || isHere(syntax, token));
    for (const token of tokens) told.add(syntax.word(token));
    return isOut || (place === 0 && opensOut(syntax, tokens));
  });
}

/** In its first sentence there is nothing before that a "they" or "the allegations" could come back to. */
function opensOut(syntax: Syntax, tokens: readonly number[]): boolean {
  const head = headOf(syntax, tokens);
  if (head === undefined) return false;
  const subject = syntax.subject(head);
  const loose = tokens.filter((token, place) => place === 0 || !isSumming(syntax, token));
  const clause = { ...clauseFor(loose, head), ...(subject === undefined ? {} : { subject }) };
  return (
    hasDangling(syntax, clause) ||
    hasBareDefinite(syntax, clause, false) ||
    tokens.some(token => isCounted(syntax, token) || isRiddle(syntax, token))
  );
}

/** "Both parents knew this": what the quotation has just said. */
function isSumming(syntax: Syntax, token: number): boolean {
  return syntax.word(token) === 'this' && /^(?:obj|obl)$/.test(syntax.relation(token));
}

/** "That crisis", "such a state", unless the quotation has brought in a crisis, a state. */
function pointsToNoun(syntax: Syntax, token: number, told: ReadonlySet<string>): boolean {
  const word = syntax.word(token);
  if (word === 'such') return syntax.word(token + 1) !== 'as';
  if (!/^(?:this|that|these|those)$/.test(word) || syntax.relation(token) !== 'det') return false;
  const noun = syntax.word(syntax.token(token)?.head ?? -1);
  return !told.has(noun) && !told.has(noun.replace(/s$/, ''));
}

/** "All three additions", "the two leaders". */
function isCounted(syntax: Syntax, token: number): boolean {
  return (
    /^(?:two|three|four|five|six|former|latter)$/.test(syntax.word(token)) &&
    /^(?:all|the)$/.test(syntax.word(token - 1)) &&
    syntax.word(token + 2) !== 'of'
  );
}

/** "The allegations are credible": which ones. */
function isRiddle(syntax: Syntax, noun: number): boolean {
  return (
    /^(?:allegations?|accusations?|charges?|claims?|criticisms?|suggestions?|additions?|talks|incidents?|attacks?)$/.test(
      syntax.word(noun),
    ) &&
    syntax.word(noun - 1) === 'the' &&
    syntax.children(noun, 'nmod', 'acl', 'acl:relcl').length === 0
  );
}

function isHere(syntax: Syntax, token: number): boolean {
  return /^(?:here|there)$/.test(syntax.word(token)) && syntax.relation(token) === 'advmod';
}
