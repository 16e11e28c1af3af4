import type { Entity } from '../domain/entity.ts';
import { countryOfDemonym, knownEntities } from '../domain/gazetteer/known-entities.ts';
import type { Mention } from './entities.ts';
import type { Sentence } from './language/sentence.ts';

const fewestNamings = 2;

/** @returns the one country that a text is plainly about, by its name: named at least twice as often as any other. */
export function homeCountry(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  entities: ReadonlyMap<string, Entity>,
): string | undefined {
  const counts = new Map<string, number>();
  const add = (country: string | undefined) => {
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
  };
  for (const { entityId } of mentions) add(countryBehind(entities.get(entityId)));
  for (const { tokens } of sentences) for (const { text } of tokens) add(countryOfDemonym(text));
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  if (first === undefined || first[1] < fewestNamings) return undefined;
  return first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : undefined;
}

/** @returns the country that a name belongs to: its own, a city's, a parliament's, a person's in office. */
export function countryBehind(entity: Entity | undefined): string | undefined {
  if (entity === undefined) return undefined;
  if (entity.type === 'country') return entity.name;
  const tag = entity.tags.find(name => /^of-/.test(name) && countryNames.has(name.slice(3)));
  const whole = entity.partOf.find(id => countryNames.has(id));
  return countryNames.get(tag?.slice(3) ?? whole ?? '');
}

const countryNames: ReadonlyMap<string, string> = new Map(
  knownEntities.filter(({ type }) => type === 'country').map(({ id, name }) => [id, name]),
);
