import type { Slots, Speaker } from '../domain/fact.ts';
import { countryOfDemonym } from '../domain/gazetteer/known-entities.ts';
import { centreOf, type Mind } from './antecedents.ts';
import { type Clause, mentionAt, type NamedSentence, type Swap } from './clause.ts';
import { findClauses } from './clauses.ts';
import type { Finding } from './finding.ts';
import { isBroughtIn, type Nearby } from './nearby.ts';
import { isPersonNoun } from './person-nouns.ts';
import { doubtsOf, type ReadStretch, resolveAll } from './propose-reported.ts';
import { sayingVerbs } from './saying-verbs.ts';
import { findSlots, type Gapped } from './slots.ts';
import { isUnnamed } from './speakers.ts';
import type { Syntax } from './syntax.ts';

export interface Saying {
  readonly by: Speaker;
  readonly content: readonly number[];
  /** Why it may not be this speaker's, or not all of it. */
  readonly doubts: readonly string[];
  /** In a speaker's own words "she" is somebody else. */
  readonly isDirect: boolean;
}

/** The claims in what somebody says, one a clause; the speaker's "he" is the speaker. */
export function proposeClaims(named: NamedSentence, saying: Saying, mind: Mind): ReadStretch {
  const clausesSaid = findClauses(named.syntax, saying.content);
  const found = saying.isDirect
    ? clausesSaid
    : clausesSaid.map(clause => withOwnPronouns(named, withSpeaker(named, clause, saying.by), saying.by));
  const clauses = resolveAll(named, found, {
    ...mind,
    centre: saying.isDirect ? undefined : { person: mind.centre?.person },
  });
  // What a speaker is told to have said by the way is the reporters' explanation more often than a claim.
  const main = clauses.filter(({ isAside }) => !isAside);
  const last = main.at(-1);
  return {
    findings: main.map(clause => claimOf(named, clause, saying, mind)),
    centre: last === undefined ? undefined : centreOf(named, last),
  };
}

/** @returns the doubts about who says it, in words for a teacher. */
export function doubtsAbout(by: Speaker, nearby: Nearby = new Map()): readonly string[] {
  if (/\p{L}(?:tions|ments|ships) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(by.name))
    return ['the name may be cut wrongly'];
  if (by.name === '') return ['nobody can be made out who says it'];
  const [article, noun = '', ...more] = by.name.split(' ');
  if (article === 'the' && more.length === 0 && isBroughtIn(nearby, noun)) return [];
  return isUnnamed(by) ? ['the speaker is not named'] : [];
}

function withSpeaker({ syntax, entities }: NamedSentence, clause: Clause, by: Speaker): Clause {
  const { subject } = clause;
  if (by.name === '' || subject === undefined || clause.swaps.has(subject)) return clause;
  const isPerson = entities.get(by.entityId ?? '')?.type === 'person';
  const speaker = { text: by.name, ...(by.entityId === undefined ? {} : { entityId: by.entityId }) };
  const [first = -1] = clause.tokens;
  if (isPerson && first !== subject && /^(?:his|her)$/.test(syntax.word(first))) {
    const owner = { ...speaker, text: `${by.name}’s`, pronoun: syntax.word(first) };
    return { ...clause, swaps: new Map([...clause.swaps, [first, owner]]) };
  }
  const word = syntax.word(subject);
  if (
    !(isPerson ? /^(?:he|she)$/ : by.name.endsWith('s') ? /^they$/ : /^it$/).test(word) ||
    clause.tokens[0] !== subject
  )
    return clause;
  if (syntax.relation(subject) === 'expl') return clause;
  const swap = { ...speaker, pronoun: word };
  return { ...clause, swaps: new Map([[subject, swap]]) };
}

/** "Ana Ruiz said that the club expelled her": where nobody else is named, "her" is the speaker. */
function withOwnPronouns(named: NamedSentence, clause: Clause, by: Speaker): Clause {
  const { syntax, mentions, entities } = named;
  const people = mentions.filter(({ entityId }) => entities.get(entityId)?.type === 'person');
  const isPerson = entities.get(by.entityId ?? '')?.type === 'person';
  if (!isPerson || people.some(({ entityId }) => entityId !== by.entityId)) return clause;
  const own = clause.tokens.filter(
    token => /^(?:he|she|him|her|his|hers)$/.test(syntax.word(token)) && !clause.swaps.has(token),
  );
  if (own.length === 0 || clause.tokens.some(token => isPersonNoun(syntax.word(token)))) return clause;
  const speaker = { text: by.name, ...(by.entityId === undefined ? {} : { entityId: by.entityId }) };
  const swaps = own.map((token): [number, Swap] => [token, { ...speaker, pronoun: syntax.word(token) }]);
  return { ...clause, swaps: new Map([...clause.swaps, ...swaps]) };
}

function claimOf(named: NamedSentence, clause: Clause, { by, doubts }: Saying, mind: Mind): Finding {
  const { text, slots } = lowerFirst(named, clause, findSlots(named, clause));
  return {
    body: { kind: 'claim', by, proposition: text, ...withSlots(slots) },
    status: 'claim',
    doubts: [
      ...doubts,
      ...doubtsAbout(by, mind.nearby),
      ...doubtsOf(named, clause, mind),
      ...(isOwnSaying(named, clause) ? ['somebody’s word, but whose or what is not clear'] : []),
    ],
    importance: 2,
  };
}

/** "She said that … but warned that …": she is not said to have said that she warned. */
function isOwnSaying({ syntax }: NamedSentence, { head, swaps }: Clause): boolean {
  const isSpeaker = [...swaps.values()].some(({ pronoun }) => pronoun !== undefined);
  return isSpeaker && sayingVerbs.has(syntax.word(head)) && syntax.children(head, 'ccomp').length > 0;
}

function withSlots(slots: Slots): { readonly slots?: Slots } {
  return Object.keys(slots).length === 0 ? {} : { slots };
}

/** "said that …" goes on in lower case, unless a name or an abbreviation begins; a plural that opens a sentence is no name. */
function lowerFirst(named: NamedSentence, { tokens, swaps }: Clause, { text, slots }: Gapped): Gapped {
  const { syntax } = named;
  const [first = -1] = tokens;
  const token = syntax.token(first);
  const isName =
    swaps.has(first) ||
    mentionAt(named, first) !== undefined ||
    countryOfDemonym(token?.text ?? '') !== undefined ||
    properAdjectives.test(token?.text ?? '') ||
    (token?.name !== undefined && isTitled(named, first)) ||
    (token?.upos === 'PROPN' && !(opensSpeech(syntax, first) && syntax.isPlural(first)));
  if (isName || /^\p{Lu}[\p{Lu}.]/u.test(text)) return { text, slots };
  const name = /^\{(\w+)\}/.exec(text)?.[1];
  const slot = slots[name ?? ''];
  if (name === undefined || slot === undefined) return { text: lowered(text), slots };
  return { text, slots: { ...slots, [name]: { ...slot, value: lowered(slot.value) } } };
}

const properAdjectives =
  /^(?:European|African|Asian|Arab|Islamic|Muslim|Jewish|Christian|Catholic|Protestant|Palestinian|Kurdish|Western|Latin|Republican|Democratic)s?$/;

function lowered(text: string): string {
  return /^\p{Lu}[\p{Lu}.]/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** Capitals go on behind it: "Prime Minister …". */
function isTitled({ syntax }: NamedSentence, first: number): boolean {
  return /^\p{Lu}/u.test(syntax.token(first + 1)?.text ?? '') || !opensSpeech(syntax, first);
}

function opensSpeech(syntax: Syntax, first: number): boolean {
  return first === 0 || /^[“"]$/.test(syntax.word(first - 1));
}
