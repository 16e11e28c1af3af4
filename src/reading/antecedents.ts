import type { Entity } from '../domain/entity.ts';
import {
  type Clause,
  entityAt,
  mentionAt,
  type NamedSentence,
  personIn,
  printed,
  type Swap,
} from './clause.ts';
import { opensAsCommon } from './common-opening.ts';
import type { Introductions } from './introductions.ts';
import type { Nearby } from './nearby.ts';
import { isPersonNoun } from './person-nouns.ts';
import type { Syntax } from './syntax.ts';

/** What a clause speaks of: what a pronoun at the beginning of the next one may mean. */
export interface Centre {
  /** The only person whom it names, and who is its subject. */
  readonly person?: CentralSubject | undefined;
  readonly subject?: CentralSubject | undefined;
}

/** What the reader has in mind when a sentence begins. */
export interface Mind {
  readonly centre?: Centre | undefined;
  readonly introductions: Introductions;
  /** What the paragraph has spoken of so far. */
  readonly nearby: Nearby;
  /** Whether the text tells of the day's events: there "will" is a plan, in a textbook it is a rule. */
  readonly isNews: boolean;
  /** The one country that the text is plainly about. */
  readonly home?: string | undefined;
}

export interface CentralSubject {
  /** As it reads in the middle of a sentence. */
  readonly text: string;
  readonly entityId?: string;
  readonly kind: 'person' | 'people' | 'thing' | 'things';
}

/** @returns the clause with a name for the pronoun or possessive that is its subject, where only one thing can be meant; else the clause as it is. */
export function resolveSubject(named: NamedSentence, clause: Clause, before: Centre | undefined): Clause {
  const { subject, tokens, swaps } = clause;
  const place = subjectPlace(named, clause);
  if (before === undefined || subject === undefined || place === undefined || swaps.has(place)) return clause;
  const word = named.syntax.word(place);
  const meant = meantBy(word, before);
  if (meant === undefined || !tokens.includes(place) || isNamedAgain(named, clause, meant)) return clause;
  const isPossessive = /^(?:his|her|its|their)$/.test(word) && place !== subject;
  return { ...clause, swaps: new Map([...swaps, [place, isPossessive ? ownedBy(meant) : swapFor(meant)]]) };
}

/** "It called the database by two names": it is not the database. */
function isNamedAgain(
  { syntax }: NamedSentence,
  { tokens }: Clause,
  { text, kind }: CentralSubject,
): boolean {
  const noun = text.split(' ').at(-1) ?? '';
  return kind === 'thing' && /^\p{Ll}/u.test(noun) && tokens.some(token => syntax.word(token) === noun);
}

/** @returns the clause with the full name for the family name that is its subject: a fact stands by itself. */
export function inFull(named: NamedSentence, clause: Clause): Clause {
  const { subject, tokens, swaps } = clause;
  const mention = mentionAt(named, subject);
  const entity = entityAt(named, subject);
  if (subject === undefined || entity?.type !== 'person' || !entity.name.includes(' ')) return clause;
  if (mention?.first !== subject || mention.last !== subject || swaps.has(subject)) return clause;
  const before = named.syntax.token(subject - 1);
  const isAddressed = /^(?:mr|mrs|ms|dr)\.?$/i.test(before?.text ?? '') && tokens.includes(subject - 1);
  const isAlone = named.syntax
    .children(subject, 'compound', 'amod', 'det', 'flat', 'nmod:poss')
    .every(at => isAddressed && at === subject - 1);
  if (!isAlone) return clause;
  return {
    ...clause,
    tokens: isAddressed ? tokens.filter(token => token !== subject - 1) : tokens,
    swaps: new Map([...swaps, [subject, { text: entity.name, entityId: entity.id }]]),
  };
}

function swapFor({ text, entityId }: CentralSubject): Swap {
  return { text, ...(entityId === undefined ? {} : { entityId }) };
}

function ownedBy({ text, kind }: CentralSubject): Swap {
  const isMany = kind === 'things' || kind === 'people';
  return { text: isMany && text.endsWith('s') ? `${text}’` : `${text}’s` };
}

/** @returns the pronoun that is the subject, or the possessive at the subject's beginning; nothing where another subject stands before it. */
function subjectPlace({ syntax }: NamedSentence, { subject, tokens, head }: Clause): number | undefined {
  if (subject === undefined) return undefined;
  const before = tokens.filter(token => token < subject);
  if (before.some(token => syntax.relation(token).startsWith('nsubj'))) return undefined;
  if (/^(?:he|she|it|they)$/.test(syntax.word(subject)))
    return isEmptyIt(syntax, subject, head) ? undefined : subject;
  const [first = -1] = syntax.subjectPhrase(subject);
  return /^(?:his|her|its|their)$/.test(syntax.word(first)) && first === tokens[0] ? first : undefined;
}

const emptyHeads =
  /^(?:time|possible|impossible|important|clear|likely|apparent|seems?|seemed|appears?|appeared|takes?|took|gone|rain(?:ed|s)?|turns?|turned|first|second|third)$/;

/** "It is important that …", "It became apparent …", "It was the first …". */
function isEmptyIt(syntax: Syntax, subject: number, head: number): boolean {
  if (syntax.word(subject) !== 'it') return false;
  if (syntax.relation(subject) === 'expl' || syntax.children(head, 'csubj', 'expl').length > 0) return true;
  const isVerb = syntax.token(head)?.upos === 'VERB';
  const bearing = ['ccomp', 'acl:relcl', ...(isVerb ? [] : ['xcomp', 'advcl'])];
  const isRanked = syntax.children(head, 'amod').some(at => emptyHeads.test(syntax.word(at)));
  return syntax.children(head, ...bearing).length > 0 || emptyHeads.test(syntax.word(head)) || isRanked;
}

function meantBy(word: string, { person, subject }: Centre): CentralSubject | undefined {
  if (/^(?:he|she|his|her)$/.test(word)) return person;
  if (/^(?:it|its)$/.test(word)) return subject?.kind === 'thing' ? subject : undefined;
  return subject?.kind === 'things' || subject?.kind === 'people' ? subject : undefined;
}

/** @returns what the clause, with its names put in, speaks of; a person spoken of before stays in mind where it names none. */
export function centreOf(named: NamedSentence, clause: Clause, before?: Centre): Centre {
  const subject = centralSubject(named, clause);
  const people = peopleIn(named, clause);
  const isAlone = subject?.kind === 'person' && people.every(({ id }) => id === subject.entityId);
  const kept =
    people.length === 0 && subject?.kind !== 'person' && subject?.kind !== 'people'
      ? before?.person
      : undefined;
  return { subject, person: isAlone && subject?.entityId !== undefined ? subject : kept };
}

function peopleIn(named: NamedSentence, { tokens, swaps }: Clause): readonly Entity[] {
  return tokens
    .flatMap(token => named.entities.get(swaps.get(token)?.entityId ?? '') ?? entityAt(named, token) ?? [])
    .filter(({ type }) => type === 'person');
}

const longestSubject = 8;

function centralSubject(
  named: NamedSentence,
  { subject, swaps, tokens, head }: Clause,
): CentralSubject | undefined {
  if (subject === undefined) return undefined;
  const { syntax } = named;
  const swap = swaps.get(subject);
  if (swap !== undefined) return swappedSubject(named, swap, syntax.word(subject));
  const phrase = syntax.subjectPhrase(subject);
  if (phrase.length > longestSubject || !tokens.includes(phrase[0] ?? -1) || phrase.some(at => swaps.has(at)))
    return undefined;
  if (!canStandAgain(syntax, subject, phrase, head)) return undefined;
  const entity = entityOf(named, subject, phrase);
  const mention = mentionAt(named, subject);
  const isWholeName =
    mention !== undefined &&
    phrase.every(token => (token >= mention.first && token <= mention.last) || syntax.word(token) === 'the');
  const isPerson = entity?.type === 'person';
  return {
    text: isPerson ? entity.name : withinSentence(named, phrase),
    kind: kindOf(syntax, subject, entity),
    ...(entity !== undefined && (isWholeName || isPerson) ? { entityId: entity.id } : {}),
  };
}

/** "Opposition leader Ana Ruiz" is Ana Ruiz. */
function entityOf(named: NamedSentence, subject: number, phrase: readonly number[]): Entity | undefined {
  const { syntax } = named;
  const isTitled =
    syntax.token(phrase.at(-1) ?? -1)?.upos === 'PROPN' &&
    syntax.children(subject, 'conj', 'nmod').length === 0;
  return entityAt(named, subject) ?? (isTitled ? personIn(named, phrase) : undefined);
}

/** A noun without pronouns, signs or words that point; "a letter" would be "the letter" when it comes again. */
function canStandAgain(syntax: Syntax, subject: number, phrase: readonly number[], head: number): boolean {
  const first = syntax.word(phrase[0] ?? -1);
  if (!['NOUN', 'PROPN'].includes(syntax.token(subject)?.upos ?? '')) return false;
  if (phrase.some(token => syntax.token(token)?.upos === 'PRON' || /^[,;:()“”"—–]$/.test(syntax.word(token))))
    return false;
  if (
    /^(?:this|these|those|that|such|no|each|every|any|many|some|few|other|another|his|her|its|their|one)$/.test(
      first,
    ) ||
    phrase.some(token => /^(?:these|those|such)$/.test(syntax.word(token)))
  )
    return false;
  return !/^an?$/.test(first) || syntax.token(head)?.xpos !== 'VBD';
}

function kindOf(syntax: Syntax, subject: number, entity: Entity | undefined): CentralSubject['kind'] {
  const isJoint = syntax.children(subject, 'conj').length > 0;
  const isOne = entity !== undefined && entity.type !== 'term' && !isJoint;
  const isMany = isJoint || (syntax.isPlural(subject) && !isOne);
  const isPerson = entity?.type === 'person' || (entity === undefined && isPersonNoun(syntax.word(subject)));
  if (isPerson) return isMany ? 'people' : 'person';
  return isMany ? 'things' : 'thing';
}

function swappedSubject(named: NamedSentence, swap: Swap, pronoun: string): CentralSubject {
  const kind = /^(?:he|she)$/.test(pronoun) ? 'person' : pronoun === 'they' ? 'things' : 'thing';
  const isKnown = swap.entityId !== undefined && named.entities.has(swap.entityId);
  return {
    text: swap.text,
    kind,
    ...(isKnown && swap.entityId !== undefined ? { entityId: swap.entityId } : {}),
  };
}

/** "Clerks", which opened a sentence, are "clerks" within one; names and peoples keep their capitals. */
function withinSentence(named: NamedSentence, phrase: readonly number[]): string {
  const text = lowerArticle(printed(named, phrase));
  return phrase[0] === 0 && opensAsCommon(named) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function lowerArticle(text: string): string {
  return text.replace(/^(?:The|A|An|All|Most|Local|State|Federal|Some|Many)\b/, article =>
    article.toLowerCase(),
  );
}
