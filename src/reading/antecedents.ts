import type { Entity } from '../domain/entity.ts';
import { type Clause, entityAt, mentionAt, type NamedSentence, printed, type Swap } from './clause.ts';
import { isPersonNoun } from './person-nouns.ts';
import type { Syntax } from './syntax.ts';

/** What a clause speaks of: what a pronoun at the beginning of the next one may mean. */
export interface Centre {
  /** The people that it names, each once. */
  readonly people: readonly Entity[];
  readonly subject?: CentralSubject;
}

interface CentralSubject {
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
  if (meant === undefined || !tokens.includes(place)) return clause;
  const isPossessive = /^(?:his|her|its|their)$/.test(word) && place !== subject;
  const text = isPossessive
    ? `${meant.text}${meant.kind === 'things' || meant.kind === 'people' ? possessiveOfMany(meant.text) : '’s'}`
    : meant.text;
  const swap: Swap = {
    text,
    ...(meant.entityId === undefined || isPossessive ? {} : { entityId: meant.entityId }),
  };
  return { ...clause, swaps: new Map([...swaps, [place, swap]]) };
}

function possessiveOfMany(text: string): string {
  return text.endsWith('s') ? '’' : '’s';
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

/** "It is important that …", "It became apparent …". */
function isEmptyIt(syntax: Syntax, subject: number, head: number): boolean {
  if (syntax.word(subject) !== 'it') return false;
  if (syntax.relation(subject) === 'expl' || syntax.children(head, 'csubj', 'expl').length > 0) return true;
  const isVerb = syntax.token(head)?.upos === 'VERB';
  const bearsClause =
    syntax.children(head, 'ccomp', 'acl:relcl', ...(isVerb ? [] : ['xcomp', 'advcl'])).length > 0;
  return (
    bearsClause ||
    /^(?:time|possible|impossible|important|clear|likely|apparent|seems?|seemed|appears?|appeared|takes?|took|rain(?:ed|s)?|turns?|turned)$/.test(
      syntax.word(head),
    )
  );
}

function meantBy(word: string, { people, subject }: Centre): CentralSubject | undefined {
  if (/^(?:he|she|his|her)$/.test(word)) {
    const [person] = people;
    const isAlone =
      people.length === 1 &&
      person !== undefined &&
      (subject === undefined || subject.kind !== 'person' || subject.entityId === person.id);
    if (!isAlone || subject?.entityId !== person.id) return undefined;
    return { text: person.name, entityId: person.id, kind: 'person' };
  }
  if (/^(?:it|its)$/.test(word)) return subject?.kind === 'thing' ? subject : undefined;
  return subject?.kind === 'things' || subject?.kind === 'people' ? subject : undefined;
}

/** @returns what the clause, with its names put in, speaks of. */
export function centreOf(named: NamedSentence, clause: Clause): Centre {
  const people = new Map<string, Entity>();
  for (const token of clause.tokens) {
    const entity = named.entities.get(clause.swaps.get(token)?.entityId ?? '') ?? entityAt(named, token);
    if (entity?.type === 'person') people.set(entity.id, entity);
  }
  const subject = centralSubject(named, clause);
  return { people: [...people.values()], ...(subject === undefined ? {} : { subject }) };
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
  const [first = -1] = phrase;
  if (
    !['NOUN', 'PROPN'].includes(syntax.token(subject)?.upos ?? '') ||
    phrase.length > longestSubject ||
    !tokens.includes(first)
  )
    return undefined;
  if (phrase.some(token => syntax.token(token)?.upos === 'PRON' || /^[,;:()“”"—–]$/.test(syntax.word(token))))
    return undefined;
  if (/^(?:this|these|those|that|such|no|each|every|many|some|few|other|another)$/.test(syntax.word(first)))
    return undefined;
  if (/^an?$/.test(syntax.word(first)) && syntax.token(head)?.xpos === 'VBD') return undefined;
  const mention = mentionAt(named, subject);
  const entity = named.entities.get(mention?.entityId ?? '');
  const isMany = syntax.isPlural(subject) || syntax.children(subject, 'conj').length > 0;
  const isPerson = entity?.type === 'person' || (mention === undefined && isPersonNoun(syntax.word(subject)));
  const kind = isPerson
    ? isMany
      ? 'people'
      : 'person'
    : isMany && !isNameOfOne(entity)
      ? 'things'
      : 'thing';
  const isWholeName =
    entity !== undefined &&
    mention !== undefined &&
    phrase.every(token => (token >= mention.first && token <= mention.last) || syntax.word(token) === 'the');
  return {
    text: lowerArticle(printed(named, phrase)),
    kind,
    ...(isWholeName ? { entityId: entity.id } : {}),
  };
}

/** "The United States" is one country. */
function isNameOfOne(entity: Entity | undefined): boolean {
  return entity !== undefined && ['country', 'city', 'organization', 'document'].includes(entity.type);
}

function swappedSubject(named: NamedSentence, swap: Swap, pronoun: string): CentralSubject {
  const kind = /^(?:he|she)$/.test(pronoun) ? 'person' : pronoun === 'they' ? 'things' : 'thing';
  return {
    text: swap.text,
    kind,
    ...(swap.entityId === undefined || !named.entities.has(swap.entityId) ? {} : { entityId: swap.entityId }),
  };
}

function lowerArticle(text: string): string {
  return text.replace(/^(?:The|A|An|All|Most|Local|State|Federal)\b/, article => article.toLowerCase());
}
