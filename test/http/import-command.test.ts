import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { floodPlan } from '../support/article.ts';
import { temporaryFolder } from '../support/engine.ts';
import { ferryText } from '../support/imported-article.ts';
import { run } from '../support/process.ts';

const text = `${ferryText}\n\nMembers of the council met on Tuesday to talk about fares.`;

test('an article is read from the terminal, and its facts wait for review', async () => {
  const { settings, file } = aFile('ferry.txt', text);
  const { code, output, errors } = await run('cli', ['import', file, '--title', 'Ferries'], settings);
  expect([code, errors]).toEqual([0, expect.stringMatching(/^Reading …$/m)]);
  expect(output).toMatch(/^\S+: \d+ facts, \d+ questions\. They wait for review at http\S+\/review$/m);
  expect((await run('cli', ['bank', '--json'], settings)).output).toContain('"facts":0');
});

test('--approve-all lets the sure facts in, and --json prints facts with evidence, and items', async () => {
  const { settings, file } = aFile('flood-plan.txt', floodPlan);
  const words = ['import', file, '--title', 'Flood plan', '--date', '2026-05-02', '--approve-all', '--json'];
  const { output } = await run('cli', words, settings);
  const { article, facts, items } = JSON.parse(output);
  expect(article).toMatchObject({ title: 'Flood plan', publishedOn: '2026-05-02' });
  const sure = facts.filter((fact: { doubts?: unknown }) => fact.doubts === undefined);
  expect(sure.length).toBeGreaterThan(0);
  expect(new Set(sure.map((fact: { review: string }) => fact.review))).toEqual(new Set(['approved']));
  for (const { evidence } of facts)
    for (const place of evidence) expect(floodPlan.slice(place.start, place.end)).toBe(place.quote);
  expect(items.some((item: { state: string }) => item.state === 'approved')).toBe(true);
});

test('a bad file is refused in a sentence with code 1, a missing title with code 2, and nothing is kept', async () => {
  const { settings, file } = aFile('line.txt', 'Only a line.');
  const bad = await run('cli', ['import', file], settings);
  expect([bad.code, bad.output]).toEqual([1, '']);
  expect(bad.errors).toMatch(/^line\.txt: There are only 3 words .*\.$/m);
  const untitled = aFile('ferry.txt', text.replace(/\n\n/g, ' '), settings.CAUCUS_DATA);
  const { code, errors } = await run('cli', ['import', untitled.file], settings);
  expect([code, errors]).toEqual([2, expect.stringContaining('Add --title')]);
  const wrong = await run('cli', ['import', untitled.file, '--date', 'May 2'], settings);
  expect([wrong.code, wrong.errors]).toEqual([2, expect.stringContaining('2024-05-16')]);
});

function aFile(name: string, content: string, folder = temporaryFolder()) {
  const file = join(folder, name);
  writeFileSync(file, content);
  return { file, settings: { CAUCUS_DATA: folder } };
}
