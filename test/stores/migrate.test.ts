import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { describeSchema, migrate, NewerDatabase } from '../../src/stores/migrate.ts';
import { migrationsFolder, temporaryFolder } from '../support/engine.ts';

test('every migration is applied once', () => {
  const { file, folder } = aDatabase();
  expect(migrate(file, folder)).toEqual([
    '0001_school.sql',
    '0002_bank.sql',
    '0003_quiz.sql',
    '0004_article_text.sql',
    '0005_who_reviewed.sql',
  ]);
  expect(migrate(file, folder)).toEqual([]);
});

test('a bank of before the texts keeps all its items, and takes short answers', () => {
  const { file, folder } = aDatabase();
  const names = ['0004_article_text.sql', '0005_who_reviewed.sql'];
  const later = names.map(name => ({
    path: join(folder, name),
    sql: readFileSync(join(folder, name), 'utf8'),
  }));
  for (const { path } of later) rmSync(path);
  migrate(file, folder);
  const connection = new Database(file);
  connection.exec(oldBank);
  connection.close();
  for (const { path, sql } of later) writeFileSync(path, sql);
  expect(migrate(file, folder)).toEqual(names);
  const migrated = new Database(file);
  const one = (sql: string) => migrated.prepare(sql).get();
  expect(one('SELECT * FROM item')).toMatchObject({ id: 'i', state: 'approved', rank: 1.5, version_id: 'v' });
  expect(one('SELECT item_version_id AS id FROM form_position')).toEqual({ id: 'v' });
  expect(one('SELECT fact_id AS id FROM item_fact')).toEqual({ id: 'f' });
  expect(one('SELECT is_ready, place, doubts FROM article JOIN fact')).toEqual({
    is_ready: 1,
    place: 0,
    doubts: null,
  });
  migrated.pragma('foreign_keys = ON');
  migrated.exec("UPDATE item SET type = 'short-answer'");
  expect(() => migrated.exec("UPDATE item SET type = 'essay'")).toThrow('CHECK');
  expect(() => migrated.exec('DELETE FROM item')).toThrow('FOREIGN KEY');
  migrated.close();
});

test('a migration that breaks leaves the old shape, and works once it is mended', () => {
  const { file, folder } = aDatabase();
  migrate(file, folder);
  const before = describeSchema(file);
  const added = join(folder, '0099_added.sql');
  writeFileSync(added, 'CREATE TABLE half (id TEXT PRIMARY KEY) STRICT; CREATE TABEL whole (id TEXT);');
  expect(() => migrate(file, folder)).toThrow('syntax error');
  expect(describeSchema(file)).toBe(before);
  writeFileSync(added, 'CREATE TABLE whole (id TEXT PRIMARY KEY) STRICT;');
  expect(migrate(file, folder)).toEqual(['0099_added.sql']);
});

test('a migration that leaves rows without their owner is taken back', () => {
  const { file, folder } = aDatabase();
  migrate(file, folder);
  writeFileSync(
    join(folder, '0099_orphan.sql'),
    `INSERT INTO class (id, teacher_id, name, code, created_at) VALUES ('c', 'nobody', 'Period 3', 'K7M4PX2A', '2026');`,
  );
  expect(() => migrate(file, folder)).toThrow('0099_orphan.sql breaks 1 foreign keys.');
  const connection = new Database(file);
  expect(connection.prepare('SELECT count(*) AS n FROM class').get()).toEqual({ n: 0 });
  connection.close();
});

test('before a database changes it is copied beside itself', () => {
  const { file, folder, dataFolder } = aDatabase();
  migrate(file, folder);
  const before = describeSchema(file);
  writeFileSync(join(folder, '0099_added.sql'), 'CREATE TABLE added (id TEXT PRIMARY KEY) STRICT;');
  migrate(file, folder);
  const copy = join(dataFolder, 'before-0099_added.sqlite');
  expect(existsSync(copy)).toBe(true);
  expect(describeSchema(copy)).toBe(before);
});

test('a database of a newer Caucus is refused by the name of its migration', () => {
  const { file, folder } = aDatabase();
  migrate(file, folder);
  const connection = new Database(file);
  connection.prepare("INSERT INTO migration (name, applied_at) VALUES ('0100_later.sql', '2030')").run();
  connection.close();
  expect(() => migrate(file, folder)).toThrow(NewerDatabase);
  expect(() => migrate(file, folder)).toThrow('0100_later.sql');
});

/** A place for a database, and a copy of the migrations to which a test may add. */
function aDatabase(): { dataFolder: string; file: string; folder: string } {
  const dataFolder = temporaryFolder();
  const folder = join(temporaryFolder(), 'migrations');
  cpSync(migrationsFolder, folder, { recursive: true });
  return { dataFolder, file: join(dataFolder, 'caucus.sqlite'), folder };
}

/** An article with an approved item that a quiz asks. */
const oldBank = `
  INSERT INTO teacher VALUES ('t', 'Ms. Okafor', 'okafor@school.example', 'hash', 'owner', '2026');
  INSERT INTO article (id, title, citation, paragraph_count, created_at) VALUES ('a', 'Elmford', 'Gazette', 3, '2026');
  INSERT INTO topic VALUES ('town', 'The town');
  INSERT INTO fact (id, article_id, topic_id, kind, status, review, importance, body, evidence, created_at)
    VALUES ('f', 'a', 'town', 'statement', 'reported', 'approved', 2, '{}', '[]', '2026');
  INSERT INTO item VALUES ('i', 'a', 'town', 'fill-in', 'approved', 'cloze', 's', 2, 1.5, 'v', '2026');
  INSERT INTO item_version VALUES ('v', 'i', 1, 'Stem', '{}', '{}', 'k', 'r', NULL, 'easy', '2026');
  INSERT INTO item_fact VALUES ('i', 'f', 0);
  INSERT INTO quiz VALUES ('q', 't', 'Quiz', 0, '2026');
  INSERT INTO form VALUES ('form', 'q', 'A', '2026');
  INSERT INTO form_position VALUES ('form', 1, 'v', '[]', 100);
`;
