export type Tally = Readonly<Record<string, number>>;

/** @returns how often each value comes, the values in the order of the alphabet. */
export function tally(values: readonly string[]): Tally {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b)));
}

/** @returns "name 3, other 1", or `none` where nothing was counted. */
export function tallyText(counts: Tally, none = 'none'): string {
  const parts = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  return parts.length === 0 ? none : parts.join(', ');
}

/** @returns "62.5 %" of a share from 0 to 1. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
