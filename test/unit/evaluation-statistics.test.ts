import { expect, test } from 'vitest';
import { seededRandom } from '../../src/domain/random.ts';
import { cohensKappa, wilson } from '../evaluation/statistics.ts';
import { stratify } from '../evaluation/stratify.ts';

test('eight of ten lie between 49 and 94 percent', () => {
  const { low, high } = wilson(8, 10);
  expect(low).toBeCloseTo(0.4902, 4);
  expect(high).toBeCloseTo(0.9433, 4);
});

test('none of twenty may still be 16 percent, and all of twenty no more than 84', () => {
  expect(wilson(0, 20).low).toBe(0);
  expect(wilson(0, 20).high).toBeCloseTo(0.1611, 4);
  expect(wilson(20, 20).low).toBeCloseTo(0.8389, 4);
  expect(wilson(20, 20).high).toBe(1);
});

test('nothing is known of a share where nothing was counted', () => {
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
});

const pairs = (count: number, pair: readonly [boolean, boolean]) => Array.from({ length: count }, () => pair);

test('two raters who agree on 35 of 50, where chance would have it on 25, agree by 0.4', () => {
  const ratings = [
    ...pairs(20, [true, true]),
    ...pairs(5, [true, false]),
    ...pairs(10, [false, true]),
    ...pairs(15, [false, false]),
  ];
  expect(cohensKappa(ratings)).toBeCloseTo(0.4, 10);
});

test('full agreement is one, full disagreement minus one', () => {
  expect(cohensKappa([...pairs(3, [true, true]), ...pairs(3, [false, false])])).toBeCloseTo(1, 10);
  expect(cohensKappa([...pairs(3, [true, false]), ...pairs(3, [false, true])])).toBeCloseTo(-1, 10);
});

test('raters who accept everything cannot be told from chance', () => {
  expect(cohensKappa(pairs(9, [true, true]))).toBeUndefined();
  expect(cohensKappa([])).toBeUndefined();
});

const values = [
  ...Array.from({ length: 90 }, (_, index) => `cloze ${index}`),
  ...Array.from({ length: 8 }, (_, index) => `role ${index}`),
];
const groupOf = (value: string) => value.split(' ')[0] ?? '';

test('a sample has enough of every group, all of a small one, and the total', () => {
  const sample = stratify(values, { groupOf, total: 50, perGroup: 10 }, seededRandom('a'));
  expect(sample).toHaveLength(50);
  expect(new Set(sample).size).toBe(50);
  expect(sample.filter(value => groupOf(value) === 'role')).toHaveLength(8);
});

test('enough of every group goes before the total', () => {
  const sample = stratify(values, { groupOf, total: 5, perGroup: 30 }, seededRandom('a'));
  expect(sample).toHaveLength(38);
});

test('the same seed draws the same sample, another seed another', () => {
  const draw = (seed: string) => stratify(values, { groupOf, total: 20, perGroup: 5 }, seededRandom(seed));
  expect(draw('a')).toEqual(draw('a'));
  expect(draw('a')).not.toEqual(draw('b'));
});
