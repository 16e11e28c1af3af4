import { expect, test } from 'vitest';
import { readArticle } from '../../../src/journeys/browse-articles.ts';
import { approveAll, decideFact } from '../../../src/journeys/decide-facts.ts';
import { addFact, editFact } from '../../../src/journeys/edit-facts.ts';
import { readQuizMaker } from '../../../src/journeys/make-quiz.ts';
import { proposeItems } from '../../../src/journeys/propose-items.ts';
import { removeArticle } from '../../../src/journeys/remove-article.ts';
import {
  article,
  at,
  current,
  docks,
  ferryWorld,
  nobody,
  opened,
  quizOfFerry,
  undoLast,
} from '../../support/ferry-review.ts';
import { storeFerryArticle } from '../../support/imported-article.ts';

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
