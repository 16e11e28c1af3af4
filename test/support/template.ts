import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../src/config.ts';
import { fillBank } from '../../src/journeys/fill-bank.ts';
import type { World } from '../../src/journeys/world.ts';
import { openWorld, projectFolder } from '../../src/open-world.ts';
import { readSeeds } from '../../src/read-seeds.ts';
import { floodPlan, floodPlanDetails } from './article.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder whose bank holds the real seeds; tests work on copies. */
    filledFolder: string;
    /** The same with the flood plan beside them, read and not reviewed. */
    readFolder: string;
    floodPlanId: string;
  }
}

/** Fills one bank for the whole run, and reads one article into a copy of it. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const [filled, read] = ['filled', 'read'].map(name => mkdtempSync(join(tmpdir(), `caucus-${name}-`)));
  if (filled === undefined || read === undefined) throw new Error('There is no place for folders.');
  await inWorld(filled, async world => {
    for (const file of readSeeds(join(projectFolder, 'seeds'))) await fillBank(world, file);
  });
  cpSync(filled, read, { recursive: true });
  project.provide('filledFolder', filled);
  project.provide('readFolder', read);
  project.provide('floodPlanId', await readFloodPlan(read));
  return () => {
    for (const folder of [filled, read]) rmSync(folder, { recursive: true, force: true });
  };
}

async function inWorld<T>(folder: string, work: (world: World) => Promise<T>): Promise<T> {
  const world = openWorld(readConfig({ PORT: '0', CAUCUS_DATA: folder }));
  try {
    return await work(world);
  } finally {
    await world.stores.close();
  }
}

/** In a process of its own: threads cannot be started from here. */
async function readFloodPlan(folder: string): Promise<string> {
  const file = join(folder, 'flood-plan.txt');
  writeFileSync(file, floodPlan);
  const { title, publisher, date } = floodPlanDetails;
  const typed = ['--title', title, '--publisher', publisher, '--date', date];
  execFileSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'import', file, ...typed], {
    cwd: projectFolder,
    env: { ...process.env, CAUCUS_DATA: folder },
    stdio: 'pipe',
  });
  rmSync(file);
  const articles = await inWorld(folder, world => world.stores.bank.listArticles());
  return articles.find(article => article.title === title)?.articleId ?? '';
}
