import { expect, test } from 'vitest';
import { factSentence } from '../../../src/domain/fact.ts';
import { doubtsIn, factsIn, sureIn } from '../../support/reading.ts';

const news = 'Anna Berg said that the harbor of Bergen is old. ';

test('"the law" is the act that was named', () => {
  const text = `${news}Norway passed the Open Harbor Act in May. Karel Novak promised to repeal the law.`;
  expect(sureIn(text)).toContain('Karel Novak promised to repeal the Open Harbor Act.');
});

test('what only the text before tells is doubted in news', () => {
  expect(doubtsIn(`${news}Karel Novak praised the incident as a warning.`)).toContain(
    'points back to the text before it',
  );
});

test('what is told right there may have its article', () => {
  expect(sureIn(`${news}Karel Novak praised the plan of the Norwegian parliament.`)).toContain(
    'Karel Novak praised the plan of the Norwegian parliament.',
  );
});

test('what held in a past that only the section tells is doubted in a textbook', () => {
  expect(
    doubtsIn('The chambers were divided by class and by wealth. Bills came from the lower chamber.'),
  ).toContain('when or where it holds is told elsewhere');
  expect(sureIn('The chambers of the English Parliament were divided by class and by wealth.')).toHaveLength(
    1,
  );
});

test('a step of a process is no fact without the process', () => {
  expect(doubtsIn('First, citizens who oppose a law file a petition with the state.')).toContain(
    'a step of what only the text before it tells',
  );
});

test('a spokesman’s office and "author of the report" are not asked for', () => {
  const text =
    'Karel Novak, a spokesman for the Harbor Board, spoke with Clara Whitfield, the author of the report.';
  const sure = factsIn(text).filter(({ kind, doubts }) => kind === 'role' && doubts === undefined);
  expect(sure.map(factSentence)).toEqual([]);
});
