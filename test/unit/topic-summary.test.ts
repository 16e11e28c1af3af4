import { expect, test } from 'vitest';
import type { ItemResults } from '../../src/domain/analysis/item-analysis.ts';
import { summarizeTopics } from '../../src/domain/analysis/topic-summary.ts';

test('a topic adds up its items for the class and for each student', () => {
  const [trade, taiwan] = summarizeTopics([
    item(1, 'trade', { ana: 100, ben: 0 }),
    item(2, 'taiwan', { ana: 100 }),
    item(3, 'trade', { ana: 50, ben: undefined }),
  ]);
  expect(trade).toEqual({
    topicId: 'trade',
    n: 2,
    itemCount: 2,
    right: 1,
    total: 3,
    score: 150,
    max: 300,
    share: { value: 0.5 },
    byStudent: [
      { studentId: 'ana', right: 1, total: 2, score: 150, max: 200, share: { value: 0.75 } },
      { studentId: 'ben', right: 0, total: 1, score: 0, max: 100, share: { value: 0 } },
    ],
  });
  expect(taiwan).toMatchObject({ topicId: 'taiwan', n: 1, right: 1, total: 1 });
});

test('a topic that nobody reached has no share but a reason', () => {
  expect(summarizeTopics([item(1, 'trade', { ana: undefined })])).toEqual([
    {
      topicId: 'trade',
      n: 0,
      itemCount: 1,
      right: 0,
      total: 0,
      score: 0,
      max: 0,
      share: { value: null, reason: 'Nobody has reached a question on this topic yet.' },
      byStudent: [],
    },
  ]);
});

function item(position: number, topicId: string, scores: Record<string, number | undefined>): ItemResults {
  const marks = Object.entries(scores).map(([studentId, score]) => ({
    studentId,
    score,
    isOmitted: false,
    optionIds: [],
  }));
  return {
    position,
    itemId: `i${position}`,
    versionId: `v${position}`,
    topicId,
    max: 100,
    options: [],
    marks,
  };
}
