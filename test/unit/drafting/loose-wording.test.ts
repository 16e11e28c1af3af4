import { describe, expect, test } from 'vitest';
import {
  hangingReference,
  isTellingClaim,
  saysSomething,
  standsAlone,
  weighs,
} from '../../../src/domain/drafting/loose-wording.ts';
import { areOfOneLand, areSameOffice, isFullOffice } from '../../../src/domain/drafting/offices.ts';

describe('a sentence of a text', () => {
  test.each([
    ['Opponents say that the study looked at nine harbors.', 'the study'],
    ['Ada Brook brought in a similar bill in May.', 'a similar bill'],
    ['The new one would be paid by the state.', 'The new one'],
  ])('points back: “%s”', (sentence, words) => {
    expect(hangingReference(sentence)).toBe(words);
  });

  test.each([
    'The law on clean rivers was passed in 1970.',
    'The study of harbors is an old one.',
    'The Harbor Study named nine ports.',
    'The council’s decision of May closed the port.',
  ])('names what it speaks of: “%s”', sentence => {
    expect(hangingReference(sentence)).toBeUndefined();
  });

  test.each([
    'Ten years later, the town built a second mill.',
    'More typically, the mayor hears them alone.',
    'Towns and counties differ in several ways.',
    'Requests have come from the harbor town.',
  ])('says nothing alone: “%s”', sentence => {
    expect(saysSomething(sentence)).toBe(false);
    expect(standsAlone(sentence)).toBe(false);
  });

  test('weighs or records', () => {
    expect(weighs('The port is a critical lifeline of the town.')).toBe(true);
    expect(weighs('The port handled 40 ships in May.')).toBe(false);
  });
});

test.each([
  ['the old bridge would be safe for years', true],
  ['every ship passes three elements', false],
  ['there will be rain', false],
  ['she would open the bridge again', false],
])('the claim that “%s” tells something by itself: %s', (claim, isSo) => {
  expect(isTellingClaim(claim)).toBe(isSo);
});

describe('an office', () => {
  test.each([
    ['county clerk', true],
    ['mayor of Elmford', true],
    ['chairman of the harbor board', true],
    ['Senator', false],
    ['team member', false],
    ['author of the report', false],
  ])('“%s” says what it is an office of: %s', (office, isSo) => {
    expect(isFullOffice(office)).toBe(isSo);
  });

  test('is the same by another word', () => {
    expect(areSameOffice('harbor spokesman', 'harbor spokeswoman')).toBe(true);
    expect(areSameOffice('state senator', 'member of Congress')).toBe(true);
    expect(areSameOffice('county clerk', 'harbor master')).toBe(false);
  });

  test('of a country stands beside offices of that country', () => {
    expect(areOfOneLand('Kenyan ambassador', 'Kenyan president')).toBe(true);
    expect(areOfOneLand('Kenyan ambassador', 'county clerk')).toBe(false);
  });
});
