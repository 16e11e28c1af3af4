import { beforeAll, describe, expect, test } from 'vitest';
import { type Fact, factSentence } from '../../src/domain/fact.ts';
import { toCsv } from '../../src/formats/csv.ts';
import { loadReader } from '../../src/reading/language/load-model.ts';
import { readApprovals } from '../evaluation/approved-facts.ts';
import { type Evaluation, evaluateText, isSure } from '../evaluation/evaluate-text.ts';
import { makeSheets } from '../evaluation/rating-sheet.ts';
import { type CsvRecord, readRecords } from '../evaluation/read-csv.ts';

const opened: Fact = {
  kind: 'statement',
  text: 'The bridge was opened in {year}.',
  slots: { year: { value: '1911', type: 'year' } },
  id: 'bridge-1',
  articleId: 'bridge',
  topicId: 'bridge',
  status: 'reported',
  evidence: [],
  importance: 2,
  review: 'proposed',
};
const crossed: Fact = { ...opened, id: 'bridge-2', text: 'It was first crossed in {year}.' };

function sheet(...rows: readonly string[]): CsvRecord[] {
  return readRecords(`text,sentence,right,worth keeping\n${rows.join('\n')}`);
}
const yes = 'bridge,The bridge was opened in 1911.,yes,yes';

describe('facts that people approved', () => {
  test('a fact is approved that everybody found right and worth keeping', () => {
    expect(readApprovals([sheet(yes), sheet(yes)]).isApproved('bridge', opened)).toBe(true);
  });

  test.each([
    ['is not right', 'bridge,The bridge was opened in 1911.,no,yes'],
    ['is not worth keeping', 'bridge,The bridge was opened in 1911.,yes,no'],
    ['was left open', 'bridge,The bridge was opened in 1911.,yes,'],
    ['is not on the sheet', 'bridge,The bridge was painted red.,yes,yes'],
    ['is on the sheet for another text', 'ferry,The bridge was opened in 1911.,yes,yes'],
  ])('a fact is not approved that one rater says %s', (_, row) => {
    expect(readApprovals([sheet(yes), sheet(row)]).isApproved('bridge', opened)).toBe(false);
    expect(readApprovals([sheet(row), sheet(yes)]).isApproved('bridge', opened)).toBe(false);
  });

  test('a sentence that stands on a sheet twice must be accepted both times', () => {
    const no = 'bridge,The bridge was opened in 1911.,no,no';
    expect(readApprovals([sheet(yes, no)]).isApproved('bridge', opened)).toBe(false);
  });

  test('blanks and what guards a cell against being a formula make no difference', () => {
    const guarded = { ...opened, text: '-5 degrees were measured in {year}.' };
    const [row] = readRecords(toCsv([['sentence'], [factSentence(guarded)]]));
    const rated = { ...row, text: ' bridge ', right: 'yes', 'worth keeping': 'yes' };
    expect(readApprovals([[rated]]).isApproved('bridge', guarded)).toBe(true);
  });

  test('a sheet of items approves no fact', () => {
    const items = readRecords('text,sentence,acceptable\nbridge,The bridge was opened in 1911.,yes');
    expect(readApprovals([items]).size).toBe(0);
  });

  test('approved sentences that no fact says any longer are counted', () => {
    const approvals = readApprovals([sheet(yes, 'bridge,The bridge was painted red.,yes,yes')]);
    expect(approvals.size).toBe(2);
    expect(approvals.countUnknown([{ name: 'bridge', facts: [opened, crossed] }])).toBe(1);
  });
});

describe('drafting from approved facts', () => {
  const text =
    'The Harbor Act was signed in 1911 by President Ada Lowell. The Senate passed the bill in 1910. ' +
    'Senator Carl Ames opposed the bill. The town of Lindale built a bridge in 1923.';
  const source = { name: 'harbor', title: 'Harbor', text, words: 32, questions: [], hasOwnQuestions: false };
  let whole: Evaluation;
  let rated: Evaluation;

  beforeAll(() => {
    const reader = loadReader();
    whole = evaluateText(source, reader);
    const { facts } = makeSheets([whole], { items: 0, facts: Number.POSITIVE_INFINITY, seed: 'a' });
    const rows = readRecords(toCsv(facts)).map((record, index) => {
      return { ...record, right: 'yes', 'worth keeping': index === 0 ? 'yes' : 'no' };
    });
    rated = evaluateText(source, reader, readApprovals([rows]).isApproved);
  });

  test('every sure fact counts as approved where nobody was asked', () => {
    expect(whole.approved).toEqual(whole.facts.filter(isSure));
    expect(whole.approved.length).toBeGreaterThan(1);
  });

  test('items are drafted from approved facts alone, while all facts are told as proposed', () => {
    const ids = new Set(rated.approved.map(({ id }) => id));
    expect(ids.size).toBe(1);
    expect(rated.drafts.length).toBeGreaterThan(0);
    expect(rated.drafts.flatMap(({ factIds }) => factIds).every(id => ids.has(id))).toBe(true);
    expect(rated.drafts.length).toBeLessThan(whole.drafts.length);
    expect(rated.facts).toEqual(whole.facts);
    expect(rated.problems).toEqual([]);
  });
});
