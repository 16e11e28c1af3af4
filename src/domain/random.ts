/** A source of chance: returns a number in [0, 1). The same seed always gives the same sequence. */
export type Random = () => number;

/**
 * Seeded generator: a 32-bit FNV-1a hash of `seed` starts mulberry32 (T. Ettinger, public domain).
 * Good enough to shuffle a quiz; never to be used for secrets.
 */
export function seededRandom(seed: string): Random {
  let state = fnv1a(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @returns a shuffled copy (Fisher and Yates). */
export function shuffle<T>(values: readonly T[], random: Random): T[] {
  const order = Uint32Array.from(values, (_, index) => index);
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return [...order].flatMap(place => values.slice(place, place + 1));
}

/** @returns one of `values`, or undefined where there is none. */
export function pick<T>(values: readonly T[], random: Random): T | undefined {
  return values[Math.floor(random() * values.length)];
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
