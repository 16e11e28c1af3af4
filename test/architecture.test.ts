import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');

/** Each room of the house, and the rooms that it may import from beside itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  reading: ['domain'],
  formats: ['domain'],
  threads: [],
  documents: ['domain', 'threads'],
  stores: ['domain'],
  journeys: ['domain', 'reading', 'formats', 'threads', 'documents', 'stores'],
  web: ['domain', 'journeys', 'stores'],
  '': ['domain', 'formats', 'stores', 'journeys', 'web'],
};

interface Import {
  readonly file: string;
  readonly from: string;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));

const imports: readonly Import[] = files.flatMap(file => {
  const text = readFileSync(join(source, file), 'utf8');
  const found = text.matchAll(/^(?:import|export)\s[^;]*?from\s+'([^']+)'|\bimport\('([^']+)'\)/gm);
  return [...found].map(([, statically, dynamically]) => ({ file, from: statically ?? dynamically ?? '' }));
});

function roomOf(file: string): string {
  const [first = ''] = file.split('/');
  return first.endsWith('.ts') ? '' : first;
}

function roomBehind({ file, from }: Import): string | undefined {
  if (!from.startsWith('.')) return undefined;
  return roomOf(relative(source, resolve(source, dirname(file), from)));
}

function offenders(isOffence: (line: Import) => boolean): string[] {
  return imports.filter(isOffence).map(({ file, from }) => `${file} imports ${from}`);
}

test('the walls were found', () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(new Set(files.map(roomOf))).toEqual(
    new Set(['', 'documents', 'domain', 'formats', 'journeys', 'reading', 'stores', 'threads', 'web']),
  );
});

test('arrows run one way', () => {
  const backwards = offenders(line => {
    const [from, to] = [roomOf(line.file), roomBehind(line)];
    return to !== undefined && to !== from && !(mayImport[from] ?? []).includes(to);
  });
  expect(backwards).toEqual([]);
});

test('the domain imports nothing from outside, not even from node', () => {
  expect(offenders(line => roomOf(line.file) === 'domain' && !line.from.startsWith('.'))).toEqual([]);
});

test('only the stores know the database driver', () => {
  expect(offenders(line => line.from === 'better-sqlite3' && roomOf(line.file) !== 'stores')).toEqual([]);
});

test('journeys know no web', () => {
  expect(offenders(line => roomOf(line.file) === 'journeys' && line.from === 'express')).toEqual([]);
});

test('pages are rendered in one place', () => {
  const callers = files.filter(file => /\.render\(/.test(readFileSync(join(source, file), 'utf8')));
  expect(callers).toEqual([]);
});

test('only the stores cast, and nobody says that a value is there by “!”', () => {
  const cast =
    /^(?!\s*(?:\*|\/\/|\/\*|import|export)).*(?:\bas (?!const\b)(?:[A-Z]\w*|unknown|any|string|number)\b[^’'`]*$|\w!\.)/gm;
  const found = files
    .filter(file => !['stores', 'reading'].includes(roomOf(file)))
    .flatMap(
      file =>
        readFileSync(join(source, file), 'utf8')
          .match(cast)
          ?.map(line => `${file}: ${line}`) ?? [],
    );
  expect(found).toEqual([]);
});

test('what is shipped may be passed on: no package asks for the same licence in return', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const shipped: [string, { dev?: boolean; license?: string }][] = Object.entries(lock.packages);
  const licences = shipped.filter(([path, { dev }]) => path !== '' && dev !== true);
  const free = /^\(?(?:MIT|ISC|Apache-2\.0|BSD(?:-[23]-Clause)?|0BSD|OFL-1\.1|BlueOak-1\.0\.0)\b/;
  expect(licences.length).toBeGreaterThan(50);
  expect(licences.filter(([, { license = 'none' }]) => !free.test(license)).map(([path]) => path)).toEqual(
    [],
  );
});

test('views escape everything but includes, and hold no inline style or script', () => {
  const views = readdirSync(join(root, 'views'), { recursive: true, encoding: 'utf8' });
  const problems = views
    .filter(view => view.endsWith('.ejs'))
    .flatMap(view => {
      const text = readFileSync(join(root, 'views', view), 'utf8');
      const raw = [...text.matchAll(/<%-(?! include\()[^%]*%>/g)].map(([tag]) => `${view}: ${tag}`);
      const inline = [...text.matchAll(/\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/g)].map(
        ([tag]) => `${view}: ${tag}`,
      );
      return [...raw, ...inline];
    });
  expect(problems).toEqual([]);
});
