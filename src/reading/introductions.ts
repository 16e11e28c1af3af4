import { type Clause, type NamedSentence, printed, type Swap } from './clause.ts';
import { anyOf } from './definites.ts';
import { isPersonNoun } from './person-nouns.ts';
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
  for (const [word, wording] of [...namesIn(named), ...pairsIn(named)])
    found.set(word, isOneOfRivals(word, wording, known) ? undefined : wording);
  return found;
}

/** Of parties a text tells in turns: once two were named, "the party" may be either. */
function isOneOfRivals(word: string, wording: string | undefined, known: Introductions): boolean {
  return word === 'party' && known.has(word) && known.get(word) !== wording;
}

/** Their names stand without an article: "Harbor County". */
const placeKinds = /^(?:county|township|parish)$/;

/** @returns what stays known over the end of a paragraph in a textbook, which goes on to speak of other systems and agreements. */
export function namesOnly(known: Introductions): Introductions {
  return new Map([...known].filter(([, wording]) => wording === undefined || /\p{Lu}/u.test(wording)));
}

const kindsOfNames =
  /^(?:amendment|act|committee|commission|court|party|council|plan|treaty|agreement|doctrine|compromise|convention|proclamation|resolution|charter|bureau|agency|department|ministry|board|association|union|court|tribunal|parliament|assembly|rebellion|ordinance|compact|society|fund|bank|institute|foundation|case|league|alliance|county|township|university|college)$/;

/** A name that tells its kind: "the Twelfth Amendment" is "the amendment" later. Two of a kind in one sentence leave it open. */
function namesIn(named: NamedSentence): ReadonlyMap<string, string | undefined> {
  const { syntax, mentions } = named;
  const found = new Map<string, string | undefined>();
  for (const { first, last } of mentions) {
    const tokens = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
    const kind = tokens.map(token => syntax.word(token)).find(word => kindsOfNames.test(word));
    if (kind === undefined || tokens.length < 2) continue;
    if (placeKinds.test(kind) && syntax.word(last) !== kind) continue;
    const name = printed(named, tokens).replace(/^the /i, '');
    if (kind === 'act') note('law', `the ${name}`);
    const wording = placeKinds.test(kind) ? name : `the ${name}`;
    note(kind, wording);
  }
  return found;

  function note(noun: string, wording: string): void {
    found.set(noun, found.has(noun) && found.get(noun) !== wording ? undefined : wording);
  }
}

/** "The new law", "the same plan" tell no more than "the law". */
function isVague(word: string): boolean {
  return /^(?:new|vice|same|other|first|second|third|last|next|previous|own|whole|entire|such|final|former|current|latest|recent|most|least|only|big|large|small|good|bad|great|his|her|its|their|biggest|largest)$/.test(
    word,
  );
}

/** "Ana Ruiz and Tom Okafor" are "the two leaders" later, "Peru and Chile" the two countries. */
function pairsIn(named: NamedSentence): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const type of ['person', 'country'] as const) {
    const [one, other, ...more] = named.mentions.filter(
      ({ entityId }) => named.entities.get(entityId)?.type === type,
    );
    const isPair =
      one !== undefined && other !== undefined && more.length === 0 && isJoined(named, one.last, other.first);
    if (!isPair || one.entityId === other.entityId) continue;
    const names = [one, other].map(({ entityId }) => named.entities.get(entityId)?.name ?? '');
    found.set(`two ${type}`, names.join(' and '));
  }
  return found;
}

/** Nothing but "and" and an office stands between. */
function isJoined({ syntax }: NamedSentence, last: number, first: number): boolean {
  const between = syntax.sentence.tokens.slice(last + 1, first);
  return (
    between[0]?.text === 'and' && between.every(({ upos }) => /^(?:CCONJ|DET|ADJ|NOUN|PROPN)$/.test(upos))
  );
}

/** @returns the clause with both names for its subject "the two leaders". */
function expandPair(named: NamedSentence, clause: Clause, known: Introductions): Clause {
  const { syntax } = named;
  const { subject, tokens, swaps } = clause;
  const phrase = subject === undefined ? [] : syntax.subjectPhrase(subject);
  const [first = -1, second = -1] = phrase;
  if (
    subject === undefined ||
    phrase.length !== 3 ||
    syntax.word(first) !== 'the' ||
    syntax.word(second) !== 'two'
  )
    return clause;
  const noun = syntax.word(subject);
  const kind = /^(?:countries|nations|states)$/.test(noun)
    ? 'two country'
    : isPersonNoun(noun)
      ? 'two person'
      : '';
  const wording = known.get(kind);
  if (wording === undefined || swaps.has(subject) || !tokens.includes(first)) return clause;
  const kept = tokens.filter(token => token !== first && token !== second);
  return { ...clause, tokens: kept, swaps: new Map([...swaps, [subject, { text: wording }]]) };
}

/** @returns the clause with the full wording for its bare subject: "the agreement" → "the trade agreement", "this act" → "the Harbor Act". */
export function expandSubject(named: NamedSentence, given: Clause, known: Introductions): Clause {
  const clause = expandPair(named, given, known);
  const { syntax } = named;
  const { subject, tokens, swaps } = clause;
  if (subject === undefined) return clause;
  const phrase = syntax.subjectPhrase(subject);
  const [first = -1] = phrase;
  const noun = syntax.word(subject);
  const wording = known.get(noun);
  const isBare = phrase.length === 2 && first === subject - 1 && /^(?:the|this)$/.test(syntax.word(first));
  if (!isBare || wording === undefined || unique.has(noun) || swaps.has(subject) || !tokens.includes(first))
    return clause;
  if (/^\p{Lu}/u.test(syntax.token(subject)?.text ?? '')) return clause;
  const isName = /\p{Lu}/u.test(wording);
  if (!isName && (syntax.word(first) === 'this' || anyOf.test(noun))) return clause;
  const swap: Swap = { text: wording };
  return {
    ...clause,
    tokens: tokens.filter(token => token !== first),
    swaps: new Map([...swaps, [subject, swap]]),
  };
}
