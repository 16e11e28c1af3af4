import { expect, test } from 'vitest';
import { cleanText } from '../../../src/reading/clean.ts';
import { readableText, segment } from '../../../src/reading/segment.ts';

test.each([
  ['Log In', 'log-in'],
  ['  • MENU', 'menu'],
  ['Share', 'menu'],
  ['By Kim Larsen and Ana Ruiz', 'byline'],
  ['Kim Larsen in Bergen contributed to this report.', 'byline'],
  ['Comments are closed.', 'comments'],
  ['Photo: Kim Larsen', 'credit'],
  ['The harbor of Bergen. Image: Kim Larsen.', 'credit'],
  ['Ana Ruiz of the Green Party; from file, 2019.', 'credit'],
  ['Tuesday, March 4, 2025', 'date'],
  ['2025-03-04', 'date'],
])('“%s” is left out', (line, reason) => {
  expect(cleanText(`${line}\nThe harbor is closed.`).dropped.map(dropped => dropped.reason)).toEqual([
    reason,
  ]);
});

test.each(['By noon the harbor was closed.', 'The photo was taken in May.', 'March 4 was a Tuesday.'])(
  '“%s” is prose',
  line => {
    expect(cleanText(line).dropped).toEqual([]);
  },
);

test('a page’s date is reported as doubtful', () => {
  expect(cleanText('May 4, 2025\nThe harbor is closed.').doubtfulDates).toEqual([{ start: 0, end: 11 }]);
});

test('a line that a teacher brought back is prose', () => {
  expect(cleanText('Log In\nThe harbor is closed.', new Set([0])).dropped).toEqual([]);
});

function readable(text: string): string {
  return readableText(text, segment(text, cleanText(text).lines));
}

test('the readable text has the text’s offsets', () => {
  const text = 'Log In\n   The harbor is closed\nto all big ships.\n\nNobody was hurt.';
  expect(readable(text)).toHaveLength(text.length);
  expect(readable(text).indexOf('Nobody')).toBe(text.indexOf('Nobody'));
});

test('a line broken in a sentence goes on', () => {
  expect(readable('The harbor is closed\nto all big ships.')).toBe('The harbor is closed to all big ships.');
});

test('a dateline is not read', () => {
  expect(readable('BERGEN, Norway (AP) — The harbor is closed.').trim()).toBe('The harbor is closed.');
});

test('a caption that ran into a sentence ends before it', () => {
  expect(readable('Ana Ruiz of the Green Party In the North, two towns voted.')).toContain(
    'Party\nIn the North',
  );
});
