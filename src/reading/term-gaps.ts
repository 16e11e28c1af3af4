import type { Clause } from './clause.ts';
import { isMonth } from './date-gaps.ts';
import type { Gap } from './gaps.ts';
import type { Syntax } from './syntax.ts';

const longestTerm = 5;
const longestPhrase = 9;

/** What a clause is about, as terms: subject, objects, complements, what prepositions of its verb lead to, and the members of lists. */
export function termGaps(syntax: Syntax, { head, subject, tokens }: Clause): Gap[] {
  const kept = new Set(tokens);
  const places = [
    ...(subject === undefined ? [] : withMembers(syntax, subject)),
    ...argumentsOf(syntax, head),
    ...predicateOf(syntax, head),
  ].filter(place => kept.has(place));
  const main = [...places.flatMap(place => nounGap(syntax, place)), ...actions(syntax, tokens)];
  const further = tokens.filter(token => isFurther(syntax, token)).flatMap(place => nounGap(syntax, place));
  return [...main, ...further.slice(0, Math.max(0, mostTerms - main.length))];
}

/** A clause with more gaps than these asks for everything and nothing. */
const mostTerms = 7;

/** What the verbs inside of the clause act on, what they call a thing, and the members of any list: "to invoke cloture", "such as parishes". */
function isFurther(syntax: Syntax, token: number): boolean {
  const relation = syntax.relation(token);
  if (/^(?:obj|obl|obl:agent|nsubj:pass)$/.test(relation)) return true;
  if (relation === 'conj' || relation === 'nmod') return syntax.token(token)?.upos === 'NOUN';
  return syntax.children(token, 'cop').length > 0;
}

const objects = ['obj', 'iobj', 'obl:agent', 'obl'] as const;

/** Also those of the verb below: "must obtain a warrant", "wanted to raise an army". */
function argumentsOf(syntax: Syntax, head: number): readonly number[] {
  const own = syntax.children(head, ...objects).flatMap(place => withMembers(syntax, place));
  const below = syntax
    .children(head, 'xcomp', 'ccomp')
    .flatMap(verb => syntax.children(verb, ...objects, 'nsubj').flatMap(place => withMembers(syntax, place)));
  const inside = own.flatMap(place =>
    syntax.children(place, 'nmod').flatMap(noun => withMembers(syntax, noun)),
  );
  return [...own, ...below, ...inside];
}

function predicateOf(syntax: Syntax, head: number): readonly number[] {
  const hasCopula = syntax.children(head, 'cop').length > 0;
  if (!hasCopula) return syntax.children(head, 'xcomp');
  return [
    ...withMembers(syntax, head),
    ...syntax.children(head, 'nmod').flatMap(noun => withMembers(syntax, noun)),
  ];
}

function withMembers(syntax: Syntax, noun: number): readonly number[] {
  return [noun, ...syntax.children(noun, 'conj')];
}

function nounGap(syntax: Syntax, place: number): Gap[] {
  if (!['NOUN', 'PROPN'].includes(syntax.token(place)?.upos ?? '')) return [];
  const phrase = withoutDate(syntax, bare(syntax, syntax.phraseAlone(place)));
  const [first, last] = [phrase[0], phrase.at(-1)];
  if (first === undefined || last === undefined) return [];
  const isShort = phrase.length <= longestTerm;
  if (!isShort && syntax.relation(place).startsWith('nsubj')) return [];
  const end = isShort ? last : headEnd(place, first);
  const words = phrase.filter(token => token <= end);
  if (
    words.length === 0 ||
    words.length > longestTerm ||
    !words.every(at => isPlain(syntax, at)) ||
    !isTelling(syntax, place, words)
  )
    return [];
  return [{ first, last: end, type: 'term' }];
}

/** Without article and possessive: "(the) power". */
function bare(syntax: Syntax, phrase: readonly number[]): readonly number[] {
  const [first = -1] = phrase;
  return /^(?:the|an?|its|their|his|her|any|some|all|every|each|no|this|that|these|those|such|many|few|several|most|much|more|other|another|both|only|even|about|own|same|called|named|certain|various|numerous|different|entire|whole|very)$/.test(
    syntax.word(first),
  )
    ? bare(syntax, phrase.slice(1))
    : phrase;
}

/** "a contractor on May 6": when is no part of what. */
function withoutDate(syntax: Syntax, phrase: readonly number[]): readonly number[] {
  const date = phrase.findIndex(
    token =>
      /^(?:in|on|by|since|until|before|after)$/.test(syntax.word(token)) &&
      (isMonth(syntax.word(token + 1)) || /^(?:1[4-9]|20)\d\d$/.test(syntax.word(token + 1))),
  );
  return date < 0 ? phrase : phrase.slice(0, date);
}

/** A long phrase is asked for up to its noun: "power" of "power to impose taxes on …". */
function headEnd(place: number, first: number): number {
  return place - first < longestTerm ? place : first - 1;
}

function isPlain(syntax: Syntax, token: number): boolean {
  const { upos = 'X', xpos = '' } = syntax.token(token) ?? {};
  if (/^[,;:.()“”"—–]$/.test(syntax.word(token))) return false;
  return upos === 'VERB' ? /^VB[NG]$/.test(xpos) : plain.has(upos);
}

const plain: ReadonlySet<string> = new Set([
  'NOUN',
  'PROPN',
  'ADJ',
  'ADP',
  'DET',
  'PUNCT',
  'NUM',
  'PART',
  'ADV',
]);

/** A dull noun by itself asks for nothing. */
function isTelling(syntax: Syntax, place: number, words: readonly number[]): boolean {
  return words.length > 1 || !dull.has(syntax.word(place));
}

const dull: ReadonlySet<string> = new Set(
  (
    'people person country way ways time times part parts number thing things case cases example fact facts year years month months day days ' +
    'week weeks group groups place places lot kind kinds type types end others result results addition order one ones reason reasons area areas ' +
    'problem problems matter matters issue issues member members man men woman women life work job use today century decade idea role means ' +
    'something anything nothing everyone anyone someone point points series variety range rest majority side sides form forms term terms extent level'
  ).split(' '),
);

/** "to impose taxes": what a power, duty or right is for. */
function actions(syntax: Syntax, tokens: readonly number[]): Gap[] {
  const kept = new Set(tokens);
  return tokens.flatMap((verb): Gap[] => {
    if (
      syntax.token(verb)?.upos !== 'VERB' ||
      !/^(?:acl|xcomp|advcl)$/.test(syntax.relation(verb)) ||
      syntax.word(verb - 1) !== 'to'
    )
      return [];
    if (syntax.token(syntax.token(verb)?.head ?? -1)?.upos !== 'NOUN' && syntax.relation(verb) === 'acl')
      return [];
    const phrase = syntax.subtree(verb).filter(token => token >= verb && kept.has(token));
    const last = phrase.at(-1) ?? verb;
    const isRun = last - verb + 1 === phrase.length;
    const isShort = phrase.length >= 2 && phrase.length <= longestPhrase;
    if (
      !isRun ||
      !isShort ||
      phrase.some(token => /^(?:[,;:()“”"—–]|it|its|they|their|them|he|his|him)$/.test(syntax.word(token)))
    )
      return [];
    return [{ first: verb, last, type: 'phrase' }];
  });
}
