import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactFile } from './formats/fact-file.ts';
import { parseFactFile } from './formats/fact-file.ts';

/** @returns every fact file of the folder. @throws BrokenFactFile before anything was changed. */
export function readSeeds(folder: string): FactFile[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.json'));
  return names.sort().map(name => parseFactFile(readFileSync(join(folder, name), 'utf8'), `seeds/${name}`));
}
