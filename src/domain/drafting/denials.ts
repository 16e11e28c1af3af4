import { type Turned, turnedAt } from './turned.ts';

const denial =
  /\b(?:not|no|never|neither|nor|none|nobody|nothing|without|hardly|unlikely|cannot)\b|n[’']t\b/gi;
/** Words that lean on a denial, or that would say something else without it. */
const leaning =
  /\b(?:any|anyone|anything|either|yet|until|but|nor|anymore|ever|because|unless|than|only|alone)\b/i;
const partial =
  'only|just|necessarily|always|yet|all|every|merely|simply|entirely|quite|until|unlimited|exactly|fully|much|many|so|a|an|the|in|on|at|to|for';

/** What is denied, and how it is told as if it were so. */
const affirmed: readonly (readonly [pattern: RegExp, put: (found: RegExpExecArray) => string])[] = [
  [
    new RegExp(`\\b(is|are|was|were|could|will|would|can|must) not(?= (?!(?:${partial})\\b)\\p{L})`, 'u'),
    keepFirst,
  ],
  [/\bcannot(?= \p{Ll})/u, () => 'can'],
  [/\bdo not (\p{Ll}+)/u, keepFirst],
  [/\bdoes not (\p{Ll}+)/u, ([, verb = '']) => thirdPerson(verb)],
  [/\bno (power|authority|right|ability)(?= to\b)/u, ([, noun]) => `the ${noun}`],
  [/\bno chance(?= of\b)/u, () => 'a good chance'],
  [/\bno (evidence|agreement|proof|provision|provisions)(?= (?:that|of|for|on)\b)/u, keepFirst],
  [
    /(?<=\bthere (?:is|was) )no(?= (?:national|federal|central|single|official|written|legal) \p{Ll}+)/iu,
    () => 'a',
  ],
  [/(?<=\b(?:has|have|had) )never(?= \p{Ll}+(?:ed|en|n)\b)/u, () => 'often'],
];

/** @returns where a statement denies something, so that turning another of its words may leave it true; -1 where it denies nothing. */
export function placeOfDenial(statement: string): number {
  return statement.search(denial);
}

/** @returns the statement without its one denial, which makes it false: "Visitors are not admitted" turned to "are admitted". */
export function affirm(statement: string, masked: string): Turned | undefined {
  if ((masked.match(denial) ?? []).length > 1 || leaning.test(masked)) return undefined;
  for (const [pattern, put] of affirmed) {
    const found = pattern.exec(masked);
    if (found !== null) return turnedAt(statement, found.index, found[0], put(found));
  }
  return undefined;
}

function keepFirst([, word = '']: RegExpExecArray): string {
  return word;
}

function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has';
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}
