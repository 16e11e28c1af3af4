import { expect, test } from 'vitest';
import { cleanText } from '../../../src/reading/clean.ts';
import { findSections } from '../../../src/reading/sections.ts';
import { segment } from '../../../src/reading/segment.ts';

function sectionsOf(text: string) {
  return findSections(text, segment(text, cleanText(text).lines));
}

test('a heading makes a section that reaches to the next heading', () => {
  const text =
    'How Towns Are Run\n\nTowns choose their own officers.\n\nTHE COUNCIL\n\nA council makes the rules.\n\nIt meets monthly.\n\n' +
    'The Mayor\n\nA mayor sees that they are kept.';
  expect(sectionsOf(text)).toEqual([
    { title: 'THE COUNCIL', firstParagraph: 3, lastParagraph: 5 },
    { title: 'The Mayor', firstParagraph: 6, lastParagraph: 7 },
  ]);
});

test('a heading right above the title’s first prose counts where another heading stands above it', () => {
  const text = 'How Towns Are Run\n\nWhy towns matter\n\nTowns choose their own officers.';
  expect(sectionsOf(text)).toEqual([{ title: 'Why towns matter', firstParagraph: 2, lastParagraph: 3 }]);
});

test('a news story has no sections', () => {
  expect(sectionsOf('Bridge closes\n\nThe bridge closed.\n\nNobody was hurt.')).toEqual([]);
});

test('in news, a picture’s caption is no heading', () => {
  const text =
    'Bridge closes\n\nThe bridge closed.\n\nMaria Lopez of the Green Party\n\nNobody was hurt.\n\nWhat comes next\n\nThe bridge opens in May.';
  const { lines } = cleanText(text);
  expect(findSections(text, segment(text, lines), true).map(({ title }) => title)).toEqual([
    'What comes next',
  ]);
});
