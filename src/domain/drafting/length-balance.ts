import type { Random } from '../random.ts';

const mostDistractors = 3;

/** A key with the wrong values that are fair beside it, the best first. */
export interface Candidates {
  readonly key: string;
  readonly fair: readonly string[];
  /** Figures are taken as they come: their length tells nothing. */
  readonly isFixed: boolean;
}

/**
 * @returns how often (0 to 1) an item should take shorter values only, or below 0 how often it should put in a longer one, so that
 * over these items the key is the longest option as often as chance would have it.
 */
export function lengthBias(items: readonly Candidates[]): number {
  const sound = items.filter(({ fair }) => fair.length >= 2);
  const chance = sum(sound.map(({ fair }) => 1 / (1 + Math.min(mostDistractors, fair.length))));
  const longest = sound.filter(isLongestAsItComes);
  if (longest.length <= chance) {
    const free = sound.filter(
      item => !item.isFixed && !isLongestAsItComes(item) && shorterThan(item).length >= 2,
    );
    return free.length === 0 ? 0 : Math.min(1, (chance - longest.length) / free.length);
  }
  const free = longest.filter(item => !item.isFixed && longerThan(item).length > 0);
  return free.length === 0 ? 0 : -Math.min(1, (longest.length - chance) / free.length);
}

/** @returns up to three of the fair values: the best, unless the bias asks for shorter ones or for a longer one. */
export function chooseEvenly(item: Candidates, bias: number, random: Random): readonly string[] {
  const best = item.fair.slice(0, mostDistractors);
  const isBiased = random() < Math.abs(bias);
  if (item.isFixed || !isBiased) return best;
  if (bias > 0) return shorterThan(item).length >= 2 ? shorterThan(item).slice(0, mostDistractors) : best;
  const [longer] = longerThan(item);
  return longer === undefined || !isLongestAsItComes(item) ? best : [longer, ...best.slice(0, -1)];
}

function isLongestAsItComes({ key, fair }: Candidates): boolean {
  return fair.slice(0, mostDistractors).every(text => text.length < key.length);
}

function shorterThan({ key, fair }: Candidates): readonly string[] {
  return fair.filter(text => text.length < key.length);
}

function longerThan({ key, fair }: Candidates): readonly string[] {
  return fair.filter(text => text.length >= key.length);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
