import { expect, test } from 'vitest';
import { factSentence } from '../../../src/domain/fact.ts';
import { factsIn, read } from '../../support/reading.ts';

function rolesIn(text: string): readonly string[] {
  return factsIn(text)
    .filter(({ kind, doubts }) => kind === 'role' && doubts === undefined)
    .map(factSentence);
}

/** Whoever is named once only is named by the way. */
function named(text: string): string {
  return `${text} Karel Novak said that the harbor is old. Clara Whitfield said that the ships are too large.`;
}

test.each([
  ['Norwegian Foreign Minister Karel Novak resigned.', 'Karel Novak is the foreign minister of Norway.'],
  ['Norway’s finance minister, Karel Novak, resigned.', 'Karel Novak is the finance minister of Norway.'],
  ['Norwegian cabinet minister Karel Novak resigned.', 'Karel Novak is a cabinet minister of Norway.'],
  [
    'The budget is late, said Karel Novak, the chairman of the Harbor Board.',
    'Karel Novak is the chairman of the Harbor Board.',
  ],
  [
    'The plan of the former mayor of Bergen, Karel Novak, was rejected.',
    'Karel Novak is a former mayor of Bergen.',
  ],
])('%s', (text, role) => {
  expect(rolesIn(named(text))).toContain(role);
});

test.each([
  ['a body or a country is missing', 'Defense Minister Karel Novak opened the new harbor.'],
  ['a speaker’s calling is no fact', 'Karel Novak, a barrister at the Harbor School, opposed the plan.'],
  ['an old year tells of another time', 'In 1987 the Norwegian Prime Minister Karel Novak resigned.'],
])('%s', (_, text) => {
  expect(rolesIn(named(text))).toEqual([]);
});

test('two holders of one office are both in doubt', () => {
  const text = 'Norwegian Prime Minister Karel Novak met Norwegian Prime Minister Clara Whitfield.';
  expect(rolesIn(named(text))).toEqual([]);
});

test('whoever is counted among the holders was so', () => {
  const text = named('Karel Novak was the third chief justice of Norway.');
  expect(factsIn(text).map(factSentence)).toContain('Karel Novak was the third chief justice of Norway.');
});

test('an office that many hold in one place is not enough alone', () => {
  expect(rolesIn('The president, Karel Novak, opened the meeting of the club.')).toEqual([]);
});

test('whoever speaks in a text may stand beside others who do', () => {
  const { entities } = read(
    'Mayor Clara Whitfield said that the harbor is old. Karel Novak said that the ships are too large.',
  );
  const people = entities.filter(({ type }) => type === 'person');
  expect(people.map(({ tags }) => tags.includes('speaker'))).toEqual([true, true]);
});

test('a veteran or a resident holds no office', () => {
  expect(rolesIn('Navy veteran Karel Novak lost the race in Bergen.')).toEqual([]);
});

test.each([
  'Justice Minister Karel Novak opened the new court in Norway.',
  'President Clara Whitfield of Norway read a letter by Prime Minister Karel Novak.',
])('a country that stands outside of the phrase is not the office’s: %s', text => {
  expect(rolesIn(named(text)).join(' ')).not.toContain('Karel Novak is the');
});
