import type { Gap } from './gaps.ts';
import type { Syntax } from './syntax.ts';

const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** "May 6", "December 2029", "June 5, 2031", "in September"; a month alone only behind "in", "since" and the like. */
export function dateGaps(syntax: Syntax, tokens: readonly number[]): Gap[] {
  return tokens.flatMap((first): Gap[] => {
    if (!isMonth(syntax.word(first)) || !/^\p{Lu}/u.test(syntax.token(first)?.text ?? '')) return [];
    const length = lengthOf([1, 2, 3].map(step => syntax.word(first + step)));
    const isAlone = length === 1;
    if (isAlone && !/^(?:in|since|until|by|before|after|during)$/.test(syntax.word(first - 1))) return [];
    const words = Array.from({ length }, (_, step) => syntax.token(first + step)?.text ?? '');
    return [{ first, last: first + length - 1, type: 'phrase', distractors: otherDates(words) }];
  });
}

const names = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Three dates of the same form: months at least two away, days at least a week. */
function otherDates([name = '', ...rest]: readonly string[]): readonly string[] {
  const place = names.indexOf(name);
  return [4, 7, 10].map((months, step) => {
    const other = names[(place + months) % 12] ?? name;
    const shifted = rest.map(word => (/^\d{1,2}$/.test(word) ? `${otherDay(Number(word), step + 1)}` : word));
    return [other, ...shifted].join(' ').replace(' ,', ',');
  });
}

function otherDay(day: number, step: number): number {
  return ((day - 1 + 7 * step) % 28) + 1;
}

export function isMonth(word: string): boolean {
  return months.test(word);
}

function lengthOf([one = '', two = '', three = '']: readonly string[]): number {
  if (isYear(one)) return 2;
  if (!/^(?:[12]?\d|3[01])$/.test(one)) return 1;
  return two === ',' && isYear(three) ? 4 : 2;
}

function isYear(word: string): boolean {
  return /^(?:1[4-9]|20)\d\d$/.test(word);
}

/** "voted 6 to 3": how a vote ended. */
export function voteGaps(syntax: Syntax, tokens: readonly number[]): Gap[] {
  const isVote = tokens.some(token => /^vot(?:e|es|ed|ing)$/.test(syntax.word(token)));
  if (!isVote) return [];
  return tokens.flatMap((first): Gap[] => {
    const words = [0, 1, 2].map(step => syntax.word(first + step));
    const isTally = isCount(words[0]) && /^(?:to|-|–)$/.test(words[1] ?? '') && isCount(words[2]);
    return isTally ? [{ first, last: first + 2, type: 'phrase' }] : [];
  });
}

function isCount(word: string | undefined): boolean {
  return /^\d{1,3}$/.test(word ?? '');
}
