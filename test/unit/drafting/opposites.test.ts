import { describe, expect, test } from 'vitest';
import { turnAround } from '../../../src/domain/drafting/opposites.ts';

describe('a statement is made false by one word', () => {
  test.each([
    ['The council approved the new bridge.', 'The council rejected the new bridge.'],
    ['Hearings of the board are open to visitors.', 'Hearings of the board are closed to visitors.'],
    ['Most of the wells lie north of the river.', 'Few of the wells lie north of the river.'],
    ['The board hears fewer than 40 cases a year.', 'The board hears more than 40 cases a year.'],
    ['The ferry lost more than half of its riders.', 'The ferry lost less than half of its riders.'],
    [
      'Voters in towns are more likely to know the mayor.',
      'Voters in towns are less likely to know the mayor.',
    ],
    ['Judges often ask the lawyers questions.', 'Judges rarely ask the lawyers questions.'],
    ['The mayor refused to sign the contract.', 'The mayor agreed to sign the contract.'],
    ['A ballot was cast for the first time by post.', 'A ballot was cast for the second time by post.'],
    ['Visitors are not admitted to the vault.', 'Visitors are admitted to the vault.'],
    ['The board does not publish its minutes.', 'The board publishes its minutes.'],
    ['The clerk has no power to close a street.', 'The clerk has the power to close a street.'],
    ['The Third Amendment is seldom argued in court.', 'The Sixth Amendment is seldom argued in court.'],
    ['Article II speaks of the executive.', 'Article V speaks of the executive.'],
  ])('%s', (statement, turned) => {
    expect(turnAround(statement)?.text).toBe(turned);
  });
});

describe('a statement stays as it is', () => {
  test.each([
    ['where it denies in part', 'The council did not only approve the new bridge.'],
    ['where it denies twice', 'No member was not asked.'],
    ['where other words lean on what it denies', 'The board does not publish any minutes.'],
    ['where it says what may be', 'A party may gain the votes of the young, which can increase the turnout.'],
    [
      'where both words stand in it',
      'The committee approved the budget that the mayor had rejected the day before.',
    ],
    ['where the word is quoted', 'The sign says “We approved the bridge” in red.'],
    ['where the word is part of a name', 'The bridge leads to Lower House in Elmford.'],
    ['where a court is spoken to', 'The lawyers argued before the court.'],
    ['where somebody died', 'The mayor died after the flood.'],
    ['where a time before would be as true', 'Before the war, the town had a ferry.'],
    ['where the rest keeps the old sense', 'The town became the largest buyer, as it paid most.'],
    ['in a clause that says when', 'The mayor thanked the crew as he began the tour.'],
    ['in an aside', 'The clerk counts the votes, which are often many.'],
    ['where only a month could be another', 'The ferry ran until October.'],
    ['where something is hard or easy', 'The tests made it harder for the clerks to move up.'],
    ['where something is complex', 'The new rules are more complex than the old ones.'],
    ['where the rest says what may be', 'The council approved the bridge, and boats may pass.'],
    ['outside the main clause', 'The court held that the council approved the bridge.'],
    ['where two words could be turned', 'The council approved the bridge and approved the ferry.'],
  ])('%s', (_, statement) => {
    expect(turnAround(statement)).toBeUndefined();
  });

  test('however hostile it is', () => {
    const began = performance.now();
    turnAround('more than after the before the '.repeat(1600));
    turnAround('a'.repeat(50_000));
    turnAround('the first the all most many thousands '.repeat(1300));
    expect(performance.now() - began).toBeLessThan(150);
  });
});
