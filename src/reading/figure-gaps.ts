import type { Gap } from './gaps.ts';
import type { Syntax } from './syntax.ts';

const scale = /^(?:hundred|thousand|million|billion|trillion|dozen)$/;

/** Numbers by kind: "$240 billion", "63 percent", "1787", "two-thirds", "thirteen" states. */
export function figureGaps(syntax: Syntax, tokens: readonly number[]): Gap[] {
  const found: Gap[] = [];
  for (const first of tokens) {
    const previous = found.at(-1);
    if (previous !== undefined && first <= previous.last && first >= previous.first) continue;
    const gap =
      fractionAt(syntax, first) ??
      decadeAt(syntax, first) ??
      numberAt(syntax, first) ??
      ordinalAt(syntax, first);
    if (gap !== undefined) found.push(gap);
  }
  return found;
}

const numberWord =
  /^(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w{3,5})?|hundreds?|thousands?|millions?|billions?|dozens?)$/;

function numberAt(syntax: Syntax, first: number): Gap | undefined {
  if (syntax.token(first)?.upos !== 'NUM' || syntax.token(first - 1)?.upos === 'NUM') return undefined;
  if (!numberWord.test(syntax.word(first))) return undefined;
  let last = first;
  while (syntax.token(last + 1)?.upos === 'NUM' || scale.test(syntax.word(last + 1))) last++;
  return figure(syntax, first, last);
}

function figure(syntax: Syntax, first: number, last: number): Gap | undefined {
  const [before, after] = [syntax.word(first - 1), syntax.word(last + 1)];
  if (/^[$€£]$/.test(before)) return { first: first - 1, last, type: 'money' };
  if (/^(?:dollars|euros|pounds|cents|rubles|yuan|yen)$/.test(after))
    return { first, last: last + 1, type: 'money' };
  if (/^(?:percent|%)$/.test(after)) return { first, last: last + 1, type: 'percent' };
  if (after === 'per' && syntax.word(last + 2) === 'cent') return { first, last: last + 2, type: 'percent' };
  if (first === last && isYear(syntax, first)) return { first, last, type: 'year' };
  if (/^[-–/(:.]$/.test(before) || /^[-–/):.]$/.test(after) || syntax.token(last)?.name !== undefined)
    return undefined;
  const isCount = syntax.relation(last).startsWith('nummod') && syntax.word(first) !== 'one';
  return isCount && !isNumbering(before) && !areListed(syntax, last)
    ? { first, last, type: 'count' }
    : undefined;
}

/** "Two politicians, Ada Brook and Karel Novak, …": those who are counted are told, so that nobody need know the number. */
function areListed(syntax: Syntax, last: number): boolean {
  const noun = syntax.token(last)?.head ?? -1;
  return (
    syntax
      .children(noun, 'appos', 'conj', 'flat')
      .some(at => syntax.token(at)?.name !== undefined && at > noun) ||
    syntax.sentence.tokens.slice(last + 1, last + 5).some(({ name }) => name === 'person')
  );
}

function isNumbering(before: string): boolean {
  return /^(?:section|article|rule|amendment|chapter|title|part|no|number|page|district|age|form)$/.test(
    before,
  );
}

export function isYear(syntax: Syntax, at: number): boolean {
  if (!/^(?:1[4-9]|20)\d\d$/.test(syntax.word(at))) return false;
  return (
    !/^nummod/.test(syntax.relation(at)) ||
    /^(?:in|since|by|until|from|after|before|of|,|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
      syntax.word(at - 1),
    )
  );
}

/** "two-thirds", "three-fifths", "half". */
function fractionAt(syntax: Syntax, first: number): Gap | undefined {
  if (
    syntax.word(first + 1) !== '-' ||
    !/^(?:thirds?|fourths?|fifths?|quarters?|sixths?|eighths?|tenths?|half)$/.test(syntax.word(first + 2))
  )
    return undefined;
  if (!/^(?:one|two|three|four|five|seven|nine)$/.test(syntax.word(first))) return undefined;
  return { first, last: first + 2, type: 'fraction' };
}

/** "the 1850s". */
function decadeAt(syntax: Syntax, at: number): Gap | undefined {
  return /^1[4-9]\d0s$|^20\d0s$/.test(syntax.word(at)) && syntax.word(at - 1) === 'the'
    ? { first: at, last: at, type: 'phrase' }
    : undefined;
}

/** "his fifth term", not "First Amendment". */
function ordinalAt(syntax: Syntax, at: number): Gap | undefined {
  const isOrdinal =
    /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))$/.test(
      syntax.word(at),
    );
  if (!isOrdinal || syntax.relation(at) !== 'amod' || syntax.token(at)?.name !== undefined) return undefined;
  return /^\p{Lu}/u.test(syntax.token(at)?.text ?? '') || syntax.word(at + 1) === '-'
    ? undefined
    : { first: at, last: at, type: 'ordinal' };
}
