import type { ItemDraft } from '../item.ts';

const mostDistractors = 3;
/** Few keys can be made the longest, because figures are of one length: what lacks is made up for at once. */
const tolerated = { below: 0, above: 0.5 };

/**
 * @param fair wrong values, the best first
 * @param surplus how many keys more than by chance were the longest option so far
 * @returns up to three of the values: the best, unless keys were the longest too seldom (then shorter ones) or too often (then a longer
 * one is put in).
 */
export function chooseEvenly(key: string, fair: readonly string[], surplus: number): readonly string[] {
  const best = fair.slice(0, mostDistractors);
  const isLongest = best.every(text => text.length < key.length);
  if (surplus < tolerated.below && !isLongest) {
    const shorter = fair.filter(text => text.length < key.length);
    return shorter.length < 2 ? best : shorter.slice(0, mostDistractors);
  }
  const longer = fair.find(text => text.length >= key.length);
  if (surplus <= tolerated.above || !isLongest || longer === undefined) return best;
  return [longer, ...best.slice(0, mostDistractors - 1)];
}

/** @returns where the one option stands that is longer than all others, if there is one. */
export function indexOfLongest({ content: { task } }: ItemDraft): number | undefined {
  if (task.kind !== 'choose-one') return undefined;
  const lengths = task.options.map(({ text }) => text.length);
  const longest = Math.max(...lengths);
  const place = lengths.indexOf(longest);
  return place === lengths.lastIndexOf(longest) ? place : undefined;
}
