import type { Clause } from './clause.ts';
import { breaksOff, losesItsContent } from './cut-off.ts';
import { hasDangling } from './dangling.ts';
import { hasBareDefinite } from './definites.ts';
import { deicticTime } from './deictic-time.ts';
import { isDash } from './insertions.ts';
import type { Nearby } from './nearby.ts';
import { isPersonNoun } from './person-nouns.ts';
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
    [
      kept.some(token => isDeictic(syntax, token) || (isNews && isOfItsDay(syntax, token))),
      'the time depends on the article’s date',
    ],
    [kept.some(token => isFirstOrSecond(syntax, token)), 'speaks to the reader or of the writer'],
    [tokens.some(token => syntax.word(token) === '?'), 'a question'],
    [losesItsPoint(syntax, tokens) || losesItsContent(syntax, clause), 'what was cut off may be the point'],
    [isAged(syntax, clause), 'the age was that of one day'],
    [isUnbalanced(tokens.map(token => syntax.word(token))), 'a quotation or bracket was cut'],
    [isFragment(syntax, clause) || breaksOff(syntax, tokens), 'not a whole sentence'],
    [hasManyClauses(syntax, tokens), 'more than one clause'],
  ];
  return checks.flatMap(([holds, doubt]) => (holds ? [doubt] : []));
}

const firstAndSecond = /^(?:we|our|us|you|your|i|my|ours|me|myself|ourselves|yourself)$/;

/** "US" is a country. */
function isFirstOrSecond(syntax: Syntax, token: number): boolean {
  return firstAndSecond.test(syntax.word(token)) && !/^U/.test(syntax.token(token)?.text ?? '');
}

const timeUnit =
  /^(?:day|night|morning|week|weekend|month|year|summer|winter|spring|fall|autumn|january|february|march|april|may|june|july|august|september|october|november|december)s?$/;

/** What news calls current, and has gone on "for months", is so on the day of writing. */
function isOfItsDay(syntax: Syntax, token: number): boolean {
  const word = syntax.word(token);
  if (word === 'latest') return syntax.relation(token) === 'amod';
  if (word === 'current')
    return syntax.word(token - 1) === 'no' || isPersonNoun(syntax.word(syntax.token(token)?.head ?? -1));
  return (
    isGoingOn(syntax, token) ||
    (word === 'for' &&
      /^(?:days|weeks|months|years|decades)$/.test(syntax.word(token + 1)) &&
      !/^(?:of|to)$/.test(syntax.word(token + 2)))
  );
}

/** "Are undergoing trial": over when it is read. */
function isGoingOn(syntax: Syntax, token: number): boolean {
  return (
    /^(?:is|are)$/.test(syntax.word(token)) &&
    syntax.relation(token) === 'aux' &&
    syntax.token(syntax.token(token)?.head ?? -1)?.xpos === 'VBG' &&
    syntax.token(token)?.head === syntax.root() &&
    syntax.word(token + 1) !== 'going'
  );
}

function isDeictic(syntax: Syntax, token: number): boolean {
  const word = syntax.word(token);
  if (deicticTime.has(word))
    return !/^(?:first|second|third|fourth|last|each|every)$/.test(syntax.word(token - 1));
  if (word === 'earlier' || word === 'soon')
    return /^(?:advmod|obl)/.test(syntax.relation(token)) && syntax.word(token + 1) !== 'than';
  if (word === 'following' && syntax.word(token - 1) === 'the') return timeUnit.test(syntax.word(token + 1));
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

/** "… through three steps: …", "… through three steps, she said: …": the list is left out. */
function losesItsPoint(syntax: Syntax, tokens: readonly number[]): boolean {
  const last = tokens.at(-1) ?? -1;
  const behind = Array.from({ length: longestSaying }, (_, step) => syntax.word(last + 1 + step));
  const colon = behind.indexOf(':');
  const isNear = colon === 0 || (behind[0] === ',' && !behind.slice(1, Math.max(colon, 1)).includes(','));
  const isCounted =
    syntax.token(last - 1)?.upos === 'NUM' && syntax.word(last - 2) !== 'the' && syntax.isPlural(last);
  const isSomeOfWhat = tokens.some(
    token => syntax.word(token) === 'handful' && syntax.word(token + 1) !== 'of',
  );
  return isSomeOfWhat || isLooseWhich(syntax, tokens) || (colon >= 0 && isNear && isCounted);
}

const longestSaying = 8;

/** "distinguishes which are matters of the state": which of what was told before. */
function isLooseWhich(syntax: Syntax, tokens: readonly number[]): boolean {
  return tokens.some(
    token =>
      syntax.word(token) === 'which' &&
      /^VB/.test(syntax.token(token - 1)?.xpos ?? '') &&
      /^(?:is|are|was|were|has|have|can|may|will)$/.test(syntax.word(token + 1)),
  );
}

/** "X is a 14-year-old boy". */
function isAged(syntax: Syntax, { head, tokens, isAside }: Clause): boolean {
  const isNow =
    isAside ||
    syntax.children(head, 'cop').some(at => /^(?:is|are)$/.test(syntax.word(at))) ||
    tokens.length < 12;
  return (
    isNow &&
    tokens.some(
      token =>
        /^(?:\d+-)?year-old$/.test(syntax.word(token)) ||
        (syntax.word(token) === 'old' &&
          syntax.word(token - 2) === 'year' &&
          /^\d+$/.test(syntax.word(token - 4))),
    )
  );
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
