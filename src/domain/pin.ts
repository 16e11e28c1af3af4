/** What is stored about a student's PIN; `hash` is absent before it is set. Instants are UTC ISO strings. */
export interface PinState {
  readonly hash?: string;
  readonly failures: number;
  readonly blockedUntil?: string;
}

export type PinDecision =
  | { readonly kind: 'set' | 'right'; readonly pin: PinState }
  | { readonly kind: 'wrong'; readonly pin: PinState }
  | { readonly kind: 'blocked'; readonly pin: PinState; readonly until: string };

const freeFailures = 5;
const longestBlockMinutes = 15;

/** @returns whether the text is a PIN: four digits. */
export function isPin(text: string): boolean {
  return /^[0-9]{4}$/.test(text);
}

/**
 * Decides on a typed PIN by its hash. The first PIN that is typed is set; after five wrong ones each further failure
 * doubles the wait, from one minute to a quarter of an hour, so that classmates can neither guess a PIN nor lock
 * somebody out for long.
 */
export function decidePin(state: PinState, typedHash: string, isSame: Comparison, now: string): PinDecision {
  if (state.blockedUntil !== undefined && state.blockedUntil > now) {
    return { kind: 'blocked', pin: state, until: state.blockedUntil };
  }
  if (state.hash === undefined) return { kind: 'set', pin: { hash: typedHash, failures: 0 } };
  if (isSame(state.hash, typedHash)) return { kind: 'right', pin: { hash: state.hash, failures: 0 } };
  return { kind: 'wrong', pin: countFailure(state, state.hash, now) };
}

/** Compares two hashes; the caller hands in one that takes equal time for all. */
export type Comparison = (one: string, other: string) => boolean;

function countFailure(state: PinState, hash: string, now: string): PinState {
  const failures = state.failures + 1;
  if (failures < freeFailures) return { hash, failures };
  const minutes = Math.min(2 ** (failures - freeFailures), longestBlockMinutes);
  return { hash, failures, blockedUntil: new Date(Date.parse(now) + minutes * 60_000).toISOString() };
}
