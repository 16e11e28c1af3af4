import { expect, test } from 'vitest';
import { factSentence } from '../../../src/domain/fact.ts';
import { doubtsIn, factsIn, sureIn } from '../../support/reading.ts';

const inNorway =
  'Norway held a vote. Karel Novak said that Norway is ready. Clara Whitfield said that Norwegian schools are open.';

test('institutions that every country has get the country that the text is about', () => {
  const text = `${inNorway} In 1983 the third amendment made the sale of land illegal.`;
  expect(factsIn(text).map(factSentence).join(' ')).toContain('Norway’s third amendment');
});

test('an institution whose country stands beside it is left as it is', () => {
  const text = `${inNorway} The government of Norway raised the harbor tax in 1983.`;
  expect(factsIn(text).map(factSentence).join(' ')).toContain('The government of Norway raised');
});

test.each([
  ['a decision that is not told', `${inNorway} Karel Novak defended Norway’s decision.`],
  ['the rest of what was told', 'The rest of the courts were created by Congress in 1801.'],
  [
    'an attack that another sentence tells',
    `${inNorway} Norway raised taxes on ships following the invasion.`,
  ],
])('%s points back', (_, text) => {
  expect(doubtsIn(text)).toContain('points back to the text before it');
});

test('a list behind a colon is the point', () => {
  expect(
    doubtsIn(
      'Karel Novak spoke of Norway. Every plan is judged by three questions, he said: What the state can pay; what voters want.',
    ),
  ).toContain('what was cut off may be the point');
});

test('a plan whose day is left out stays a plan, and in doubt', () => {
  const text = `${inNorway} Karel Novak is scheduled to open the parliament of Norway on Friday.`;
  const plan = factsIn(text).find(({ status }) => status === 'planned');
  expect(plan?.doubts).toContain('the day of the plan was cut off');
});

test('scenes and courtesies of a news story are hardly worth asking', () => {
  const text = `${inNorway} Karel Novak congratulated Clara Whitfield online. Clara Whitfield lost her hat near the harbor.`;
  expect(sureIn(text).join(' ')).not.toMatch(/congratulated|hat/);
});

test('acts of a parliament are kept', () => {
  const text = `${inNorway} The Norwegian parliament rejected the harbor tax of Karel Novak.`;
  expect(sureIn(text)).toContain('The Norwegian parliament rejected the harbor tax of Karel Novak.');
});

test('of two parties neither is the party', () => {
  const text =
    'The Green Party and the Liberal Party were founded in 1880. The Liberal Party won the vote of 1884. Voters may join the party without a fee.';
  expect(sureIn(text).join(' ')).not.toContain('join the Liberal Party');
});

test('the age of one day is no lasting fact', () => {
  const text = `${inNorway} Karel Novak is a 14-year-old boy from Bergen, Norway.`;
  expect(sureIn(text).join(' ')).not.toContain('14-year-old');
});

test('what means make possible is not said without the means', () => {
  const text = 'By asking early, a state can save money and win the trust of its voters.';
  expect(sureIn(text)).toEqual(['By asking early, a state can save money and win the trust of its voters.']);
});

test.each([
  ['an occasion', `${inNorway} “What a moment for the voters and the rights of Norway,” Karel Novak said.`],
  ['a result', `${inNorway} “The voters of Norway will not soon forget this result,” Karel Novak said.`],
])('words spoken on %s are doubted', (_, text) => {
  expect(doubtsIn(text)).toContain('the moment that it speaks of is told elsewhere');
});

test('what goes on in the news is over when it is read', () => {
  const text = `${inNorway} Karel Novak is undergoing trial in Norway.`;
  expect(sureIn(text).join(' ')).not.toContain('undergoing');
});

test('whose voters they are is told, or doubted', () => {
  const text = `${inNorway} With a turnout of 64 percent, 900,000 voted to keep the harbor tax.`;
  expect(doubtsIn(text)).toContain('which country it is of is told elsewhere');
});

test('a sentence that only leads up to its “but” is not whole', () => {
  expect(sureIn('Not only do the courts of Norway hear cases of the whole country.')).toEqual([]);
});

test.each([
  'The parliament of Norway doubts whether the two leaders will agree on a harbor tax.',
  'The two parties of Norway met in Bergen in 1983. Eight more states followed suit in one wave.',
  'The Council of Norway elects two officers. At the top of the hierarchy are the heads of each Norwegian party.',
  'The parliament of Norway took the harbor bill, and the Council of Norway extended it with a new tax.',
])('pairs, followers and ranks are told before: %s', text => {
  expect(sureIn(text).join(' ')).not.toMatch(/two leaders|followed suit|hierarchy|extended it/);
});

test('“the position” beside its holder is no riddle', () => {
  const text = 'The president of Norway serves until voted out of the position by the parliament of Norway.';
  expect(sureIn(text)).toEqual([text]);
});

test('a time word that is left out takes its modifier with it', () => {
  const text = `${inNorway} The parliament of Norway raised the harbor tax late on Wednesday.`;
  expect(sureIn(text)).toContain('The parliament of Norway raised the harbor tax.');
});

test('a body is no leader, though a list of offices follows its name', () => {
  const text =
    'The Speaker is the presiding officer, the administrative head of the House, the leader of the party in the House, and a member.';
  expect(sureIn(text).join(' ')).not.toContain('The House is');
});

test('half a name that another has in full is doubted', () => {
  const text =
    'Rep. Clara Whitfield wrote the bill in Congress. Senator Whitfield rejected the bill in Congress.';
  expect(sureIn(text).join(' ')).not.toContain('rejected');
});

test.each([
  'There were two votes in the parliament of Norway.',
  'Clara Whitfield offered her explanation for the harbor tax of Norway.',
  'The parliament of Norway has many reasons for a new harbor tax.',
  'Karel Novak had no immediate comment on the vote in the parliament of Norway.',
])('what only announces is hardly worth asking: %s', text => {
  expect(doubtsIn(text)).toContain('hardly worth asking');
});

test('a sentence that was cut before its verb is no fact', () => {
  const text =
    'The meetings of the parliament of Norway are long and loud, but for the parliament to pass a tax, members must agree on it.';
  expect(sureIn(text).join(' ')).not.toMatch(/to pass a tax\.$/);
});

test('of few words the content may stand in the participle', () => {
  const text =
    'Clerks make the rounds in the parliament of Norway, telling members the position of the party.';
  expect(sureIn(text).join(' ')).not.toContain('make the rounds in the parliament of Norway.');
});

test('a common noun that is brought behind another word loses the capital of its sentence', () => {
  const text =
    'Clerks bring the bills to the Senate of Norway, and sometimes they carry the bills to Congress.';
  expect(factsIn(text).map(factSentence).join(' ')).not.toContain('ometimes Clerks');
});
