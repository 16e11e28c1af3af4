import { describe, expect, test } from 'vitest';
import { parseFactFile } from '../../src/formats/fact-file.ts';
import { bodyParagraphs, checkEvidence } from '../evaluation/check-evidence.ts';

const articleText = `Sign In
  • MENU

  Friday, March 1, 2030

  The council votes for a bridge over the river

  The town’s council voted on Friday for a “safe and lasting” bridge over the
  river that flooded two streets last spring.

  “It is a gift to all of us,” Ada Stone said.

  May Fields reported from the river. Jo Hill contributed to this report.

  Comment threads are closed after a while.`;

describe('the body of an article', () => {
  test('leaves out menus, dates, the headline and the reporters’ line', () => {
    const [first, second, ...more] = bodyParagraphs(articleText);
    expect(first).toMatch(/^The town's council voted .* last spring\.$/);
    expect(second).toMatch(/^"It is a gift .* Ada Stone said\.$/);
    expect(more).toEqual([]);
  });
});

describe('checking evidence', () => {
  test('finds nothing where every phrase stands in its paragraph', () => {
    expect(check({ phrase: 'a "safe and lasting" bridge' })).toEqual([]);
    expect(check({ phrase: 'over the river that flooded' })).toEqual([]);
  });

  test('needs no phrase', () => {
    expect(check({})).toEqual([]);
  });

  test('finds a phrase that stands in another paragraph', () => {
    expect(check({ phrase: 'a gift to all', paragraph: 1 })).toEqual([
      { where: 'bridge-vote', reason: '“a gift to all” does not stand in paragraph 1' },
    ]);
  });

  test('finds a phrase that is not word for word', () => {
    expect(check({ phrase: 'safe or lasting' })).toHaveLength(1);
    expect(check({ phrase: 'own’s council' })).toHaveLength(1);
  });

  test('does not find evidence in the headline or the reporters’ line', () => {
    expect(check({ phrase: 'The council votes for a bridge' })).toHaveLength(1);
    expect(check({ phrase: 'reported from the river', paragraph: 2 })).toHaveLength(1);
  });

  test('holds the words of a quote against its paragraph', () => {
    expect(checkQuote('a gift to all')).toEqual([]);
    expect(checkQuote('a present for everyone')).toEqual([
      { where: 'a-gift', reason: '“a present for everyone” does not stand in paragraph 2' },
    ]);
  });

  test('finds a wrong number of paragraphs', () => {
    expect(check({ paragraphCount: 3 })).toEqual([
      { where: 'article', reason: 'says 3 paragraphs, the text has 2' },
    ]);
  });

  test('allows eight words of the article in a row, not nine, whatever the case and punctuation', () => {
    expect(check({ text: 'In spring, over the river that flooded two streets last {when}.' })).toEqual([]);
    expect(check({ text: 'Bridge, over the RIVER that flooded two streets last {when}.' })).toEqual([
      {
        where: 'bridge-vote',
        reason: 'shares “bridge over the river that flooded two streets last” with the article',
      },
    ]);
  });

  test('fills the gaps before it looks for the article’s own words', () => {
    const found = check({
      text: 'River that flooded {when}.',
      when: 'two streets last spring over the river',
    });
    expect(found).toEqual([]);
    const across = check({ text: 'Over the river that flooded two {when}.', when: 'streets last spring' });
    expect(across).toEqual([
      {
        where: 'bridge-vote',
        reason: 'shares “over the river that flooded two streets last spring” with the article',
      },
    ]);
  });

  test('counts the headline among the article’s own words', () => {
    const [problem] = check({ title: 'The council votes for a bridge over the river' });
    expect(problem?.where).toBe('article');
  });
});

interface Case {
  readonly phrase?: string;
  readonly paragraph?: number;
  readonly paragraphCount?: number;
  readonly title?: string;
  readonly text?: string;
  readonly when?: string;
}

function check({
  phrase,
  paragraph = 1,
  paragraphCount,
  title,
  text = 'They chose {when}.',
  when = 'then',
}: Case) {
  const fact = {
    id: 'bridge-vote',
    kind: 'statement',
    status: 'reported',
    text,
    slots: { when: { value: when, type: 'phrase' } },
    evidence: [{ kind: 'cited', paragraph, phrase }],
  };
  return checkEvidence(fileWith(fact, title, paragraphCount), articleText);
}

function checkQuote(words: string) {
  const evidence = [{ kind: 'cited', paragraph: 2 }];
  const fact = {
    id: 'a-gift',
    kind: 'quote',
    status: 'quote',
    by: { name: 'Ada Stone' },
    words,
    about: 'it',
    evidence,
  };
  return checkEvidence(fileWith(fact), articleText);
}

function fileWith(fact: object, title = 'A vote', paragraphCount = 2) {
  const article = { id: 'bridge', title, citation: 'Invented for a test', paragraphCount };
  const topics = [{ id: 'bridge', name: 'The bridge' }];
  const facts = [{ ...fact, topicId: 'bridge', importance: 2 }];
  return parseFactFile(JSON.stringify({ article, topics, entities: [], facts }), 'bridge.json');
}
