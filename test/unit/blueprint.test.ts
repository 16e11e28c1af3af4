import { describe, expect, test } from 'vitest';
import { availability, type BankItem, type Blueprint, chooseItems } from '../../src/domain/blueprint.ts';
import type { ItemType } from '../../src/domain/item.ts';
import { itemTypes } from '../../src/domain/item.ts';
import { seededRandom } from '../../src/domain/random.ts';

const seeds = Array.from({ length: 60 }, (_, index) => `seed ${index}`);
const everything: Blueprint = { topicIds: [], types: [], count: 10 };

/** Three topics, thirty facts, four items a fact: 120 items of every type. */
const bank = Array.from({ length: 120 }, (_, index) =>
  bankItem(index, {
    factIds: [`fact ${index % 30}`],
    topicId: `topic ${index % 3}`,
    type: itemTypes[Math.floor(index / 15)] ?? 'multiple-choice',
    keyText: `Key ${index % 30}`,
  }),
);

describe('choosing items', () => {
  test('finds as many as asked for, all different', () => {
    for (const seed of seeds) {
      const chosen = chooseItems(bank, everything, seededRandom(seed));
      expect(new Set(chosen.map(item => item.id)).size).toBe(10);
    }
  });

  test('never asks about a fact twice, nor for a key twice', () => {
    for (const seed of seeds) {
      const chosen = chooseItems(bank, { ...everything, count: 25 }, seededRandom(seed));
      expect(new Set(chosen.flatMap(item => item.factIds)).size).toBe(25);
      expect(new Set(chosen.map(item => item.keyText)).size).toBe(25);
    }
  });

  test('gives every topic its share', () => {
    for (const seed of seeds) {
      const counts = countsOf(chooseItems(bank, everything, seededRandom(seed)), item => item.topicId);
      expect(counts.toSorted()).toEqual([3, 3, 4]);
    }
  });

  test('gives no type but multiple choice more than a third', () => {
    const manyTrueFalse = bank.map(item => ({
      ...item,
      type: item.importance > 1 ? ('true-false' as const) : item.type,
      rank: item.importance,
    }));
    for (const seed of seeds) {
      const chosen = chooseItems(manyTrueFalse, everything, seededRandom(seed));
      expect(chosen.filter(item => item.type === 'true-false')).toHaveLength(3);
    }
  });

  test('passes the third where the teacher wants one type only', () => {
    const chosen = chooseItems(bank, { ...everything, types: ['fill-in'] }, seededRandom('A'));
    expect(chosen.map(item => item.type)).toEqual(Array.from({ length: 10 }, () => 'fill-in'));
  });

  test('keeps to the topics asked for', () => {
    const chosen = chooseItems(bank, { ...everything, topicIds: ['topic 2'] }, seededRandom('A'));
    expect(new Set(chosen.map(item => item.topicId))).toEqual(new Set(['topic 2']));
    expect(chosen).toHaveLength(10);
  });

  test('is the same for the same seed and differs between seeds', () => {
    const choices = seeds.map(seed => chooseItems(bank, everything, seededRandom(seed)).map(item => item.id));
    expect(chooseItems(bank, everything, seededRandom('seed 0')).map(item => item.id)).toEqual(choices[0]);
    expect(new Set(choices.map(String)).size).toBe(seeds.length);
  });

  test('prefers what ranks higher and matters more', () => {
    const pairs = Array.from({ length: 40 }, (_, index) =>
      bankItem(index, index < 20 ? { rank: 3, importance: 3 } : { rank: 0.5, importance: 1 }),
    );
    const chosen = seeds.flatMap(seed => chooseItems(pairs, everything, seededRandom(seed)));
    expect(chosen.filter(item => item.importance === 3).length).toBeGreaterThan(chosen.length * 0.9);
  });

  test('folds keys before it compares them, and lets true and fact come more than once', () => {
    const sameKey = (type: ItemType) => [
      bankItem(1, { type, keyText: '$240 billion' }),
      bankItem(2, { type, keyText: '240,000,000,000' }),
    ];
    expect(chooseItems(sameKey('multiple-choice'), everything, seededRandom('A'))).toHaveLength(1);
    expect(chooseItems(sameKey('true-false'), everything, seededRandom('A'))).toHaveLength(2);
    expect(chooseItems(sameKey('fact-claim-opinion'), everything, seededRandom('A'))).toHaveLength(2);
  });

  test('gives up an item about many facts where it would bar others', () => {
    const matching = bankItem(0, {
      factIds: ['f1', 'f2', 'f3', 'f4'],
      type: 'matching',
      rank: 99,
      importance: 3,
    });
    const singles = [1, 2, 3, 4].map(index => bankItem(index, { factIds: [`f${index}`] }));
    for (const seed of seeds) {
      const chosen = chooseItems([matching, ...singles], { ...everything, count: 4 }, seededRandom(seed));
      expect(chosen.map(item => item.id).sort()).toEqual(['item 1', 'item 2', 'item 3', 'item 4']);
    }
  });

  test('returns fewer when the bank has fewer', () => {
    expect(chooseItems(bank.slice(0, 4), everything, seededRandom('A'))).toHaveLength(4);
    expect(chooseItems([], everything, seededRandom('A'))).toEqual([]);
    expect(chooseItems(bank, { ...everything, count: 0 }, seededRandom('A'))).toEqual([]);
  });

  test('takes an item once although it was listed twice', () => {
    const twin = bankItem(1, { factIds: [], keyText: '' });
    expect(chooseItems([twin, { ...twin }], everything, seededRandom('A'))).toHaveLength(1);
  });
});

describe('availability', () => {
  test('counts what can stand in one quiz, in all and by topic', () => {
    expect(availability(bank, everything)).toEqual({
      total: 30,
      byTopic: { 'topic 0': 10, 'topic 1': 10, 'topic 2': 10 },
    });
  });

  test('is kept by every choice', () => {
    for (const types of itemTypes.map(type => [type])) {
      const { total } = availability(bank, { ...everything, types });
      for (const seed of seeds.slice(0, 5)) {
        const chosen = chooseItems(bank, { ...everything, types, count: 99 }, seededRandom(seed));
        expect(chosen.length).toBeGreaterThanOrEqual(total);
      }
    }
  });
});

test('types that were asked for get equal shares, however appealing one of them is', () => {
  const types: readonly ItemType[] = ['multiple-choice', 'true-false', 'fill-in', 'who-said-it'];
  const mixed = Array.from({ length: 80 }, (_, index) => {
    const type = types[index % 4] ?? 'multiple-choice';
    return bankItem(index, { type, topicId: `topic ${index % 8}`, rank: type === 'multiple-choice' ? 9 : 1 });
  });
  for (const seed of seeds.slice(0, 5)) {
    const chosen = chooseItems(mixed, { topicIds: [], types, count: 12 }, seededRandom(seed));
    expect(Math.max(...countsOf(chosen, item => item.type))).toBeLessThanOrEqual(5);
    expect(new Set(chosen.map(item => item.type))).toEqual(new Set(types));
  }
});

function countsOf(items: readonly BankItem[], keyOf: (item: BankItem) => string): number[] {
  const keys = items.map(keyOf);
  return [...new Set(keys)].map(key => keys.filter(other => other === key).length);
}

function bankItem(index: number, changes: Partial<BankItem>): BankItem {
  return {
    id: `item ${index}`,
    versionId: `version ${index}`,
    factIds: [`fact of ${index}`],
    topicId: 'topic',
    type: 'multiple-choice',
    importance: index % 2 === 0 ? 1 : 3,
    rank: 1,
    keyText: `Key of ${index}`,
    difficulty: 'medium',
    ...changes,
  };
}
