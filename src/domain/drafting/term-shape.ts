import { isPlural, kindOfNoun, singularOf } from '../gazetteer/term-kinds.ts';
import { contentWords, fold } from './wording.ts';

/** What decides whether two terms can stand side by side as options. */
export interface TermShape {
  readonly head: string;
  readonly kind: string | undefined;
  readonly isPlural: boolean;
  readonly isCapital: boolean;
  readonly words: readonly string[];
}

/** @returns the shape of a term such as "appellate courts" or "powers of the president". */
export function shapeOf(term: string): TermShape {
  const known = shapes.get(term);
  if (known !== undefined) return known;
  if (shapes.size >= mostShapes) shapes.clear();
  const shape = shapeAnew(term);
  shapes.set(term, shape);
  return shape;
}

/** Every term of an article is compared with many others. */
const shapes = new Map<string, TermShape>();
const mostShapes = 10_000;

function shapeAnew(term: string): TermShape {
  const [core = term] = term.split(
    / (?:of|for|in|to|on|from|with|at|by|between|among|who|that|which|over|against) /,
  );
  const head = core.split(' ').at(-1) ?? core;
  return {
    head: singularOf(head.toLowerCase()),
    kind: kindOfNoun(head),
    isPlural: isPlural(head),
    isCapital: /^\p{Lu}/u.test(term),
    words: fold(term)
      .split(' ')
      .map(word => synonyms.get(singularOf(word)) ?? word),
  };
}

/** Words that textbooks use for one another: "the central government" is the national one. */
const synonyms: ReadonlyMap<string, string> = new Map(
  [
    'national central federal',
    'legislator lawmaker',
    'legislation law statute',
    'nation country',
    'delegate representative',
    'citizen people public populace',
    'colonist settler',
    'voter electorate',
    'appeal appellate',
    'power authority',
    'liberty freedom',
    'tax taxation',
    'revolt rebellion uprising',
    'framer founder writer drafter',
    'immigrant migrant',
    'advisor adviser',
    'judge justice',
    'official officeholder',
    'chamber house',
  ].flatMap(group => {
    const [first = '', ...others] = group.split(' ');
    return others.map((word): [string, string] => [word, first]);
  }),
);

/** @returns whether a term says enough to be asked for: no "own committees", "first time", "something". */
export function isTelling(term: string): boolean {
  return (
    /\p{L}{3}/u.test(term) && !weakStart.test(term) && !timeWord.test(term) && contentWords(term).length > 0
  );
}

const timeWord =
  /\b(?:(?:jan|febr)uary|march|april|june|july|august|(?:sept|nov|dec)ember|october|year|month|week|day|decade|century|summer|winter|spring|autumn)s?\b/i;

const weakStart =
  /^(?:own|other|others|such|more|most|less|same|first|second|third|last|next|many|much|few|some|any|all|each|every|both|either|neither|another|certain|several|various|new|this|that|these|those|his|her|its|their|our|my|something|anything|nothing|way|ways|part|kind|number|time|times|one|half|lot|fact|course|place|thing|things)\b/i;

/** @returns whether two terms are alike in kind, number, capitals and length, and neither says what the other says. */
export function areAlikeTerms(one: string, other: string): boolean {
  const [a, b] = [shapeOf(one), shapeOf(other)];
  if (a.isPlural !== b.isPlural || a.isCapital !== b.isCapital) return false;
  if (Math.abs(a.words.length - b.words.length) > 1 || !areOfLikeLength(one, other)) return false;
  if (saysTheSame(one, other)) return false;
  if (a.head === b.head) return a.words.length > 1 && b.words.length > 1;
  return a.kind !== undefined && a.kind === b.kind && isPlain(a) && isPlain(b);
}

/** @returns whether one of two terms holds the other, or a synonym for each of its words: "presidents", "recent presidents". */
export function saysTheSame(one: string, other: string): boolean {
  const [a, b] = [shapeOf(one), shapeOf(other)];
  return includesAll(a.words, b.words) || includesAll(b.words, a.words);
}

/** Of two heads only short names of things are alike enough: "interest groups", "voters". */
function isPlain({ words, head }: TermShape): boolean {
  return words.length <= 2 && singularOf(words.at(-1) ?? '') === head;
}

/** @returns whether the longer text has at most about twice the letters of the shorter. */
export function areOfLikeLength(one: string, other: string): boolean {
  const [short, long] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  return long <= 2.2 * short + 4;
}

/** @returns whether one term has all words of the other, or a synonym for each. */
function includesAll(words: readonly string[], some: readonly string[]): boolean {
  const roots = words.map(singularOf);
  return some.every(word => roots.includes(singularOf(word)));
}
