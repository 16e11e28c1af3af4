import { describe, expect, test } from 'vitest';
import { draftFact, draftJoint, watch } from '../../../src/domain/drafting/draft-items.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import { seededRandom } from '../../../src/domain/random.ts';
import { aBank, aClaim, aStatement, counter, governor, judge, mayor, senator, today } from './civics-bank.ts';

const options = { random: seededRandom('a seed'), newId: counter(), today };

function opening(index: number): Fact {
  return aStatement(
    `The town opened library number ${index + 100} in {year} by the river.`,
    { year: { value: '1998', type: 'year', distractors: ['1975', '1982', '2009'] } },
    { id: `fact-${index}`, review: 'proposed', evidence: [{ kind: 'cited', paragraph: (index % 20) + 1 }] },
  );
}

describe('the items of one fact', () => {
  test('are drafted before a teacher has approved it', () => {
    const fact = opening(1);
    const { drafts } = draftFact(fact, aBank([fact]), options);
    expect(new Set(drafts.map(draft => draft.type))).toContain('multiple-choice');
    expect(drafts.every(draft => draft.factIds.join() === fact.id)).toBe(true);
  });

  test('hold half of the true/false statements false over an article, drafted one by one', () => {
    const facts = Array.from({ length: 200 }, (_, index) => opening(index));
    const bank = aBank(facts);
    const drafts = facts.flatMap(fact => draftFact(fact, bank, options).drafts);
    const trueFalse = drafts.filter(draft => draft.type === 'true-false');
    expect(trueFalse).toHaveLength(200);
    expect(Math.abs(watch(drafts).shareTrue - 0.5)).toBeLessThan(0.1);
  });

  test('leave out true/false where the statement could only be true', () => {
    const fact = aStatement('The town has a garden with a fountain by the river.', {});
    expect(draftFact(fact, aBank([fact]), options).drafts).toEqual([]);
  });

  test('say the same of a fact whether it is false in any order of drafting', () => {
    const facts = Array.from({ length: 12 }, (_, index) => opening(index));
    const bank = aBank(facts);
    const stemsOf = (some: readonly Fact[]) =>
      new Map(
        some.map(fact => [
          fact.id,
          draftFact(fact, bank, options).drafts.find(draft => draft.type === 'true-false')?.template,
        ]),
      );
    expect([...stemsOf([...facts].reverse())].sort()).toEqual([...stemsOf(facts)].sort());
  });

  test('name the gate that a draft fails', () => {
    const fact = aStatement('Last year the town opened {count} new public libraries.', {
      count: { value: '3', type: 'count' },
    });
    expect(draftFact(fact, aBank([fact]), options).refused.map(({ gate }) => gate)).toContain(
      'self-contained',
    );
  });

  test('take no time that grows with the square of the article', () => {
    const facts = Array.from({ length: 1000 }, (_, index) => opening(index));
    const bank = aBank(facts);
    const start = performance.now();
    for (const fact of facts) draftFact(fact, bank, options);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

describe('the items that join facts', () => {
  test('are drafted from facts that nobody rejected, approved or not', () => {
    const claims = [
      aClaim(mayor, 'the bridge will be closed', { id: 'a', review: 'proposed' }),
      aClaim(governor, 'taxes should be lower', { id: 'b' }),
      aClaim(senator, 'schools need more teachers', { id: 'c', review: 'edited' }),
      aClaim(judge, 'hospitals are too far away', { id: 'd', review: 'proposed' }),
    ];
    const matching = (facts: readonly Fact[]) =>
      draftJoint(aBank(facts), options).drafts.filter(draft => draft.template === 'matching-claims');
    expect(matching(claims)).toHaveLength(1);
    expect(matching(claims.map(fact => ({ ...fact, review: 'rejected' as const })))).toEqual([]);
  });
});
