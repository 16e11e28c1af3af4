import type { Clause } from './clause.ts';
import { deicticTime } from './deictic-time.ts';
import { isDash } from './insertions.ts';
import { pointsBack } from './pointing.ts';
import type { Syntax } from './syntax.ts';

const longestWords = 36;
const fewestWords = 5;

/** What a proposition must be able to do without its neighbours. @returns why it may not stand alone; empty where it may. */
export function findDoubts(syntax: Syntax, clause: Clause): string[] {
  const { tokens, swaps } = clause;
  const kept = tokens.filter(token => !swaps.has(token));
  const words = tokens.filter(token => /[\p{L}\p{N}]/u.test(syntax.word(token)));
  const checks: readonly (readonly [boolean, string])[] = [
    [words.length > longestWords, 'long: more than one idea'],
    [words.length + swaps.size < fewestWords, 'short: hardly a fact'],
    [danglingIn(syntax, clause), 'a pronoun points outside of it'],
    [pointsBack(syntax, clause), 'points back to the text before it'],
    [kept.some(token => isDeictic(syntax, token)), 'the time depends on the article’s date'],
    [kept.some(token => firstAndSecond.test(syntax.word(token))), 'speaks to the reader or of the writer'],
    [tokens.some(token => syntax.word(token) === '?'), 'a question'],
    [isUnbalanced(tokens.map(token => syntax.word(token))), 'a quotation or bracket was cut'],
    [isFragment(syntax, clause), 'not a whole sentence'],
    [hasManyClauses(syntax, tokens), 'more than one clause'],
  ];
  return checks.flatMap(([holds, doubt]) => (holds ? [doubt] : []));
}

const firstAndSecond = /^(?:we|our|us|you|your|i|my|ours|me|myself|ourselves|yourself)$/;

function danglingIn(syntax: Syntax, { tokens, swaps }: Clause): boolean {
  return tokens.some(
    (token, index) => !swaps.has(token) && isDangling(syntax, token, tokens.slice(0, index), swaps),
  );
}

function isDangling(
  syntax: Syntax,
  token: number,
  before: readonly number[],
  swaps: Clause['swaps'],
): boolean {
  const word = syntax.word(token);
  if (syntax.token(token)?.upos !== 'PRON') return false;
  const isNamed = before.some(at => swaps.has(at));
  if (/^(?:he|him|his|she|her|himself|herself)$/.test(word))
    return !isNamed && !before.some(at => isPersonal(syntax, at));
  if (/^(?:it|its|they|their|them|itself|themselves)$/.test(word))
    return !isNamed && syntax.relation(token) !== 'expl' && !before.some(at => isNominal(syntax, at));
  return /^(?:this|these)$/.test(word);
}

function isPersonal(syntax: Syntax, token: number): boolean {
  return syntax.token(token)?.name === 'person' || persons.test(syntax.word(token));
}

const persons =
  /^(?:president|minister|premier|person|candidate|member|senator|representative|governor|mayor|judge|justice|king|queen|leader|man|woman|chair|chairman|speaker|official|lawyer|citizen|someone|anyone|everyone|secretary|officer|voter|legislator|lawmaker|spokesman|spokeswoman|who|officeholder|nominee|defendant|student|teacher|founder|author|general|father|mother|son|daughter)s?$/;

function isNominal(syntax: Syntax, token: number): boolean {
  const upos = syntax.token(token)?.upos;
  return upos === 'PROPN' || upos === 'NOUN';
}

function isDeictic(syntax: Syntax, token: number): boolean {
  const word = syntax.word(token);
  if (deicticTime.has(word)) return true;
  const after = syntax.word(token + 1);
  if (word === 'last' || word === 'next')
    return /^(?:year|month|week|summer|winter|spring|fall|night|decade|century|time)$/.test(after);
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
  const opens =
    /^(?:if|when|while|because|although|as|since|after|before|whether|though|until|once|unless|whereas|lest)$/.test(
      word,
    );
  return (
    opens &&
    (!tokens.some(token => syntax.word(token) === ',') ||
      (syntax.subject(head) ?? first) <= (tokens.find(token => syntax.word(token) === ',') ?? 0))
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
  return rest.length > 0 && !rest.some(token => /^(?:MD|VB[DPZ])$/.test(syntax.token(token)?.xpos ?? ''));
}
