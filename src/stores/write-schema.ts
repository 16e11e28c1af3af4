import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeSchema, migrate } from './migrate.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'caucus-schema-'));
const file = join(folder, 'schema.sqlite');
migrate(file, join(root, 'db/migrations'));
writeFileSync(join(root, 'db/schema.sql'), describeSchema(file));
rmSync(folder, { recursive: true });
