import { expect, test } from 'vitest';
import { sureIn } from '../../support/reading.ts';

test('"this district" is the one that the paragraph named', () => {
  const text =
    'In the eastern harbor district, Clara Whitfield won 9,000 votes. Karel Novak lost his seat in this district.';
  expect(sureIn(text)).toContain('Karel Novak lost his seat in the eastern harbor district.');
});

test('"such a bill" is told in the words of the bill', () => {
  const text =
    'Clara Whitfield would sign a bill that closes two old harbors. The Senate has passed such a bill.';
  expect(sureIn(text)).toContain('The Senate has passed a bill that closes two old harbors.');
});

test('a participle right behind its noun is the verb of a sentence that has none', () => {
  expect(sureIn('The Harbor Board listed forty broken bridges in Bergen.')).toContain(
    'The Harbor Board listed forty broken bridges in Bergen.',
  );
});

test('"the county" is the one that was named', () => {
  const text =
    'Voters in Novak County rejected the tax. The mayor was pleased. The county closed two schools in Elmford.';
  expect(sureIn(text)).toContain('Novak County closed two schools in Elmford.');
});

test('a year at the beginning stays there where the sentence goes on behind its verb', () => {
  expect(sureIn('In 1951, Bergen rejected a plan that the state had paid for.')).toEqual([
    'In 1951, Bergen rejected a plan that the state had paid for.',
  ]);
});

test('a note on the language of a quotation is no part of the sentence', () => {
  expect(sureIn('Anna Berg called the law "dangerous" ((no)) in Oslo.')).toContain(
    'Anna Berg called the law "dangerous" in Oslo.',
  );
});
