import { describe, expect, test } from 'vitest';
import { type Evaluation, isNews } from '../evaluation/evaluate-text.ts';
import { figuresOf } from '../evaluation/figures.ts';
import { judgeGoals } from '../evaluation/goals.ts';
import type { Recall } from '../evaluation/recall.ts';
import { describeFigures, describeGoals } from '../evaluation/report.ts';

const speed = { loadSeconds: 0.2, wordsPerSecond: 20000, workerMegabytes: 100 };

function evaluationOf(part: Partial<Evaluation>): Evaluation {
  return {
    ...{ name: 'bridge', text: '', words: 100, isNews: true, readingSeconds: 1, draftingSeconds: 1 },
    ...{ paragraphs: [], facts: [], approved: [], drafts: [], refused: [], repeats: [], problems: [] },
    recall: [],
    ...part,
  };
}

function recallOf(stem: string, found: Partial<Recall>): Recall {
  const question = { stem, answers: ['1911'], from: 'key', kind: 'date', isInText: true } as const;
  return { question, sureFactIds: [], unsureFactIds: [], closeFactIds: [], ...found };
}

const asked = evaluationOf({
  recall: [
    recallOf('When was it opened?', { sureFactIds: ['a'], closeFactIds: ['a'] }),
    recallOf('When was it built?', { unsureFactIds: ['b'] }),
    recallOf('When was it painted?', {}),
  ],
});

describe('recall', () => {
  test('is judged on all proposed facts, the sure ones told beside them', () => {
    const [goal] = judgeGoals(figuresOf('all texts', [asked]), [], speed);
    expect(goal).toMatchObject({ isMet: true, value: '66.7 %, 2 of 3; in sure facts alone 33.3 %, 1' });
  });

  test('is printed in two lines a kind of answer, all proposed facts and sure ones', () => {
    const lines = describeFigures(figuresOf('bridge', [asked]));
    const start = lines.indexOf('    date: 3 questions');
    expect(lines.slice(start + 1, start + 3)).toEqual([
      '      in all proposed facts, sure and unsure: 2 of 3, 66.7 % [20.8 % – 93.9 %]',
      '      in sure facts alone: 1 of 3, 33.3 % [6.1 % – 79.2 %]; in 1 of these the fact’s own sentence says what is asked',
    ]);
  });
});

describe('yield', () => {
  test('is judged on each text of news and on all of them', () => {
    const bridge = figuresOf('bridge', [evaluationOf({})]);
    const news = [bridge, figuresOf('all news', [evaluationOf({}), evaluationOf({ name: 'ferry' })])];
    const lines = describeGoals(judgeGoals(bridge, news, speed)).filter(line =>
      line.includes('words of news'),
    );
    expect(lines).toMatchObject(
      [/^NOT MET .*, bridge: 0\.0, 100 words/, /^NOT MET .*, all news: 0\.0, 200 words/].map(pattern =>
        expect.stringMatching(pattern),
      ),
    );
  });

  test('is judged on nothing where there is no news', () => {
    const names = judgeGoals(figuresOf('all texts', [asked]), [], speed).map(({ name }) => name);
    expect(names.filter(name => name.includes('news'))).toEqual([]);
  });

  test('short texts without questions of their own are news', () => {
    expect(isNews({ words: 1499, hasOwnQuestions: false })).toBe(true);
    expect(isNews({ words: 1500, hasOwnQuestions: false })).toBe(false);
    expect(isNews({ words: 300, hasOwnQuestions: true })).toBe(false);
  });
});
