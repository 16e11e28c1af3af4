import { expect, test } from 'vitest';
import { Candidates } from '../../../src/reading/language/candidates.ts';
import {
  bucketCount,
  compileTemplates,
  FeatureSet,
  nameAtoms,
} from '../../../src/reading/language/features.ts';
import { foldToken } from '../../../src/reading/language/fold-token.ts';
import { hashShape, hashWord } from '../../../src/reading/language/hash-text.ts';
import { actions, left, ParserState, right, shift } from '../../../src/reading/language/parser-state.ts';

test.each([
  ['“', '"'],
  ['’s', "'s"],
  ["''", '"'],
  ['—', '--'],
  ['…', '...'],
  ['Zoë', 'Zoe'],
  ['Zoe\u0308', 'Zoe'],
  ['中国', '~~'],
  ['😀', '~'],
  ['\u0301', '~'],
  ['plain', 'plain'],
])('%j folds to %j', (token, folded) => {
  expect(foldToken(token)).toBe(folded);
});

test('words hash without case, and every digit alike', () => {
  expect(hashWord('Senate')).toBe(hashWord('SENATE'));
  expect(hashWord('1962')).toBe(hashWord('2024'));
  expect(hashWord('1962')).not.toBe(hashWord('19620'));
});

test('shapes tell letters, capitals and digits, whatever the length of a run', () => {
  expect(hashShape('McKay')).toBe(hashShape('LeRoux'));
  expect(hashShape('1990s')).toBe(hashShape('200s'));
  expect(hashShape('council')).not.toBe(hashShape('Council'));
});

test('an atom that nobody has named is refused', () => {
  const names = nameAtoms(['word'], ['s0'], []);
  expect(() => compileTemplates(names, 1, 'word.s0 | word.s1')).toThrow('No atom is called "word.s1".');
});

test('a template gives the same bucket by itself and among others', () => {
  const names = ['one', 'two'];
  const [all, single] = [new FeatureSet(), new FeatureSet()];
  all.addAll(compileTemplates(names, 7, 'one | one two'), Int32Array.of(41, 42));
  single.addOne(7, 41);
  single.addTwo(8, 41, 42);
  expect(all.buckets).toEqual(single.buckets);
  expect(all.count).toBe(2);
  expect(Math.max(...all.buckets)).toBeLessThan(bucketCount);
});

test('a parser’s state takes only actions that lead to a tree with one root', () => {
  const state = new ParserState(16);
  state.begin(2);
  expect(actions.filter(action => state.allows(action, 2))).toEqual([shift]);
  state.apply(shift, 0);
  expect(state.allows(right, 2)).toBe(false);
  state.apply(left, 3);
  state.apply(shift, 0);
  expect(state.allows(right, 2)).toBe(true);
  state.apply(right, 1);
  expect(state.isDone(2)).toBe(true);
  expect([...state.heads.slice(0, 3)]).toEqual([0, 2, 0]);
  expect([...state.relations.slice(0, 3)]).toEqual([0, 3, 1]);
});

test('a beam keeps the highest scores, and of equals the first', () => {
  const candidates = new Candidates(2);
  candidates.add(1, 0, shift);
  candidates.add(3, 1, shift);
  candidates.add(3, 2, left);
  candidates.add(2, 3, right);
  expect(candidates.count).toBe(2);
  expect([candidates.parent(0), candidates.parent(1)]).toEqual([1, 2]);
});
