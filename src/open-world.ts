import { mkdirSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import type { Config } from './config.ts';
import { BadSetting } from './config.ts';
import { makeFailures } from './journeys/failures.ts';
import { makeReadings } from './journeys/readings.ts';
import { BrokenPepper, loadPepper, makeSecrets, newToken } from './journeys/secrets.ts';
import type { World } from './journeys/world.ts';
import { migrate } from './stores/migrate.ts';
import type { SqliteOptions } from './stores/sqlite.ts';
import { openSqlite } from './stores/sqlite.ts';
import { makeStores, type Stores } from './stores/stores.ts';

/** The project's own folder, whether this runs from `src` or from `dist`. */
export const projectFolder = join(import.meta.dirname, '..');

export interface WorldOptions extends SqliteOptions {
  /** Told of every error for which a reading has no sentence. */
  readonly onFailedReading?: (error: unknown) => void;
}

/**
 * Opens the data folder: pepper, migrations, database.
 * @throws BadSetting where the folder cannot be written or the database cannot be used.
 */
export function openWorld(config: Config, options: WorldOptions = {}): World {
  const pepper = openDataFolder(config);
  const stores = openStores(join(config.dataFolder, 'caucus.sqlite'), options);
  const readings = makeReadings(options.onFailedReading);
  return {
    // A reading writes until it has ended.
    stores: { ...stores, close: () => readings.stop().then(stores.close) },
    readings,
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
    if (error instanceof BrokenPepper) throw new BadSetting(error.message);
    throw new BadSetting(
      `Caucus cannot write to ${config.dataFolder} (${codeOf(error)}). Choose another folder with CAUCUS_DATA, or change its permissions.`,
    );
  }
}

function openStores(file: string, options: SqliteOptions): Stores {
  try {
    migrate(file, join(projectFolder, 'db/migrations'));
    return makeStores(openSqlite(file, options));
  } catch (error) {
    if (!/^SQLITE_(?!ERROR)/.test(codeOf(error))) throw error;
    throw new BadSetting(
      `Caucus cannot use the database ${file} (${codeOf(error)}). See that the disk has room and that no other program holds the file, or put a backup in its place.`,
    );
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function showHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return isIP(host) === 6 ? `[${host}]` : host;
}
