import { describe, expect, test } from 'vitest';
import type { Key, Option, Response, Task } from '../../src/domain/item.ts';
import { pick, type Random, seededRandom, shuffle } from '../../src/domain/random.ts';
import { type ScoredPosition, scoreAttempt, scoreResponse } from '../../src/domain/scoring.ts';

const chance = seededRandom('scoring');

describe('multiple response', () => {
  // Five options, two keys: a right one is worth 1/2, a wrong one costs 1/3.
  test.each([
    ['both keys', 'ab', 1],
    ['one key', 'a', 1 / 2],
    ['one key and one distractor', 'ac', 1 / 2 - 1 / 3],
    ['both keys and one distractor', 'abc', 2 / 3],
    ['a distractor alone', 'c', 0],
    ['everything', 'abcde', 0],
    ['a key twice', 'aa', 1 / 2],
    ['nothing', '', 0],
  ])('%s', (_, chosen, expected) => {
    expect(scoreResponse(many.key, many.task, { kind: 'choose-many', optionIds: [...chosen] })).toBeCloseTo(
      expected,
      12,
    );
  });

  test('without distractors counts the keys', () => {
    const task: Task = { kind: 'choose-many', options: options('ab') };
    expect(scoreResponse(many.key, task, { kind: 'choose-many', optionIds: ['a'] })).toBe(1 / 2);
  });
});

describe('ordering', () => {
  test.each([
    ['abcd', 1],
    ['acbd', 2 / 3],
    ['cabd', 2 / 3],
    ['badc', 1 / 3],
    ['dcba', 0],
    ['ab', 1 / 3],
    ['a', 0],
    ['', 0],
  ])('%s scores %f', (given, expected) => {
    expect(scoreResponse(order.key, order.task, { kind: 'order', optionIds: [...given] })).toBeCloseTo(
      expected,
      12,
    );
  });
});

describe('matching', () => {
  test.each<[Record<string, string>, number]>([
    [{ p: 'a', q: 'b', r: 'c' }, 1],
    [{ p: 'a', q: 'c', r: 'b' }, 1 / 3],
    [{ p: 'a' }, 1 / 3],
    [{ p: 'a', q: 'a', r: 'a' }, 1 / 3],
    [{}, 0],
  ])('%j scores %f', (pairs, expected) => {
    expect(scoreResponse(match.key, match.task, { kind: 'match', pairs })).toBeCloseTo(expected, 12);
  });
});

describe('fill-in', () => {
  test.each([
    ['$240 Billion', 1],
    ['240,000,000,000', 1],
    ['240 million', 0],
    ['?!', 0],
  ])('%s scores %f', (text, expected) => {
    expect(scoreResponse(write.key, write.task, { kind: 'write', text })).toBe(expected);
  });
});

describe('whatever the item', () => {
  test('an omitted response scores nothing', () => {
    for (const { key, task } of everyItem) expect(scoreResponse(key, task, undefined)).toBe(0);
  });

  test('the key itself as a response scores everything', () => {
    for (const { key, task } of everyItem) expect(scoreResponse(key, task, perfectResponse(key))).toBe(1);
  });

  test('every response scores between nothing and everything', () => {
    for (let round = 0; round < 2_000; round++) {
      for (const { key, task } of everyItem) {
        const score = scoreResponse(key, task, randomResponse(task, chance));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }
  });

  test('the order of the options on the page changes nothing', () => {
    for (let round = 0; round < 500; round++) {
      for (const { key, task } of everyItem) {
        const response = randomResponse(task, chance);
        expect(scoreResponse(key, permuted(task, chance), response)).toBe(scoreResponse(key, task, response));
      }
    }
  });

  test('a response of another kind scores nothing', () => {
    for (const { key, task } of everyItem) {
      for (const other of everyItem.filter(item => item.key.kind !== key.kind)) {
        expect(scoreResponse(key, task, perfectResponse(other.key))).toBe(0);
      }
    }
  });
});

describe('an attempt', () => {
  test('adds up its positions in hundredths of a point', () => {
    const responses = new Map<number, Response>([
      [1, perfectResponse(one.key)],
      [2, { kind: 'choose-many', optionIds: ['a', 'c'] }],
      [3, { kind: 'match', pairs: { p: 'a' } }],
    ]);
    expect(scoreAttempt([one, many, match, write], responses)).toEqual({
      byPosition: [
        { position: 1, score: 100, max: 100 },
        { position: 2, score: 17, max: 100 },
        { position: 3, score: 67, max: 200 },
        { position: 4, score: 0, max: 100 },
      ],
      score: 184,
      max: 500,
    });
  });

  test('without positions has nothing to gain', () => {
    expect(scoreAttempt([], new Map())).toEqual({ byPosition: [], score: 0, max: 0 });
  });
});

const one: ScoredPosition = {
  position: 1,
  points: 100,
  task: { kind: 'choose-one', options: options('abcd') },
  key: { kind: 'choose-one', optionId: 'b' },
};
const many: ScoredPosition = {
  position: 2,
  points: 100,
  task: { kind: 'choose-many', options: options('abcde') },
  key: { kind: 'choose-many', optionIds: ['a', 'b'] },
};
const match: ScoredPosition = {
  position: 3,
  points: 200,
  task: { kind: 'match', premises: options('pqr'), options: options('abcd') },
  key: { kind: 'match', pairs: { p: 'a', q: 'b', r: 'c' } },
};
const write: ScoredPosition = {
  position: 4,
  points: 100,
  task: { kind: 'write', hint: 'number' },
  key: { kind: 'write', accept: ['$240 billion', '240 billion dollars'] },
};
const order: ScoredPosition = {
  position: 5,
  points: 100,
  task: { kind: 'order', options: options('abcd') },
  key: { kind: 'order', optionIds: ['a', 'b', 'c', 'd'] },
};
const everyItem = [one, many, match, write, order];

function perfectResponse(key: Key): Response {
  return key.kind === 'write' ? { kind: 'write', text: key.accept[0] ?? '' } : key;
}

function randomResponse(task: Task, random: Random): Response {
  if (task.kind === 'write')
    return { kind: 'write', text: pick(['240', '240bn', '', '-1', '240 billion'], random) ?? '' };
  const ids = [...task.options.map(({ id }) => id), 'foreign'];
  const some = shuffle([...ids, ...ids], random).slice(0, Math.floor(random() * ids.length * 2));
  if (task.kind === 'choose-one') return { kind: 'choose-one', optionId: pick(ids, random) ?? '' };
  if (task.kind !== 'match') return { kind: task.kind, optionIds: some };
  return {
    kind: 'match',
    pairs: Object.fromEntries(task.premises.map(({ id }) => [id, pick(ids, random) ?? ''])),
  };
}

function permuted(task: Task, random: Random): Task {
  return task.kind === 'write' ? task : { ...task, options: shuffle(task.options, random) };
}

function options(ids: string): Option[] {
  return [...ids].map(id => ({ id, text: `Option ${id}` }));
}
