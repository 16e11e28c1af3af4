import { fold } from '../drafting/wording.ts';
import type { Entity } from '../entity.ts';
import type { SlotType } from '../fact.ts';
import { cities } from './cities.ts';
import { countries } from './countries.ts';
import { amendmentRows, articleRows, documentRows, eventRows } from './documents.ts';
import { personRows } from './persons.ts';
import { listOf, parseRows } from './rows.ts';
import { continentOf, withWiderKinds } from './tags.ts';
import { usInstitutions } from './us-institutions.ts';
import { otherPlaces, territories, usStates, usTerritories } from './us-states.ts';
import { worldInstitutions } from './world-institutions.ts';

/** Something that is known beforehand, with the tags that say what may stand beside it; the most telling tag first. */
export interface KnownEntity extends Entity {
  /** Adjectives and names of inhabitants, which are aliases too but never name the country alone. */
  readonly demonyms: readonly string[];
  readonly isWellKnown: boolean;
}

/** @returns the id that an entity of this name has in every text: "House of Commons" → "house-of-commons". */
export function entityIdOf(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'name'
  );
}

const countriesByDemonym: ReadonlyMap<string, string> = new Map(
  countries.flatMap(({ name, demonyms }) => demonyms.map((demonym): [string, string] => [demonym, name])),
);

/** All of the gazetteer, each name once. Where two things share a name the one listed first has it. */
export const knownEntities: readonly KnownEntity[] = withoutRepeats([
  ...countries.map(country =>
    known({
      ...country,
      type: 'country',
      aliases: [...country.demonyms, ...country.aliases],
      tags: [country.region, continentOf(country.region), 'country'],
    }),
  ),
  ...countries
    .filter(({ capital }) => capital !== '')
    .map(({ name, capital, region, isWellKnown }) =>
      known({
        name: capital,
        aliases: capital === 'Washington' ? ['Washington, D.C.', 'Washington D.C.', 'Washington, DC'] : [],
        type: 'city',
        partOf: [name],
        tags: ['capital', region, continentOf(region), 'city'],
        isWellKnown,
      }),
    ),
  ...usStates.map(({ name, region, shortened }) =>
    known({
      name,
      type: 'term',
      aliases: shortened === '' ? [] : [shortened],
      partOf: ['United States'],
      tags: ['us-state', `us-${region}`],
    }),
  ),
  ...cities.map(({ name, country }) => knownCity(name, country)),
  ...usStates.map(({ name, capital }) => stateCapital(capital, name)),
  ...usTerritories.map(name =>
    known({ name, type: 'term', partOf: ['United States'], tags: ['us-territory'] }),
  ),
  ...otherPlaces.map(({ name, aliases, kind }) => known({ name, aliases, type: 'term', tags: [kind] })),
  ...territories.map(({ name, country }) => territory(name, country)),
  ...table(usInstitutions, 'organization'),
  ...table(worldInstitutions, 'organization'),
  ...[documentRows, amendmentRows, articleRows].flatMap(rows => table(rows, 'document')),
  ...table(eventRows, 'event'),
  ...people(),
]);

const byFoldedName: ReadonlyMap<string, KnownEntity> = indexByName(fold);

/** @returns what the gazetteer knows under this name or alias, whatever its case; demonyms count. */
export function findKnown(name: string): KnownEntity | undefined {
  return byFoldedName.get(fold(name));
}

/** By name and alias as printed, demonyms left out: "House", "U.N.". */
export const knownByPrintedName: ReadonlyMap<string, KnownEntity> = indexByName(name => name, true);

const byTag: ReadonlyMap<string, readonly KnownEntity[]> = indexByTag();

/** @returns the known entities of a type that have the tag. */
export function knownWithTag(type: SlotType, tag: string): readonly KnownEntity[] {
  return byTag.get(`${type} ${tag}`) ?? [];
}

/** @returns the country whose people or things are so called: "Kenyan" → "Kenya". */
export function countryOfDemonym(word: string): string | undefined {
  return countriesByDemonym.get(word) ?? countriesByDemonym.get(word.replace(/s$/, ''));
}

interface KnownParts {
  readonly name: string;
  readonly type: SlotType;
  readonly aliases?: readonly string[];
  readonly demonyms?: readonly string[];
  readonly partOf?: readonly string[];
  readonly tags: readonly string[];
  readonly isWellKnown?: boolean;
}

function known({ name, type, aliases, demonyms, partOf, tags, isWellKnown }: KnownParts): KnownEntity {
  return {
    id: entityIdOf(name),
    name,
    type,
    aliases: aliases ?? [],
    demonyms: demonyms ?? [],
    partOf: (partOf ?? []).map(entityIdOf),
    roles: [],
    tags,
    isWellKnown: isWellKnown ?? true,
  };
}

function knownCity(name: string, country: string): KnownEntity {
  const region = countries.find(each => each.name === country)?.region ?? '';
  const inCountry = `${entityIdOf(country)}-city`;
  const tags = [inCountry, region, continentOf(region), 'city'];
  return known({ name, type: 'city', partOf: [country], tags });
}

function territory(name: string, country: string): KnownEntity {
  const region = countries.find(each => each.name === country)?.region ?? '';
  const tags = [`part-of-${entityIdOf(country)}`, region, 'territory'];
  return known({ name, type: 'term', partOf: [country], tags });
}

function stateCapital(name: string, state: string): KnownEntity {
  const tags = ['us-state-capital', 'united-states-city', 'city'];
  return known({ name, type: 'city', partOf: [state, 'United States'], tags });
}

function table(rows: string, type: SlotType): KnownEntity[] {
  return parseRows(rows).map(([name = '', kinds, whole, aliases]) =>
    known({
      name,
      type,
      aliases: listOf(aliases),
      partOf: listOf(whole),
      tags: withWiderKinds(listOf(kinds)),
    }),
  );
}

function people(): KnownEntity[] {
  return parseRows(personRows).map(([name = '', kinds, aliases]) =>
    known({ name, type: 'person', aliases: listOf(aliases), tags: listOf(kinds).map(ofCountry) }),
  );
}

/** "south-african" → "of-south-africa": offices that a text names yield the same tag. */
function ofCountry(tag: string): string {
  const demonym = tag
    .split('-')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
  const country = countriesByDemonym.get(demonym);
  return country === undefined ? tag : `of-${entityIdOf(country)}`;
}

/** The state of Washington and the state of Georgia are not to be mixed up with the city and the country. */
function withoutRepeats(entities: readonly KnownEntity[]): readonly KnownEntity[] {
  const ids = new Set<string>();
  return entities.filter(({ id }) => {
    if (ids.has(id)) return false;
    ids.add(id);
    return true;
  });
}

function indexByName(
  asKey: (name: string) => string,
  withoutDemonyms = false,
): ReadonlyMap<string, KnownEntity> {
  const index = new Map<string, KnownEntity>();
  for (const entity of knownEntities) {
    for (const name of [entity.name, ...entity.aliases]) {
      if (withoutDemonyms && entity.demonyms.includes(name)) continue;
      if (!index.has(asKey(name))) index.set(asKey(name), entity);
    }
  }
  return index;
}

function indexByTag(): ReadonlyMap<string, readonly KnownEntity[]> {
  const index = new Map<string, KnownEntity[]>();
  for (const entity of knownEntities) {
    for (const tag of entity.tags) {
      const key = `${entity.type} ${tag}`;
      index.set(key, [...(index.get(key) ?? []), entity]);
    }
  }
  return index;
}
