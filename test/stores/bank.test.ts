import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseFactFile } from '../../src/formats/fact-file.ts';
import { makeStores } from '../../src/stores/stores.ts';
import { makeEngine } from '../support/engine.ts';
import {
  anItem,
  aStatement,
  morning,
  storesWithClass,
  storesWithQuiz,
  townBank,
} from '../support/stored-quiz.ts';

const today = '2026-09-14';

test('facts of every kind come out of the bank as they went in', async () => {
  const stores = makeStores(makeEngine());
  const path = new URL('../../seeds/china-russia-summit.json', import.meta.url);
  const file = parseFactFile(readFileSync(path, 'utf8'), 'seeds');
  await stores.bank.addArticle(file, morning);
  const bank = await stores.bank.findBank(file.article.id);
  const byId = <T extends { id: string }>(values: readonly T[] = []) =>
    values.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(bank?.article).toEqual(file.article);
  expect(byId(bank?.facts)).toEqual(byId(file.facts));
  expect(byId(bank?.entities)).toEqual(byId(file.entities));
});

test('an article whose id is taken is refused as a whole', async () => {
  const { bank } = await storesWithClass();
  const again = { ...townBank, facts: [aStatement('another', '2001')] };
  await expect(bank.addArticle(again, morning)).rejects.toThrow('UNIQUE');
  expect((await bank.findBank('article'))?.facts.map(fact => fact.id)).toEqual(['fact']);
});

test('only approved facts and items count', async () => {
  const { bank, items } = await storesWithClass();
  await items.addDrafts([anItem('bridge')], morning);
  expect(await items.countByType()).toEqual({});
  await items.setState(['bridge'], 'approved');
  expect(await items.countByType()).toEqual({ 'multiple-choice': 1 });
  await bank.reviewFacts(['fact'], 'rejected');
  expect(await bank.countFactsByTopic()).toEqual({});
});

test('a draft whose signature is in the bank already is passed over', async () => {
  const { items } = await storesWithClass();
  await items.addDrafts([anItem('bridge')], morning);
  const drafts = [anItem('copy', { signature: 'signature of bridge' }), anItem('ferry')];
  expect(await items.addDrafts(drafts, morning)).toEqual(['ferry']);
});

test('an item leaves new quizzes on the review day of its fact, and no day earlier', async () => {
  const { bank, items } = await storesWithClass();
  const stale = { ...aStatement('office', '2026'), articleId: 'other', reviewBy: '2026-10-01' };
  const other = { ...townBank, article: { ...townBank.article, id: 'other' }, facts: [stale] };
  await bank.addArticle(other, morning);
  await items.addDrafts([anItem('office', { articleId: 'other', factIds: ['office'] })], morning);
  await items.setState(['office'], 'approved');
  expect(await items.listDrawable('2026-09-30')).toHaveLength(1);
  expect(await items.listDrawable('2026-10-01')).toEqual([]);
});

test('practice leaves out what an open graded quiz asks, teachers do not', async () => {
  const { items, attempts } = await storesWithQuiz();
  expect(await items.listDrawable(today)).toHaveLength(2);
  expect(await items.listPractisable(today)).toEqual([]);
  await attempts.closeAssignment('assignment', morning, () => ({ byPosition: [], score: 0, max: 0 }));
  expect(await items.listPractisable(today)).toHaveLength(2);
});

test('the bank is read page by page, each item once', async () => {
  const { items } = await storesWithQuiz();
  const first = await items.list({ limit: 1 });
  const second = await items.list({ limit: 1, after: first.lines[0]?.itemId ?? '' });
  expect(
    [first.total, ...first.lines, ...second.lines].map(line =>
      typeof line === 'number' ? line : line.itemId,
    ),
  ).toEqual([2, 'bridge', 'ferry']);
});

test('a search takes its signs as they are', async () => {
  const { items } = await storesWithClass();
  const stems = ['Which share voted: 40%?', 'Which share voted: 40 in 100?'];
  const drafts = stems.map((stem, index) => {
    const item = anItem(`item-${index}`);
    return { ...item, content: { ...item.content, stem } };
  });
  await items.setState(await items.addDrafts(drafts, morning), 'approved');
  expect((await items.list({ text: '40%', limit: 9 })).lines.map(line => line.stem)).toEqual(
    stems.slice(0, 1),
  );
  expect((await items.list({ text: '_', limit: 9 })).total).toBe(0);
  expect((await items.list({ text: 'WHICH', limit: 9 })).total).toBe(2);
});
