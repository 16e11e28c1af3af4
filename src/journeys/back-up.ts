import { existsSync } from 'node:fs';
import { Conflict } from '../domain/problems.ts';
import type { World } from './world.ts';

/** Copies the database into a new file while Caucus goes on working. @throws Conflict where the file exists. */
export async function backUp(world: Pick<World, 'stores'>, file: string): Promise<void> {
  if (existsSync(file)) throw new Conflict(`${file} exists already. Choose another name for the backup.`);
  await world.stores.backUp(file);
}
