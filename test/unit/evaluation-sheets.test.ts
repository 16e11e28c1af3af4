import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import type { ItemDraft } from '../../src/domain/item.ts';
import { toCsv } from '../../src/formats/csv.ts';
import { describeScore } from '../evaluation/describe-score.ts';
import type { Evaluation } from '../evaluation/evaluate-text.ts';
import { makeSheets } from '../evaluation/rating-sheet.ts';
import { readRecords } from '../evaluation/read-csv.ts';
import { findRepeats } from '../evaluation/repeated-questions.ts';
import { readMark, scoreSheets } from '../evaluation/score-sheets.ts';
import { describeSheets } from '../evaluation/write-sheets.ts';

const sentences = ['The town has a bridge.', 'The bridge was opened in 1911.', 'It crosses the bay.'];
const paragraph = sentences.join(' ');
const quote = sentences[1] ?? '';

const fact: Fact = {
  kind: 'statement',
  text: 'The bridge was opened in {year}.',
  slots: { year: { value: '1911', type: 'year' } },
  id: 'bridge-1',
  articleId: 'bridge',
  topicId: 'bridge',
  status: 'reported',
  evidence: [
    {
      kind: 'quoted',
      paragraph: 1,
      start: paragraph.indexOf(quote),
      end: paragraph.indexOf(quote) + quote.length,
      quote,
    },
  ],
  importance: 2,
  review: 'proposed',
};

function draftOf(stem: string, accept: string, signature = stem): ItemDraft {
  return {
    articleId: 'bridge',
    factIds: ['bridge-1'],
    topicId: 'bridge',
    type: 'fill-in',
    template: 'fill-in-cloze',
    importance: 2,
    rank: 1,
    signature,
    content: {
      stem,
      task: { kind: 'write', hint: 'number' },
      key: { kind: 'write', accept: [accept] },
      rationale: 'The bridge was opened in 1911 (paragraph 1).',
      difficulty: 'easy',
    },
  };
}

const choice: ItemDraft = {
  ...draftOf('In which year was the bridge opened?', '1911'),
  type: 'multiple-choice',
  template: 'slot-question',
  content: {
    stem: 'In which year was the bridge opened?',
    task: {
      kind: 'choose-one',
      options: [
        { id: 'a', text: '1899' },
        { id: 'b', text: '1911' },
      ],
    },
    key: { kind: 'choose-one', optionId: 'b' },
    rationale: 'The bridge was opened in 1911 (paragraph 1).',
    difficulty: 'easy',
  },
};

const evaluation: Evaluation = {
  name: 'bridge',
  text: paragraph,
  words: 14,
  isNews: true,
  readingSeconds: 1,
  draftingSeconds: 1,
  paragraphs: [paragraph],
  facts: [fact, { ...fact, id: 'bridge-2', doubts: ['long'] }],
  approved: [fact],
  drafts: [choice, draftOf('The bridge was opened in _____.', '1911')],
  refused: [],
  repeats: [],
  problems: [],
  recall: [],
};

describe('rating sheets', () => {
  const sheets = makeSheets([evaluation], { items: 300, facts: 150, seed: 'a' });
  const items = readRecords(toCsv(sheets.items));

  test('an item stands with its paragraph, its options and the key, and does not tell its template', () => {
    const record = items.find(({ type }) => type === 'multiple-choice');
    expect(record).toMatchObject({
      text: 'bridge',
      evidence: paragraph,
      stem: 'In which year was the bridge opened?',
      options: '[   ] 1899\n[KEY] 1911',
      acceptable: '',
    });
    expect(toCsv(sheets.items)).not.toContain('slot-question');
  });

  test('the key file tells what wrote each item', () => {
    const key = readRecords(toCsv(sheets.key));
    const id = items.find(({ type }) => type === 'multiple-choice')?.id;
    expect(key.find(record => record.id === id)).toMatchObject({ template: 'slot-question', text: 'bridge' });
  });

  test('only sure facts are rated, each with the sentences around its evidence', () => {
    const facts = readRecords(toCsv(sheets.facts));
    expect(facts).toMatchObject([
      {
        sentence: 'The bridge was opened in 1911.',
        evidence: 'The town has a bridge. »The bridge was opened in 1911.« It crosses the bay.',
      },
    ]);
  });

  test('every sure fact stands on the sheet where all are asked for, and none where none are', () => {
    const facts = Array.from({ length: 40 }, (_, index) => ({ ...fact, id: `bridge-${index}` }));
    const drawn = (count: number) =>
      makeSheets([{ ...evaluation, facts }], { items: 0, facts: count, seed: 'a' });
    expect(drawn(Number.POSITIVE_INFINITY).facts).toHaveLength(41);
    expect(drawn(0).facts).toHaveLength(1);
    expect(drawn(0).items).toHaveLength(1);
  });

  test('more are drawn than asked for only as far as it takes to have enough of each template', () => {
    const drafts = Array.from({ length: 50 }, (_, index) => ({ ...choice, signature: `choice ${index}` }));
    const size = { items: 20, facts: 0, seed: 'a' };
    const drawn = makeSheets([{ ...evaluation, drafts: [...drafts, ...evaluation.drafts] }], size);
    const [line] = describeSheets(drawn, size);
    expect(line).toMatch(/^sheet of items: 31 drawn, 20 asked for, .*: fill-in-cloze 1, slot-question 30$/);
  });
});

describe('reading CSV', () => {
  test('what was written comes back, quotation marks, commas and line ends included', () => {
    const rows = [
      ['id', 'note'],
      ['1', 'He said "no", twice.\nThen he left.'],
      ['2', ''],
    ];
    expect(readRecords(toCsv(rows))).toEqual([
      { id: '1', note: 'He said "no", twice.\nThen he left.' },
      { id: '2', note: '' },
    ]);
  });

  test('plain line ends and a missing last one are fine', () => {
    expect(readRecords('Id,Note\n1,a\n\n2,b')).toEqual([
      { id: '1', note: 'a' },
      { id: '2', note: 'b' },
    ]);
  });
});

describe('scoring sheets', () => {
  const key = readRecords(
    'id,template,text\nI1,cloze,bridge\nI2,cloze,bridge\nI3,role,bridge\nF1,fact: role,bridge',
  );
  const first = readRecords(
    'id,stem,key correct,acceptable,comment\nI1,One?,y,y,\nI2,Two?,n,n,wrong year\nI3,Three?,y,yes,',
  );
  const second = readRecords(
    'id,stem,key correct,acceptable,comment\nI1,One?,y,1,\nI2,Two?,y,y,\nI3,Three?,,,',
  );

  test('acceptance is counted by template and by rater', () => {
    const { templates } = scoreSheets([first, second], key);
    expect(templates.map(({ group }) => group)).toEqual(['cloze', 'role']);
    expect(templates[0]?.accepted).toMatchObject([
      { by: 'rater 1', accepted: 1, rated: 2 },
      { by: 'rater 2', accepted: 2, rated: 2 },
      { by: 'both raters', accepted: 1, rated: 2 },
      { by: 'at least one', accepted: 2, rated: 2 },
    ]);
  });

  test('below the table stands one line each for both raters, for at least one, and for their agreement', () => {
    const lines = describeScore(scoreSheets([first, second], key), 'items');
    expect(lines).toContain('items acceptable to both raters: 1 of 2, 50.0 %, Wilson [9.5 % – 90.5 %]');
    expect(lines).toContain('items acceptable to at least one: 2 of 2, 100.0 %, Wilson [34.2 % – 100.0 %]');
    expect(lines).toContain('Cohen’s kappa, items: 0.00');
  });

  test('acceptance is counted by text too', () => {
    const { texts } = scoreSheets(
      [first],
      readRecords('id,template,text\nI1,cloze,bridge\nI2,cloze,ferry\nI3,cloze,bridge'),
    );
    expect(texts).toMatchObject([
      { group: 'bridge', accepted: [{ accepted: 2, rated: 2 }] },
      { group: 'ferry', accepted: [{ accepted: 0, rated: 1 }] },
    ]);
  });

  test('agreement that cannot be told is said to be so', () => {
    expect(describeScore(scoreSheets([first, first.slice(0, 0)], key), 'items').join('\n')).toContain(
      'kappa, items: none',
    );
  });

  test('a failure tells who refused it and why', () => {
    const score = scoreSheets([first, second], key);
    expect(score.failures).toMatchObject([
      { id: 'I2', asked: 'Two?', reasons: ['rater 1: not key correct; wrong year'] },
    ]);
    expect(score.unrated).toEqual(['I3']);
    expect(describeScore(score, 'items').join('\n')).toContain('cloze: rater 1 1/2 50.0 %');
  });

  test('a fact must be right and worth keeping', () => {
    const [right, useless] = ['yes', 'no'].map(worth =>
      readRecords(`id,sentence,right,worth keeping,comment\nF1,She is mayor.,yes,${worth},`),
    );
    expect(scoreSheets([right ?? []], key).failures).toEqual([]);
    expect(scoreSheets([useless ?? []], key).failures).toMatchObject([
      { asked: 'She is mayor.', reasons: ['rater 1: not worth keeping'] },
    ]);
  });

  test('marks are read however people write them; an unknown one is none', () => {
    expect(['Yes', ' y ', '1'].map(readMark)).toEqual([true, true, true]);
    expect(['NO', 'n', '0'].map(readMark)).toEqual([false, false, false]);
    expect(['', 'perhaps'].map(readMark)).toEqual([undefined, undefined]);
  });
});

describe('items that ask the same', () => {
  const ofAnotherFact = (draft: ItemDraft): ItemDraft => ({ ...draft, factIds: ['bridge-2'] });
  const trueFalse = (stem: string): ItemDraft => ({
    ...draftOf(stem, 'True'),
    type: 'true-false',
    content: {
      ...choice.content,
      stem,
      task: { kind: 'choose-one', hasFixedOrder: true, options: [{ id: 't', text: 'True' }] },
      key: { kind: 'choose-one', optionId: 't' },
    },
  });

  test('the same key of the same fact is asked once too often, whatever the task and the words', () => {
    const cloze = draftOf('Since _____ carts have crossed the bay dry-shod.', '1911');
    expect(findRepeats([choice, cloze])).toEqual([cloze]);
  });

  test('the same key behind nearly the same stem is too, whatever the fact', () => {
    const cloze = ofAnotherFact(
      draftOf('Complete the sentence: The bridge was opened in the year _____.', '1911'),
    );
    expect(findRepeats([choice, cloze])).toEqual([cloze]);
  });

  test('another key, or another stem about another fact, asks something else', () => {
    const other = draftOf('The bridge was opened in the year _____.', '1912');
    const strike = ofAnotherFact(draftOf('The ferry workers laid down their oars in _____.', '1911'));
    expect(findRepeats([choice, other, strike])).toEqual([]);
  });

  test('two true statements are the same only where they say nearly the same', () => {
    const first = trueFalse('The bridge crosses the bay at its narrowest point.');
    const same = trueFalse('The bridge crosses the bay at the narrowest point, according to the article.');
    const other = trueFalse('The town council paid for the lamps.');
    expect(findRepeats([first, same, other])).toEqual([same]);
  });
});
