import { describe, expect, test } from 'vitest';
import { isPlainStatement, joinsClauses } from '../../../src/domain/drafting/plain-statement.ts';
import { aStatement } from './civics-bank.ts';

const isPlain = (text: string) => isPlainStatement(aStatement(text, {}));

describe('a statement is judged at once', () => {
  test.each([
    'The council of Elmford meets on Mondays.',
    'The town has 40 bridges.',
    'A bill becomes a law with the mayor’s pen.',
    'In May the harbor of Elmford opened.',
    'The town of Elmford sells apples, honey, and wool.',
  ])('“%s”', text => {
    expect(isPlain(text)).toBe(true);
  });
});

describe('a statement is not', () => {
  test.each([
    ['where it opens with what it sets aside', 'While Elmford slept, the river rose.'],
    ['where it hangs on a condition', 'If Elmford votes, the mayor counts.'],
    ['where it joins two clauses', 'The mayor of Elmford left, and the clerk stayed.'],
    ['where it sets two clauses against each other', 'Elmford has a port, but the ships are gone.'],
    ['where it hedges', 'The mayor of Elmford might sell the port.'],
    ['where it only gives credit', 'Ada Brook is often credited with the bridge.'],
    ['where it says nothing in particular', 'People have different opinions about many matters.'],
    ['where it is long', `The town of Elmford has ${'very '.repeat(25)}old bridges.`],
  ])('%s', (_, text) => {
    expect(isPlain(text)).toBe(false);
  });

  test('however hostile it is', () => {
    const began = performance.now();
    joinsClauses(', and '.repeat(8000));
    isPlain('“'.repeat(50_000));
    isPlain('a, and b '.repeat(5500));
    expect(performance.now() - began).toBeLessThan(150);
  });
});
