import { expect, test } from 'vitest';
import { sureIn } from '../../support/reading.ts';

test('two verbs with one subject are two facts', () => {
  expect(
    sureIn('The Senate rejected the budget of the governor and approved a new tax on gasoline.'),
  ).toEqual([
    'The Senate rejected the budget of the governor.',
    'The Senate approved a new tax on gasoline.',
  ]);
});

test('a passive lends its auxiliary to the verb behind "and"', () => {
  expect(sureIn('Maria Lopez was elected in March and was sworn in by Judge Alan Kim in June.')).toContain(
    'Maria Lopez was sworn in by Judge Alan Kim in June.',
  );
});

test('what holds under a condition is not cut from it', () => {
  const sentence =
    'If the governor signs the bill, the state will open ten clinics and hire two hundred nurses.';
  expect(sureIn(sentence)).toEqual([sentence]);
});

test('a semicolon parts two statements', () => {
  expect(sureIn('Voters in Ohio choose the governor; voters in Maine choose the senators.')).toEqual([
    'Voters in Ohio choose the governor.',
    'Voters in Maine choose the senators.',
  ]);
});

test('a relative clause about a name is a fact of its own', () => {
  expect(sureIn('Nadia Petrova, who leads the Green Party, visited Canada with two advisers.')).toEqual([
    'Nadia Petrova visited Canada with two advisers.',
    'Nadia Petrova leads the Green Party.',
  ]);
});

test('an apposition after a name is a fact of its own', () => {
  expect(sureIn('The mayors met in Duluth, a port city on Lake Superior.')).toContain(
    'Duluth is a port city on Lake Superior.',
  );
});

test.each([
  ['However, the Senate rejected the new budget.', 'The Senate rejected the new budget.'],
  ['But the Senate rejected the new budget.', 'The Senate rejected the new budget.'],
  ['As a result, the Senate rejected the new budget.', 'The Senate rejected the new budget.'],
  ['On Tuesday, the Senate rejected the new budget.', 'The Senate rejected the new budget.'],
  ['The Senate rejected the new budget on Tuesday.', 'The Senate rejected the new budget.'],
  ['The Senate, however, rejected the new budget.', 'The Senate rejected the new budget.'],
  ['The Senate rejected the new budget last week.', 'The Senate rejected the new budget.'],
])('“%s” does without what ties it to its neighbours or to the day', (sentence, fact) => {
  expect(sureIn(sentence)).toEqual([fact]);
});

test('a participle that only comments is left out', () => {
  expect(sureIn('Kenya closed its border with Somalia, highlighting the fears of its government.')).toEqual([
    'Kenya closed its border with Somalia.',
  ]);
});

test('what stands between dashes is left out', () => {
  expect(sureIn('The Senate rejected the budget — to the surprise of many — by a wide margin.')).toEqual([
    'The Senate rejected the budget by a wide margin.',
  ]);
});

test('a contrast at the end is a fact of its own', () => {
  expect(sureIn('Oregon votes by mail, whereas Texas asks most voters to come to a polling place.')).toEqual(
    ['Oregon votes by mail.', 'Texas asks most voters to come to a polling place.'].filter(
      sentence => sentence.split(' ').length > 4,
    ),
  );
});

test('a weekday that tells which day of a month stays', () => {
  expect(sureIn('The Supreme Court of Norway meets on the first Monday in October.')).toEqual([
    'The Supreme Court of Norway meets on the first Monday in October.',
  ]);
});

test('members by the number are nobody’s members by themselves', () => {
  expect(sureIn('The Parliament of Norway has 169 members, who serve four-year terms.')).toEqual([
    'The Parliament of Norway has 169 members.',
  ]);
});
