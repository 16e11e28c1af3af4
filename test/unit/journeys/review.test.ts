import { expect, test } from 'vitest';
import { approveAll, decideFact, decideItems, undoStep } from '../../../src/journeys/decide-facts.ts';
import { addFact, editFact } from '../../../src/journeys/edit-facts.ts';
import { findFactByNumber, readReview } from '../../../src/journeys/review-article.ts';
import {
  article,
  aTeacher,
  at,
  current,
  docks,
  ferryWorld,
  nobody,
  opened,
  review,
  saved,
  statesOf,
  undoLast,
} from '../../support/ferry-review.ts';
import { ferryText, storeFerryArticle } from '../../support/imported-article.ts';

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

test('a fact is found by the number that the pages give it', async () => {
  const world = await ferryWorld();
  const { current: seen } = await readReview(world, article, { factId: saved, showsUnsure: true });
  const view = { factId: opened, showsUnsure: true };
  expect(await findFactByNumber(world, article, view, seen?.number ?? 0)).toBe(saved);
  expect(await findFactByNumber(world, article, view, 99)).toBeUndefined();
});
