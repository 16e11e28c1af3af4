import type { Entity } from '../entity.ts';
import { type KnownEntity, knownWithTag } from '../gazetteer/known-entities.ts';
import { sisterTerms } from '../gazetteer/terms.ts';
import { type Random, seededRandom, shuffle } from '../random.ts';

/** Tags too wide to choose by alone: any two people of a country, any two cities. */
const wideTags: ReadonlySet<string> = new Set([
  'territory',
  'place',
  'leader',
  'city',
  'in-asia',
  'in-africa',
  'in-europe',
  'in-the-americas',
  'in-oceania',
]);

/** So many are offered even where most are far less alike than the best. */
const fewestOffered = 5;
const farthestWorth = 1.6;

/**
 * @returns what everybody may know to be of a kind with the key, though the article does not name it: a country of the region, a
 * president of the time, a sister institution. The more traits it shares the earlier it comes; what is far less alike is left out.
 */
export function knownLike(
  key: Entity,
  isFit: (known: KnownEntity) => boolean,
  random: Random,
): readonly KnownEntity[] {
  const traits = `${key.type} ${key.id} ${key.tags.join(' ')}`;
  const worths = knownLikes.get(traits) ?? worthsFor(key);
  if (knownLikes.size < mostRemembered) knownLikes.set(traits, worths);
  const fit = worths.filter(({ known }) => isFit(known));
  const best = fit[0]?.worth ?? 0;
  const offered = fit.filter(({ worth }, index) => index < fewestOffered || worth > best - farthestWorth);
  return shuffle(offered, random)
    .sort((a, b) => b.worth - a.worth)
    .map(({ known }) => known);
}

interface Worth {
  readonly known: KnownEntity;
  readonly worth: number;
}

/** What is known never changes, so what is like a key is found once. */
const knownLikes = new Map<string, readonly Worth[]>();
const mostRemembered = 5000;

function worthsFor(key: Entity): readonly Worth[] {
  const found = new Map<string, KnownEntity>();
  for (const tag of key.tags.filter(isTelling)) {
    for (const known of knownWithTag(key.type, tag)) if (known.id !== key.id) found.set(known.id, known);
  }
  return shuffle([...found.values()], seededRandom(key.id))
    .map(known => ({ known, worth: likenessOf(known, key) }))
    .sort((a, b) => b.worth - a.worth);
}

/** @returns the other members of the term's families, in the number and case in which they are listed. */
export function termsLike(term: string, random: Random): readonly string[] {
  return shuffle(sisterTerms(term), random);
}

function isTelling(tag: string): boolean {
  return !wideTags.has(tag) && !tag.startsWith('of-') && !tag.startsWith('era-');
}

/** The first tag counts most; what few have heard of comes late. */
function likenessOf(known: KnownEntity, key: Entity): number {
  const shared = known.tags.filter(tag => key.tags.includes(tag)).length;
  const isSister = known.tags[0] === key.tags[0] ? 1 : 0;
  return shared + isSister + (known.isWellKnown ? 1.5 : 0);
}

const eras = 'founding antebellum civil-war gilded progressive interwar postwar late-century now'.split(' ');
const farthestEras = 2;

/** @returns whether nobody would take one for the other, because they lived at other times. */
export function areOfOtherEras(one: Pick<Entity, 'tags'>, other: Pick<Entity, 'tags'>): boolean {
  const [first, second] = [one, other].map(({ tags }) => eras.findIndex(era => tags.includes(`era-${era}`)));
  if (first === undefined || second === undefined || first < 0 || second < 0) return false;
  return Math.abs(first - second) > farthestEras;
}
