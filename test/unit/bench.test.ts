import { expect, test } from 'vitest';
import { type Figure, isMet, jsonLines, median, percentile, table } from '../bench/figures.ts';

const figure: Figure = {
  name: 'a page',
  value: 1.2345,
  unit: 'ms',
  goal: 1,
  better: 'lower',
  note: 'beside the floor',
};

test('the 99th percentile of a hundred values leaves one above it', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(values, 0.99)).toBe(99);
});

test('a percentile is one of the values, however few there are', () => {
  expect(percentile([7], 0.99)).toBe(7);
  expect(median([3, 1, 2])).toBe(2);
  expect(percentile([1, 2], 1)).toBe(2);
});

test('values are sorted as numbers', () => {
  expect(median([10, 9, 100])).toBe(10);
});

test('a goal is met from its better side, and exactly', () => {
  expect(isMet(figure)).toBe(false);
  expect(isMet({ ...figure, value: 1 })).toBe(true);
  expect(isMet({ ...figure, better: 'higher' })).toBe(true);
});

test('the table says what was missed, in three digits', () => {
  expect(table([figure])).toContain('a page   1.23   ≤ 1  ms    missed  beside the floor');
});

test('a program gets one object a line', () => {
  const lines = jsonLines([figure, { ...figure, name: 'another page' }]).split('\n');
  expect(lines.map(line => JSON.parse(line).name)).toEqual(['a page', 'another page']);
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    name: 'a page',
    value: 1.2345,
    goal: 1,
    unit: 'ms',
    better: 'lower',
  });
});
