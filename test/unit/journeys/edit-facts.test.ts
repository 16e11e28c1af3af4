import { expect, test } from 'vitest';
import { factSentence } from '../../../src/domain/fact.ts';
import { decideFact } from '../../../src/journeys/decide-facts.ts';
import { addFact, editFact, mergeFacts, splitFact } from '../../../src/journeys/edit-facts.ts';
import type { CurrentFact } from '../../../src/journeys/review-article.ts';
import type { World } from '../../../src/journeys/world.ts';
import {
  article,
  at,
  current,
  docks,
  ferryWorld,
  nobody,
  opened,
  review,
  statesOf,
  undoLast,
} from '../../support/ferry-review.ts';
import { ferryText } from '../../support/imported-article.ts';

const writtenText = 'The harbor opened in [1998].';

test('an edit retires the items of the old words, drafts new ones, and is approved as edited', async () => {
  const world = await ferryWorld();
  const before = await current(world, opened);
  const edit = { ...before.edit, text: 'The council of [Riverton] opened the old harbor in [1998]' };
  expect(await editFact(world, nobody, at(opened), edit)).toEqual({ kind: 'saved', factId: opened });
  const after = await current(world, opened);
  expect(factSentence(after.fact)).toBe('The council of Riverton opened the old harbor in 1998.');
  expect(after.fact).toMatchObject({ slots: { year: { value: '1998', type: 'year' } }, review: 'proposed' });
  expect(after.fact).not.toHaveProperty('slots.year.ask');
  expect(after.items.length).toBeGreaterThan(0);
  const old = new Set(before.items.map(({ itemId }) => itemId));
  expect(after.items.some(({ itemId }) => old.has(itemId))).toBe(false);
  await decideFact(world, nobody, at(opened), { kind: 'approve', itemIds: [] });
  expect((await current(world, opened)).fact.review).toBe('edited');
  await undoLast(world);
  await undoLast(world);
  expect(await current(world, opened)).toEqual(before);
});

test('an edited sentence is read again for questions, and a gap that none is found for is asked by a blank', async () => {
  const world = await ferryWorld();
  const { edit } = await current(world, opened);
  const text = 'The state paid [$48 million] for the docks of [Riverton].';
  await editFact(world, nobody, at(opened), { ...edit, text });
  const { fact, items } = await current(world, opened);
  const ask = 'How much did the state pay for the docks of Riverton?';
  expect(fact).toMatchObject({ slots: { money: { ask } } });
  expect(fact).not.toHaveProperty('slots.city.ask');
  expect(items.map(({ stem }) => stem)).toContainEqual(expect.stringContaining(ask));
});

test('another topic alone keeps the items and their states', async () => {
  const world = await ferryWorld();
  const before = await current(world, opened);
  await decideFact(world, nobody, at(opened), { kind: 'approve', itemIds: before.items.map(i => i.itemId) });
  await editFact(world, nobody, at(opened), { ...before.edit, topic: 'Boats & docks', importance: 3 });
  const after = await current(world, opened);
  expect(after.fact).toMatchObject({ topicId: 'boats-docks', importance: 3, review: 'approved' });
  expect(statesOf(after)).toEqual(Object.fromEntries(before.items.map(i => [i.itemId, 'approved'])));
  const lines = await world.stores.items.listDrawable('2026-09-14');
  expect(new Set(lines.filter(line => line.factIds[0] === opened).map(line => line.topicName))).toEqual(
    new Set(['Boats & docks']),
  );
});

test('a bad edit says what is wrong and changes nothing', async () => {
  const world = await ferryWorld();
  const { edit } = await current(world, opened);
  const bad = await editFact(world, nobody, at(opened), { ...edit, text: 'The [council opened.' });
  expect(bad).toMatchObject({ kind: 'bad', problems: { text: expect.stringContaining('bracket') } });
  expect(await editFact(world, nobody, at(opened), { ...edit, status: 'claim' })).toMatchObject({
    problems: { speaker: 'Say who claims it.' },
  });
  expect((await review(world)).undo).toBeUndefined();
});

test('a fact is split in two and taken back', async () => {
  const world = await ferryWorld();
  const before = await review(world, true);
  const texts = ['The harbor has [12] docks.', 'Of the docks [40 percent] stand empty.'] as const;
  expect(await splitFact(world, nobody, at(docks), texts)).toMatchObject({ kind: 'saved' });
  const after = await review(world, true);
  expect(after.facts.map(({ sentence }) => sentence).slice(2)).toEqual([
    'The harbor has 12 docks.',
    'Of the docks 40 percent stand empty.',
  ]);
  await undoLast(world);
  expect(await review(world, true)).toEqual(before);
  expect(await splitFact(world, nobody, at(docks), ['The harbor has [12] docks.', ''])).toMatchObject({
    problems: { second: expect.any(String) },
  });
});

test('two facts are merged with the evidence of both', async () => {
  const world = await ferryWorld();
  const before = await review(world, true);
  const text = 'Riverton opened in [1998] a harbor with [12] docks.';
  await mergeFacts(world, nobody, at(opened), { withFactId: docks, text });
  const { fact } = await current(world, opened);
  expect(fact.evidence.map(({ paragraph }) => paragraph)).toEqual([1, 3]);
  expect(factSentence(fact)).toBe('Riverton opened in 1998 a harbor with 12 docks.');
  expect((await current(world, docks)).fact.review).toBe('rejected');
  await undoLast(world);
  expect(await review(world, true)).toEqual(before);
});

test('a fact is added where its words stand, and only there', async () => {
  const world = await ferryWorld();
  const added = {
    text: '[Ada Quill] is the mayor of [Riverton]',
    status: 'reported',
    speaker: '',
    about: '',
    when: '',
    topic: '',
    importance: 2,
    paragraph: 2,
    phrase: 'Mayor Ada  Quill',
  } as const;
  const saved = await addFact(world, nobody, article, added);
  if (saved.kind === 'bad') throw new Error('It was refused.');
  const { fact } = await current(world, saved.factId);
  expect(fact).toMatchObject({
    topicId: 'harbor',
    text: '{person} is the mayor of {term}.',
    slots: { person: { entityId: 'ada-quill' } },
    evidence: [{ paragraph: 2, quote: 'Mayor Ada Quill', start: ferryText.indexOf('Mayor') }],
  });
  expect(await addFact(world, nobody, article, { ...added, paragraph: 1 })).toMatchObject({ kind: 'bad' });
  await undoLast(world);
  await expect(current(world, saved.factId)).rejects.toThrow('nothing at this address');
});

test('what is written about a fact that has changed meanwhile is given back', async () => {
  const world = await ferryWorld();
  const { edit, mark } = await current(world, opened);
  const seen = { ...at(opened), mark };
  const text = 'The harbor opened in [1998].';
  await decideFact(world, nobody, at(opened), { kind: 'reject' });
  const stale = { kind: 'bad', problems: { text: expect.stringContaining('while you wrote') } };
  expect(await editFact(world, nobody, seen, { ...edit, text })).toMatchObject(stale);
  expect(await mergeFacts(world, nobody, seen, { withFactId: docks, text })).toMatchObject(stale);
  expect(await splitFact(world, nobody, seen, [text, text])).toMatchObject({ kind: 'bad' });
  expect((await current(world, opened)).fact.review).toBe('rejected');
});

test.each([
  ['an edit', (world, { edit }) => editFact(world, nobody, at(opened), { ...edit, text: writtenText })],
  ['a new topic', (world, { edit }) => editFact(world, nobody, at(opened), { ...edit, topic: 'Boats' })],
  ['a split', world => splitFact(world, nobody, at(opened), [writtenText, 'Riverton has a [harbor].'])],
  ['a merge', world => mergeFacts(world, nobody, at(opened), { withFactId: docks, text: writtenText })],
  [
    'a new fact',
    (world, { edit }) =>
      addFact(world, nobody, article, { ...edit, text: writtenText, paragraph: 1, phrase: 'The council' }),
  ],
] satisfies [string, (world: World, seen: CurrentFact) => Promise<unknown>][])(
  '%s that is sent twice at once is one step',
  async (_name, send) => {
    const world = await ferryWorld();
    const before = await review(world, true);
    const seen = await current(world, opened);
    const answers = await Promise.all([send(world, seen), send(world, seen)]);
    expect(answers[0]).toMatchObject({ kind: 'saved' });
    expect(answers[1]).toEqual(answers[0]);
    await undoLast(world);
    expect(await review(world, true)).toEqual(before);
  },
);

test('a part of an office is split off as a usual fact', async () => {
  const world = await ferryWorld();
  const { edit } = await current(world, docks);
  await editFact(world, nobody, at(docks), { ...edit, kind: 'role', text: '[Ada Quill] is [mayor].' });
  const texts = ['[Ada Quill] is [mayor].', 'The harbor has [12] docks.'] as const;
  expect(await splitFact(world, nobody, at(docks), texts)).toMatchObject({ kind: 'saved' });
  expect((await review(world, true)).facts.map(({ kind }) => kind).slice(2)).toEqual(['role', 'statement']);
});
