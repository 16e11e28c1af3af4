import type { Entity, EntityRole } from '../domain/entity.ts';
import type { SlotType } from '../domain/fact.ts';
import { documentNouns, documents, institutionAliases, institutions } from './gazetteers/government.ts';
import { cities, countries, countryAliases } from './gazetteers/places.ts';
import type { Sentence } from './language/sentence.ts';
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

interface Known {
  readonly name: string;
  readonly type: SlotType;
  readonly aliases: readonly string[];
  readonly partOf: readonly string[];
}

/** Gives every name of a text its entity: gazetteers first, then surnames of people who were named in full. */
export function linkEntities(text: string, sentences: readonly Sentence[]): Linked {
  const fullNames = peopleByShortName(text, sentences);
  const entities = new Map<string, Entity>();
  const mentions = sentences.flatMap((sentence, index) =>
    namesOf(text, sentence).map(({ first, last, printed, type }): Mention => {
      const known = knownByName.get(printed) ?? inText(printed, type, fullNames);
      const entity = entityOf(known);
      if (!entities.has(entity.id)) entities.set(entity.id, entity);
      return { sentence: index, first, last, entityId: entity.id };
    }),
  );
  return { entities: [...entities.values()], mentions };
}

/** @returns the entities with the roles that the text gives them. */
export function withRoles(
  entities: readonly Entity[],
  roles: readonly (FoundRole & { paragraph: number })[],
): Entity[] {
  return entities.map(entity => ({
    ...entity,
    roles: roles
      .filter(({ entityId }) => entityId === entity.id)
      .map(
        ({ role, isFormer, paragraph }): EntityRole => ({
          text: role,
          paragraph,
          ...(isFormer ? { isFormer } : {}),
        }),
      ),
  }));
}

interface PrintedName {
  readonly first: number;
  readonly last: number;
  readonly printed: string;
  readonly type: SlotType;
}

function namesOf(text: string, sentence: Sentence): PrintedName[] {
  const { tokens } = sentence;
  const taken = new Set<number>();
  const found: PrintedName[] = [];
  for (let first = 0; first < tokens.length; first++) {
    for (let last = Math.min(first + 5, tokens.length - 1); last >= first && !taken.has(first); last--) {
      const printed = printedName(text, sentence, first, last);
      const known = knownByName.get(printed);
      if (known === undefined || tokens[first]?.name === 'person') continue;
      found.push({ first, last, printed, type: known.type });
      for (let at = first; at <= last; at++) taken.add(at);
    }
  }
  for (const { first, last, type } of sentence.names) {
    if (tokens.slice(first, last + 1).some((_, offset) => taken.has(first + offset))) continue;
    const printed = printedName(text, sentence, first, last);
    if (printed === '') continue;
    const isDocument = documentNouns.has(tokens[last]?.text ?? '');
    found.push({ first, last, printed, type: isDocument ? 'document' : typeOfName(type) });
  }
  return found.sort((a, b) => a.first - b.first);
}

function printedName(text: string, { tokens }: Sentence, first: number, last: number): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0).replace(/\s/g, ' ');
}

/** A place outside of the gazetteers may be a country, a city or neither. */
function typeOfName(type: 'person' | 'place' | 'organization'): SlotType {
  return type === 'place' ? 'term' : type;
}

/** Surnames come last, but first in Chinese, Korean and Vietnamese names: both ends lead to the full name, where only one person has it. */
function peopleByShortName(text: string, sentences: readonly Sentence[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | undefined>();
  for (const sentence of sentences) {
    for (const { type, first, last } of sentence.names) {
      if (type !== 'person' || last === first || last - first > 3) continue;
      const full = printedName(text, sentence, first, last);
      for (const short of [sentence.tokens[first]?.text, sentence.tokens[last]?.text]) {
        if (short === undefined || short.length < 2) continue;
        found.set(short, found.has(short) && found.get(short) !== full ? undefined : full);
      }
    }
  }
  return new Map([...found].flatMap(([short, full]) => (full === undefined ? [] : [[short, full]])));
}

function inText(printed: string, type: SlotType, fullNames: ReadonlyMap<string, string>): Known {
  const name = type === 'person' ? (fullNames.get(printed) ?? printed) : printed;
  const aliases = [...fullNames]
    .filter(([, full]) => type === 'person' && full === name)
    .map(([short]) => short);
  return { name, type, aliases, partOf: [] };
}

function entityOf({ name, type, aliases, partOf }: Known): Entity {
  return { id: slugOf(name), name, type, aliases, partOf: partOf.map(slugOf), roles: [], tags: [] };
}

function slugOf(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'name'
  );
}

const knownByName: ReadonlyMap<string, Known> = new Map(
  [...knownPlaces(), ...knownInstitutions()].flatMap(known =>
    [known.name, ...known.aliases.filter(alias => !demonyms().has(alias))].map(name => [name, known]),
  ),
);

function demonyms(): ReadonlySet<string> {
  return new Set(countries.flatMap(country => country.demonyms));
}

function knownPlaces(): Known[] {
  return [
    ...countries.map(
      ({ name, demonyms: adjectives }): Known => ({
        name,
        type: 'country',
        aliases: [...adjectives, ...(countryAliases[name] ?? [])],
        partOf: [],
      }),
    ),
    ...countries.filter(({ capital }) => capital !== '').map(({ name, capital }) => city(capital, name)),
    ...Object.entries(cities).map(([name, country]) => city(name, country)),
  ];
}

function city(name: string, country: string): Known {
  return { name, type: 'city', aliases: [], partOf: [country] };
}

function knownInstitutions(): Known[] {
  return [
    ...Object.entries(institutions).map(
      ([name, whole]): Known => ({
        name,
        type: 'organization',
        aliases: institutionAliases[name] ?? [],
        partOf: whole === undefined ? [] : [whole],
      }),
    ),
    ...documents.map((name): Known => ({ name, type: 'document', aliases: [], partOf: [] })),
  ];
}
