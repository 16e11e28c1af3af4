import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../src/config.ts';
import { fillBank } from '../../src/journeys/fill-bank.ts';
import { openWorld, projectFolder } from '../../src/open-world.ts';
import { readSeeds } from '../../src/read-seeds.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder whose bank holds the real seeds; tests work on copies. */
    filledFolder: string;
  }
}

/** Fills one bank for the whole run. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'caucus-filled-'));
  const world = openWorld(readConfig({ PORT: '0', CAUCUS_DATA: folder }));
  for (const file of readSeeds(join(projectFolder, 'seeds'))) await fillBank(world, file);
  await world.stores.close();
  project.provide('filledFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
