import type { Clause } from './clause.ts';
import { isBroughtIn, type Nearby } from './nearby.ts';
import type { Syntax } from './syntax.ts';

/** @returns whether the clause speaks of something that only the text before it tells: "the trip", "these issues", "another reason". */
export function pointsBack(syntax: Syntax, { tokens, swaps, head }: Clause, nearby: Nearby): boolean {
  const words = tokens.filter(token => /[\p{L}\p{N}]/u.test(syntax.word(token)));
  const isNew = swaps.has(words[0] ?? -1) || isBareKnown(syntax, words, nearby);
  if (!isNew && opensPointing(syntax, words, isPast(syntax, head))) return true;
  return words.some(
    token => !swaps.has(token) && isPointing(syntax, token, words) && !isToldBefore(syntax, token, words),
  );
}

/** "The report" where the paragraph has just brought in "a report". */
function isBareKnown(syntax: Syntax, [first = -1, second = -1]: readonly number[], nearby: Nearby): boolean {
  return (
    syntax.word(first) === 'the' &&
    /^(?:bill|vote|election)$/.test(syntax.word(second)) &&
    isBroughtIn(nearby, syntax.word(second))
  );
}

/** "If votes are cast by mail, those votes …": the clause before, in the same sentence, has the same noun. */
function isToldBefore(syntax: Syntax, pointer: number, words: readonly number[]): boolean {
  if (!/^(?:this|these|that|those)$/.test(syntax.word(pointer)) || isObject(syntax, pointer)) return false;
  const noun = syntax.token(pointer)?.head ?? -1;
  return words.some(token => token < pointer && isSameNoun(syntax.word(token), syntax.word(noun)));
}

function isSameNoun(one: string, other: string): boolean {
  return one === other || one === `${other}s` || other === `${one}s`;
}

function opensPointing(syntax: Syntax, words: readonly number[], isPastTense: boolean): boolean {
  const [first = '', second = '', third = ''] = words.slice(0, 3).map(token => syntax.word(token));
  const noun = syntax.token(words[1] ?? -1);
  if (first === 'there')
    return (
      syntax.relation(words[0] ?? -1) !== 'expl' || words.slice(1, 5).some(at => syntax.word(at) === 'the')
    );
  if (isElsewhere(syntax, words)) return true;
  if (first === 'since' && syntax.word((words[0] ?? -1) + 1) === ',') return true;
  if (first === 'not' && second === 'only' && !words.some(at => syntax.word(at) === 'but')) return true;
  if (pointers.test(first)) return true;
  if (first === 'another') return true;
  if (/^(?:each|all|both|one)$/.test(first)) return !isNominal(noun?.upos) && second !== 'the';
  if (/^(?:many|some|most|few|several)$/.test(first))
    return second !== 'of' && (/^nsubj/.test(syntax.relation(words[0] ?? -1)) || !isNominal(noun?.upos));
  if (/^(?:the|other)$/.test(first) && counted.test(noun?.text ?? ''))
    return !isToldApart(syntax, words[2] ?? -1);
  if (/^(?:in|at|on|during|after|of|to|for|with|by)$/.test(first) && second === 'the')
    return recounted.test(third);
  if (first !== 'the') return false;
  if (second === 'new' && newsNouns.test(third)) return true;
  if (restricted.test(third) || noun?.upos !== 'NOUN' || /^[\p{Lu}\d]/u.test(noun.text)) return false;
  if (syntax.token(words[2] ?? -1)?.upos === 'NOUN') return false;
  return isPastTense ? !unique.has(second) : pointingNouns.has(second);
}

/** "In some areas, …", "… in another": said of no place in particular. */
function isElsewhere(syntax: Syntax, words: readonly number[]): boolean {
  const [one = '', two = '', three = ''] = words.slice(0, 3).map(at => syntax.word(at));
  const isSome =
    one === 'in' &&
    /^(?:some|many|other|certain)$/.test(two) &&
    /^(?:areas|places|cases|ways|instances)$/.test(three);
  const end = words
    .slice(-2)
    .map(at => syntax.word(at))
    .join(' ');
  return isSome || /\b(?:another|others|as well|other ways|in turn)$/.test(end);
}

/** "the second-place finisher", "the first Harbor Act": more than a count tells which. */
function isToldApart(syntax: Syntax, after: number): boolean {
  return (
    syntax.word(after - 1) === '-' ||
    syntax.token(after)?.upos === 'PROPN' ||
    (syntax.token(after)?.upos === 'NOUN' &&
      /^(?:of|under|to|in|since|that|who)$/.test(syntax.word(after + 1)))
  );
}

function isNominal(upos: string | undefined): boolean {
  return upos === 'NOUN' || upos === 'ADJ' || upos === 'PROPN';
}

const pointers =
  /^(?:none|this|these|those|that|such|others?|here|there|then|neither|either|so|again|yet|similarly|likewise)$/;

const counted =
  /^(?:two|three|four|five|former|latter|other|same|pair|first|second|third|last|next|previous|following)$/;

const recounted = /^(?:two|three|former|latter|same|previous|following|second|third)$/;

const newsNouns = /^(?:law|policy|rule|rules|measure|system|plan|tax|program|bill|ordinance|deal|agreement)$/;

/** What follows tells which one is meant. */
const restricted = /^(?:of|to|for|in|on|between|that|who|which|from|at|with|by|against|under)$/;

function isPast(syntax: Syntax, head: number): boolean {
  if (syntax.token(head)?.xpos === 'VBD') return true;
  return syntax
    .children(head, 'aux', 'aux:pass', 'cop')
    .some(at => /^(?:was|were|had|did)$/.test(syntax.word(at)));
}

function isPointing(syntax: Syntax, token: number, words: readonly number[]): boolean {
  const word = syntax.word(token);
  if (/^(?:above|below|aforementioned|figure|table|chapter|aforesaid|respectively)$/.test(word)) return true;
  if (/^others?$/.test(word) && syntax.word(token - 1) === 'the' && syntax.token(token)?.upos !== 'ADJ')
    return true;
  if (word === 'that' && syntax.relation(token) === 'det') return true;
  if (word === 'that' && isObject(syntax, token)) return true;
  if (word === 'then' && /^(?:since|until|by|from)$/.test(syntax.word(token - 1))) return true;
  if (word === 'response' && syntax.word(token - 1) === 'in') return syntax.word(token + 1) !== 'to';
  if (
    word === 'so' &&
    /^(?:has|have|did|do|does|too|is|are)$/.test(syntax.word(token + 1)) &&
    syntax.word(token - 1) === ','
  )
    return true;
  if (word === 'both') return isBare(syntax, token);
  if (/^ones?$/.test(word)) return /^(?:the|new|old|former|latter|other|first)$/.test(syntax.word(token - 1));
  if (word === 'similar')
    return (
      syntax.relation(token) === 'amod' &&
      !/^to$/.test(syntax.word(token + 1)) &&
      syntax.word(token + 2) !== 'to'
    );
  if (word === 'percent' && /^nsubj/.test(syntax.relation(token)))
    return !/^(?:of|to|in|said|say)$/.test(syntax.word(token + 1));
  if (word === 'more' && syntax.token(token - 1)?.upos === 'NUM')
    return !/^(?:NOUN|ADJ)$/.test(syntax.token(token + 1)?.upos ?? '') && syntax.word(token + 1) !== 'than';
  if (word === 'such') return syntax.word(token + 1) !== 'as';
  if (word === 'so' && /^(?:do|does|did|done|doing)$/.test(syntax.word(token - 1))) return token < 14;
  if (isCountedPair(syntax, token, words) || isElliptic(syntax, token, words)) return true;
  if (/^(?:all|both)$/.test(word) && /^(?:two|three|four|five|six|\d+)$/.test(syntax.word(token + 1)))
    return true;
  return (
    /^(?:this|these|those)$/.test(word) &&
    syntax.relation(token) === 'det' &&
    !/^(?:as|time|day)$/.test(syntax.word(token + 1))
  );
}

/** "The two leaders", "the two groups of states", where nothing before them names the pair. */
function isCountedPair(syntax: Syntax, token: number, words: readonly number[]): boolean {
  if (!/^(?:two|three|four|five)$/.test(syntax.word(token)) || syntax.word(token - 1) !== 'the') return false;
  const noun = syntax.word(token + 1);
  const isTold = words.some(at => at < token - 1 && syntax.word(at) === 'and');
  if (syntax.token(token + 1)?.upos !== 'NOUN' || wellKnownPairs.test(noun) || isTold) return false;
  return noun === 'groups' || !/^(?:of|in|that|who|which|on|from|to|for)$/.test(syntax.word(token + 2));
}

const wellKnownPairs = /^(?:houses|chambers|parties|senators|thirds|branches|levels)$/;

/** "Eight more states followed suit": what they did is told before. */
function isElliptic(syntax: Syntax, token: number, words: readonly number[]): boolean {
  const word = syntax.word(token);
  if (word === 'suit') return /^follow(?:s|ed|ing)?$/.test(syntax.word(token - 1));
  if (word === 'same')
    return /^(?:do|does|did) the$/.test(`${syntax.word(token - 2)} ${syntax.word(token - 1)}`);
  return (
    word === 'more' &&
    token === words[1] &&
    syntax.token(words[0] ?? -1)?.upos === 'NUM' &&
    syntax.word(token + 1) !== 'than'
  );
}

/** "The law changed that, but …". */
function isObject(syntax: Syntax, that: number): boolean {
  const [next, second] = [syntax.word(that + 1), syntax.word(that + 2)];
  const isLast = /^(?:\.|and|but|)$/.test(next) || (next === ',' && /^(?:but|and|so)$/.test(second));
  return syntax.word(that) === 'that' && isLast && /^VB/.test(syntax.token(that - 1)?.xpos ?? '');
}

/** "both countries", where nothing before it tells which. */
function isBare(syntax: Syntax, both: number): boolean {
  const pair =
    /^(?:directions|countries|leaders|men|women|boxes|cases|sides|teams|groups|nations|sentences|levels)$/;
  const isTold = syntax.sentence.tokens.slice(0, both).some(({ text }) => text === 'and');
  return pair.test(syntax.word(both + 1)) && syntax.word(both + 2) !== 'of' && !isTold;
}

/** Things of which a text on government knows one: "the president", "the states". */
export const unique: ReadonlySet<string> = new Set(
  (
    'president government governments state states senate house congress constitution court courts people public nation country world ' +
    'framers founders legislature judiciary executive presidency vice governor governors mayor economy press media army military ' +
    'north south west east colonies colonists british federalists anti-federalists republicans democrats delegates parliament king queen ' +
    'crown monarchy revolution war administration city council police electorate voters law'
  ).split(' '),
);

const pointingNouns: ReadonlySet<string> = new Set(
  (
    'trip visit meeting move decision report study statement comments plan proposal deal incident attack announcement ' +
    'question answer result results issue problem group man woman men women case idea project ' +
    'reason day district company members latter change changes difference request action actions event events ' +
    'effort efforts article suspect victim victims couple pair agreement document letter measure rest remaining exception ' +
    'situation outcome practice tactic flexibility approach trend list number debate dispute controversy incident crisis ' +
    'petition lawsuit ruling verdict complaint building bridge station school program order'
  ).split(' '),
);
