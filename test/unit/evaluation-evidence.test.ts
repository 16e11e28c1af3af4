import { expect, test } from 'vitest';
import type { Evidence, Fact } from '../../src/domain/fact.ts';
import { evidenceProblems } from '../evaluation/evidence-problems.ts';

const text = 'The bay is wide.\nA ferry crosses it.';
const paragraphs = [
  { number: 1, start: 0, end: 16 },
  { number: 2, start: 17, end: 36 },
];

const ferry: Evidence = { kind: 'quoted', paragraph: 2, start: 17, end: 36, quote: 'A ferry crosses it.' };

function reasons(...evidence: Evidence[]): string[] {
  const fact: Fact = {
    kind: 'statement',
    text: 'A ferry crosses the bay.',
    slots: {},
    id: 'ferry',
    articleId: 'bay',
    topicId: 'bay',
    status: 'reported',
    evidence,
    importance: 2,
    review: 'proposed',
  };
  return evidenceProblems([fact], text, paragraphs).map(({ reason }) => reason);
}

test('a quote that stands at its offsets in its paragraph is no problem', () => {
  expect(reasons(ferry)).toEqual([]);
});

test('a quote one letter beside its offsets is one', () => {
  expect(reasons({ ...ferry, start: 18, end: 37 })).toEqual(['ferry: its quote stands elsewhere']);
  expect(reasons({ ...ferry, quote: 'A ferry crosses it' })).toEqual(['ferry: its quote stands elsewhere']);
});

test('a quote of another paragraph is one', () => {
  expect(reasons({ ...ferry, paragraph: 1 })).toEqual(['ferry: does not stand in paragraph 1']);
  expect(reasons({ ...ferry, paragraph: 3 })).toEqual(['ferry: does not stand in paragraph 3']);
});

test('a fact of an imported text without a quote is one', () => {
  expect(reasons()).toEqual(['ferry: has no evidence']);
  expect(reasons({ kind: 'cited', paragraph: 2 })).toEqual(['ferry: quotes nothing']);
});
