import { expect, test } from 'vitest';
import { doubtsIn, sureIn } from '../../support/reading.ts';

test('"she" is the only person of the sentence before, who was its subject', () => {
  expect(sureIn('Maria Lopez won the election in Ohio. She promised a new hospital for Dayton.')).toContain(
    'Maria Lopez promised a new hospital for Dayton.',
  );
});

test('where two people may be meant, "he" stays and the fact is doubtful', () => {
  const text = 'Alan Kim and Robert Stone met in Ohio. He promised a new hospital for Dayton.';
  expect(sureIn(text).some(sentence => sentence.includes('hospital'))).toBe(false);
  expect(doubtsIn(text)).toContain('a pronoun points outside of it');
});

test('"it" is the thing that the sentence before spoke of', () => {
  expect(sureIn('The Supreme Court meets in Washington. It hears about eighty cases in a year.')).toContain(
    'The Supreme Court hears about eighty cases in a year.',
  );
});

test('"they" is what the sentence before named in the plural', () => {
  expect(sureIn('State governments build most roads. They also run the public universities.')).toContain(
    'State governments run the public universities.',
  );
});

test('"its" at the beginning gets its owner', () => {
  expect(
    sureIn('Norway joined the treaty in 1949. Its parliament approved the decision in March.'),
  ).toContain('Norway’s parliament approved the decision in March.');
});

test('"it is important that" stands for nothing', () => {
  expect(sureIn('The Senate met in June. It is important that voters know the rules.')).toContain(
    'It is important that voters know the rules.',
  );
});

test('"it" does not reach over the end of a paragraph', () => {
  const text = 'The Supreme Court meets in Washington.\n\nIt hears about eighty cases in a year.';
  expect(sureIn(text)).toEqual(['The Supreme Court meets in Washington.']);
});

test('"the agreement" is told in the words that brought it in', () => {
  const text =
    'Peru and Chile signed a fishing agreement in Lima. The agreement covers three ports in the north.';
  expect(sureIn(text)).toContain('The fishing agreement covers three ports in the north.');
});

test('"the two leaders" are the two who were named together', () => {
  const text =
    'Maria Lopez and Alan Kim met in Geneva. The lake was calm. The two leaders agreed to open four new roads.';
  expect(sureIn(text)).toContain('Maria Lopez and Alan Kim agreed to open four new roads.');
});

test('"the amendment" is the one that was named', () => {
  const text =
    'The states ratified the Nineteenth Amendment in 1920. The amendment protects the right of women to vote.';
  expect(sureIn(text)).toContain('The Nineteenth Amendment protects the right of women to vote.');
});

test('a subject is told by the full name', () => {
  const text =
    'Maria Lopez won the election in Ohio. The votes were counted twice. Lopez took office in May.';
  expect(sureIn(text)).toContain('Maria Lopez took office in May.');
});

test('"it" is nothing of what it is said to have named itself', () => {
  const text =
    'The harbor database was opened in 1999. The letter calls it old. It calls the database a ruin.';
  expect(sureIn(text).some(sentence => /database calls the database/.test(sentence))).toBe(false);
});

test('what "there is" brings in is not what "it" comes back to', () => {
  expect(doubtsIn('There is an option to bring it back to the floor of the Senate.')).toContain(
    'a pronoun points outside of it',
  );
});
