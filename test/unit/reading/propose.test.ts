import { expect, test } from 'vitest';
import { factSentence, slotsOf } from '../../../src/domain/fact.ts';
import { seededRandom } from '../../../src/domain/random.ts';
import { cleanText } from '../../../src/reading/clean.ts';
import { readableText, segment } from '../../../src/reading/segment.ts';
import { factsIn, read } from '../../support/reading.ts';

const pieces = [
  'Log in\n',
  '  • MENU\n',
  'Tuesday, March 4, 2025\n',
  'LIMA, Peru — The senate of Peru approved a new tax on copper.\n\n',
  '“We will build schools in every valley of the south,” Anna Berg said. “The children have waited.”\n\n',
  'A referendum — a vote of all — was held in 1993 (the first in Peru).\n',
  'Norway\n\n',
  'She said: “Is the harbor {closed}?”\n\n',
  'First, rain fell… then—suddenly—the road to Lima was closed; nobody was hurt.\r\n',
  '"Straight quotes," she said, "and more of them',
  ' 12.5 % of $4 million, or about 41 towns, voted in May 2024. ',
  '((it)) “” "" …',
  'Photo: Kim Larsen\n',
];

test('every evidence stands at its offsets, whatever the text', () => {
  const random = seededRandom('offsets');
  for (let round = 0; round < 25; round++) {
    const text = Array.from({ length: 12 }, () => pieces[Math.floor(random() * pieces.length)] ?? '').join(
      '',
    );
    for (const fact of factsIn(text)) {
      expect(fact.evidence.length).toBeGreaterThan(0);
      for (const evidence of fact.evidence)
        expect(evidence).toMatchObject({ kind: 'quoted', quote: expect.stringMatching(/\S/) });
      for (const evidence of fact.evidence)
        if (evidence.kind === 'quoted') expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    }
  }
});

test('every gap of a fact has its slot, and every slot its gap', () => {
  const random = seededRandom('gaps');
  for (let round = 0; round < 15; round++) {
    const text = Array.from({ length: 12 }, () => pieces[Math.floor(random() * pieces.length)] ?? '').join(
      '',
    );
    for (const fact of factsIn(text)) {
      const told = 'text' in fact ? fact.text : 'proposition' in fact ? fact.proposition : undefined;
      if (told === undefined) continue;
      const gaps = [...told.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(gaps.sort()).toEqual(Object.keys(slotsOf(fact)).sort());
    }
  }
});

test.each([
  ['quotation marks', '“'.repeat(50_000)],
  ['straight quotation marks', '"'.repeat(50_000)],
  ['capitals', 'A'.repeat(50_000)],
  ['capitals and blanks', 'AB '.repeat(16_000)],
  ['bullets', '• '.repeat(25_000)],
  ['short lines', 'menu\n'.repeat(10_000)],
  ['by-lines', 'By A B C D E F G H I J K L M N O P '.repeat(1400)],
  ['image notes', 'Image: '.repeat(7000)],
  ['dashes', '— '.repeat(25_000)],
])('cleaning and cutting wastes no time on 50,000 %s', (_, text) => {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    const { lines } = cleanText(text);
    readableText(text, segment(text, lines));
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});

test('a date in the past makes an event', () => {
  expect(factsIn('Norway joined the treaty in 1905.')[0]).toMatchObject({
    kind: 'event',
    when: { text: 'in 1905', iso: '1905', precision: 'year' },
  });
});

test('a time in the middle stays there', () => {
  expect(
    factsIn('Norway chose a king in 1905 and joined the treaty after the war.').map(({ kind }) => kind),
  ).not.toContain('sequence');
  expect(factsIn('Norway was ruled in 1905 by a king from Denmark.')[0]).toMatchObject({ kind: 'statement' });
});

test('in news, what will happen is planned', () => {
  const news = 'Anna Berg said that the road is old. Peru will build a new road to Chile in April.';
  expect(factsIn(news).find(({ status }) => status === 'planned')).toBeDefined();
});

test('in a textbook, "will" tells a rule', () => {
  expect(factsIn('If nobody has a majority, the House will choose the president.')[0]).toMatchObject({
    status: 'reported',
  });
});

test('the reporters’ own judgement is told as theirs', () => {
  expect(factsIn('Peru ended its disastrous war against Chile.')[0]).toMatchObject({
    status: 'characterization',
    by: { name: 'The reporters' },
  });
});

test('headings, captions and page lines are no facts', () => {
  const text =
    'Log In\n\nPeru builds roads\n\nA road in the south of Peru. Image: Kim Larsen.\n\nPeru builds a road to Chile.';
  expect(factsIn(text).map(factSentence)).toEqual(['Peru builds a road to Chile.']);
});

test('a dropped line that was brought back is read', () => {
  const text = 'Updated: Peru built 12 roads in 2024.';
  expect(factsIn(text)).toEqual([]);
  expect(cleanText(text, new Set([0])).lines).toHaveLength(1);
});

test('a fact that is told twice is proposed once', () => {
  const sentence = 'Peru builds a road to Chile.';
  expect(factsIn(`${sentence}\n\n${sentence}`)).toHaveLength(1);
});

test('what opens a story weighs more than an aside', () => {
  const text =
    'Anna Berg closed the courts of Duluth, a port city on Lake Superior. She said that the harbor needs money.';
  const weights = factsIn(text).map(({ importance }) => importance);
  expect(weights[0]).toBe(3);
  expect(weights).toContain(1);
});

test('a reading gives headings as sections and counts them among the paragraphs', () => {
  const { sections, facts } = read(
    'Roads\n\nPeru builds a road to Chile.\n\nPORTS\n\nPeru opens a port in Callao.',
  );
  expect(sections.map(({ title }) => title)).toEqual(['PORTS']);
  expect(facts.map(({ evidence: [first] }) => first?.paragraph)).toEqual([2, 4]);
});
