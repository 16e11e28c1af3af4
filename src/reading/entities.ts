import type { Entity, EntityRole } from '../domain/entity.ts';
import { entityIdOf, type KnownEntity, knownEntities } from '../domain/gazetteer/known-entities.ts';
import { findAcronyms } from './acronyms.ts';
import { isAmericanText, isGeneric, ofAnyCountry } from './country-of-text.ts';
import { personTags } from './entity-tags.ts';
import type { Sentence } from './language/sentence.ts';
import { canBear, isBelowHead, titleOf } from './name-titles.ts';
import { familyNameOf, shortNamesOf } from './person-names.ts';
import type { PrintedName } from './printed-name.ts';
import { findPrintedNames } from './printed-names.ts';
import type { FoundRole } from './roles.ts';

/** A place of the text where an entity is named; tokens from `first` to `last`, both included. */
export interface Mention {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly entityId: string;
}

export interface Linked {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
}

/**
 * Gives every name of a text its entity: what the gazetteer knows, people by their full names wherever the text goes on with
 * the family name, institutions by the letters that stand for them. Part and whole come from the gazetteer.
 */
export function linkEntities(text: string, sentences: readonly Sentence[]): Linked {
  return linkNames(
    sentences,
    sentences.map(sentence => findPrintedNames(text, sentence)),
  );
}

/** As `linkEntities`, with the names that were found in each sentence. */
export function linkNames(
  sentences: readonly Sentence[],
  names: readonly (readonly PrintedName[])[],
): Linked {
  const acronyms = findAcronyms(sentences, names);
  const people = peopleOf(sentences, names);
  const isAmerican = isAmericanText(names);
  const entities = new Map<string, Entity>();
  const mentions = names.flatMap((ofSentence, sentence) =>
    ofSentence.map(name => {
      const title = titleOf(sentences[sentence], name);
      const entity = entityFor(name, { acronyms, people, sentence, isAmerican, title });
      const known = entities.get(entity.id);
      entities.set(entity.id, known === undefined ? entity : joined(known, entity));
      return { sentence, first: name.first, last: name.last, entityId: entity.id };
    }),
  );
  return { entities: [...entities.values()].map(entity => withLetters(entity, acronyms)), mentions };
}

/**
 * @returns the entities with the roles that the text gives them, and people with the tags that follow from these: whoever says
 * something in a text may be taken for anybody else who does.
 */
export function withRoles(
  entities: readonly Entity[],
  roles: readonly (FoundRole & { paragraph: number })[],
  speakers: ReadonlySet<string> = new Set(),
): Entity[] {
  return entities.map(entity => {
    if (entity.type !== 'person') return entity;
    const own = roles.filter(({ entityId }) => entityId === entity.id).map(asEntityRole);
    const tags = personTags(entity.tags, own);
    return { ...entity, roles: own, tags: speakers.has(entity.id) ? [...tags, 'speaker'] : tags };
  });
}

function asEntityRole({ role, isFormer, paragraph }: FoundRole & { paragraph: number }): EntityRole {
  return { text: role, paragraph, ...(isFormer ? { isFormer } : {}) };
}

interface Surroundings {
  readonly acronyms: ReadonlyMap<string, string>;
  readonly people: People;
  readonly sentence: number;
  readonly isAmerican: boolean;
  readonly title: string | undefined;
}

function entityFor(
  name: PrintedName,
  { acronyms, people, sentence, isAmerican, title }: Surroundings,
): Entity {
  const { known, printed, type, tags } = name;
  if (printed === 'Georgia' && isAmerican) return georgia;
  if (known !== undefined && !isAmerican && isGeneric(printed))
    return entityOf(printed, known.type, ofAnyCountry(known));
  if (known !== undefined) return known.type === 'person' ? person(known.name, people, known) : plain(known);
  if (type === 'person') return person(people.fullName(printed, sentence, title), people);
  const spelledOut = acronyms.get(printed) ?? printed;
  return entityOf(spelledOut, type, [...tags]);
}

function plain({ id, name, aliases, type, partOf, tags }: KnownEntity): Entity {
  return { id, name, aliases, type, partOf, roles: [], tags };
}

function entityOf(name: string, type: Entity['type'], tags: readonly string[]): Entity {
  return { id: entityIdOf(name), name, aliases: [], type, partOf: [], roles: [], tags };
}

function person(name: string, people: People, given?: KnownEntity): Entity {
  const known = given ?? knownPeople.get(name);
  const base = known === undefined ? entityOf(name, 'person', []) : plain(known);
  const short = people.isOnlyOne(base.name) ? shortNamesOf(base.name) : [];
  return { ...base, aliases: [...new Set([...base.aliases, ...short])] };
}

const knownPeople: ReadonlyMap<string, KnownEntity> = new Map(
  knownEntities
    .filter(({ type }) => type === 'person')
    .flatMap(known => [known.name, ...known.aliases].map((name): [string, KnownEntity] => [name, known])),
);

/** Of one name and several things the text's first stays; it may learn aliases and a more telling kind. */
function joined(one: Entity, other: Entity): Entity {
  const isVague = one.tags.length === 0 || one.tags[0] === 'group' || one.tags[0] === 'place';
  return isVague && other.tags.length > 0 ? { ...one, type: other.type, tags: other.tags } : one;
}

function withLetters(entity: Entity, acronyms: ReadonlyMap<string, string>): Entity {
  const letters = [...acronyms].filter(([, name]) => name === entity.name).map(([short]) => short);
  return letters.length === 0
    ? entity
    : { ...entity, aliases: [...new Set([...entity.aliases, ...letters])] };
}

/** The people of a text, to be found by their short names. */
interface People {
  /** @returns the full name that a short one stands for: of two people the one named in full last. */
  readonly fullName: (printed: string, sentence: number, title: string | undefined) => string;
  /** Whether no other person of the text shares the family name. */
  readonly isOnlyOne: (name: string) => boolean;
}

function peopleOf(sentences: readonly Sentence[], names: readonly (readonly PrintedName[])[]): People {
  const byShortName = new Map<string, { readonly name: string; readonly sentence: number }[]>();
  const titles = new Map<string, Set<string>>();
  for (const [sentence, ofSentence] of names.entries()) {
    for (const found of ofSentence) {
      const { type, printed, known } = found;
      if (type !== 'person' || !printed.includes(' ')) continue;
      const name = known?.name ?? knownPeople.get(printed)?.name ?? printed;
      const title = titleOf(sentences[sentence], found);
      if (title !== undefined) titles.set(name, (titles.get(name) ?? new Set()).add(title));
      for (const short of shortNamesOf(name)) {
        const bearers = byShortName.get(short) ?? [];
        bearers.push({ name, sentence });
        byShortName.set(short, bearers);
      }
    }
  }
  return {
    fullName: (printed, sentence, title) => {
      const bearers = (byShortName.get(printed) ?? []).filter(({ name }) =>
        canBear(titles.get(name) ?? new Set(), title),
      );
      const before = bearers.findLast(bearer => bearer.sentence <= sentence) ?? bearers[0];
      return before?.name ?? (isBelowHead(title) ? undefined : onlyKnownPerson(printed)) ?? printed;
    },
    isOnlyOne: name =>
      new Set((byShortName.get(familyNameOf(name)) ?? []).map(bearer => bearer.name)).size <= 1,
  };
}

const knownByFamilyName: ReadonlyMap<string, readonly KnownEntity[]> = indexByFamilyName();

/** A head of state whom nobody else of note shares the family name with: "Obama". */
function onlyKnownPerson(familyName: string): string | undefined {
  const [one, ...others] = knownByFamilyName.get(familyName) ?? [];
  const isHead = one?.tags.some(tag => tag === 'us-president' || tag === 'world-leader') ?? false;
  return others.length === 0 && isHead ? one?.name : undefined;
}

function indexByFamilyName(): ReadonlyMap<string, readonly KnownEntity[]> {
  const found = new Map<string, KnownEntity[]>();
  for (const known of new Set(knownPeople.values())) {
    const family = familyNameOf(known.name);
    found.set(family, [...(found.get(family) ?? []), known]);
  }
  return found;
}

const georgia: Entity = {
  id: 'georgia-state',
  name: 'Georgia',
  type: 'term',
  aliases: ['Ga.'],
  partOf: ['united-states'],
  roles: [],
  tags: ['us-state', 'us-south'],
};
