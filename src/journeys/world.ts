import type { Stores } from '../stores/stores.ts';
import type { Failures } from './failures.ts';
import type { Readings } from './readings.ts';
import type { Secrets } from './secrets.ts';

/** All that a journey needs from outside: the stores, the clock, chance, secrets. */
export interface World {
  readonly stores: Stores;
  /** @returns the current instant as a UTC ISO string. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly secrets: Secrets;
  readonly failures: Failures;
  /** The articles that are being read now. */
  readonly readings: Readings;
  /** The one-time link that makes the first teacher. */
  readonly setUpToken: string;
  /** Where people reach Caucus, without a slash at the end. */
  readonly address: string;
  /** True while nobody but this computer can reach Caucus. */
  readonly isLoopbackOnly: boolean;
}

/** @returns today's date in UTC, YYYY-MM-DD. */
export function today(world: Pick<World, 'now'>): string {
  return world.now().slice(0, 10);
}
