import type { Clause } from './clause.ts';
import { hasDangling } from './dangling.ts';
import { hasBareDefinite } from './definites.ts';
import { deicticTime } from './deictic-time.ts';
import { isDash } from './insertions.ts';
import type { Nearby } from './nearby.ts';
import { pointsBack } from './pointing.ts';
import type { Syntax } from './syntax.ts';

const longestWords = 36;
const fewestWords = 5;

interface DoubtSetting {
  readonly nearby: Nearby;
  readonly isNews: boolean;
}

const beginning: DoubtSetting = { nearby: new Map(), isNews: false };

/** What a proposition must be able to do without its neighbours. @returns why it may not stand alone; empty where it may. */
export function findDoubts(
  syntax: Syntax,
  clause: Clause,
  { nearby, isNews }: DoubtSetting = beginning,
): string[] {
  const { tokens, swaps } = clause;
  const kept = tokens.filter(token => !swaps.has(token));
  const words = tokens.filter(token => /[\p{L}\p{N}]/u.test(syntax.word(token)));
  const checks: readonly (readonly [boolean, string])[] = [
    [words.length > longestWords, 'long: more than one idea'],
    [words.length + swaps.size < fewestWords, 'short: hardly a fact'],
    [hasDangling(syntax, clause), 'a pronoun points outside of it'],
    [
      pointsBack(syntax, clause, nearby) || hasBareDefinite(syntax, clause, isNews),
      'points back to the text before it',
    ],
    [kept.some(token => isDeictic(syntax, token)), 'the time depends on the article’s date'],
    [kept.some(token => isFirstOrSecond(syntax, token)), 'speaks to the reader or of the writer'],
    [tokens.some(token => syntax.word(token) === '?'), 'a question'],
    [isUnbalanced(tokens.map(token => syntax.word(token))), 'a quotation or bracket was cut'],
    [isFragment(syntax, clause), 'not a whole sentence'],
    [hasManyClauses(syntax, tokens), 'more than one clause'],
  ];
  return checks.flatMap(([holds, doubt]) => (holds ? [doubt] : []));
}

const firstAndSecond = /^(?:we|our|us|you|your|i|my|ours|me|myself|ourselves|yourself)$/;

/** "US" is a country. */
function isFirstOrSecond(syntax: Syntax, token: number): boolean {
  return firstAndSecond.test(syntax.word(token)) && !/^U/.test(syntax.token(token)?.text ?? '');
}

function isDeictic(syntax: Syntax, token: number): boolean {
  const word = syntax.word(token);
  if (deicticTime.has(word))
    return !/^(?:first|second|third|fourth|last|each|every)$/.test(syntax.word(token - 1));
  if (word === 'earlier' || word === 'soon')
    return /^(?:advmod|obl)/.test(syntax.relation(token)) && syntax.word(token + 1) !== 'than';
  if (word === 'recent' && syntax.word(token - 1) === 'most') return true;
  const after = syntax.word(token + 1);
  if (word === 'last' || word === 'next')
    return /^(?:year|month|week|summer|winter|spring|fall|night|decade|century|time)$/.test(after);
  if (/^(?:past|recent|coming|last|next)$/.test(word) && syntax.word(token - 1) === 'the')
    return /^(?:few|several|two|three|four|five|ten|\d+|year|month|week|decade|days|weeks|months|years|decades)$/.test(
      after,
    );
  return (
    word === 'this' && /^(?:year|month|week|summer|winter|spring|fall|decade|morning|evening)$/.test(after)
  );
}

function isUnbalanced(words: readonly string[]): boolean {
  const count = (sign: string) => words.filter(word => word === sign).length;
  return count('(') !== count(')') || count('“') !== count('”') || count('"') % 2 === 1;
}

/** It begins with a conjunction and has no main clause after it, or with a relative pronoun. */
function isFragment(syntax: Syntax, { tokens, head }: Clause): boolean {
  const [first = -1] = tokens;
  const word = syntax.word(first);
  if (/^(?:which|who|whom|whose|where|that|than)$/.test(word)) return true;
  if (/^(?:which|whom|whose)$/.test(syntax.word(tokens[1] ?? -1))) return true;
  if (isRelativeHead(syntax, tokens, head)) return true;
  const opens =
    /^(?:if|when|while|because|although|as|since|after|before|whether|though|until|once|unless|whereas|lest)$/.test(
      word,
    );
  const comma = tokens.find(token => syntax.word(token) === ',');
  if (!opens || comma === undefined) return opens;
  const isFollowed = tokens.some(
    token => token > comma && /^(?:MD|VB[DPZ])$/.test(syntax.token(token)?.xpos ?? ''),
  );
  return !isFollowed || (syntax.subject(head) === undefined && !syntax.isFinite(head));
}

/** "…, in which a senator took the floor": what hangs on a "which" is no main clause. */
function isRelativeHead(syntax: Syntax, tokens: readonly number[], head: number): boolean {
  return tokens.some(
    token =>
      token < head &&
      /^(?:which|whom|whose)$/.test(syntax.word(token)) &&
      (syntax.token(token)?.head ?? -1) === head,
  );
}

function hasManyClauses(syntax: Syntax, tokens: readonly number[]): boolean {
  return tokens.some(
    (token, place) =>
      /^(?:;|…|\.{2,})$/.test(syntax.word(token)) ||
      isDash(syntax, token) ||
      (syntax.word(token) === ':' && !opensList(syntax, tokens.slice(place + 1))),
  );
}

/** "two kinds of cases: criminal and civil". */
function opensList(syntax: Syntax, rest: readonly number[]): boolean {
  return (
    rest.length > 0 && !rest.some(token => syntax.isFinite(token) && syntax.subject(token) !== undefined)
  );
}
