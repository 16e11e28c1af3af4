import { describe, expect, test } from 'vitest';
import { makeAssets } from '../../src/web/assets.ts';
import { editFactPage, emptyEdit, newFactPage } from '../../src/web/pages/fact-form.ts';
import { reviewPage } from '../../src/web/pages/review.ts';
import { jointPage } from '../../src/web/pages/review-questions.ts';
import { articleText } from '../../src/web/pages/review-text.ts';
import { makeRender } from '../../src/web/show.ts';
import { claim, evidence, review, whoSaidIt } from '../support/review.ts';
import { faultsOf } from '../support/valid-html.ts';

const teacher = {
  teacherId: 't',
  name: 'Ms. Okafor',
  email: 'okafor@school.example',
  role: 'owner' as const,
};
const place = { articleId: 'a1', factId: 'f4', showsUnsure: false };
const render = makeRender({ assets: makeAssets(), checksFields: true });
const textOf = (currentId: string, facts = review.facts) =>
  articleText({ paragraphs: review.paragraphs, facts, currentId, addressOf: id => `/to/${id}` });

describe('the text beside a fact', () => {
  test('is whole, whatever evidence lies over it', () => {
    const [first, ...others] = review.facts;
    if (first === undefined) throw new Error('There is no fact.');
    const quotes = ['A board of eleven members, one from each town', 'eleven members', 'members, one'];
    const over = quotes.map((quote, at) => ({ ...first, factId: `o${at}`, evidence: [evidence(quote)] }));
    const { shown, after } = textOf('o1', [...others, ...over]);
    expect(after).toBeNull();
    expect(shown.map(part => part.pieces.map(piece => piece.text).join(''))).toEqual(
      review.paragraphs.map(paragraph => paragraph.text),
    );
    const pieces = shown.flatMap(part => part.pieces);
    expect(pieces.filter(piece => piece.marks === 'this').map(piece => piece.text)).toEqual([
      'eleven members',
    ]);
  });

  test('marks the evidence of the fact and dots that of others, which lead to them', () => {
    const pieces = textOf('f4').shown.flatMap(part => part.pieces);
    expect(pieces.filter(piece => piece.marks === 'this')).toEqual([
      { text: evidence('The Valley Builders').quote && claimText(), marks: 'this', href: '', isTarget: true },
    ]);
    const other = pieces.find(piece => piece.text === 'A board of eleven members');
    expect(other).toMatchObject({ marks: 'other', href: '/to/f5' });
  });

  test('leaves what was rejected unmarked', () => {
    const pieces = textOf('f4').shown.flatMap(part => part.pieces);
    expect(pieces.find(piece => piece.text.includes('Alma Reyes'))?.marks).toBe('none');
  });

  test('is folded where it stands far from the evidence', () => {
    const paragraphs = Array.from({ length: 40 }, (_, at) => ({
      number: at + 1,
      text: 'A line of a hundred letters. '.repeat(10).slice(0, 240),
      start: at * 242,
      isHeading: false,
    }));
    const [fact] = review.facts;
    if (fact === undefined) throw new Error('There is no fact.');
    const there = { ...fact, factId: 'far', evidence: [{ ...evidence('A board'), paragraph: 20 }] };
    const text = articleText({ paragraphs, facts: [there], currentId: 'far', addressOf: id => id });
    expect([text.before?.name, text.after?.name]).toEqual(['Paragraphs 1 to 17', 'Paragraphs 31 to 40']);
    expect(text.shown.map(part => part.number)).toEqual(Array.from({ length: 13 }, (_, at) => at + 18));
  });
});

describe('the review page', () => {
  test('says who claims it, what is doubtful, and which question was turned away', () => {
    const html = render('review/show', reviewPage(teacher, review, place));
    expect(html).toContain('Claim, by the Valley Builders Association');
    expect(html).toContain('The speaker may be named further up');
    expect(html).toContain('Speaker swap: Two options would be right.');
    expect(html).toContain('Fact <strong>4</strong> of 5');
  });

  test('hides unsure facts until they are asked for, and says how many there are', () => {
    const sentences = (showsUnsure: boolean) =>
      reviewPage(teacher, review, { ...place, showsUnsure }).facts.lines.map(line => line.sentence);
    expect(sentences(false)).not.toContain('Paul Whitman is governor.');
    expect(sentences(true)).toContain('Paul Whitman is governor.');
    expect(reviewPage(teacher, review, place).facts.unsure?.text).toBe('Show 1 unsure one');
  });

  test('offers to approve all of a kind where there are several', () => {
    expect(reviewPage(teacher, review, place).facts.byKind.map(link => link.text)).toEqual([
      'all 12 statements',
    ]);
  });

  test('ticks every question of a fact that waits, and later those that were used', () => {
    const ticks = (fact: typeof claim, items = [whoSaidIt, { ...whoSaidIt, itemId: 'i2' }]) => {
      if (review.current === undefined) throw new Error('There is no fact.');
      const page = reviewPage(teacher, { ...review, current: { ...review.current, fact, items } }, place);
      return page.fact?.items.map(item => item.isUsed);
    };
    expect(ticks(claim)).toEqual([true, true]);
    const decided = [
      { ...whoSaidIt, state: 'approved' as const },
      { ...whoSaidIt, state: 'rejected' as const },
    ];
    expect(ticks({ ...claim, review: 'approved' }, decided)).toEqual([true, false]);
  });

  test.each([
    [{ proposed: 0, approved: 34, rejected: 0, unsure: 0, total: 34 }, 'All facts reviewed: 34 approved.'],
    [
      { proposed: 0, approved: 30, rejected: 4, unsure: 2, total: 36 },
      'All sure facts reviewed: 30 approved, 4 rejected.',
    ],
    [{ proposed: 0, approved: 0, rejected: 0, unsure: 0, total: 0 }, 'No facts were found in this text.'],
  ])('ends with a sentence: %o', (counts, headline) => {
    const { current: _, ...rest } = review;
    const { finished } = reviewPage(teacher, { ...rest, counts }, { articleId: 'a1', showsUnsure: false });
    expect(finished.headline.replaceAll('\u00a0', ' ')).toBe(headline);
    expect(finished.links.length).toBeGreaterThan(0);
  });
});

test('every page of a review is valid, with one h1 and one primary button, in each of its states', async () => {
  const { current, ...finished } = review;
  if (current === undefined) throw new Error('There is no fact.');
  const problems = { text: 'Write the fact.', phrase: 'These words do not stand in paragraph 3.' };
  const decided = { ...review, current: { ...current, fact: { ...claim, review: 'approved' as const } } };
  const rejected = { ...review, current: { ...current, fact: { ...claim, review: 'rejected' as const } } };
  const seeds = { ...review, isImported: false, paragraphs: [] };
  const form = { place, state: { edit: current.edit, problems } };
  const added = {
    ...form,
    state: { edit: emptyEdit('floods', ''), problems, paragraph: '3', phrase: 'A word' },
  };
  const pages = [
    ...[review, finished, decided, rejected, seeds].map(each =>
      render('review/show', reviewPage(teacher, each, place)),
    ),
    render('review/fact', editFactPage(teacher, review, current, form)),
    render('review/fact', newFactPage(teacher, review, added)),
    render('review/questions', jointPage(teacher, { ...review, jointItems: [whoSaidIt] })),
  ];
  for (const page of pages) expect(await faultsOf(page)).toEqual([]);
});

function claimText(): string {
  return evidence('The Valley Builders Association claims that one project in five will not be begun.').quote;
}
