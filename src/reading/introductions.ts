import type { Clause, NamedSentence, Swap } from './clause.ts';
import { unique } from './pointing.ts';
import { plainText } from './slots.ts';

/**
 * How a text brought in what it later calls "the agreement": noun → "the trade agreement". A noun that was brought in
 * in two ways has no wording: which one is meant is not certain.
 */
export type Introductions = ReadonlyMap<string, string | undefined>;

const longestWording = 5;

/** @returns what was known, and what this sentence brings in. */
export function withIntroductions(named: NamedSentence, known: Introductions): Introductions {
  const { syntax } = named;
  const found = new Map(known);
  for (const [noun, { upos, text }] of syntax.sentence.tokens.entries()) {
    const word = text.toLowerCase();
    if (upos !== 'NOUN' || syntax.isPlural(noun)) continue;
    const phrase = syntax.phraseAlone(noun).filter(token => token <= noun);
    if (
      phrase.length < 3 ||
      phrase.length > longestWording ||
      !/^(?:an?|the)$/.test(syntax.word(phrase[0] ?? -1))
    )
      continue;
    if (phrase.some(token => isVague(syntax.word(token)) || /^[,“”"()]$/.test(syntax.word(token)))) continue;
    const wording = plainText(named, { tokens: phrase, swaps: new Map() }).replace(/^(?:an?|the) /i, 'the ');
    found.set(word, found.has(word) && found.get(word) !== wording ? undefined : wording);
  }
  return found;
}

/** "The new law", "the same plan" tell no more than "the law". */
function isVague(word: string): boolean {
  return /^(?:new|vice|same|other|first|second|third|last|next|previous|own|whole|entire|such|final|former|current|big|large|small|good|bad|great|his|her|its|their|biggest|largest)$/.test(
    word,
  );
}

/** @returns the clause with the full wording for its bare subject: "the agreement" → "the trade agreement". */
export function expandSubject(named: NamedSentence, clause: Clause, known: Introductions): Clause {
  const { syntax } = named;
  const { subject, tokens, swaps } = clause;
  if (subject === undefined) return clause;
  const [first = -1, second = -1] = syntax.subjectPhrase(subject);
  const isBare =
    syntax.word(first) === 'the' && second === subject && syntax.subjectPhrase(subject).length === 2;
  const wording = known.get(syntax.word(subject));
  if (
    !isBare ||
    wording === undefined ||
    unique.has(syntax.word(subject)) ||
    swaps.has(first) ||
    !tokens.includes(first)
  )
    return clause;
  const swap: Swap = { text: wording.split(' ').slice(0, -1).join(' ') };
  return { ...clause, swaps: new Map([...swaps, [first, swap]]) };
}
