import { type Random, shuffle } from './random.ts';

/** Weather, light, colours and tempers: nothing that praises or insults, no people, body or religion. */
export const aliasAdjectives: readonly string[] = (
  'Amber Autumn Azure Breezy Bright Calm Careful Cheerful Cloudy Coastal Copper Coral Cosmic Crimson Curious ' +
  'Distant Eager Early Emerald Evening Frosty Gentle Golden Hopeful Indigo Leafy Lively Lucky Lunar Mellow Merry ' +
  'Misty Morning Mossy Nimble Patient Peaceful Quiet Rainy Rapid Rustic Sandy Silver Solar Spring Starry Steady ' +
  'Summer Sunny Tidal Velvet Winter'
).split(' ');

/** Plants, birds, landscapes and the sky: easy to spell, and fine to be called by. */
export const aliasNouns: readonly string[] = (
  'Aspen Badger Birch Brook Canyon Cedar Clover Comet Dolphin Dune Falcon Fern Finch Forest Fox ' +
  'Garden Glacier Harbor Hawk Heron Hill Iris Island Ivy Kestrel Lagoon Lake Lark Lynx Maple Meadow ' +
  'Meteor Oak Ocean Orchard Osprey Otter Owl Pebble Pine Planet Plover Prairie Puffin Reef Ridge ' +
  'River Sparrow Spruce Summit Thistle Tulip Valley Willow Wren'
).split(' ');

interface Alias {
  readonly adjective: string;
  readonly noun: string;
  readonly text: string;
}

/**
 * Aliases for students, such as "Quiet Heron": none twice and none of `taken`. No noun comes again before every noun
 * was used, adjectives likewise, so that two students of a class are rarely mixed up.
 * @returns `count` aliases, fewer only when all that exist are taken.
 */
export function makeAliases(count: number, taken: ReadonlySet<string>, random: Random): string[] {
  const uses = countWords(taken);
  const free = new Set(shuffle(everyAlias(), random).filter(({ text }) => !taken.has(text)));
  const made: string[] = [];
  while (made.length < count && free.size > 0) {
    const alias = leastUsed(free, uses);
    free.delete(alias);
    made.push(alias.text);
    for (const word of [alias.adjective, alias.noun]) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  return made;
}

function everyAlias(): Alias[] {
  return aliasNouns.flatMap(noun =>
    aliasAdjectives.map(adjective => ({ adjective, noun, text: `${adjective} ${noun}` })),
  );
}

function countWords(taken: ReadonlySet<string>): Map<string, number> {
  const uses = new Map<string, number>();
  for (const word of [...taken].flatMap(alias => alias.split(' '))) uses.set(word, (uses.get(word) ?? 0) + 1);
  return uses;
}

/** Nouns weigh far more than adjectives: they are what a class remembers. */
function leastUsed(aliases: Iterable<Alias>, uses: ReadonlyMap<string, number>): Alias {
  const wear = ({ adjective, noun }: Alias) => (uses.get(noun) ?? 0) * 10_000 + (uses.get(adjective) ?? 0);
  return [...aliases].reduce((best, alias) => (wear(alias) < wear(best) ? alias : best));
}
