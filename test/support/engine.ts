import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Engine } from '../../src/stores/engine.ts';
import { migrate } from '../../src/stores/migrate.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';

export const migrationsFolder = join(import.meta.dirname, '../../db/migrations');

/** @returns a folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'caucus-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** @returns an engine on a migrated database in a temporary file (memory can be neither WAL nor read-only). */
export function makeEngine(file = join(temporaryFolder(), 'caucus.sqlite')): Engine {
  migrate(file, migrationsFolder);
  const engine = openSqlite(file);
  onTestFinished(() => engine.close());
  return engine;
}
