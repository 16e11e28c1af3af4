import { describe, expect, test } from 'vitest';
import { analyzeItem, type ItemResults, type Mark } from '../../src/domain/analysis/item-analysis.ts';

describe('an item', () => {
  // Ten students: seven right, one chose b, one omitted, one chose c; an eleventh never came so far.
  const analysis = analyzeItem(
    item([...times(7, mark('a', 100)), mark('b', 0), mark('c', 0), omitted, notReached]),
  );

  test('counts those who reached it', () => {
    expect(analysis.n).toBe(10);
  });

  test('has a facility in which an omitted response counts and an unreached one does not', () => {
    expect(analysis.facility).toEqual({ value: 0.7 });
    expect(analysis.omitRate).toEqual({ value: 0.1 });
  });

  test('lists its options with count and share, unchosen ones too', () => {
    expect(analysis.options).toEqual([
      { id: 'c', isKey: false, n: 1, share: { value: 0.1 } },
      { id: 'a', isKey: true, n: 7, share: { value: 0.7 } },
      { id: 'b', isKey: false, n: 1, share: { value: 0.1 } },
      { id: 'd', isKey: false, n: 0, share: { value: 0 } },
    ]);
  });

  test('names the wrong option most chosen, of equals the one printed first', () => {
    expect(analysis.mostChosenWrong?.id).toBe('c');
    expect(analyzeItem(item([mark('b', 0), mark('b', 0), mark('c', 0)])).mostChosenWrong?.id).toBe('b');
    expect(analyzeItem(item(times(3, mark('a', 100)))).mostChosenWrong).toBeUndefined();
  });

  test('takes part of the points into the facility', () => {
    expect(analyzeItem(item([mark('a', 50), mark('a', 100)])).facility).toEqual({ value: 0.75 });
  });

  test('that nobody reached has no figures but a reason', () => {
    const { n, facility, omitRate, options } = analyzeItem(item([notReached]));
    expect(n).toBe(0);
    for (const measure of [facility, omitRate, options[0]?.share]) {
      expect(measure).toEqual({ value: null, reason: 'Nobody has reached this question yet.' });
    }
  });

  test('worth no points has no facility but a reason', () => {
    expect(analyzeItem({ ...item([mark('a', 0)]), max: 0 }).facility).toEqual({
      value: null,
      reason: 'This question is worth no points.',
    });
  });
});

function item(marks: readonly Mark[]): ItemResults {
  const options = [...'cabd'].map(id => ({ id, isKey: id === 'a' }));
  return { position: 1, itemId: 'item', versionId: 'version', topicId: 'topic', max: 100, options, marks };
}

function mark(optionId: string, score: number): Mark {
  return { studentId: 'student', score, isOmitted: false, optionIds: [optionId] };
}

const omitted: Mark = { studentId: 'student', score: 0, isOmitted: true, optionIds: [] };
const notReached: Mark = { studentId: 'student', score: undefined, isOmitted: true, optionIds: [] };

function times<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}
