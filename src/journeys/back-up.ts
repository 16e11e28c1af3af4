import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Conflict } from '../domain/problems.ts';
import type { World } from './world.ts';

/** Copies the database into a new file while Caucus goes on working. @throws Conflict where the file exists. */
export async function backUp(world: Pick<World, 'stores'>, file: string): Promise<void> {
  if (existsSync(file)) throw new Conflict(`${file} exists already. Choose another name for the backup.`);
  if (!existsSync(dirname(file))) throw new Conflict(`There is no folder ${dirname(file)}. Make it first.`);
  await world.stores.backUp(file);
}
