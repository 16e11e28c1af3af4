import { describe, expect, test } from 'vitest';
import {
  areClearlyDifferent,
  otherFormats,
  parseFigure,
  withWrongFigure,
} from '../../../src/domain/drafting/figures.ts';

describe('figures', () => {
  test.each([
    ['$240 billion', 240e9, 'money'],
    ['63 percent', 63, 'percent'],
    ['1,200', 1200, 'digits'],
    ['1998', 1998, 'year'],
    ['seven months', 7, 'words'],
    ['fifth', 5, 'ordinal'],
  ])('are read from “%s”', (text, amount, style) => {
    expect(parseFigure(text)).toEqual({ amount, style });
  });

  test('are not found where there are none', () => {
    expect(parseFigure('a few weeks')).toBeUndefined();
  });

  test.each([
    ['$240 billion', '$180 billion', true],
    ['$240 billion', '$230 billion', false],
    ['$240 billion', '$187.35 billion', false],
    ['$240 billion', '$2 billion', false],
    ['$240 billion', '180 percent', false],
    ['2021', '2023', false],
    ['2021', '2018', true],
    ['2021', '1955', false],
  ])('%s and %s: fit to stand side by side is %s', (one, other, isFit) => {
    const [first, second] = [parseFigure(one), parseFigure(other)];
    expect(first !== undefined && second !== undefined && areClearlyDifferent(first, second)).toBe(isFit);
  });

  test('are made wrong clearly, and a percentage stays below a hundred', () => {
    expect(withWrongFigure('$240 billion', 'money', 0.1)).toBe('$140 billion');
    expect(withWrongFigure('$240 billion', 'money', 0.9)).toBe('$340 billion');
    expect(withWrongFigure('90 percent', 'percent', 0.9)).toBeUndefined();
    expect(withWrongFigure('1998', 'year', 0.1)).toBeUndefined();
  });

  test('may be written in several ways', () => {
    expect(otherFormats('$240 billion', 'money')).toContain('240 billion dollars');
    expect(otherFormats('63 percent', 'percent')).toContain('63%');
    expect(otherFormats('four', 'count')).toEqual(['4']);
    expect(otherFormats('4', 'count')).toContain('four');
    expect(otherFormats('third', 'ordinal')).toEqual(['3rd']);
  });
});
