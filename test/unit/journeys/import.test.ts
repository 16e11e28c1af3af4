import { expect, test } from 'vitest';
import {
  confirmImport,
  discardImport,
  type ImportDetails,
  type ImportProgress,
  listImports,
  readImport,
  readProgress,
  receiveArticle,
} from '../../../src/journeys/import-article.ts';
import { readReview } from '../../../src/journeys/review-article.ts';
import type { World } from '../../../src/journeys/world.ts';
import { temporaryFolder } from '../../support/engine.ts';
import { makeWorld } from '../../support/world.ts';

const okafor = { teacherId: 'okafor' };
const lindqvist = { teacherId: 'lindqvist' };

const harbor = [
  'Ferries return to Riverton harbor',
  'May 2, 2026',
  'The council of Riverton approved a plan for the harbor in 2019. Ada Quill, the mayor of Riverton, said that the ferries would carry 4,000 people a day.',
  'Subscribe now',
  'The state senate of Ohio paid $12 million for the docks. Members of the council met on Tuesday to discuss the fares.',
].join('\n\n');

const details: ImportDetails = {
  title: 'Ferries return',
  publisher: 'Riverton Gazette',
  publishedOn: '2026-05-03',
  url: 'https://gazette.example/ferries',
  topic: '',
  restored: [],
};

test('a pasted article is shown as its text says of itself, with what was left out', async () => {
  const world = await school();
  const found = await readImport(world, okafor, await receive(world));
  expect(found).toMatchObject({
    language: 'english',
    title: { value: 'Ferries return to Riverton harbor' },
    date: { value: '2026-05-02', isDoubtful: true },
  });
  expect(found.dropped.map(({ text }) => text)).toEqual(['May 2, 2026', 'Subscribe now']);
  expect(found.paragraphs.map(({ text }) => text.slice(0, 11))).toEqual([
    'Ferries ret',
    'The council',
    'The state s',
  ]);
  expect(await listImports(world, okafor)).toMatchObject([{ state: 'unconfirmed' }]);
});

test('a confirmed article is read, and its facts wait for review with exact evidence', async () => {
  const world = await school();
  const importId = await receive(world);
  await confirmImport(world, okafor, importId, details);
  expect(await waitForEnd(world, importId)).toEqual({ kind: 'done', articleId: importId });
  const bank = await world.stores.bank.findBank(importId);
  expect(bank?.article).toEqual({
    id: importId,
    title: 'Ferries return',
    citation: '“Ferries return.” Riverton Gazette, May 3, 2026. https://gazette.example/ferries',
    publisher: 'Riverton Gazette',
    url: 'https://gazette.example/ferries',
    publishedOn: '2026-05-03',
    pageDate: '2026-05-02',
    paragraphCount: 3,
  });
  const stored = await world.stores.texts.find(importId);
  const places = bank?.facts.flatMap(fact => fact.evidence) ?? [];
  expect(places.length).toBeGreaterThan(1);
  for (const place of places) {
    if (place.kind === 'cited') throw new Error('An imported fact has no quoted evidence.');
    expect(stored?.text.slice(place.start, place.end)).toBe(place.quote);
  }
  expect(bank?.facts.every(({ review }) => review === 'proposed')).toBe(true);
  expect(bank?.topics.map(({ name }) => name)).toEqual(['Ferries return']);
  expect(await listImports(world, okafor)).toEqual([]);
  expect((await readReview(world, importId, { showsUnsure: true })).isImported).toBe(true);
});

test('what was left out comes back in its place', async () => {
  const world = await school();
  const importId = await receive(world);
  const { dropped } = await readImport(world, okafor, importId);
  const restored = dropped.map(({ key }) => key).slice(1);
  await confirmImport(world, okafor, importId, { ...details, restored });
  await waitForEnd(world, importId);
  const review = await readReview(world, importId, { showsUnsure: true });
  expect(review.paragraphs.map(({ text }) => text)[2]).toBe('Subscribe now');
  expect(review.paragraphs).toHaveLength(4);
});

test('what cleaning left out of a page comes back in its place', async () => {
  const world = await school();
  const [, , first = '', , second = ''] = harbor.split('\n\n');
  const page = `<html><body><article><h1>Ferries</h1><p>${first}</p><p>${second}</p><p>${first.replace('2019', '2021')}</p></article>
    <footer><p>Write to the editor about the harbor.</p></footer></body></html>`;
  const file = { name: 'page.html', bytes: new TextEncoder().encode(page) };
  const received = await receiveArticle(world, okafor, { kind: 'file', file });
  if (received.kind === 'unreadable') throw new Error(received.sentence);
  const { importId } = received;
  const { dropped } = await readImport(world, okafor, importId);
  const footer = dropped.find(({ text }) => text.startsWith('Write to'));
  await confirmImport(world, okafor, importId, { ...details, restored: [footer?.key ?? ''] });
  await waitForEnd(world, importId);
  const { paragraphs } = await readReview(world, importId, { showsUnsure: true });
  expect(paragraphs.at(-1)?.text).toBe('Write to the editor about the harbor.');
});

test('a text in another language is kept for facts written by hand', async () => {
  const world = await school();
  const text =
    'Der Stadtrat von Riverton hat am Dienstag über den Hafen beraten und die Fähren erlaubt. '.repeat(4);
  const importId = await receive(world, text);
  expect(await readImport(world, okafor, importId)).toMatchObject({ language: 'other' });
  await confirmImport(world, okafor, importId, details);
  expect(await waitForEnd(world, importId)).toMatchObject({ kind: 'done' });
  const review = await readReview(world, importId, { showsUnsure: true });
  expect(review).toMatchObject({ counts: { total: 0 }, topicId: 'ferries-return', isImported: true });
  expect(review.topics.map(({ id }) => id)).toEqual(['ferries-return']);
  expect(review.paragraphs).toHaveLength(1);
});

test('details that cannot be are a conflict, and nothing is read', async () => {
  const world = await school();
  const importId = await receive(world);
  const wrong = [{ title: ' ' }, { publishedOn: '2026-02-30' }, { url: 'javascript:alert(1)' }];
  for (const change of wrong)
    await expect(confirmImport(world, okafor, importId, { ...details, ...change })).rejects.toThrow(/\.$/);
  expect(await readProgress(world, okafor, importId)).toEqual({ kind: 'unconfirmed' });
});

test('another teacher’s import is not found', async () => {
  const world = await school();
  const importId = await receive(world);
  const attempts = [
    readImport(world, lindqvist, importId),
    readProgress(world, lindqvist, importId),
    confirmImport(world, lindqvist, importId, details),
    discardImport(world, lindqvist, importId),
    readProgress(world, okafor, 'nothing'),
  ];
  for (const attempt of attempts) await expect(attempt).rejects.toThrow('nothing at this address');
  expect(await listImports(world, lindqvist)).toEqual([]);
});

test('a reading that a restart has lost begins again, whatever it had stored', async () => {
  const folder = temporaryFolder();
  const world = await school(folder);
  const importId = await receive(world);
  await confirmImport(world, okafor, importId, details);
  await world.stores.close();
  const restarted = makeWorld(folder);
  const topic = await restarted.stores.topics.ensure(() => ({ id: 'half', name: 'Half' }));
  const article = { id: importId, title: 'Half', citation: 'Half', paragraphCount: 1 };
  const half = { article, topicId: topic.id, text: 'Half.', paragraphs: [], sections: [], dropped: [] };
  await restarted.stores.intake.begin(half, restarted.now());
  expect(await restarted.stores.bank.listArticles()).toEqual([]);
  expect(await listImports(restarted, okafor)).toMatchObject([{ importId, state: 'stopped' }]);
  expect(await readProgress(restarted, okafor, importId)).toMatchObject({ kind: 'reading' });
  expect(await waitForEnd(restarted, importId)).toMatchObject({ kind: 'done' });
  expect(await restarted.stores.bank.listArticles()).toMatchObject([{ title: 'Ferries return' }]);
});

test('a discarded import leaves nothing, even while it is being read', async () => {
  const world = await school();
  const importId = await receive(world, `${harbor}\n\n${longText(2000)}`);
  await confirmImport(world, okafor, importId, details);
  await expect(
    confirmImport(world, okafor, importId, { ...details, title: 'Another title' }),
  ).rejects.toThrow('being read already');
  while (!isDrafting(await readProgress(world, okafor, importId))) await pause();
  await discardImport(world, okafor, importId);
  await expect(readProgress(world, okafor, importId)).rejects.toThrow('nothing at this address');
  expect(await world.stores.texts.find(importId)).toBeUndefined();
  expect(await world.stores.reviewPages.outline(importId)).toEqual([]);
  expect(await world.stores.items.listUnreviewed(importId)).toEqual([]);
});

function isDrafting(progress: ImportProgress): boolean {
  if (progress.kind !== 'reading') throw new Error(`The reading is ${progress.kind}.`);
  return progress.stage === 'drafting';
}

/** Sentences that all differ. */
function longText(words: number): string {
  const lines = Array.from(
    { length: words / 15 },
    (_, at) =>
      `The council of Ward ${at} approved ${at + 3} plans for the harbor of Riverton in ${1900 + (at % 100)}.`,
  );
  return lines.join('\n\n');
}

async function school(folder?: string): Promise<World> {
  const world = makeWorld(folder);
  for (const [teacherId, name] of [
    ['okafor', 'Ms. Okafor'],
    ['lindqvist', 'Mr. Lindqvist'],
  ] as const) {
    const email = `${teacherId}@school.example`;
    await world.stores.teachers.add(
      { teacherId, name, email, role: 'teacher', passwordHash: 'x' },
      world.now(),
    );
  }
  return world;
}

async function receive(world: World, text = harbor): Promise<string> {
  const received = await receiveArticle(world, okafor, { kind: 'pasted', text });
  if (received.kind === 'unreadable') throw new Error(received.sentence);
  return received.importId;
}

async function waitForEnd(world: World, importId: string): Promise<ImportProgress> {
  for (;;) {
    const progress = await readProgress(world, okafor, importId);
    if (progress.kind !== 'reading') return progress;
    await pause();
  }
}

function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 20));
}
