import { expect, test } from 'vitest';
import { gapsIn } from '../../support/reading.ts';

test.each([
  ['Peru paid $3.5 million for the road.', 'money=$3.5 million'],
  ['Peru spends 12 percent of its budget on schools.', 'percent=12 percent'],
  ['Peru won the support of 41 countries.', 'count=41'],
  ['The amendment needs a two-thirds vote of both houses.', 'fraction=two-thirds'],
  ['The road to the border was finished by Peru since 1987.', 'year=1987'],
  ['The port of Callao grew quickly in the 1850s after the war.', 'phrase=1850s'],
  ['Anna Berg began her third term in Norway in March.', 'ordinal=third'],
  ['Peru and Chile signed the “two harbors” treaty in Lima.', 'phrase=two harbors'],
  ['Local governments collect property taxes.', 'term=Local governments'],
  ['Local governments collect property taxes.', 'term2=property taxes'],
  ['Congress has the power to declare war.', 'phrase=declare war'],
  ['The budget of Peru grew because the price of copper doubled.', 'reason=the price of copper doubled'],
  ['The drought in Peru led to higher prices for bread.', 'result=higher prices for bread'],
])('“%s” can be asked for %s', (sentence, gap) => {
  expect(gapsIn(sentence)).toContain(gap);
});

test('a section’s number is no count', () => {
  expect(
    gapsIn('Section 4 protects the voters of small states.').filter(gap => gap.startsWith('count')),
  ).toEqual([]);
});

test('a dull noun is not asked for', () => {
  expect(gapsIn('Congress solved the problem with a new tax.')).not.toContain('term=problem');
});

test.each([
  ['The board of Bergen will choose a builder on May 6.', 'phrase=May 6'],
  ['The parliament of Norway passed the law in December 2029.', 'phrase=December 2029'],
  ['The court of Norway voted 7 to 2 against the plan.', 'phrase=7 to 2'],
])('%s', (text, gap) => {
  expect(gapsIn(text)).toContain(gap);
});

test('a gap never stands within a word', () => {
  expect(gapsIn('The editor-in-chief of the Harbor Times left Bergen in 1951.').join()).not.toMatch(/=chief/);
});
