import { expect, test } from 'vitest';
import { factSentence } from '../../../src/domain/fact.ts';
import { factsIn, sureIn } from '../../support/reading.ts';

test.each([
  [
    'Karel Novak left the club in May. Anna Berg wrote, “The harbor was sold to a bank in Oslo for nothing at all.”',
    'Anna Berg',
  ],
  [
    '“Ten years ago the harbor of Bergen was full of ships,” said Ambassador Anna Berg. “The ships are gone.”',
    'Anna Berg',
  ],
])('the name beside the quotation is its speaker: %s', (text, speaker) => {
  const quote = factsIn(text).find(({ kind }) => kind === 'quote');
  expect(quote).toMatchObject({ by: { name: speaker } });
});

test('what officials have not said is no claim of theirs', () => {
  expect(factsIn('Officials in Norway have not said why the bridge was closed in May.')[0]).toMatchObject({
    kind: 'statement',
  });
});

test('what somebody told a paper begins behind “that”', () => {
  expect(sureIn('Anna Berg told the Harbor Times in a letter that Norway needs nine new bridges.')).toEqual([
    'Anna Berg said that Norway needs nine new bridges.',
  ]);
});

test('to announce the start of something is to do it', () => {
  const text = 'Anna Berg announced the start of a plan to ask whether citizens of Bergen want a new bridge.';
  expect(factsIn(text)[0]).toMatchObject({ kind: 'statement' });
});

test('"they" are the officials who say it', () => {
  expect(sureIn('Harbor officials said they have not received the forty letters from Norway.')).toEqual([
    'Harbor officials said that they have not received the forty letters from Norway.',
  ]);
});

test.each([
  [
    'Anna Berg left. Another activist, Karel Novak, said, “The harbor was sold to a bank in Oslo for nothing.”',
    'Karel Novak',
  ],
  [
    'Anna Berg urged Norway to wait, saying, “The harbor was sold to a bank in Oslo for nothing.”',
    'Anna Berg',
  ],
  [
    'Anna Berg said that Norway is rich. She continued: “The harbor was sold to a bank in Oslo for nothing.”',
    'Anna Berg',
  ],
])('%s', (text, speaker) => {
  const quote = factsIn(text).find(({ kind }) => kind === 'quote');
  expect(quote).toMatchObject({ by: { name: speaker } });
  expect(quote?.doubts).toBeUndefined();
});

test('a few words in quotation marks stay in the claim', () => {
  expect(sureIn('Anna Berg said that the ferry plan of Norway is a “costly mistake”.')).toEqual([
    'Anna Berg said that the ferry plan of Norway is a “costly mistake”.',
  ]);
});

test('the same words are a quotation, and not a claim as well', () => {
  const text = '“The harbor of Bergen belongs to all the people of Norway,” Anna Berg said.';
  expect(factsIn(text).map(({ kind }) => kind)).toEqual(['quote']);
});

test('"he said" is who acted in the sentence before', () => {
  const text =
    'Anna Berg said that the harbor is old.\n\nKarel Novak warned Norway in a letter. “If the harbor is closed, we will fight to the end,” he said.';
  expect(factsIn(text).find(({ kind }) => kind === 'quote')).toMatchObject({ by: { name: 'Karel Novak' } });
});

test('"her" is the speaker where nobody else is named', () => {
  expect(sureIn('Anna Berg said that the Harbor Club had kept her for nine years on a ship.')).toEqual([
    'Anna Berg said that the Harbor Club had kept her for nine years on a ship.',
  ]);
});

test('a paper through which something is known does not say it', () => {
  const text = 'A letter seen by the Harbor Times says “every ship must leave the harbor of Bergen in May”.';
  const quote = factsIn(text).find(({ kind }) => kind === 'quote');
  expect(quote === undefined || quote.doubts !== undefined).toBe(true);
});

test('words of somebody who is never named in full are doubted', () => {
  const quote = factsIn('“The harbor of Bergen belongs to all the people of Norway,” Novak said.').find(
    ({ kind }) => kind === 'quote',
  );
  expect(quote?.doubts).toBeDefined();
});

test.each([
  'Such a harbor will give the people of Norway jobs and hope for many years.',
  'All three bridges have greatly improved the roads of western Norway.',
  'I am not persuaded yet that they have understood the needs of Norway.',
  'The allegations are becoming more and more credible in the eyes of Norway.',
  'Only the voters of Norway can decide that question at the next election.',
])('words that point out of themselves make no sure quote: %s', words => {
  const quote = factsIn(`Anna Berg said, “${words}”`).find(({ kind }) => kind === 'quote');
  expect(quote?.doubts).toContain('points back to the text before it');
});

test('an institution before an office before a name is a part of the office', () => {
  const text =
    '“The harbor was sold to a bank in Oslo for nothing,” said Senate Majority Leader Karel Novak.';
  expect(factsIn(text).find(({ kind }) => kind === 'quote')).toMatchObject({ by: { name: 'Karel Novak' } });
});

test('the word for a country’s people keeps its capital', () => {
  const text = 'Norwegian ships left the harbor of Bergen in May, according to Danish officials.';
  expect(factsIn(text).map(factSentence).join(' ')).toContain('said that Norwegian ships');
});

test('who said one thing but warned of another is not said to have said the warning', () => {
  const text = 'Anna Berg said that she had seen progress in Norway but warned that time was running out.';
  expect(sureIn(text).join(' ')).not.toContain('that she had warned');
});
