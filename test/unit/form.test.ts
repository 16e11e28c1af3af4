import { describe, expect, test } from 'vitest';
import { arrangeTask, assembleForm, type FormSource, letterOf, placedOption } from '../../src/domain/form.ts';
import type { Key, Option, Task } from '../../src/domain/item.ts';
import { seededRandom } from '../../src/domain/random.ts';

const seeds = Array.from({ length: 200 }, (_, index) => `seed ${index}`);

describe('a form', () => {
  test('holds each option exactly once, whatever the seed', () => {
    for (const seed of seeds) {
      const form = assembleForm(mixedItems, seededRandom(seed));
      expect(form.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
      form.forEach(({ optionIds }, index) => {
        expect([...optionIds].sort()).toEqual(optionIdsOf(mixedItems[index]).sort());
      });
    }
  });

  test('is the same for the same seed and another for another seed', () => {
    const form = assembleForm(mixedItems, seededRandom('A'));
    expect(assembleForm(mixedItems, seededRandom('A'))).toEqual(form);
    expect(assembleForm(mixedItems, seededRandom('B'))).not.toEqual(form);
  });

  test('keeps the items in the order given and counts a point each unless told otherwise', () => {
    const form = assembleForm([chooseOne('x', 3), { ...chooseOne('y', 3), points: 250 }], seededRandom('A'));
    expect(form.map(({ itemVersionId, points }) => [itemVersionId, points])).toEqual([
      ['x', 100],
      ['y', 250],
    ]);
  });

  test('leaves a fixed order alone', () => {
    for (const seed of seeds) {
      expect(assembleForm([trueFalse], seededRandom(seed))[0]?.optionIds).toEqual(['true', 'false']);
    }
  });

  test('never shows an ordering that is right already', () => {
    for (const random of [...seeds.map(seededRandom), () => 0, () => 0.999]) {
      const [two, four] = assembleForm([ordering(2), ordering(4)], random);
      expect(two?.optionIds).toEqual(['o1', 'o0']);
      expect(four?.optionIds).not.toEqual(['o0', 'o1', 'o2', 'o3']);
    }
  });

  test('spreads the keys over the letters evenly', () => {
    const items = Array.from({ length: 10 }, (_, index) => chooseOne(`v${index}`, 4));
    for (const seed of seeds) {
      const uses = keyPlaces(items, seed).reduce(
        (counts, place) => counts.with(place, (counts[place] ?? 0) + 1),
        [0, 0, 0, 0],
      );
      expect(Math.max(...uses)).toBe(3);
      expect(Math.min(...uses)).toBe(2);
    }
  });

  test('puts the key under any letter, and never under one letter three times in a row', () => {
    const items = Array.from({ length: 10 }, (_, index) => chooseOne(`v${index}`, 4));
    const firstPlaces = new Set<number>();
    for (const seed of seeds) {
      const places = keyPlaces(items, seed);
      firstPlaces.add(places[0] ?? -1);
      expect(places.some((place, index) => place === places[index + 1] && place === places[index + 2])).toBe(
        false,
      );
    }
    expect(firstPlaces).toEqual(new Set([0, 1, 2, 3]));
  });

  test('does not betray the last key of four by the first three', () => {
    const items = Array.from({ length: 8 }, (_, index) => chooseOne(`v${index}`, 4));
    const repeats = seeds.filter(seed => new Set(keyPlaces(items, seed).slice(0, 4)).size < 4);
    expect(repeats.length).toBeGreaterThan(seeds.length / 2);
  });

  test('balances items with three and with four options together', () => {
    const items = [chooseOne('a', 3), chooseOne('b', 4), chooseOne('c', 3), chooseOne('d', 4)];
    for (const seed of seeds) expect(new Set(keyPlaces(items, seed)).size).toBe(4);
  });
});

describe('arranging a task', () => {
  test('puts the options in the frozen order and leaves premises where they are', () => {
    const arranged = arrangeTask(matching.task, ['o2', 'o0', 'o3', 'o1']);
    expect(arranged).toEqual({
      kind: 'match',
      premises: options('p', 4),
      options: [2, 0, 3, 1].map(n => option('o', n)),
    });
  });

  test('leaves a task without options as it is', () => {
    expect(arrangeTask(fillIn.task, [])).toBe(fillIn.task);
  });

  test.each([
    [['o0', 'o1']],
    [['o0', 'o1', 'o2', 'o9']],
    [['o0', 'o1', 'o2', 'o2']],
    [['o0', 'o1', 'o2', 'o3', 'o3']],
  ])('refuses %j, which would lose or repeat an option', optionIds => {
    expect(() => arrangeTask(ordering(4).task, optionIds)).toThrow(RangeError);
  });
});

test('letters go on after Z', () => {
  expect([0, 3, 25, 26, 27, 52].map(letterOf)).toEqual(['A', 'D', 'Z', 'AA', 'AB', 'BA']);
});

test('a placed option knows its letter, and a foreign id has none', () => {
  expect(placedOption(options('o', 3), 'o2')).toEqual({ id: 'o2', text: 'Option 2', letter: 'C' });
  expect(placedOption(options('o', 3), 'x')).toBeUndefined();
});

function keyPlaces(items: readonly FormSource[], seed: string): number[] {
  return assembleForm(items, seededRandom(seed)).map(({ optionIds }) => optionIds.indexOf('o0'));
}

function chooseOne(versionId: string, count: number): FormSource {
  return {
    versionId,
    task: { kind: 'choose-one', options: options('o', count) },
    key: { kind: 'choose-one', optionId: 'o0' },
  };
}

function ordering(count: number): FormSource & { task: Task } {
  const key: Key = { kind: 'order', optionIds: options('o', count).map(({ id }) => id) };
  return { versionId: 'ordering', task: { kind: 'order', options: options('o', count) }, key };
}

const trueFalse: FormSource = {
  versionId: 'true-false',
  task: {
    kind: 'choose-one',
    hasFixedOrder: true,
    options: [
      { id: 'true', text: 'True' },
      { id: 'false', text: 'False' },
    ],
  },
  key: { kind: 'choose-one', optionId: 'false' },
};

const matching: FormSource = {
  versionId: 'matching',
  task: { kind: 'match', premises: options('p', 4), options: options('o', 4) },
  key: { kind: 'match', pairs: { p0: 'o0', p1: 'o1', p2: 'o2', p3: 'o3' } },
};

const fillIn: FormSource = {
  versionId: 'fill-in',
  task: { kind: 'write', hint: 'name' },
  key: { kind: 'write', accept: ['Moscow'] },
};

const chooseMany: FormSource = {
  versionId: 'choose-many',
  task: { kind: 'choose-many', options: options('o', 5) },
  key: { kind: 'choose-many', optionIds: ['o0', 'o3'] },
};

const mixedItems = [chooseOne('choose-one', 4), chooseMany, matching, ordering(4), fillIn, trueFalse];

function optionIdsOf(item: FormSource | undefined): string[] {
  if (item === undefined || item.task.kind === 'write') return [];
  return item.task.options.map(({ id }) => id);
}

function options(prefix: string, count: number): Option[] {
  return Array.from({ length: count }, (_, index) => option(prefix, index));
}

function option(prefix: string, index: number): Option {
  return { id: `${prefix}${index}`, text: `Option ${index}` };
}
