import { expect, test } from 'vitest';
import { sureIn } from '../../support/reading.ts';

test.each([
  'The town plans to spend $2 million on new ferries.',
  'Under proportional voting, parties list candidates in order of rank.',
  'Karel Novak defeated another member of the board, Clara Whitfield, by 212 votes.',
])('%s', sentence => {
  expect(sureIn(sentence)).toContain(sentence);
});

test('a verb behind a relative clause is the main one', () => {
  expect(
    sureIn('The League of Harbor Towns, which gathered 9,000 names for a petition, supported the plan.'),
  ).toContain('The League of Harbor Towns supported the plan.');
});
