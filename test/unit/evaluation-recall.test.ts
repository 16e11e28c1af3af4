import { describe, expect, test } from 'vitest';
import type { Entity } from '../../src/domain/entity.ts';
import type { Fact, FactBody, FactStatus } from '../../src/domain/fact.ts';
import { kindOfAnswer } from '../evaluation/answer-kind.ts';
import { type HumanQuestion, parseQuestions, spellAnswer } from '../evaluation/human-questions.ts';
import { placeQuestions } from '../evaluation/place-questions.ts';
import { measureRecall } from '../evaluation/recall.ts';
import { recallFigures } from '../evaluation/recall-figures.ts';

const text = [
  'The Harbor Act was passed in 1911 after a long strike. Mayor Ada Stone signed it.',
  'A council member serves a term of two years. The council meets in the town hall.',
  'A ferry toll is a fee that travelers pay to cross the bay. The toll pays for the dredging of the harbor.',
];

const fact = (id: string, body: FactBody, quote: string, doubts?: string[]): Fact => ({
  ...body,
  id,
  articleId: 'harbor',
  topicId: 'harbor',
  status: 'reported' satisfies FactStatus,
  evidence: [{ kind: 'quoted', paragraph: 1, start: 0, end: quote.length, quote }],
  importance: 2,
  review: 'proposed',
  ...(doubts === undefined ? {} : { doubts }),
});

const actFact = fact(
  'act',
  {
    kind: 'statement',
    text: '{document} was passed in {year}.',
    slots: {
      document: { value: 'the Harbor Act', type: 'document' },
      year: { value: '1911', type: 'year' },
    },
  },
  'The Harbor Act was passed in 1911 after a long strike.',
);

const termFact = fact(
  'term',
  {
    kind: 'statement',
    text: 'A council member serves a term of {count} years.',
    slots: { count: { value: 'two', type: 'count' } },
  },
  'A council member serves a term of two years.',
);

const mayor: Entity = {
  id: 'stone',
  name: 'Ada Stone',
  aliases: ['Stone'],
  type: 'person',
  partOf: [],
  roles: [],
  tags: [],
};

function isFound(question: HumanQuestion, facts: readonly Fact[], entities: readonly Entity[] = []) {
  const [recall] = measureRecall(placeQuestions([question], text), facts, entities);
  return (recall?.sureFactIds.length ?? 0) > 0;
}

const asked = (stem: string, ...answers: string[]): HumanQuestion => ({ stem, answers, from: 'key' });

describe('questions of people', () => {
  test('a textbook’s keyed choices and glossary are read, its essays are not', () => {
    const json = JSON.stringify({
      questions: [
        { stem: 'Who signed the act?', options: ['Ada Stone', 'May Fields'], answer: 'A' },
        { stem: 'Why is the bay dredged?', options: ['fees', 'tides'], answer: null },
        { stem: 'Explain the toll.', options: [], answer: 'It pays for the harbor.' },
      ],
      glossary: [{ term: 'ferry toll', meaning: 'a fee for crossing the bay' }],
    });
    expect(parseQuestions(json)).toEqual([
      { stem: 'Who signed the act?', answers: ['Ada Stone'], from: 'key' },
      { stem: 'a fee for crossing the bay', answers: ['ferry toll'], from: 'glossary' },
    ]);
  });

  test('of the citizenship test, what depends on where one lives is left out', () => {
    const json = JSON.stringify([
      { question: 'How long is a term? *', answers: { _type: 'text', choices: ['Two (2) years'] } },
      {
        question: 'Who is your governor?',
        answers: { _type: 'governor', choices: [{ governor: 'Jo Hill', state: 'XX' }] },
      },
    ]);
    expect(parseQuestions(json)).toEqual([
      { stem: 'How long is a term?', answers: ['Two years'], from: 'citizenship test' },
    ]);
  });

  test('brackets in an answer may be left out or read', () => {
    expect(spellAnswer('(Old) Town Charter')).toEqual(['Town Charter', 'Old Town Charter']);
    expect(spellAnswer('Twenty-one (21)')).toEqual(['Twenty-one']);
  });
});

describe('the kind of an answer', () => {
  const kind = (answer: string, from: HumanQuestion['from'] = 'key') =>
    kindOfAnswer(
      { from },
      answer,
      'They met Ada Stone in Dover after Proposition 8 and the 9th Amendment. A tax was due.',
    );

  test.each([
    ['Ada Stone', 'name'],
    ['Dover', 'name'],
    ['Proposition 8', 'name'],
    ['9th Amendment', 'name'],
    ['$84 million', 'number'],
    ['two years', 'number'],
    ['1911', 'date'],
    ['May 6, 1911', 'date'],
    ['in December 1911', 'date'],
    ['Tax', 'term'],
    ['a ferry toll', 'term'],
    ['the council votes for it in the end', 'other phrase'],
  ])('%s is a %s', (answer, expected) => {
    expect(kind(answer)).toBe(expected);
  });

  test('what a glossary asks for is a term', () => {
    expect(kind('Harbor Act', 'glossary')).toBe('term');
  });
});

describe('placing questions', () => {
  const onCitizenship = (stem: string, ...answers: string[]): HumanQuestion[] => [
    { stem, answers, from: 'citizenship test' },
  ];

  test('a question of the citizenship test needs its words near an accepted answer', () => {
    const near = placeQuestions(
      onCitizenship('How long is the term of a council member?', 'two years'),
      text,
    );
    expect(near).toMatchObject([{ kind: 'number', isInText: true }]);
    const far = placeQuestions(onCitizenship('How long do federal judges serve?', 'two years'), text);
    expect(far).toEqual([]);
  });

  test('a text’s own question stays, and says whether its answer stands in the text', () => {
    expect(placeQuestions([asked('Who rowed?', 'May Fields')], text)).toMatchObject([{ isInText: false }]);
    expect(placeQuestions([asked('Who signed?', 'Ada Stone')], text)).toMatchObject([{ isInText: true }]);
    expect(placeQuestions([asked('Who pays?', 'a traveler')], text)).toMatchObject([{ isInText: true }]);
  });
});

describe('recall', () => {
  test('finds a year in a slot', () => {
    expect(isFound(asked('When was the Harbor Act passed?', '1911'), [actFact])).toBe(true);
  });

  test('finds a name without its article, and by an alias of its entity', () => {
    expect(isFound(asked('Which act was passed in 1911?', 'Harbor Act'), [actFact])).toBe(true);
    const role = fact(
      'role',
      {
        kind: 'role',
        who: { value: 'Stone', type: 'person', entityId: 'stone' },
        role: { value: 'mayor', type: 'phrase' },
      },
      'Mayor Ada Stone signed it.',
    );
    expect(isFound(asked('Which mayor signed the act?', 'Ada Stone'), [role], [mayor])).toBe(true);
    expect(isFound(asked('Which mayor signed the act?', 'Ada Stone'), [role])).toBe(false);
  });

  test('takes a number with the words behind it, in any format', () => {
    expect(isFound(asked('How long is the term of a council member?', '2 years'), [termFact])).toBe(true);
    expect(isFound(asked('How long is the term of a council member?', '3 years'), [termFact])).toBe(false);
  });

  test('a slot may be more exact than the answer, never less', () => {
    const exact = fact(
      'day',
      {
        kind: 'event',
        text: 'the Harbor Act was passed',
        when: { text: 'on May 6, 1911', iso: '1911-05-06', precision: 'day' },
      },
      'The Harbor Act was passed on May 6, 1911.',
    );
    expect(isFound(asked('When was the Harbor Act passed?', '1911'), [exact])).toBe(true);
    expect(isFound(asked('When was the Harbor Act passed?', 'May 6, 1911'), [actFact])).toBe(false);
  });

  test('a fact that speaks of something else does not count, whatever number it has', () => {
    expect(isFound(asked('How many ferries cross?', 'two'), [termFact])).toBe(false);
  });

  test('finds the term of a definition, and a phrase by its main words', () => {
    const definition = fact(
      'toll',
      {
        kind: 'definition',
        term: { value: 'Ferry toll', type: 'term' },
        meaning: 'a fee that travelers pay to cross the bay',
      },
      'A ferry toll is a fee that travelers pay to cross the bay.',
    );
    const question = { ...asked('a fee for crossing the bay', 'ferry toll'), from: 'glossary' as const };
    expect(isFound(question, [definition])).toBe(true);
    const meaning = asked('What is a ferry toll?', 'a fee that a traveler pays for the crossing of a bay');
    expect(isFound(meaning, [definition])).toBe(true);
  });

  test('a fact that only has the answer is told from one that says what is asked', () => {
    const close = (stem: string) =>
      measureRecall(placeQuestions([asked(stem, '1911')], text), [actFact], [])[0]?.closeFactIds;
    expect(close('When was the Harbor Act passed?')).toEqual(['act']);
    expect(close('When did the dredging of the harbor begin?')).toEqual([]);
  });

  test('sure and unsure facts are counted apart', () => {
    const unsure: Fact = { ...actFact, id: 'unsure', doubts: ['the parsers do not agree'] };
    const questions = placeQuestions([asked('When was the Harbor Act passed?', '1911')], text);
    const figures = recallFigures(measureRecall(questions, [unsure], []));
    expect(figures.find(({ kind }) => kind === 'date')).toMatchObject({
      questions: 1,
      sure: { found: 0 },
      all: { found: 1 },
    });
  });
});
