import type { FactKind, FactStatus } from './fact.ts';

/** All kinds of fact, the usual first. */
export const factKinds: readonly FactKind[] = [
  'statement',
  'claim',
  'quote',
  'role',
  'definition',
  'event',
  'sequence',
];

/** All that a fact can be vouched for by, the usual first. */
export const factStatuses: readonly FactStatus[] = [
  'reported',
  'claim',
  'quote',
  'planned',
  'characterization',
  'background',
];

/** @returns what so many facts of a kind are called: "claim" for one, "claims" for any other count. */
export function kindNoun(kind: FactKind, count: number): string {
  return count === 1 ? kind : `${kind}s`;
}
