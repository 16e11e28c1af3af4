import { describe, expect, test } from 'vitest';
import { summarizeClass } from '../../src/domain/analysis/class-summary.ts';

const totals = (scores: readonly number[], max = 1000) =>
  scores.map((score, index) => ({ studentId: `s${index}`, score, max }));

describe('a class', () => {
  test('has mean, median and range of its shares', () => {
    expect(summarizeClass(totals([1000, 300, 700, 400]))).toMatchObject({
      n: 4,
      mean: { value: 0.6 },
      median: { value: 0.55 },
      lowest: { value: 0.3 },
      highest: { value: 1 },
    });
    expect(summarizeClass(totals([1000, 300, 700])).median).toEqual({ value: 0.7 });
    expect(summarizeClass(totals([300])).median).toEqual({ value: 0.3 });
  });

  test('is spread over ten bands that hold their lower bound, the last one its upper bound too', () => {
    const { distribution } = summarizeClass(totals([0, 99, 100, 290, 300, 700, 999, 1000]));
    expect(distribution.map(band => band.n)).toEqual([2, 1, 1, 1, 0, 0, 0, 1, 0, 2]);
    expect(distribution[2]).toMatchObject({ from: 0.2, to: 0.3 });
  });

  test('puts every whole percent of any maximum into its band', () => {
    for (const max of [100, 300, 700, 1100]) {
      for (let tenth = 0; tenth < 10; tenth++) {
        const { distribution } = summarizeClass(totals([(max * tenth) / 10], max));
        expect(distribution[tenth]?.n).toBe(1);
      }
    }
  });

  test('in which nobody has handed in has no figures but a reason', () => {
    const summary = summarizeClass(totals([0], 0));
    const nothing = { value: null, reason: 'Nobody has handed in this quiz yet.' };
    expect(summary).toMatchObject({
      n: 0,
      mean: nothing,
      median: nothing,
      lowest: nothing,
      highest: nothing,
    });
    expect(summary.distribution.every(band => band.n === 0)).toBe(true);
  });
});
