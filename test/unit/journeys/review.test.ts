import { expect, test } from 'vitest';
import { factSentence } from '../../../src/domain/fact.ts';
import { readArticle } from '../../../src/journeys/browse-articles.ts';
import { approveAll, decideFact, decideItems, undoStep } from '../../../src/journeys/decide-facts.ts';
import { addFact, editFact, mergeFacts, splitFact } from '../../../src/journeys/edit-facts.ts';
import { createQuiz, readQuizMaker } from '../../../src/journeys/make-quiz.ts';
import { proposeItems } from '../../../src/journeys/propose-items.ts';
import { removeArticle } from '../../../src/journeys/remove-article.ts';
import {
  type CurrentFact,
  findFactByNumber,
  type Review,
  readReview,
} from '../../../src/journeys/review-article.ts';
import type { FactPlace } from '../../../src/journeys/review-step.ts';
import type { World } from '../../../src/journeys/world.ts';
import { ferryText, storeFerryArticle } from '../../support/imported-article.ts';
import { makeWorld } from '../../support/world.ts';

const nobody = { teacherId: null };
const article = 'ferry';
const [opened, saved, docks] = ['ferry-1', 'ferry-2', 'ferry-3'];

test('a review shows the text, its sure facts in order, and the items of the first that waits', async () => {
  const world = await ferryWorld();
  const review = await readReview(world, article, { showsUnsure: false });
  expect(review.paragraphs.map(({ text }) => text).join('\n\n')).toBe(ferryText);
  expect(review.counts).toEqual({ proposed: 2, approved: 0, rejected: 0, unsure: 1, total: 3 });
  expect(review.byKind).toEqual([
    { kind: 'statement', proposed: 1 },
    { kind: 'claim', proposed: 1 },
  ]);
  expect(review.current).toMatchObject({ number: 1, total: 2, nextId: saved, nextProposedId: saved });
  expect(review.current?.edit.text).toBe('The council of [Riverton] opened the harbor in [1998].');
  expect(review.current?.items.length).toBeGreaterThan(0);
  expect(review.current?.items.every(({ state }) => state === 'drafted')).toBe(true);
  expect(review.undo).toBeUndefined();
  for (const { evidence } of review.facts)
    for (const { start, end, quote } of evidence) expect(ferryText.slice(start, end)).toBe(quote);
});

test('unsure facts are shown on request, and an unknown fact or article is not found', async () => {
  const world = await ferryWorld();
  const review = await readReview(world, article, { showsUnsure: true });
  expect(review.current?.total).toBe(3);
  const asked = await readReview(world, article, { factId: docks, showsUnsure: false });
  expect(asked.current).toMatchObject({ number: 3, total: 3, previousId: saved, nextProposedId: opened });
  for (const view of [{ factId: 'nobody', showsUnsure: true }])
    await expect(readReview(world, article, view)).rejects.toThrow('nothing at this address');
  await expect(readReview(world, 'nowhere', { showsUnsure: true })).rejects.toThrow('nothing at this');
});

test('approving takes the ticked items and rejects the others, and undoing brings all back', async () => {
  const world = await ferryWorld();
  const before = await current(world, opened);
  const [ticked, ...others] = before.items.map(({ itemId }) => itemId);
  await decideFact(world, nobody, at(opened), { kind: 'approve', itemIds: [ticked ?? ''] });
  const after = await current(world, opened);
  expect(after.fact.review).toBe('approved');
  expect(statesOf(after)).toEqual({
    [ticked ?? '']: 'approved',
    ...Object.fromEntries(others.map(id => [id, 'rejected'])),
  });
  expect(await undoLast(world)).toContain('Approved “The council of Riverton');
  expect(await current(world, opened)).toEqual(before);
});

test('the same decision twice is one step, and what is ticked elsewhere is a conflict', async () => {
  const world = await ferryWorld();
  const itemIds = (await current(world, opened)).items.map(({ itemId }) => itemId);
  await decideFact(world, nobody, at(opened), { kind: 'approve', itemIds });
  const first = (await review(world)).undo?.stepId;
  await decideFact(world, nobody, at(opened), { kind: 'approve', itemIds });
  expect((await review(world)).undo?.stepId).toBe(first);
  await expect(decideFact(world, nobody, at(saved), { kind: 'approve', itemIds })).rejects.toThrow(
    'have changed since you looked',
  );
});

test('a rejected fact takes its items along, and opening it again brings them back as drafts', async () => {
  const world = await ferryWorld();
  await decideFact(world, nobody, at(opened), { kind: 'reject' });
  expect(new Set(Object.values(statesOf(await current(world, opened))))).toEqual(new Set(['rejected']));
  await decideFact(world, nobody, at(opened), { kind: 'reopen' });
  const reopened = await current(world, opened);
  expect(reopened.fact.review).toBe('proposed');
  expect(new Set(Object.values(statesOf(reopened)))).toEqual(new Set(['drafted']));
});

test('only the last step can be undone', async () => {
  const world = await ferryWorld();
  await decideFact(world, nobody, at(opened), { kind: 'reject' });
  const stepId = (await review(world)).undo?.stepId ?? '';
  await decideFact(world, nobody, at(saved), { kind: 'reject' });
  await expect(undoStep(world, article, stepId)).rejects.toThrow('cannot be undone any more');
  expect((await review(world)).counts.rejected).toBe(2);
  await undoLast(world);
  await undoStep(world, article, stepId);
  expect((await review(world)).counts.rejected).toBe(0);
});

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

test('a quiz keeps an item whose fact is edited afterwards', async () => {
  const world = await ferryWorld();
  const { itemIds, quizId } = await quizOfFerry(world);
  const { edit } = await current(world, opened);
  await editFact(world, nobody, at(opened), { ...edit, text: 'The harbor opened in [1998].' });
  const form = await world.stores.quizzes.findForm(quizId, 'A');
  const versions = await world.stores.versions.findVersions(
    (form?.positions ?? []).map(place => place.itemVersionId),
  );
  expect(versions.map(version => version.itemId)).toEqual(itemIds.slice(0, 1));
  const drawable = await world.stores.items.listDrawable('2026-09-14');
  expect(drawable.map(line => line.itemId)).not.toContain(itemIds[0]);
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

test('an added fact that a quiz asks stays out of sight when its adding is undone', async () => {
  const world = await ferryWorld();
  const { edit } = await current(world, opened);
  const text = 'About [40 percent] of the docks stand empty.';
  const phrase = '40 percent of them stand empty';
  await decideFact(world, nobody, at(docks), { kind: 'reject' });
  const added = await addFact(world, nobody, article, { ...edit, text, paragraph: 3, phrase });
  if (added.kind === 'bad') throw new Error('It was refused.');
  const { quizId, itemIds } = await quizOfFerry(world, added.factId);
  await undoLast(world);
  await undoLast(world);
  expect((await current(world, added.factId)).fact.review).toBe('rejected');
  const form = await world.stores.quizzes.findForm(quizId, 'A');
  expect(form?.positions).toHaveLength(1);
  const approved = await world.stores.versions.findApproved(itemIds);
  expect(approved).toEqual([]);
});

test('all sure facts of a kind are approved with their items as one step', async () => {
  const world = await ferryWorld();
  const before = await review(world, true);
  expect(await approveAll(world, nobody, article, 'statement')).toBe(1);
  const { counts, undo } = await review(world);
  expect(counts).toMatchObject({ approved: 1, proposed: 1, unsure: 1 });
  expect(undo?.sentence).toBe('Approved the last statement.');
  expect(new Set(Object.values(statesOf(await current(world, opened))))).toEqual(new Set(['approved']));
  expect(await approveAll(world, nobody, article, 'statement')).toBe(0);
  await undoLast(world);
  expect(await review(world, true)).toEqual(before);
});

test('a step that approved many tells how many and of which kind', async () => {
  const world = await ferryWorld();
  const { edit } = await current(world, opened);
  const added = {
    ...edit,
    text: 'The harbor has [12] docks.',
    paragraph: 3,
    phrase: 'The harbor has 12 docks',
  };
  await addFact(world, nobody, article, added);
  expect(await approveAll(world, nobody, article, 'statement')).toBe(2);
  expect((await review(world)).undo?.sentence).toBe('Approved all 2 statements at once.');
});

test('an article is removed only while no quiz asks its items', async () => {
  const world = await ferryWorld();
  await quizOfFerry(world);
  await expect(removeArticle(world, article)).rejects.toThrow('A quiz asks questions of this article');
  await storeFerryArticle(world, 'second');
  await decideFact(
    world,
    nobody,
    { articleId: 'second', factId: 'second-1' },
    { kind: 'approve', itemIds: [] },
  );
  await removeArticle(world, 'second');
  await expect(removeArticle(world, 'second')).rejects.toThrow('nothing at this address');
  expect((await world.stores.bank.listArticles()).map(({ articleId }) => articleId)).toEqual([article]);
});

test('when no sure fact waits any more, items that join the approved ones are drafted and decided on', async () => {
  const world = await ferryWorld();
  await world.stores.items.setState(await world.stores.items.listUnreviewed(article), 'rejected');
  const usual = { ...(await current(world, opened)).edit, kind: 'event', status: 'reported' } as const;
  const phrase = 'The harbor has 12 docks';
  const event = { ...usual, text: 'the school opened', when: '1975', paragraph: 3, phrase };
  const added = await addFact(world, nobody, article, event);
  if (added.kind === 'bad') throw new Error('It was refused.');
  await decideFact(world, nobody, at(added.factId), { kind: 'approve', itemIds: [] });
  const events = { [opened]: 'the harbor opened', [saved]: 'the market opened', [docks]: 'the mill opened' };
  for (const [index, [factId, text]] of Object.entries(events).entries()) {
    const when = ['1998', '2004', '1987'][index] ?? '';
    await editFact(world, nobody, at(factId), { ...usual, text, when });
    await decideFact(world, nobody, at(factId), { kind: 'approve', itemIds: [] });
  }
  const { jointItems } = await review(world, true);
  const [first, ...others] = jointItems.map(({ itemId }) => itemId);
  if (first === undefined) throw new Error('Nothing joins the facts.');
  await decideItems(world, nobody, article, { approve: [first], reject: others });
  const states = (await review(world, true)).jointItems.map(({ itemId, state }) => [itemId, state]);
  expect(Object.fromEntries(states)).toEqual({
    [first]: 'approved',
    ...Object.fromEntries(others.map(id => [id, 'rejected'])),
  });
  await decideFact(world, nobody, at(opened), { kind: 'reopen' });
  await expect(decideItems(world, nobody, article, { approve: [first], reject: [] })).rejects.toThrow(
    'not approved any more',
  );
  expect(await world.stores.versions.findApproved([first])).toEqual([]);
});

test('items of another article are not decided on', async () => {
  const world = await ferryWorld();
  await storeFerryArticle(world, 'second');
  const { items } = await current(world, opened);
  await decideItems(world, nobody, 'second', { approve: items.map(({ itemId }) => itemId), reject: [] });
  expect(new Set(Object.values(statesOf(await current(world, opened))))).toEqual(new Set(['drafted']));
});

test('who took a step is told, and nobody for the command line', async () => {
  const world = await ferryWorld();
  const teacherId = await aTeacher(world);
  await decideFact(world, { teacherId }, at(opened), { kind: 'reject' });
  expect((await review(world)).undo).toMatchObject({ by: { teacherId, name: 'Ms. Okafor' } });
  await decideFact(world, nobody, at(saved), { kind: 'reject' });
  expect((await review(world)).undo).not.toHaveProperty('by');
});

test('what was seen before somebody else changed it is not decided on, with ticks or without', async () => {
  const world = await ferryWorld();
  const { edit, mark, items } = await current(world, opened);
  await editFact(world, nobody, at(opened), { ...edit, text: 'The harbor opened in [1998].' });
  for (const decision of [
    { kind: 'approve', itemIds: [] },
    { kind: 'approve', itemIds: items.map(({ itemId }) => itemId) },
    { kind: 'reject' },
  ] as const)
    await expect(decideFact(world, nobody, { ...at(opened), mark }, decision)).rejects.toThrow('Look again');
  expect((await current(world, opened)).fact.review).toBe('proposed');
});

test('a decision against one that a colleague has taken meanwhile is a conflict, the same one is not', async () => {
  const world = await ferryWorld();
  const { mark } = await current(world, opened);
  const seen = { ...at(opened), mark };
  await decideFact(world, nobody, seen, { kind: 'reject' });
  await decideFact(world, nobody, seen, { kind: 'reject' });
  await expect(decideFact(world, nobody, seen, { kind: 'approve', itemIds: [] })).rejects.toThrow(
    'Look again',
  );
  expect((await current(world, opened)).fact.review).toBe('rejected');
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

const writtenText = 'The harbor opened in [1998].';

test('a part of an office is split off as a usual fact', async () => {
  const world = await ferryWorld();
  const { edit } = await current(world, docks);
  await editFact(world, nobody, at(docks), { ...edit, kind: 'role', text: '[Ada Quill] is [mayor].' });
  const texts = ['[Ada Quill] is [mayor].', 'The harbor has [12] docks.'] as const;
  expect(await splitFact(world, nobody, at(docks), texts)).toMatchObject({ kind: 'saved' });
  expect((await review(world, true)).facts.map(({ kind }) => kind).slice(2)).toEqual(['role', 'statement']);
});

test('a fact is found by the number that the pages give it', async () => {
  const world = await ferryWorld();
  const { current: seen } = await readReview(world, article, { factId: saved, showsUnsure: true });
  const view = { factId: opened, showsUnsure: true };
  expect(await findFactByNumber(world, article, view, seen?.number ?? 0)).toBe(saved);
  expect(await findFactByNumber(world, article, view, 99)).toBeUndefined();
});

test('the approved facts of a long article come in parts, none twice and none left out', async () => {
  const world = await ferryWorld();
  const [fact] = (await world.stores.bank.findBank(article))?.facts ?? [];
  if (fact === undefined) throw new Error('There is no fact.');
  const facts = Array.from({ length: 320 }, (_, at) => ({
    ...fact,
    id: `many-${at}`,
    review: 'approved' as const,
    importance: at % 2 === 0 ? (3 as const) : (1 as const),
  }));
  await world.stores.intake.addPortion({ facts, items: [], refused: [] }, world.now());
  const pages = await Promise.all([0, 1, 2].map(part => readArticle(world, article, part)));
  const ids = pages.flatMap(page => page.topics.flatMap(topic => topic.facts.map(({ factId }) => factId)));
  expect([ids.length, new Set(ids).size]).toEqual([320, 320]);
  expect(pages.map(page => [page.factCount, page.topics[0]?.factCount, page.hasMore])).toEqual([
    [320, 320, true],
    [320, 320, true],
    [320, 320, false],
  ]);
  expect((await readArticle(world, article, 9)).part).toBe(0);
});

test('the items of an article on its way out are in nobody’s sight', async () => {
  const world = await ferryWorld();
  const itemIds = (await current(world, opened)).items.map(({ itemId }) => itemId);
  await decideFact(world, nobody, at(opened), { kind: 'approve', itemIds });
  const removing = removeArticle(world, article);
  await world.stores.bank.findArticle(article);
  await new Promise(resolve => setImmediate(resolve));
  const { items, versions } = world.stores;
  expect(await items.listDrawable('2026-09-14')).toEqual([]);
  expect((await items.list({ limit: 10 })).total).toBe(0);
  expect(await versions.findApproved(itemIds)).toEqual([]);
  await removing;
});

test('a quiz on one article asks nothing of another, whatever their topics', async () => {
  const world = await ferryWorld();
  await storeFerryArticle(world, 'second');
  for (const articleId of [article, 'second']) await approveAll(world, nobody, articleId, 'statement');
  const wanted = {
    topicIds: [],
    types: [],
    count: 20,
    seed: 's',
    itemIds: [],
    shownIds: [],
    go: 'draw' as const,
  };
  const both = await proposeItems(world, wanted);
  const one = await proposeItems(world, { ...wanted, articleId: 'second' });
  const ids = new Set(
    (await world.stores.items.listDrawable('2026-09-14'))
      .filter(item => item.articleId === 'second')
      .map(item => item.itemId),
  );
  expect(one.length).toBeGreaterThan(0);
  expect(one.length).toBeLessThan(both.length);
  expect(one.every(({ itemId }) => ids.has(itemId))).toBe(true);
  const maker = await readQuizMaker(world, 'second');
  expect([maker.article?.articleId, maker.available]).toEqual(['second', one.length]);
  expect((await readQuizMaker(world, 'nowhere')).article).toBeUndefined();
});

function at(factId: string): FactPlace {
  return { articleId: article, factId };
}

async function ferryWorld(): Promise<World> {
  const world = makeWorld();
  await storeFerryArticle(world);
  return world;
}

function review(world: World, showsUnsure = false): Promise<Review> {
  return readReview(world, article, { showsUnsure });
}

async function current(world: World, factId: string): Promise<CurrentFact> {
  const { current } = await readReview(world, article, { factId, showsUnsure: true });
  if (current === undefined) throw new Error('There is no such fact.');
  return current;
}

async function undoLast(world: World): Promise<string> {
  return undoStep(world, article, (await review(world)).undo?.stepId ?? '');
}

function statesOf({ items }: CurrentFact): Record<string, string> {
  return Object.fromEntries(items.map(({ itemId, state }) => [itemId, state]));
}

/** Approves a fact with all its items and makes a quiz of the first. */
async function quizOfFerry(world: World, factId = opened): Promise<{ itemIds: string[]; quizId: string }> {
  const teacherId = await aTeacher(world);
  const itemIds = (await current(world, factId)).items.map(({ itemId }) => itemId);
  await decideFact(world, nobody, at(factId), { kind: 'approve', itemIds });
  const made = await createQuiz(world, { teacherId }, { title: 'Ferries', itemIds: itemIds.slice(0, 1) });
  if (made.kind === 'refused') throw new Error(made.sentence);
  return { itemIds, quizId: made.quizId };
}

async function aTeacher(world: World): Promise<string> {
  const teacherId = 'teacher';
  const account = { teacherId, name: 'Ms. Okafor', email: 'okafor@school.example', passwordHash: 'hash' };
  await world.stores.teachers.addFirst(account, world.now());
  return teacherId;
}
