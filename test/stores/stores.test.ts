import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeSchema, migrate } from '../../src/stores/migrate.ts';
import { makeStores } from '../../src/stores/stores.ts';
import { makeEngine, migrationsFolder, temporaryFolder } from '../support/engine.ts';

test('every statement of every store fits the schema', () => {
  expect(() => makeStores(makeEngine())).not.toThrow();
});

test('db/schema.sql is what the migrations make', () => {
  const file = join(temporaryFolder(), 'schema.sqlite');
  migrate(file, migrationsFolder);
  expect(readFileSync(join(migrationsFolder, '../schema.sql'), 'utf8')).toBe(describeSchema(file));
});
