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
  const shuffled = [...values];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const moved = shuffled.splice(other, 1, ...shuffled.slice(last, last + 1));
    shuffled.splice(last, 1, ...moved);
  }
  return shuffled;
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
