import type { Clause } from './clause.ts';
import type { Gap } from './gaps.ts';
import type { Syntax } from './syntax.ts';

const fewest = 3;
const longest = 24;

/** Words after which a reason stands; the longest first. "Since" is left out: it may be a time. */
const beforeReason: readonly (readonly string[])[] = [
  'because of',
  'as a result of',
  'as a consequence of',
  'on account of',
  'by virtue of',
  'owing to',
  'due to',
  'thanks to',
  'because',
  'in order to',
  'so that',
].map(words => words.split(' '));

/** Words after which a result stands. */
const beforeResult: readonly (readonly string[])[] = [
  'led to',
  'leads to',
  'lead to',
  'resulted in',
  'results in',
  'result in',
  'gave rise to',
  'gives rise to',
  'caused',
  'causes',
  'brought about',
  'made it possible to',
  'made it possible for',
].map(words => words.split(' '));

/**
 * @returns the reason or result that a clause states in so many words, as one gap that reaches to the clause's end; empty
 * where it states none. What stands after the words that announce it is a clause or phrase of its own.
 */
export function causeGaps(syntax: Syntax, { tokens, head }: Clause): Gap[] {
  const reason = after(syntax, tokens, beforeReason);
  if (reason !== undefined) return [{ ...reason, type: 'phrase', name: 'reason' }];
  const result = after(syntax, tokens, beforeResult);
  return result === undefined || result.first <= head ? [] : [{ ...result, type: 'phrase', name: 'result' }];
}

function after(
  syntax: Syntax,
  tokens: readonly number[],
  phrases: readonly (readonly string[])[],
): Pick<Gap, 'first' | 'last'> | undefined {
  const words = tokens.map(token => syntax.word(token));
  for (const [place] of tokens.entries()) {
    const phrase = phrases.find(candidate => candidate.every((word, index) => words[place + index] === word));
    if (phrase === undefined || place === 0) continue;
    const rest = tokens.slice(place + phrase.length);
    const [first = -1, last = -1] = [rest[0], rest.at(-1)];
    const isRun = last - first + 1 === rest.length;
    if (isRun && rest.length >= fewest && rest.length <= longest && !words.slice(place).includes(','))
      return { first, last };
  }
  return undefined;
}
