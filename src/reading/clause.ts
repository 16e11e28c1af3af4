import type { Entity } from '../domain/entity.ts';
import type { Mention } from './entities.ts';
import type { Syntax } from './syntax.ts';

/** What is printed in a token's place: a name for a pronoun, "is" for the comma before an apposition. */
export interface Swap {
  readonly text: string;
  /** The name that stands there now. */
  readonly entityId?: string;
  /** Printed instead of it where the speaker is meant, who is named right before: "Ana Ruiz said that she …". */
  readonly pronoun?: string;
  /** Whether the words can be asked for as a term. */
  readonly isTerm?: boolean;
}

/**
 * A clause that can stand as a sentence. `tokens` are in the order in which they are printed: a shared subject or the
 * name before a "which" may be brought in from elsewhere in the sentence.
 */
export interface Clause {
  /** Its verb, or the adjective or noun that a form of "be" makes its predicate. */
  readonly head: number;
  readonly subject?: number;
  readonly tokens: readonly number[];
  readonly swaps: ReadonlyMap<number, Swap>;
  /** Whether the parsers agree wherever something was cut off or brought in. */
  readonly isSure: boolean;
  /** Aside from the sentence's main point: a relative clause or apposition. */
  readonly isAside: boolean;
}

/** A sentence's text and what is named in it. */
export interface NamedSentence {
  readonly text: string;
  readonly syntax: Syntax;
  readonly mentions: readonly Mention[];
  readonly entities: ReadonlyMap<string, Entity>;
}

export const noSwaps: ReadonlyMap<number, Swap> = new Map();

/** @returns tokens of a sentence as a clause, as they stand. */
export function clauseFor(tokens: readonly number[], head: number): Clause {
  return { head, tokens, swaps: noSwaps, isSure: true, isAside: false };
}

/** @returns the tokens without commas, dashes and stops at both ends. */
export function trimSigns(syntax: Syntax, tokens: readonly number[]): readonly number[] {
  let [first, last] = [0, tokens.length];
  while (first < last && /^[,.;:–—-]+$/.test(syntax.word(tokens[first] ?? -1))) first++;
  while (last > first && /^[,.;:–—-]+$/.test(syntax.word(tokens[last - 1] ?? -1))) last--;
  return tokens.slice(first, last);
}

/** @returns the tokens without the commas that held what was cut off. */
export function dropLoneCommas(syntax: Syntax, tokens: readonly number[]): readonly number[] {
  return tokens.filter((token, index) => {
    if (syntax.word(token) !== ',') return true;
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (before === undefined || after !== token + 1 || syntax.word(before) === ',') return false;
    return before === token - 1 || syntax.word(before + 1) !== ',';
  });
}

/** @returns the mention that a token is part of. */
export function mentionAt({ mentions }: NamedSentence, token: number | undefined): Mention | undefined {
  if (token === undefined) return undefined;
  return mentions.find(({ first, last }) => first <= token && token <= last);
}

export function entityAt(named: NamedSentence, token: number | undefined): Entity | undefined {
  return named.entities.get(mentionAt(named, token)?.entityId ?? '');
}

/** @returns the one person whom a phrase names: "Gov. Ana Ruiz", "opposition leader Ana Ruiz". */
export function personIn(named: NamedSentence, phrase: readonly number[]): Entity | undefined {
  const found = new Set(
    phrase.map(token => entityAt(named, token)).filter(entity => entity?.type === 'person'),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

/** @returns the words as printed, with one space for any gap. */
export function printed({ text, syntax }: NamedSentence, tokens: readonly number[]): string {
  const [first, last] = [tokens[0] ?? -1, tokens.at(-1) ?? -1];
  return text.slice(syntax.token(first)?.start ?? 0, syntax.token(last)?.end ?? 0).replace(/\s+/g, ' ');
}
