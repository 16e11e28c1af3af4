import { type Random, shuffle } from '../../src/domain/random.ts';

export interface Strata<T> {
  readonly groupOf: (value: T) => string;
  /** How many values to draw in all, where there are as many; with none nothing is drawn. */
  readonly total: number;
  /** How many of each group at least, where it has as many; goes before the total. */
  readonly perGroup: number;
}

/**
 * @returns a sample in random order that has enough of every group, filled up from all the rest by chance; it is larger than
 * the total only where enough of every group already is.
 */
export function stratify<T>(
  values: readonly T[],
  { groupOf, total, perGroup }: Strata<T>,
  random: Random,
): T[] {
  if (total === 0) return [];
  const shuffled = shuffle(values, random);
  const drawn = new Map<string, number>();
  const [needed, rest]: [T[], T[]] = [[], []];
  for (const value of shuffled) {
    const count = drawn.get(groupOf(value)) ?? 0;
    drawn.set(groupOf(value), count + 1);
    (count < perGroup ? needed : rest).push(value);
  }
  return shuffle([...needed, ...rest.slice(0, Math.max(0, total - needed.length))], random);
}
