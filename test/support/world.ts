import { onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { World } from '../../src/journeys/world.ts';
import { openWorld } from '../../src/open-world.ts';
import { temporaryFolder } from './engine.ts';

/** @returns a world on an empty database, without a server. A reading's bug fails the test that opened it. */
export function makeWorld(folder = temporaryFolder()): World {
  const bugs: unknown[] = [];
  const world = openWorld(readConfig({ CAUCUS_DATA: folder }), { onFailedReading: bug => bugs.push(bug) });
  onTestFinished(async () => {
    await world.stores.close();
    if (bugs.length > 0) throw bugs[0];
  });
  return world;
}
