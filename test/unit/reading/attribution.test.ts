import { expect, test } from 'vitest';
import { factSentence } from '../../../src/domain/fact.ts';
import { doubtsIn, factsIn, sureIn } from '../../support/reading.ts';

test('what somebody says is a claim, without the attribution', () => {
  expect(sureIn('Anna Berg said that the new bridge would cost Norway $90 million.')).toEqual([
    'Anna Berg said that the new bridge would cost Norway $90 million.',
  ]);
});

test('the attribution may stand behind, with an office', () => {
  const [claim] = factsIn(
    'The new bridge will cost Norway $90 million, said Anna Berg, an economist at the University of Oslo.',
  );
  expect(claim).toMatchObject({ kind: 'claim', by: { name: 'Anna Berg' } });
});

test('the speaker’s "she" is the speaker', () => {
  expect(sureIn('Anna Berg said she would close three schools in Bergen.')).toEqual([
    'Anna Berg said that she would close three schools in Bergen.',
  ]);
});

test('a plural that opens what is quoted is no name', () => {
  expect(sureIn('“Voters should read the budget of Bergen,” Anna Berg said.')).toContain(
    'Anna Berg said that voters should read the budget of Bergen.',
  );
});

test('"she said" goes on with who spoke last', () => {
  const text = 'Anna Berg said that the bridge is old. She said that trucks must use the road through Voss.';
  expect(sureIn(text)).toContain('Anna Berg said that trucks must use the road through Voss.');
});

test('two claims in one sentence are two facts', () => {
  expect(
    sureIn('Anna Berg said that taxes in Norway are too high and that Sweden will pay for half of them.')
      .length,
  ).toBe(2);
});

test('a source is named by "according to"', () => {
  expect(factsIn('According to the World Bank, Norway spends $4 billion a year on roads.')[0]).toMatchObject({
    kind: 'claim',
    by: { name: 'World Bank' },
  });
});

test('"according to the law" is no attribution', () => {
  expect(
    factsIn('Mayors are elected for four years according to the rule of law in Norway.')[0],
  ).not.toMatchObject({
    kind: 'claim',
  });
});

test('what the Constitution states is nobody’s claim', () => {
  expect(factsIn('The Constitution states that Congress meets once a year.')[0]).toMatchObject({
    kind: 'statement',
  });
});

test('words in quotation marks are a quote, and tell themselves what they are said of', () => {
  const quote = factsIn('“The harbor belongs to all the people of this town,” Anna Berg said.').find(
    ({ kind }) => kind === 'quote',
  );
  expect(quote).toMatchObject({
    by: { name: 'Anna Berg' },
    words: 'The harbor belongs to all the people of this town',
    about: '',
  });
});

test('the quotation after "she said" has the same speaker', () => {
  const text =
    '“The harbor is closed to ships,” Anna Berg said. “The fishermen of Bergen have waited for help since the storm.”';
  const speakers = factsIn(text)
    .filter(({ kind }) => kind === 'quote')
    .map(fact => 'by' in fact && fact.by?.name);
  expect(speakers).toEqual(['Anna Berg']);
});

test('a quotation of two sentences is one quote', () => {
  const text = '“The harbor is closed. The fishermen have waited for help since March,” said Anna Berg.';
  expect(factsIn(text).find(({ kind }) => kind === 'quote')).toMatchObject({
    words: 'The harbor is closed. The fishermen have waited for help since March',
  });
});

test('a quotation without a closing mark goes on in the next paragraph', () => {
  const text =
    '“The harbor is closed to all big ships from Denmark,” Anna Berg said. “The fishermen are poor.\n\n“The fishermen of Bergen have waited for help since the storm in March.”';
  expect(
    factsIn(text)
      .filter(({ kind }) => kind === 'quote')
      .at(-1),
  ).toMatchObject({ by: { name: 'Anna Berg' } });
});

test('a sentence that ends in a colon introduces who speaks next', () => {
  const text =
    'Anna Berg called the plan a mistake:\n\n“The fishermen of Bergen have waited for help since the storm in March.”';
  expect(
    factsIn(text).find(
      ({ kind, ...fact }) => kind === 'quote' && 'words' in fact && fact.words.includes('fishermen'),
    ),
  ).toMatchObject({
    by: { name: 'Anna Berg' },
  });
});

test('a label in quotation marks is said of what it is put on', () => {
  const label = factsIn('Anna Berg called the new harbor law a “gift to smugglers and thieves.”').find(
    ({ kind }) => kind === 'quote',
  );
  expect(label === undefined ? '' : factSentence(label)).toBe(
    'Anna Berg said of the new harbor law: “gift to smugglers and thieves.”',
  );
});

test('without a name nobody is made out', () => {
  expect(doubtsIn('They argued that the bridge would cost Norway $90 million.')).toContain(
    'nobody can be made out who says it',
  );
});

test('in a speaker’s own words, "she" is somebody else', () => {
  const text = '“She has closed three schools in Bergen since the spring,” Anna Berg said.';
  expect(sureIn(text).some(sentence => sentence.includes('that Anna Berg has closed'))).toBe(false);
});

test('those who say it may be named by what they are, in small letters', () => {
  const text = 'Opponents note that Sweden paid for only 14 towns in Norway.';
  expect(factsIn(text)[0]).toMatchObject({ kind: 'claim', by: { name: 'opponents' } });
  expect(sureIn(text)).toEqual(['Opponents said that Sweden paid for only 14 towns in Norway.']);
});

test('what polls suggest is told with the polls, as nobody’s word', () => {
  expect(sureIn('Opinion polls suggest that the Liberal Party could win 40 seats in Norway.')).toEqual([
    'Opinion polls suggest that the Liberal Party could win 40 seats in Norway.',
  ]);
});

test('what somebody denied doing is no claim', () => {
  expect(factsIn('The Kremlin has denied interfering in elections in other countries.')[0]).toMatchObject({
    kind: 'statement',
  });
});

test('what somebody did and said are two facts', () => {
  const text = 'Anna Berg thanked the voters of Bergen and said that she would repair forty old bridges.';
  expect(sureIn(text)).toEqual([
    'Anna Berg thanked the voters of Bergen.',
    'Anna Berg said that she would repair forty old bridges.',
  ]);
});

test('"his government" is the speaker’s', () => {
  const text =
    'Clara Whitfield resigned in May. Karel Novak said that his government would close two harbors in Norway.';
  expect(sureIn(text)).toContain('Karel Novak said that his government would close two harbors in Norway.');
});

test('what is told of a speaker by the way is a fact', () => {
  expect(sureIn('Anna Berg, who took office in 2022, said that the harbor of Bergen is full.')).toEqual([
    'Anna Berg took office in 2022.',
    'Anna Berg said that the harbor of Bergen is full.',
  ]);
});
