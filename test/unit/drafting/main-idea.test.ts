import { describe, expect, test } from 'vitest';
import type { ArticleBank } from '../../../src/domain/article-bank.ts';
import { checkGates, draftJoint } from '../../../src/domain/drafting/draft-items.ts';
import { type ItemDraft, isScoredContent } from '../../../src/domain/item.ts';
import { seededRandom } from '../../../src/domain/random.ts';
import { writingPrompts } from '../../../src/domain/writing-part.ts';
import { aBank, aClaim, aStatement, counter, mayor, today } from './civics-bank.ts';

const at = (paragraph: number) => ({ evidence: [{ kind: 'cited', paragraph } as const] });
const facts = [
  aStatement('The town built a mill beside the river.', {}, { id: 'mill', importance: 3, ...at(2) }),
  aStatement('Flour from other towns had become dear.', {}, { id: 'flour', ...at(3) }),
  aClaim(mayor, 'the mill pays for the school', { id: 'school', ...at(4) }),
  aStatement(
    'Farmers brought their own grain to be ground there.',
    {},
    { id: 'grain', importance: 2, ...at(5) },
  ),
  aStatement('A storm broke the old wooden bridge.', {}, { id: 'storm', ...at(8) }),
];
const bank: ArticleBank = {
  ...aBank(facts),
  sections: [
    { title: 'Bread for the town', firstParagraph: 1, lastParagraph: 5 },
    { title: 'The storm', firstParagraph: 6, lastParagraph: 9 },
  ],
};

function shortAnswers(from: ArticleBank): ItemDraft[] {
  const { drafts } = draftJoint(from, { random: seededRandom('a seed'), newId: counter(), today });
  return drafts.filter(draft => draft.type === 'short-answer');
}

describe('the main idea', () => {
  test('of a section with four facts or more is a short answer on the three that matter most', () => {
    const [item, ...others] = shortAnswers(bank);
    expect(others).toEqual([]);
    expect(item?.content.stem).toContain('sum up what the article explains in its part “Bread for the town”');
    expect(item?.content.task).toEqual({ kind: 'explain', lines: 6 });
    expect(item?.content.key).toEqual({
      kind: 'rubric',
      points: [
        { text: 'The town built a mill beside the river.', points: 1 },
        { text: 'Flour from other towns had become dear.', points: 1 },
        { text: 'Farmers brought their own grain to be ground there.', points: 1 },
      ],
    });
  });

  test('is asked of the article where there are no sections', () => {
    const [item] = shortAnswers(aBank(facts));
    expect(item?.content.stem).toContain('sum up the article “Elmford votes”');
  });

  test('is asked of no part that is headed by a caption or a name', () => {
    for (const title of ['The mill, seen from the bridge.', mayor.name]) {
      const sections = [{ title, firstParagraph: 1, lastParagraph: 5 }, ...(bank.sections ?? []).slice(1)];
      expect(shortAnswers({ ...bank, sections })).toEqual([]);
    }
  });

  test('names a part without the printer’s capitals', () => {
    const sections = [
      { title: 'BREAD FOR THE TOWN', firstParagraph: 1, lastParagraph: 5 },
      ...(bank.sections ?? []).slice(1),
    ];
    expect(shortAnswers({ ...bank, sections })[0]?.content.stem).toContain('“Bread for the Town”');
  });

  test('is not asked of a short news story, which is no longer than the answer', () => {
    const read = facts.map(fact => ({
      ...fact,
      evidence: [{ kind: 'quoted' as const, paragraph: 1, start: 0, end: 400, quote: 'Its own words.' }],
    }));
    expect(shortAnswers(aBank(read))).toEqual([]);
  });

  test('never stands in a form, because nobody scores it online', () => {
    expect(shortAnswers(bank).map(({ content }) => isScoredContent(content))).toEqual([false]);
  });

  test('with a rubric that no fact bears out is refused', () => {
    const [item] = shortAnswers(bank);
    if (item?.content.key.kind !== 'rubric') throw new Error('no rubric');
    const points = [...item.content.key.points.slice(1), { text: 'The mill burned down.', points: 1 }];
    const spoiled = { ...item, content: { ...item.content, key: { kind: 'rubric' as const, points } } };
    expect(checkGates(item, bank)).toEqual([]);
    expect(checkGates(spoiled, bank).map(({ gate }) => gate)).toEqual(['grounded-key']);
  });

  test('with one point alone, or one twice, is refused', () => {
    const [item] = shortAnswers(bank);
    if (item?.content.key.kind !== 'rubric') throw new Error('no rubric');
    const [point] = item.content.key.points;
    if (point === undefined) throw new Error('no point');
    for (const points of [[point], [point, point]]) {
      const spoiled = { ...item, content: { ...item.content, key: { kind: 'rubric' as const, points } } };
      expect(checkGates(spoiled, bank).map(({ gate }) => gate)).toEqual(['one-key']);
    }
  });
});

describe('the writing part of a print', () => {
  test('takes short answers alone, four at most, best first', () => {
    const [item] = shortAnswers(bank);
    if (item === undefined) throw new Error('no item');
    const sources = [3, 1, 5, 2, 4].map(rank => ({
      content: { ...item.content, stem: `Explain number ${rank}.` },
      rank,
      facts: [],
    }));
    const prompts = writingPrompts(sources);
    expect(prompts.map(({ number, stem }) => `${number} ${stem}`)).toEqual([
      '1 Explain number 5.',
      '2 Explain number 4.',
      '3 Explain number 3.',
      '4 Explain number 2.',
    ]);
  });
});
