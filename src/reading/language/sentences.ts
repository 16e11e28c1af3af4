import { neverEndsSentence } from './abbreviations.ts';
import { foldToken } from './fold-token.ts';
import type { SourceToken } from './sentence.ts';
import { tokenise } from './tokenise.ts';

/** Longer ones are cut: what has no end in 250 tokens is a table or noise, and parsing slows with length. */
const longestSentence = 250;

/** Yields the sentences of a text as tokens, in order; a line break always ends one. */
export function* splitSentences(text: string): Generator<readonly SourceToken[]> {
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    for (const sentence of splitLine(tokenise(line, index))) yield* cutLong(sentence);
  }
}

function* cutLong(tokens: readonly SourceToken[]): Generator<readonly SourceToken[]> {
  for (let start = 0; start < tokens.length; start += longestSentence) {
    yield tokens.slice(start, start + longestSentence);
  }
}

/** A token and what the rules ask about it. */
interface Sign {
  readonly token: SourceToken;
  readonly form: string;
  readonly touchesLast: boolean;
}

function* splitLine(tokens: readonly SourceToken[]): Generator<readonly SourceToken[]> {
  const signs = tokens.map((token, index) => ({
    token,
    form: foldToken(token.text),
    touchesLast: tokens[index - 1]?.end === token.start,
  }));
  const closings = endsOfClosings(signs);
  const brackets = endsOfBrackets(signs);
  let [start, bracketEnd] = [0, 0];
  for (let index = 0; index < signs.length; index++) {
    bracketEnd = Math.max(bracketEnd, brackets.get(index) ?? 0);
    const next = closings[index + 1] ?? signs.length;
    if (!endsSentence(signs, { index, next, isInBracket: index < bracketEnd })) continue;
    yield tokens.slice(start, next);
    [start, bracketEnd] = [next, 0];
    index = next - 1;
  }
  if (start < tokens.length) yield tokens.slice(start);
}

/** For each token, where the run of closing quotes, brackets and stops that begins with it and touches what is before ends. */
function endsOfClosings(signs: readonly Sign[]): readonly number[] {
  const ends = signs.map((_, index) => index);
  for (let index = signs.length - 1; index >= 0; index--) {
    const sign = signs[index];
    if (sign?.touchesLast && closing.test(sign.form)) ends[index] = ends[index + 1] ?? signs.length;
  }
  return ends;
}

const closing = /^["')\]]+$|^[.?!]$/;

/** For each bracket that opens, where it closes; one that never does would hold all that follows together. */
function endsOfBrackets(signs: readonly Sign[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const [index, { form }] of signs.entries()) {
    if (form === '(' || form === '[') open.push(index);
    const opening = form === ')' || form === ']' ? open.pop() : undefined;
    if (opening !== undefined) ends.set(opening, index);
  }
  return ends;
}

/** A stop, and what follows it. */
interface Stop {
  readonly index: number;
  /** The first token after the stop and what closes with it. */
  readonly next: number;
  readonly isInBracket: boolean;
}

function endsSentence(signs: readonly Sign[], { index, next, isInBracket }: Stop): boolean {
  const form = signs[index]?.form ?? '';
  const isStop = /^[.?!]+$/.test(form);
  if (!isStop && !(form.endsWith('.') && form.length > 1)) return false;
  const follower = signs[next];
  if (follower === undefined) return false;
  const hasClosing = next > index + 1;
  if (!hasClosing && (isInBracket || (follower.touchesLast && !/^["(]/.test(follower.form)))) return false;
  const word = firstWord(signs, next);
  if (!/^[A-Z0-9~]/.test(word)) return false;
  return isStop || (!neverEndsSentence.test(form) && sentenceStarters.has(word));
}

/** @returns the token at `index`, or the one after it where it opens a quotation or bracket. */
function firstWord(signs: readonly Sign[], index: number): string {
  const form = signs[index]?.form ?? '';
  return /^["'([]/.test(form) ? (signs[index + 1]?.form ?? form) : form;
}

/** Words that begin a sentence after an abbreviation ("in the U.S. The court …"), where a name would go on with it. */
const sentenceStarters: ReadonlySet<string> = new Set(
  (
    'The A An He She It They We I You In On At But And This That These Those His Her Their However After When While ' +
    'For As If There Some Many One Two'
  ).split(' '),
);
