import { expect, test } from 'vitest';
import { makeStores } from '../../src/stores/stores.ts';
import { makeEngine } from '../support/engine.ts';
import { anItem, aStatement, morning, storesWithQuiz, townBank } from '../support/stored-quiz.ts';

const { article } = townBank;
const paragraphs = [{ number: 1, start: 0, end: 5, isHeading: false }];
const added = { article, topicId: 'town', text: 'Quiet', paragraphs, sections: [], dropped: ['Menu'] };
const portion = { facts: [aStatement('fact', '1998')], items: [anItem('bridge')], refused: [] };

test('an article is in the bank once it is finished, and not before', async () => {
  const { bank, intake, texts, topics } = await emptyStores();
  await intake.begin(added, morning);
  await intake.addPortion(portion, morning);
  expect(await bank.listArticles()).toEqual([]);
  expect(await bank.findArticle('article')).toBeUndefined();
  expect(await bank.findBank('article')).toBeUndefined();
  expect(await topics.list()).toEqual([]);
  await intake.finish('article');
  expect((await bank.findBank('article'))?.facts).toHaveLength(1);
  expect(await texts.find('article')).toEqual({ text: 'Quiet', paragraphs, topicId: 'town' });
  expect(await topics.list()).toEqual([{ id: 'town', name: 'The town' }]);
});

test('beginning again leaves nothing of the beginning before', async () => {
  const { bank, intake } = await emptyStores();
  await intake.begin(added, morning);
  await intake.addPortion(portion, morning);
  await intake.begin(added, morning);
  await intake.finish('article');
  expect((await bank.findBank('article'))?.facts).toEqual([]);
});

test('what a cut-short removal left goes, and what is in the bank or still being imported stays', async () => {
  const { bank, imports, intake, reviewPages } = await emptyStores();
  await intake.begin(added, morning);
  await intake.addPortion(portion, morning);
  await intake.begin({ ...added, article: { ...article, id: 'imported' } }, morning);
  await imports.add({ importId: 'imported', teacherId: null, title: 'T', text: '', createdAt: morning });
  await intake.begin({ ...added, article: { ...article, id: 'ready' } }, morning);
  await intake.finish('ready');
  await intake.clearLeftovers();
  await intake.clear('ready');
  expect(await reviewPages.outline('article')).toEqual([]);
  expect((await bank.listArticles()).map(({ articleId }) => articleId)).toEqual(['ready']);
  await intake.finish('imported');
  expect(await bank.listArticles()).toHaveLength(2);
});

test('a draft whose signature is in the bank already is passed over', async () => {
  const { intake, items } = await emptyStores();
  await intake.begin(added, morning);
  const twin = { ...anItem('twin'), signature: anItem('bridge').signature };
  await intake.addPortion({ ...portion, items: [anItem('bridge'), twin] }, morning);
  expect(await items.listUnreviewed('article')).toEqual(['bridge']);
});

test('an article is not removed while a quiz asks its items', async () => {
  const { bank, intake } = await storesWithQuiz();
  expect(await intake.remove('article')).toBe(false);
  expect(await bank.listArticles()).toHaveLength(1);
});

test('imports are listed for whose they are, the newest first', async () => {
  const { imports, teachers } = await emptyStores();
  const account = { teacherId: 't', name: 'Ms. Okafor', email: 'okafor@school.example', passwordHash: 'x' };
  await teachers.addFirst(account, morning);
  const one = { importId: 'one', teacherId: 't', title: 'One', text: { words: 3 }, createdAt: morning };
  await imports.add(one);
  await imports.add({ ...one, importId: 'two', createdAt: '2026-09-15T09:00:00.000Z' });
  await imports.add({ ...one, importId: 'nobody', teacherId: null });
  await imports.confirm('one', 'Confirmed', { topic: 'town' });
  expect(await imports.list('t')).toEqual([
    { importId: 'two', title: 'One', createdAt: '2026-09-15T09:00:00.000Z', isConfirmed: false },
    { importId: 'one', title: 'Confirmed', createdAt: morning, isConfirmed: true },
  ]);
  expect((await imports.list(null)).map(({ importId }) => importId)).toEqual(['nobody']);
  expect(await imports.find('one')).toMatchObject({ text: { words: 3 }, details: { topic: 'town' } });
  await imports.remove('one');
  expect(await imports.find('one')).toBeUndefined();
});

async function emptyStores() {
  const stores = makeStores(makeEngine());
  await stores.topics.ensure(() => ({ id: 'town', name: 'The town' }));
  return stores;
}
