import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Engine } from '../../src/stores/engine.ts';
import { openSqlite, setUp } from '../../src/stores/sqlite.ts';
import { makeEngine, temporaryFolder } from '../support/engine.ts';

type Row = {
  id: string;
  name: string;
};

function topics(engine: Engine) {
  const insert = engine.prepare<Row>('INSERT INTO topic (id, name) VALUES (@id, @name)');
  const list = engine.prepare<Record<string, never>, Row>('SELECT id, name FROM topic ORDER BY id');
  return {
    add: (id: string, name = id) => engine.write(work => work.run(insert, { id, name })),
    list: async () => (await engine.read(work => work.all(list, {}))).map(row => row.id),
    insert,
  };
}

test('a write is seen by the next read', async () => {
  const engine = makeEngine();
  const store = topics(engine);
  await store.add('trade');
  expect(await store.list()).toEqual(['trade']);
});

test('one bad write in a batch fails alone', async () => {
  const engine = makeEngine();
  const store = topics(engine);
  const outcomes = await Promise.allSettled([
    ...Array.from({ length: 10 }, (_, index) => store.add(`a${index}`)),
    store.add('bad', 'a3'),
    ...Array.from({ length: 9 }, (_, index) => store.add(`b${index}`)),
  ]);
  expect(outcomes.filter(outcome => outcome.status === 'rejected')).toHaveLength(1);
  expect(await store.list()).toHaveLength(19);
});

test('writes of one turn share one commit', async () => {
  const file = join(temporaryFolder(), 'caucus.sqlite');
  const engine = makeEngine(file);
  const store = topics(engine);
  const observer = new Database(file, { readonly: true });
  const version = () => observer.pragma('data_version', { simple: true }) as number;
  const before = version();
  await Promise.all(Array.from({ length: 20 }, (_, index) => store.add(`t${index}`)));
  expect(version()).toBe(before + 1);
  observer.close();
});

test('a write is acknowledged only after the commit: another connection sees it at once', async () => {
  const file = join(temporaryFolder(), 'caucus.sqlite');
  const store = topics(makeEngine(file));
  const observer = new Database(file, { readonly: true });
  await store.add('trade');
  expect(observer.prepare('SELECT count(*) AS n FROM topic').get()).toEqual({ n: 1 });
  observer.close();
});

test('work that awaits something else is refused, changes nothing and harms no neighbour', async () => {
  const engine = makeEngine();
  const store = topics(engine);
  const [before, foreign, after] = await Promise.allSettled([
    store.add('before'),
    engine.write(async work => {
      await work.run(store.insert, { id: 'early', name: 'early' });
      await new Promise(resolve => setTimeout(resolve, 5));
      await work.run(store.insert, { id: 'late', name: 'late' });
    }),
    store.add('after'),
  ]);
  expect([before.status, foreign.status, after.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  await new Promise(resolve => setTimeout(resolve, 20));
  expect(await store.list()).toEqual(['after', 'before']);
});

test('writes that arrive while a batch is open wait for the next one', async () => {
  const engine = makeEngine();
  const store = topics(engine);
  const slow = engine.write(() => new Promise(resolve => setTimeout(resolve, 5)));
  const late = new Promise(resolve => setImmediate(() => resolve(store.add('late'))));
  await expect(slow).rejects.toThrow('awaited something other');
  await late;
  expect(await store.list()).toEqual(['late']);
});

test('work that throws leaves nothing behind', async () => {
  const engine = makeEngine();
  const store = topics(engine);
  const write = engine.write(async work => {
    await work.run(store.insert, { id: 'half', name: 'half' });
    throw new Error('no');
  });
  await expect(write).rejects.toThrow('no');
  expect(await store.list()).toEqual([]);
});

test('a misspelt column is refused when the statement is prepared', () => {
  expect(() => makeEngine().prepare('SELECT nmae FROM topic')).toThrow('no such column');
});

test('reads see no write that is not committed', async () => {
  const engine = makeEngine();
  const store = topics(engine);
  let seen: string[] | undefined;
  await engine.write(async work => {
    await work.run(store.insert, { id: 'open', name: 'open' });
    seen = await store.list();
  });
  expect(seen).toEqual([]);
});

test('a reopened database is fully synchronous again', () => {
  const file = join(temporaryFolder(), 'caucus.sqlite');
  makeEngine(file);
  const connection = new Database(file);
  setUp(connection);
  expect(connection.pragma('synchronous', { simple: true })).toBe(2);
  expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  connection.close();
});

test('a second process that holds the write lock for a while only delays a write', async () => {
  const file = join(temporaryFolder(), 'caucus.sqlite');
  const store = topics(makeEngine(file));
  const other = new Database(file);
  setUp(other);
  other.exec("BEGIN IMMEDIATE; INSERT INTO topic VALUES ('other', 'other'); COMMIT");
  await store.add('own');
  other.close();
  expect(await store.list()).toEqual(['other', 'own']);
});

test('a backup taken under writes is whole and holds what was committed before', async () => {
  const folder = temporaryFolder();
  const engine = makeEngine(join(folder, 'caucus.sqlite'));
  const store = topics(engine);
  for (let index = 0; index < 50; index++) await store.add(`before${index}`);
  const writing = Promise.all(Array.from({ length: 50 }, (_, index) => store.add(`during${index}`)));
  await engine.backUp(join(folder, 'copy.sqlite'));
  await writing;
  const copy = openSqlite(join(folder, 'copy.sqlite'));
  const ids = await topics(copy).list();
  await copy.close();
  expect(ids.filter(id => id.startsWith('before'))).toHaveLength(50);
});
