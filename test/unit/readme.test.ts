import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

test('every dependency stands in the table with its reason, and nothing else', () => {
  const section = readme.slice(readme.indexOf('## Dependencies'));
  const cells = [...section.matchAll(/^\| ([^|]+) \| [^|]+ \|$/gm)].map(([, cell = '']) => cell);
  const listed = cells
    .flatMap(cell => cell.replace('*for development:* ', '').split(', '))
    .filter(name => name !== 'package' && !name.startsWith('---'))
    .map(name => name.replace('…/', '@fontsource-variable/').replace('@types/…', '@types/'));
  const used = Object.keys({ ...project.dependencies, ...project.devDependencies });
  expect([...new Set(used.map(name => name.replace(/^@types\/.+/, '@types/')))].sort()).toEqual(
    listed.sort(),
  );
});

test('every command that it names is there', () => {
  const named = [...readme.matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name = '']) => name);
  const own = new Set(Object.keys(project.scripts));
  expect(new Set(named).size).toBeGreaterThan(7);
  expect(named.filter(name => name !== 'ci' && !own.has(name))).toEqual([]);
});

test('every setting that it names exists, and every one that exists is named', () => {
  const named = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name = '']) => name);
  const own = named.filter(name => name.startsWith('CAUCUS_'));
  const known = refusal(() => readConfig({ CAUCUS_X: '1' })).match(/CAUCUS_[A-Z_]{2,}/g) ?? [];
  expect([...known].sort()).toEqual(own.sort());
  expect(named).toEqual(expect.arrayContaining(['PORT', 'HOST', 'LOG_LEVEL']));
});

test('every file and folder that it names is there', () => {
  const quoted = [...readme.matchAll(/`((?:src|views|db|seeds|test)\/[\w./-]*)`/g)].map(
    ([, path = '']) => path,
  );
  const linked = [...readme.matchAll(/\]\(([\w./-]+)\)/g)].map(([, path = '']) => path);
  expect([...quoted, ...linked].filter(path => !existsSync(join(root, path)))).toEqual([]);
});

function refusal(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}
