import { describe, expect, test } from 'vitest';
import type { ItemResults } from '../../src/domain/analysis/item-analysis.ts';
import { weakestItems } from '../../src/domain/analysis/reteach.ts';

describe('what to teach again', () => {
  test('is the three weakest items, weakest first', () => {
    const items = [item(1, '11110'), item(2, '10000'), item(3, '11000'), item(4, '11100'), item(5, '00000')];
    expect(weakestItems(items).map(({ analysis }) => analysis.position)).toEqual([5, 2, 3]);
  });

  test('is nothing that four in five got right', () => {
    expect(weakestItems([item(1, '11110')])).toEqual([]);
    expect(weakestItems([item(1, '11100')])).toHaveLength(1);
  });

  test('is nothing that fewer than four students reached', () => {
    expect(weakestItems([item(1, '000')])).toEqual([]);
    expect(weakestItems([item(1, '000-')])).toEqual([]);
    expect(weakestItems([item(1, '0000')])).toHaveLength(1);
  });

  test('prefers of equals what more students reached, then what comes first', () => {
    const items = [item(4, '1100'), item(3, '1100'), item(9, '111000')];
    expect(weakestItems(items).map(({ analysis }) => analysis.position)).toEqual([9, 3, 4]);
  });

  test('names the students it is for and the wrong option they chose most', () => {
    const [weakest] = weakestItems([item(1, '100-0')]);
    expect(weakest?.studentIds).toEqual(['s1', 's2', 's4']);
    expect(weakest?.analysis.mostChosenWrong).toEqual({
      id: 'wrong',
      isKey: false,
      n: 3,
      share: { value: 0.75 },
    });
  });
});

/** One character a student: 1 right, 0 wrong, - not reached. */
function item(position: number, outcomes: string, topicId = 'topic'): ItemResults {
  const marks = [...outcomes].map((outcome, index) => ({
    studentId: `s${index}`,
    score: outcome === '-' ? undefined : Number(outcome) * 100,
    isOmitted: false,
    optionIds: outcome === '-' ? [] : [outcome === '1' ? 'key' : 'wrong'],
  }));
  const options = [
    { id: 'key', isKey: true },
    { id: 'wrong', isKey: false },
  ];
  return { position, itemId: `i${position}`, versionId: `v${position}`, topicId, max: 100, options, marks };
}
