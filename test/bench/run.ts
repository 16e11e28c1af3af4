import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Figure, jsonLines, table } from './figures.ts';
import {
  measureAttempts,
  measureCrowd,
  measurePage,
  measurePages,
  measureSaving,
  measureStart,
  startCaucus,
} from './measures.ts';
import { fillSchool, type School } from './school.ts';

const connections = 32;

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const folder = mkdtempSync(join(tmpdir(), 'caucus-bench-'));
try {
  const figures = await measureAll(await fillSchool(folder, connections));
  process.stdout.write(values.json ? `${jsonLines(figures)}\n` : `${machine()}\n\n${table(figures)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Every server is started afresh but the last one, which has to hold its memory through a thousand attempts. */
async function measureAll(school: School): Promise<Figure[]> {
  const start = await measureStart(school);
  const compared = await withCaucus(school, async server => [
    await measureSaving(school, server),
    await measurePage(school, server),
  ]);
  const attempts = await withCaucus(school, async server => [
    ...(await measureAttempts(school, server)),
    await measureCrowd(school, server),
    await measurePages(school, server),
  ]);
  return [...compared, ...attempts, start];
}

async function withCaucus<T>(
  school: School,
  measure: (server: Awaited<ReturnType<typeof startCaucus>>) => Promise<T>,
): Promise<T> {
  const server = await startCaucus(school);
  try {
    return await measure(server);
  } finally {
    await server.stop();
  }
}

function machine(): string {
  const [cpu] = cpus();
  return `${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}, ${process.platform}; loopback, client and server on the same cores`;
}
