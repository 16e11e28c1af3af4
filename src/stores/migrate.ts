import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { setUp } from './sqlite.ts';

/** The database was made by a newer Caucus than this one. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

/**
 * Brings the database in `file` up to the newest migration of `folder` (files `0001_….sql`, only ever added). Each
 * migration is one transaction that includes its own record, so a crash leaves the old shape or the new, never one
 * between. Before an existing database changes it is copied to `before-<migration>.sqlite` beside it.
 *
 * @returns the names of the migrations that were applied.
 * @throws NewerDatabase when the database holds a migration that this version does not know.
 */
export function migrate(file: string, folder: string): string[] {
  const isNew = !existsSync(file);
  const connection = new Database(file);
  try {
    setUp(connection);
    connection.exec(
      'CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT',
    );
    const pending = pendingMigrations(connection, folder);
    if (!isNew && pending[0] !== undefined) keepCopy(connection, file, pending[0]);
    for (const name of pending) apply(connection, name, readFileSync(join(folder, name), 'utf8'));
    return pending;
  } finally {
    connection.close();
  }
}

/** @returns the whole schema as SQL, in a fixed order, for `db/schema.sql`. */
export function describeSchema(file: string): string {
  const connection = new Database(file, { readonly: true });
  try {
    const rows = connection
      .prepare<[], { sql: string }>(
        `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
         ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 ELSE 1 END, name`,
      )
      .all();
    return `-- Generated from db/migrations by "npm run schema"; do not edit.\n\n${rows.map(row => `${row.sql};\n`).join('\n')}`;
  } finally {
    connection.close();
  }
}

function pendingMigrations(connection: Database.Database, folder: string): string[] {
  const known = readdirSync(folder)
    .filter(name => /^\d{4}_.+\.sql$/.test(name))
    .sort();
  const applied = connection
    .prepare<[], { name: string }>('SELECT name FROM migration')
    .all()
    .map(row => row.name);
  const unknown = applied.find(name => !known.includes(name));
  if (unknown !== undefined) {
    throw new NewerDatabase(
      `This database was made by a newer Caucus (it has ${unknown}). Start that version instead.`,
    );
  }
  return known.filter(name => !applied.includes(name));
}

function keepCopy(connection: Database.Database, file: string, migration: string): void {
  const copy = join(dirname(file), `before-${basename(migration, '.sql')}.sqlite`);
  if (!existsSync(copy)) connection.prepare('VACUUM INTO ?').run(copy);
}

function apply(connection: Database.Database, name: string, sql: string): void {
  // Foreign keys cannot be switched inside a transaction, and a table rebuild would trip over them.
  connection.pragma('foreign_keys = OFF');
  connection
    .transaction(() => {
      connection.exec(sql);
      connection
        .prepare('INSERT INTO migration (name, applied_at) VALUES (?, ?)')
        .run(name, new Date().toISOString());
      const broken = connection.pragma('foreign_key_check');
      if (Array.isArray(broken) && broken.length > 0)
        throw new Error(`${name} breaks ${broken.length} foreign keys.`);
    })
    .immediate();
  connection.pragma('foreign_keys = ON');
}
