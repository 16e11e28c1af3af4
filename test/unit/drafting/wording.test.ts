import { describe, expect, test } from 'vitest';
import {
  asSentence,
  fold,
  inQuotationMarks,
  likeness,
  mentions,
  shareRoot,
  uncapitalizeQuestion,
  withoutStop,
} from '../../../src/domain/drafting/wording.ts';

describe('wording', () => {
  test('compares without case, accents, possessives, punctuation and article', () => {
    expect(fold('The Café’s “no-limits” plan')).toBe('cafe no limits plan');
  });

  test('finds names as whole words only', () => {
    expect(mentions('Brook’s plan for Elmford', 'Brook')).toBe(true);
    expect(mentions('A plan for the brooks', 'Brook')).toBe(false);
  });

  test('knows words of one root', () => {
    expect(shareRoot('russia', 'russian')).toBe(true);
    expect(shareRoot('contract', 'control')).toBe(false);
  });

  test('measures how much of the shorter text the other says', () => {
    expect(likeness('turnout will rise', 'in the suburbs turnout rises slowly')).toBe(1);
    expect(likeness('turnout will rise', 'roads close')).toBe(0);
  });

  test('puts a question after its speaker without a capital, and leaves names alone', () => {
    expect(uncapitalizeQuestion('What will rise?')).toBe('what will rise?');
    expect(uncapitalizeQuestion('Elmford grew by how much?')).toBe('Elmford grew by how much?');
  });

  test('turns quotation marks within a quotation single', () => {
    expect(inQuotationMarks('A “new” town')).toBe('“A ‘new’ town”');
  });

  test('ends a sentence on one stop, even after an abbreviation', () => {
    expect(asSentence('the vote took place in the U.S.')).toBe('The vote took place in the U.S.');
    expect(asSentence('the vote took place in the U.S..')).toBe('The vote took place in the U.S.');
    expect(withoutStop('The vote took place in the U.S.')).toBe('The vote took place in the U.S.');
    expect(withoutStop('The vote took place in May.')).toBe('The vote took place in May');
  });
});
