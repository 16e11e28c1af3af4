import type { EventTime } from '../domain/fact.ts';
import type { Clause } from './clause.ts';
import type { Syntax } from './syntax.ts';

export interface TimedClause {
  readonly time: EventTime;
  /** The clause's tokens without the time. */
  readonly tokens: readonly number[];
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** @returns when it happened, where the clause itself gives a year and stands in the past: "in 1787", "on May 14, 1787". */
export function findEventTime(syntax: Syntax, { head, tokens }: Clause): TimedClause | undefined {
  if (!isPast(syntax, head)) return undefined;
  for (const [place, first] of tokens.entries()) {
    if (!/^(?:in|on)$/.test(syntax.word(first))) continue;
    const words = tokens.slice(place + 1, place + 6).map(token => syntax.word(token));
    const date = dateOf(words);
    const last = tokens[place + (date?.length ?? 0)];
    if (date === undefined || last === undefined || !hangsOn(syntax, tokens[place + date.length] ?? -1, head))
      continue;
    if (!isAtEdge(tokens, place, place + date.length)) continue;
    if (place === 0 && goesOn(syntax, tokens, head)) continue;
    const start = syntax.token(first)?.start ?? 0;
    const text = tokens.slice(place, place + date.length + 1).map(token => syntax.token(token)?.text ?? '');
    const time: EventTime = {
      text: lowerFirst(text.join(' ').replace(/ ,/g, ',')),
      iso: date.iso,
      precision: date.precision,
    };
    const rest = tokens.filter(token => (syntax.token(token)?.start ?? 0) < start || token > last);
    return { time, tokens: withoutCommaAtEdge(syntax, rest) };
  }
  return undefined;
}

/** Elsewhere the clause would say something else with its time at the end. */
function isAtEdge(tokens: readonly number[], first: number, last: number): boolean {
  return last === tokens.length - 1 || first === 0;
}

/** "In 1917 the senate passed a rule, which allowed …": behind the last clause the time would be that one's. */
function goesOn(syntax: Syntax, tokens: readonly number[], head: number): boolean {
  return tokens.some(
    token =>
      token > head &&
      /^(?:,|that|which|who|whose|where|when|after|before|because|while)$/.test(syntax.word(token)),
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function isPast(syntax: Syntax, head: number): boolean {
  if (syntax.token(head)?.xpos === 'VBD') return true;
  return syntax.children(head, 'aux:pass', 'cop').some(at => /^(?:was|were)$/.test(syntax.word(at)));
}

/** @returns whether the time belongs to the clause's verb, and not to a noun in it. */
function hangsOn(syntax: Syntax, token: number, head: number): boolean {
  for (let at = token, steps = 0; at >= 0 && steps < 3; steps++) {
    if (syntax.token(at)?.head === head)
      return syntax.relation(at).startsWith('obl') && (syntax.token(at)?.isSure ?? false);
    at = syntax.token(at)?.head ?? -1;
  }
  return false;
}

interface ReadDate {
  readonly iso: string;
  readonly precision: 'day' | 'month' | 'year';
  /** Tokens after the preposition. */
  readonly length: number;
}

function dateOf([one = '', two = '', three = '', four = '']: readonly string[]): ReadDate | undefined {
  if (isYear(one)) return { iso: one, precision: 'year', length: 1 };
  const month = months.indexOf(one) + 1;
  if (month === 0) return undefined;
  const prefix = (year: string) => `${year}-${String(month).padStart(2, '0')}`;
  if (isYear(two)) return { iso: prefix(two), precision: 'month', length: 2 };
  if (/^\d{1,2}$/.test(two) && Number(two) <= 31 && three === ',' && isYear(four))
    return { iso: `${prefix(four)}-${two.padStart(2, '0')}`, precision: 'day', length: 4 };
  return undefined;
}

function isYear(word: string): boolean {
  return /^(?:1[4-9]|20)\d\d$/.test(word);
}

function withoutCommaAtEdge(syntax: Syntax, tokens: readonly number[]): readonly number[] {
  const isComma = (token: number | undefined) => token !== undefined && syntax.word(token) === ',';
  const start = isComma(tokens[0]) ? 1 : 0;
  return tokens.slice(start, isComma(tokens.at(-1)) ? -1 : undefined);
}
