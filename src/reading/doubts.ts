import type { Syntax } from './syntax.ts';

/** Times that mean nothing without the article's date. */
export const deicticTime: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight now currently recently ' +
    'ago last next earlier later soon lately'
  ).split(' '),
);

const longestWords = 38;
const fewestWords = 5;

/** What a proposition must be able to do without its neighbours. @returns why it may not stand alone; empty where it may. */
export function findDoubts(syntax: Syntax, tokens: readonly number[]): string[] {
  const words = tokens.filter(token => /[\p{L}\p{N}]/u.test(syntax.word(token)));
  const checks: readonly (readonly [boolean, string])[] = [
    [words.length > longestWords, 'long: more than one idea'],
    [words.length < fewestWords, 'short: hardly a fact'],
    [
      tokens.some((token, index) => isDangling(syntax, token, tokens.slice(0, index))),
      'a pronoun points outside of it',
    ],
    [pointsBack(syntax, words), 'points back to the text before it'],
    [tokens.some(token => isDeictic(syntax, token)), 'the time depends on the article’s date'],
    [
      tokens.some(token => /^(?:we|our|us|you|your|i|my|ours|me)$/.test(syntax.word(token))),
      'speaks to the reader or of the writer',
    ],
    [tokens.some(token => syntax.word(token) === '?'), 'a question'],
    [isUnbalanced(tokens.map(token => syntax.word(token))), 'a quotation or bracket was cut'],
    [
      /^(?:if|when|while|because|although|as|since|after|before|whether|for|to)$/.test(
        syntax.word(words[0] ?? -1),
      ) && words.length < 9,
      'not a whole sentence',
    ],
    [tokens.some(token => /^(?:;|:|…|\.{2,}|--|–|—)$/.test(syntax.word(token))), 'more than one clause'],
  ];
  return checks.flatMap(([holds, doubt]) => (holds ? [doubt] : []));
}

function isDangling(syntax: Syntax, token: number, before: readonly number[]): boolean {
  const word = syntax.word(token);
  if (syntax.token(token)?.upos !== 'PRON') return false;
  if (/^(?:he|him|his|she|her|himself|herself)$/.test(word))
    return !before.some(at => isPersonal(syntax, at));
  if (/^(?:it|its|they|their|them|itself|themselves)$/.test(word))
    return !isExpletive(syntax, token) && !before.some(at => isNominal(syntax, at));
  return (
    /^(?:this|these|those|that)$/.test(word) &&
    syntax.relation(token).startsWith('nsubj') &&
    before.length < 2
  );
}

function isExpletive(syntax: Syntax, token: number): boolean {
  return syntax.relation(token) === 'expl';
}

function isPersonal(syntax: Syntax, token: number): boolean {
  return (
    syntax.token(token)?.name === 'person' ||
    /^(?:president|minister|person|candidate|member|senator|governor|judge|king|leader)$/.test(
      syntax.word(token),
    )
  );
}

function isNominal(syntax: Syntax, token: number): boolean {
  const upos = syntax.token(token)?.upos;
  return upos === 'PROPN' || upos === 'NOUN';
}

/** "These issues", "the two leaders", "such a case", "the trip", "another reason". */
function pointsBack(syntax: Syntax, words: readonly number[]): boolean {
  const [first = '', second = '', third = ''] = words.slice(0, 3).map(token => syntax.word(token));
  if (
    /^(?:this|these|those|that|such|both|others?|another|here|there|then|neither|either|so|again|yet)$/.test(
      first,
    )
  )
    return true;
  if (
    /^(?:the|other)$/.test(first) &&
    /^(?:two|three|four|former|latter|other|same|pair|first|second|third|last)$/.test(second)
  )
    return true;
  if (first === 'the' && pointingNouns.has(second) && !/^(?:of|to|for|in|on|between|that)$/.test(third))
    return true;
  return words.some(token => isPointing(syntax, token));
}

function isPointing(syntax: Syntax, token: number): boolean {
  if (/^(?:above|below|aforementioned|figure|table|chapter)$/.test(syntax.word(token))) return true;
  return /^(?:this|these|those|such)$/.test(syntax.word(token)) && syntax.token(token)?.upos === 'DET';
}

const pointingNouns: ReadonlySet<string> = new Set(
  (
    'trip visit meeting move decision report study statement comments plan proposal deal incident attack announcement ' +
    'question answer result results issue problem group man woman men women case idea system process bill law project ' +
    'reason day country city district company party election members latter change changes difference'
  ).split(' '),
);

function isDeictic(syntax: Syntax, token: number): boolean {
  const word = syntax.word(token);
  if (!deicticTime.has(word)) return false;
  if (word !== 'last' && word !== 'next') return word !== 'later' || syntax.word(token - 1) !== 'or';
  return /^(?:year|month|week|summer|winter|spring|fall|night|decade|century|time)$/.test(
    syntax.word(token + 1),
  );
}

function isUnbalanced(words: readonly string[]): boolean {
  const count = (sign: string) => words.filter(word => word === sign).length;
  return count('(') !== count(')') || count('“') !== count('”') || count('"') % 2 === 1;
}
