import { perBank } from './per-bank.ts';

const lettersOfWord = 6;

/** @returns how many words of an imported text its facts span, roughly; 0 where none is quoted. */
export function lengthInWords(bank: Parameters<typeof lengthOf>[0]): number {
  return lengthOf(bank).words;
}

const lengthOf = perBank(({ facts }) => {
  const ends = facts.flatMap(({ evidence }) => evidence.map(each => (each.kind === 'quoted' ? each.end : 0)));
  return { words: ends.reduce((last, end) => Math.max(last, end), 0) / lettersOfWord };
});
