import { expect, test } from 'vitest';
import { doubtsIn, sureIn } from '../../support/reading.ts';

test.each([
  ['The second proposal was rejected by the Senate of Peru.', 'points back to the text before it'],
  ['The trip surprised the voters of Peru.', 'points back to the text before it'],
  ['This rule protects the voters of small towns in Peru.', 'points back to the text before it'],
  ['Many worried that the price of bread in Lima would rise.', 'points back to the text before it'],
  ['Within two years, all states but Peru had done so.', 'points back to the text before it'],
  ['Their success led to the end of the old parliament in Lima.', 'a pronoun points outside of it'],
  ['The outcome of their meeting surprised the voters of Peru.', 'a pronoun points outside of it'],
  ['In the past few days, Peru has closed three ports.', 'the time depends on the article’s date'],
  ['We can compare the courts of Peru with the courts of Chile.', 'speaks to the reader or of the writer'],
  ['Should Peru join the new treaty with Chile and Bolivia?', 'a question'],
  ['Peru voted.', 'short: hardly a fact'],
])('“%s” may not stand alone: %s', (sentence, doubt) => {
  expect(sureIn(sentence)).toEqual([]);
  expect(doubtsIn(sentence)).toContain(doubt);
});

test.each([
  'The president may veto a bill that Congress has passed.',
  'There are nine justices on the Supreme Court of the United States.',
  'To pay for its army, the government of Peru raised the tax on salt.',
  'Peru sends its copper to China and Japan.',
  'Citizens who want to vote must register with their county.',
  'Courts hear two kinds of cases: criminal and civil.',
  'Each state has a governor and a legislature of its own.',
])('“%s” can stand alone', sentence => {
  expect(doubtsIn(sentence)).toEqual([]);
});

test('a sentence with too many ideas is left to the teacher', () => {
  const sentence =
    'Peru, Chile and Bolivia agreed in Lima to share the water of the lake between the farmers of the north and the towns of the south, to ' +
    'build a road along the shore, and to ask the bank for a loan that would be paid back over the course of thirty years by all of them.';
  expect(doubtsIn(sentence)).toContain('long: more than one idea');
});

test.each([
  ['With strong support it was passed and signed in Oslo in 2015.', 'a pronoun points outside of it'],
  ['By the fall of 1967, nearly 60 percent were registered in Norway.', 'points back to the text before it'],
  ['The new one would be unique to Norway and its towns.', 'points back to the text before it'],
  ['Similar laws are under review in Norway and Sweden.', 'points back to the text before it'],
  ['Another aspect of voting in Norway is the date of the election.', 'points back to the text before it'],
  ['Suppose a farmer in Norway wants to register as a voter.', 'not a whole sentence'],
])('%s', (text, doubt) => {
  expect(doubtsIn(text)).toContain(doubt);
});
