import { institutionNouns } from '../domain/gazetteer/head-nouns.ts';
import type { KnownEntity } from '../domain/gazetteer/known-entities.ts';
import type { PrintedName } from './printed-name.ts';

/** Names that many countries have for institutions and documents of their own; in the gazetteer they are those of the United States. */
const genericNames: ReadonlySet<string> = new Set(
  (
    'Congress|Senate|House|House of Representatives|Supreme Court|Constitution|Cabinet|Army|Navy|Air Force|Coast Guard|' +
    'National Guard|Postal Service|Democratic Party|Republican Party|Democrats|Republicans|Green Party|Progressive Party|' +
    'Court of Appeals|Treasury|Treasury Department|Justice Department|Bill of Rights|Civil War|Reconstruction|' +
    'Presidency|Independents|Reform Party|Libertarian Party|Electoral College|Constitutional Convention|Joint Chiefs of Staff'
  ).split('|'),
);

export function isGeneric(printed: string): boolean {
  return genericNames.has(printed);
}

/** @returns the tags of such a name in a text about another country. */
export function ofAnyCountry({ name, tags, type }: KnownEntity): readonly string[] {
  const noun = name.split(' ').at(-1) ?? '';
  const kind = type === 'organization' ? institutionNouns.get(noun) : undefined;
  const wider = tags.filter(tag => !tag.startsWith('us-'));
  return kind === undefined ? wider : [...new Set([kind, ...wider])];
}

/**
 * @returns whether a name that many countries have is meant to be that of the United States: where the text names these at least as
 * often as any other country, or no country at all. Cities and institutions count for their country.
 */
export function isAmericanText(names: readonly (readonly PrintedName[])[]): boolean {
  const counts = new Map<string, number>();
  for (const { known, printed } of names.flat()) {
    if (known === undefined || isGeneric(printed)) continue;
    const country = countryBehind(known);
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const american = counts.get('united-states') ?? 0;
  return [...counts].every(([country, count]) => country === 'united-states' || count <= american);
}

function countryBehind({ id, type, tags, partOf }: KnownEntity): string | undefined {
  if (type === 'country') return id;
  if (tags.includes('of-united-states') || tags.some(tag => tag.startsWith('us-'))) return 'united-states';
  return type === 'city' || tags.includes('legislature') ? partOf.at(-1) : undefined;
}
