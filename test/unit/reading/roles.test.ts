import { expect, test } from 'vitest';
import { factSentence } from '../../../src/domain/fact.ts';
import { factsIn, read } from '../../support/reading.ts';

function rolesIn(text: string): readonly string[] {
  return factsIn(text)
    .filter(({ kind, doubts }) => kind === 'role' && doubts === undefined)
    .map(factSentence);
}

test.each([
  ['Mayor Clara Whitfield opened the new harbor in Bergen.', 'Clara Whitfield is Mayor.'],
  ['Council member Karel Novak voted for the budget of the town.', 'Karel Novak is Council member.'],
  ['Karel Novak, a former county clerk, opposed the plan.', 'Karel Novak is a former county clerk.'],
  [
    'The budget is late, said Karel Novak, the chairman of the Harbor Board.',
    'Karel Novak is chairman of the Harbor Board.',
  ],
  [
    'The plan of the former mayor of Bergen, Karel Novak, was rejected.',
    'Karel Novak is a former mayor of Bergen.',
  ],
  ['Norway’s finance minister, Karel Novak, resigned.', 'Karel Novak is Norway’s finance minister.'],
])('%s', (text, role) => {
  expect(rolesIn(text)).toContain(role);
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
