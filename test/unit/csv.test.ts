import { expect, test } from 'vitest';
import { toCsv } from '../../src/formats/csv.ts';

test('rows end in CRLF and start with a byte order mark', () => {
  expect(
    toCsv([
      ['a', 1],
      ['b', undefined],
    ]),
  ).toBe('\ufeffa,1\r\nb,\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('the text %j cannot act as a formula', text => {
  expect(
    toCsv([[text]])
      .slice(1)
      .replace(/^"/, ''),
  ).toMatch(/^'/);
});

test('numbers stay numbers', () => {
  expect(toCsv([[-1.5]])).toBe('\ufeff-1.5\r\n');
});

test('commas, quotes and line breaks are quoted', () => {
  expect(toCsv([['a,b', 'say "hi"', 'two\nlines']])).toBe('\ufeff"a,b","say ""hi""","two\nlines"\r\n');
});
