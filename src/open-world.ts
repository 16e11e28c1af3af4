import { mkdirSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import type { Config } from './config.ts';
import { BadSetting } from './config.ts';
import { makeFailures } from './journeys/failures.ts';
import { loadPepper, makeSecrets, newToken } from './journeys/secrets.ts';
import type { World } from './journeys/world.ts';
import { migrate } from './stores/migrate.ts';
import type { SqliteOptions } from './stores/sqlite.ts';
import { openSqlite } from './stores/sqlite.ts';
import { makeStores } from './stores/stores.ts';

/** The project's own folder, whether this runs from `src` or from `dist`. */
export const projectFolder = join(import.meta.dirname, '..');

/**
 * Opens the data folder: pepper, migrations, database.
 * @throws BadSetting where the folder cannot be written.
 */
export function openWorld(config: Config, options: SqliteOptions = {}): World {
  const pepper = openDataFolder(config);
  const file = join(config.dataFolder, 'caucus.sqlite');
  migrate(file, join(projectFolder, 'db/migrations'));
  return {
    stores: makeStores(openSqlite(file, options)),
    now: () => new Date().toISOString(),
    newId: nanoid,
    secrets: makeSecrets(pepper),
    failures: makeFailures(),
    setUpToken: newToken(),
    address: config.url ?? `http://${showHost(config.host)}:${config.port}`,
    isLoopbackOnly: isLoopback(config.host),
  };
}

function openDataFolder(config: Config): Buffer {
  try {
    mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
    return loadPepper(config.pepperFile);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new BadSetting(
      `Caucus cannot write to ${config.dataFolder} (${code}). Choose another folder with CAUCUS_DATA, or change its permissions.`,
    );
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function showHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return isIP(host) === 6 ? `[${host}]` : host;
}
