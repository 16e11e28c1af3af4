import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { describeSchema, migrate, NewerDatabase } from '../../src/stores/migrate.ts';
import { migrationsFolder, temporaryFolder } from '../support/engine.ts';

test('every migration is applied once', () => {
  const { file, folder } = aDatabase();
  expect(migrate(file, folder)).toEqual(['0001_school.sql', '0002_bank.sql', '0003_quiz.sql']);
  expect(migrate(file, folder)).toEqual([]);
});

test('a migration that breaks leaves the old shape, and works once it is mended', () => {
  const { file, folder } = aDatabase();
  migrate(file, folder);
  const before = describeSchema(file);
  const added = join(folder, '0004_added.sql');
  writeFileSync(added, 'CREATE TABLE half (id TEXT PRIMARY KEY) STRICT; CREATE TABEL whole (id TEXT);');
  expect(() => migrate(file, folder)).toThrow('syntax error');
  expect(describeSchema(file)).toBe(before);
  writeFileSync(added, 'CREATE TABLE whole (id TEXT PRIMARY KEY) STRICT;');
  expect(migrate(file, folder)).toEqual(['0004_added.sql']);
});

test('a migration that leaves rows without their owner is taken back', () => {
  const { file, folder } = aDatabase();
  migrate(file, folder);
  writeFileSync(
    join(folder, '0004_orphan.sql'),
    `INSERT INTO class (id, teacher_id, name, code, created_at) VALUES ('c', 'nobody', 'Period 3', 'K7M4PX2A', '2026');`,
  );
  expect(() => migrate(file, folder)).toThrow('0004_orphan.sql breaks 1 foreign keys.');
  const connection = new Database(file);
  expect(connection.prepare('SELECT count(*) AS n FROM class').get()).toEqual({ n: 0 });
  connection.close();
});

test('before a database changes it is copied beside itself', () => {
  const { file, folder, dataFolder } = aDatabase();
  migrate(file, folder);
  const before = describeSchema(file);
  writeFileSync(join(folder, '0004_added.sql'), 'CREATE TABLE added (id TEXT PRIMARY KEY) STRICT;');
  migrate(file, folder);
  const copy = join(dataFolder, 'before-0004_added.sqlite');
  expect(existsSync(copy)).toBe(true);
  expect(describeSchema(copy)).toBe(before);
});

test('a database of a newer Caucus is refused by the name of its migration', () => {
  const { file, folder } = aDatabase();
  migrate(file, folder);
  const connection = new Database(file);
  connection.prepare("INSERT INTO migration (name, applied_at) VALUES ('0099_later.sql', '2030')").run();
  connection.close();
  expect(() => migrate(file, folder)).toThrow(NewerDatabase);
  expect(() => migrate(file, folder)).toThrow('0099_later.sql');
});

/** A place for a database, and a copy of the migrations to which a test may add. */
function aDatabase(): { dataFolder: string; file: string; folder: string } {
  const dataFolder = temporaryFolder();
  const folder = join(temporaryFolder(), 'migrations');
  cpSync(migrationsFolder, folder, { recursive: true });
  return { dataFolder, file: join(dataFolder, 'caucus.sqlite'), folder };
}
