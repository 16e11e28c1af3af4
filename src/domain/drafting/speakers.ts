import type { ArticleBank } from '../article-bank.ts';
import type { Entity } from '../entity.ts';
import type { Fact, Speaker } from '../fact.ts';
import { isApproved, speakerOf } from '../fact.ts';
import { findKnown } from '../gazetteer/known-entities.ts';
import { shuffle } from '../random.ts';
import { propositionOf, speakerKey } from './attribution.ts';
import { type DraftingContext, findEntity, isFromText, isNamedIn } from './drafting-bank.ts';
import { perBank } from './per-bank.ts';
import { saysWe, tellsOwnCountry } from './telling-quotes.ts';
import { fold, likeness, mentions } from './wording.ts';

/** @returns the person who says it, where the speaker is one known person. */
export function personSpeaking(speaker: Speaker, bank: ArticleBank): Entity | undefined {
  const entity = findEntity(bank, speaker.name, speaker.entityId);
  return entity?.type === 'person' ? entity : undefined;
}

/**
 * @returns people who might have said it and did not, alike ones (same tags) first, those who speak in the article
 * before those who do not. Left out: whoever the stem names, whoever says something like it, and companions of the speaker.
 */
export function findRivals(fact: Fact, stem: string, context: DraftingContext): Entity[] {
  const { bank, random } = context;
  const by = speakerOf(fact);
  const speaker = by === undefined ? undefined : personSpeaking(by, bank);
  if (speaker === undefined) return [];
  return shuffle(bank.entities, random)
    .filter(entity => entity.type === 'person' && entity.id !== speaker.id)
    .filter(entity => isOfAKind(entity, speaker) || (isFromText(fact) && isPublicVoice(entity, bank)))
    .filter(entity => !isFromText(fact) || entity.name.includes(' ') === speaker.name.includes(' '))
    .filter(entity => !isNamedIn(bank, stem, entity.name, entity.id))
    .filter(entity => !isFromText(fact) || mightSay(entity, speaker, stem, bank))
    .filter(entity => !saysTheLike(entity, fact, bank))
    .map(entity => ({
      entity,
      worth: sharedTags(entity, speaker) + (factsBy(entity, bank).length > 0 ? 0.5 : 0),
    }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ entity }) => entity);
}

/**
 * Who speaks for a country that the words name is sought among those of that country; and nobody speaks so of those for whose country
 * he or she stands. Whoever says "our government" is sought among compatriots alone.
 */
function mightSay(rival: Entity, speaker: Entity, stem: string, bank: ArticleBank): boolean {
  const lands = landsOf(rival);
  const own = landsOf(speaker);
  const isCompatriot = lands.some(land => own.includes(land));
  const isOfNamed = landsNamedIn(stem).some(land => own.includes(land));
  if (isOfNamed && lands.length > 0 && !isCompatriot) return false;
  if (tellsOwnCountry(stem) && !isCompatriot) return false;
  if (saysWe(stem) && lands.length > 0 && own.length > 0 && !isCompatriot) return false;
  const named = bank.entities.filter(
    entity =>
      entity.type === 'person' &&
      (isNamedIn(bank, stem, entity.name, entity.id) || mentions(stem, lastName(entity))),
  );
  const isOfSpokenOf = named.some(person => landsOf(person).some(land => lands.includes(land)));
  const isKin = named.some(person => lastName(person) === lastName(rival) && person.name.includes(' '));
  const isOfOtherStanding = named.length > 0 && isInOffice(rival) !== isInOffice(speaker);
  return (
    !isKin && !isOfOtherStanding && (!isOfSpokenOf || landsOf(speaker).some(land => lands.includes(land)))
  );
}

function isInOffice({ tags }: Entity): boolean {
  return tags.includes('in-public-office');
}

function landsOf({ tags }: Entity): readonly string[] {
  return tags.filter(tag => tag.startsWith('of-')).map(tag => tag.slice(3));
}

function lastName({ name }: Entity): string {
  return name.split(' ').at(-1) ?? name;
}

function landsNamedIn(text: string): readonly string[] {
  return fold(text)
    .split(' ')
    .flatMap(word => {
      const known = findKnown(word);
      return known?.type === 'country' ? [known.id] : [];
    });
}

const weakTags: readonly string[] = ['without-office', 'outside-of-office', 'speaker'];

/** To hold no office is no likeness. */
function isOfAKind(one: Entity, other: Entity): boolean {
  return one.tags.some(tag => !weakTags.includes(tag) && other.tags.includes(tag));
}

/** In a short article whoever speaks or holds an office in it might have said it; who is only named in passing might not. */
function isPublicVoice(person: Entity, bank: ArticleBank): boolean {
  return person.name.includes(' ') && (factsBy(person, bank).length > 0 || person.roles.length > 0);
}

/** @returns what this person says, alone or together with others, as far as a teacher let it in. */
export function factsBy(person: Entity, bank: ArticleBank): readonly Fact[] {
  const known = factsOfPeople(bank);
  const found = known.get(person.id) ?? speechIn(bank).filter(fact => isSaidBy(person, fact, bank));
  known.set(person.id, found);
  return found;
}

const factsOfPeople = perBank(() => new Map<string, readonly Fact[]>());

const speechIn = perBank(bank =>
  bank.facts.filter(fact => isApproved(fact) && speakerOf(fact) !== undefined),
);

function isSaidBy(person: Entity, fact: Fact, bank: ArticleBank): boolean {
  const by = speakerOf(fact);
  return by !== undefined && (speakerKey(by, bank) === person.id || mentionsPerson(by.name, person));
}

/** Conservative: half of the words that matter, or any joint statement on the same fact, is enough to count. */
export function saysTheLike(person: Entity, fact: Fact, bank: ArticleBank): boolean {
  const asked = saying(fact);
  const evidence = fact.evidence.map(({ paragraph }) => paragraph);
  return factsBy(person, bank).some(
    other =>
      likeness(saying(other), asked) >= 0.5 ||
      (likeness(saying(other), asked) >= 0.3 &&
        other.evidence.some(({ paragraph }) => evidence.includes(paragraph))),
  );
}

export function sharedTags(one: Entity, other: Entity): number {
  return one.tags.filter(tag => other.tags.includes(tag)).length;
}

function saying(fact: Fact): string {
  return fact.kind === 'quote' ? `${fact.words} ${fact.about}` : propositionOf(fact);
}

function mentionsPerson(text: string, person: Entity): boolean {
  return [person.name, ...person.aliases].some(name => mentions(text, name));
}
