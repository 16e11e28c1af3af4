import type { EntityRole } from '../domain/entity.ts';
import { countryOfDemonym, entityIdOf, findKnown } from '../domain/gazetteer/known-entities.ts';
import { officeTag } from '../domain/gazetteer/offices.ts';

/**
 * @returns what tells with whom a person may stand side by side: what the offices make of the holder, and the country that
 * they name. Somebody without an office may stand beside others without one.
 */
export function personTags(given: readonly string[], roles: readonly EntityRole[]): readonly string[] {
  const offices = roles.flatMap(({ text }) => officeTag(text) ?? []);
  const countries = roles.flatMap(({ text }) => countryIn(text) ?? []);
  const standings = offices.flatMap(tag => standingOf.get(tag) ?? []);
  const tags = [...new Set([...given, ...offices, ...standings, ...countries])];
  return tags.length === 0 ? ['without-office'] : tags;
}

/** With whom a holder stands who has none of the same office beside: the mayor with the governor, the professor with the editor. */
const standingOf: ReadonlyMap<string, string> = new Map([
  ...'leader deputy-leader official diplomat legislator judge local-leader governor military member spokesperson candidate'
    .split(' ')
    .map((tag): [string, string] => [tag, 'in-public-office']),
  ...'analyst lawyer activist organization-head journalist writer teacher resident clergy police'
    .split(' ')
    .map((tag): [string, string] => [tag, 'outside-of-office']),
]);

/** @returns the country that an office names or is of, as a tag: "Kenyan president" → "of-kenya". */
function countryIn(role: string): string | undefined {
  for (const word of role.split(/[^\p{L}.'’-]+/u)) {
    const country =
      countryOfDemonym(word) ?? (findKnown(word)?.type === 'country' ? findKnown(word)?.name : undefined);
    if (country !== undefined) return `of-${entityIdOf(country)}`;
  }
  return undefined;
}
