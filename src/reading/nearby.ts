import { type Clause, type NamedSentence, printed, type Swap } from './clause.ts';
import type { Introductions } from './introductions.ts';
import type { Syntax } from './syntax.ts';

/**
 * What the paragraph has spoken of so far, by the noun: each wording that tells which one it is. A noun that was brought in by
 * "a" alone has an empty set.
 */
export type Nearby = ReadonlyMap<string, ReadonlySet<string>>;

const longestWording = 8;
const longestStory = 16;

/** @returns what was known, and what this sentence speaks of. */
export function withNearby(named: NamedSentence, known: Nearby): Nearby {
  const { syntax } = named;
  const found = new Map<string, ReadonlySet<string>>(known);
  for (const [noun, { upos }] of syntax.sentence.tokens.entries()) {
    if (upos !== 'NOUN') continue;
    const word = syntax.word(noun);
    const wording = wordingOf(named, noun);
    if (wording === undefined) continue;
    found.set(word, new Set([...(found.get(word) ?? []), ...(wording === '' ? [] : [wording])]));
    const story = storyOf(named, noun);
    if (story !== undefined) found.set(`such ${word}`, new Set([story]));
  }
  return found;
}

/** "the eastern district", "a bill that allows …"; '' for what is brought in without any more, undefined for what only points. */
function wordingOf(named: NamedSentence, noun: number): string | undefined {
  const { syntax } = named;
  const phrase = syntax.phraseAlone(noun).filter(token => token <= noun);
  const [first = noun] = phrase;
  const article = syntax.word(first);
  if (/^(?:this|that|these|those|such|any|each|every|another|other)$/.test(article)) return undefined;
  if (!/^(?:an?|the)$/.test(article) || phrase.length > longestWording) return undefined;
  if (phrase.some(token => ofOneMoment.test(syntax.word(token)))) return undefined;
  if (phrase.length > 2) return printed(named, phrase).replace(/^\p{Lu}/u, letter => letter.toLowerCase());
  return article === 'the' ? undefined : '';
}

/** "The latest dispute", "the most important position": so it is called in its own sentence only. */
const ofOneMoment = /^(?:latest|current|previous|recent|next|last|other|same|most|least|only)$/;

/** @returns the clause with what "this district" means, where the paragraph named one district only; and "such a bill" with what tells which. */
export function expandPointers(
  named: NamedSentence,
  clause: Clause,
  known: Nearby,
  introductions: Introductions,
): Clause {
  const { syntax } = named;
  const swaps = new Map<number, Swap>(clause.swaps);
  const gone = new Set<number>();
  for (const token of clause.tokens) {
    const noun = pointedNoun(syntax, token);
    if (noun === undefined || !clause.tokens.includes(noun) || swaps.has(noun)) continue;
    if (clause.tokens.some(at => at < token && syntax.word(at) === syntax.word(noun))) continue;
    const isSuch = syntax.word(token) === 'such';
    const word = syntax.word(noun);
    const [near, ...others] = known.get(`${isSuch ? 'such ' : ''}${word}`) ?? [];
    const wording = near ?? (isSuch ? undefined : introductions.get(word));
    if (wording === undefined || others.length > 0 || (isSuch && noun !== clause.tokens.at(-1))) continue;
    for (let at = token; at < noun; at++) gone.add(at);
    swaps.set(noun, { text: isSuch ? wording : wording.replace(/^an? /, 'the ') });
  }
  if (gone.size === 0) return clause;
  return { ...clause, tokens: clause.tokens.filter(token => !gone.has(token)), swaps };
}

/** The noun of "this district", "such a bill". */
function pointedNoun(syntax: Syntax, token: number): number | undefined {
  const noun = syntax.word(token) === 'such' ? token + 2 : token + 1;
  const isPointer =
    syntax.word(token) === 'such'
      ? /^an?$/.test(syntax.word(token + 1))
      : /^(?:this|that)$/.test(syntax.word(token)) && syntax.relation(token) === 'det';
  return isPointer && syntax.token(noun)?.upos === 'NOUN' && syntax.token(token)?.head === noun
    ? noun
    : undefined;
}

/** @returns whether the paragraph has brought in one such thing, so that "the report" is no riddle. */
export function isBroughtIn(known: Nearby, noun: string): boolean {
  const wordings = known.get(noun);
  return wordings !== undefined && wordings.size <= 1;
}

/** "a bill that allows …": what "such a bill" means later. */
function storyOf(named: NamedSentence, noun: number): string | undefined {
  const { syntax } = named;
  if (syntax.children(noun, 'acl:relcl').length === 0) return undefined;
  const phrase = syntax.subtree(noun);
  const [first = -1, last = -1] = [phrase[0], phrase.at(-1)];
  const isRun = last - first + 1 === phrase.length && phrase.length <= longestStory;
  const isPlain = phrase.every(
    at => !/^(?:it|its|he|his|she|her|they|their|[,;:“”"()])$/.test(syntax.word(at)),
  );
  return isRun && isPlain && /^an?$/.test(syntax.word(first)) ? printed(named, phrase) : undefined;
}
