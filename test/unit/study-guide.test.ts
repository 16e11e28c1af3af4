import { describe, expect, test } from 'vitest';
import type { Article, Topic } from '../../src/domain/article.ts';
import type { Entity } from '../../src/domain/entity.ts';
import type { Fact, FactBase, FactBody } from '../../src/domain/fact.ts';
import { type StudyGuide, studyGuide } from '../../src/domain/study-guide.ts';

const article: Article = {
  id: 'a',
  title: 'The council and the bridge',
  citation: 'Town Paper',
  paragraphCount: 30,
};
const topics: Topic[] = [
  { id: 'bridge', name: 'The bridge' },
  { id: 'money', name: 'Money' },
];
const mayor = { name: 'Ada Reed', entityId: 'reed', role: 'mayor' };
const engineer = { name: 'Tom Hale', entityId: 'hale' };
const entities: Entity[] = [
  person('reed', 'Ada Reed', { text: 'mayor of the town', paragraph: 1 }),
  person('hale', 'Tom Hale', { text: 'city engineer', paragraph: 5, isFormer: true }),
  person('unnamed', 'Never Mentioned', { text: 'clerk', paragraph: 9 }),
];

describe('a study guide', () => {
  test('takes approved facts only', () => {
    const bodies = (['proposed', 'rejected', 'approved', 'edited'] as const).map(review =>
      fact({ kind: 'statement', text: `It was ${review}.`, slots: {} }, { review }),
    );
    expect(texts(guide(bodies).whatHappened)).toEqual(['It was approved.', 'It was edited.']);
  });

  test('takes nothing that has no place in the article', () => {
    expect(allLines(guide([fact(happened('Unfounded.'), { evidence: [] })]))).toEqual([]);
  });

  test('names paragraph and status with every line and follows the article', () => {
    const facts = [fact(happened('Later.'), at(7)), fact(happened('Earlier.'), at(2))];
    expect(guide(facts).whatHappened).toEqual([
      { text: 'Earlier.', paragraph: 2, status: 'reported' },
      { text: 'Later.', paragraph: 7, status: 'reported' },
    ]);
  });

  test('labels what was only planned and asks whether it happened', () => {
    const { whatHappened, toDiscuss } = guide([
      fact(happened('The council was scheduled to vote.'), { status: 'planned' }),
    ]);
    expect(whatHappened).toEqual([
      { text: 'The council was scheduled to vote.', paragraph: 1, status: 'planned', label: 'planned' },
    ]);
    expect(toDiscuss[0]?.text).toMatch(/whether it happened/);
  });

  test('puts claims and quotes under their speaker, with the role', () => {
    const { whoSaysWhat, whatHappened } = guide([
      fact(
        {
          kind: 'claim',
          by: mayor,
          proposition: 'the bridge is {state}',
          slots: { state: { value: 'safe', type: 'term' } },
        },
        { ...at(4), status: 'claim' },
      ),
      fact(
        { kind: 'quote', by: mayor, words: 'a bridge for all', about: 'the plan' },
        { ...at(3), status: 'quote' },
      ),
      fact(
        { kind: 'claim', by: engineer, proposition: 'the bridge needs repair.' },
        { ...at(5), status: 'claim', importance: 1 },
      ),
    ]);
    expect(whatHappened).toEqual([]);
    expect(whoSaysWhat).toEqual([
      {
        speaker: 'Ada Reed',
        role: 'mayor',
        lines: [
          { text: 'said of the plan: “a bridge for all”', paragraph: 3, status: 'quote' },
          { text: 'said that the bridge is safe.', paragraph: 4, status: 'claim' },
        ],
      },
      {
        speaker: 'Tom Hale',
        role: 'former city engineer',
        lines: [{ text: 'said that the bridge needs repair.', paragraph: 5, status: 'claim' }],
      },
    ]);
  });

  test('never lists a claim as something that happened, with or without a speaker', () => {
    const { whatHappened, whoSaysWhat } = guide([
      fact({ ...happened('The bridge is safe.'), by: mayor }, { status: 'claim' }),
      fact(happened('Nobody stands for this.'), { status: 'claim' }),
    ]);
    expect(whatHappened).toEqual([]);
    expect(whoSaysWhat.flatMap(({ lines }) => texts(lines))).toEqual([
      'is the source of this: The bridge is safe.',
    ]);
  });

  test('gives judgements to discuss and says whose they are', () => {
    const { whatHappened, toDiscuss } = guide([
      fact(happened('The article calls the plan bold.'), { status: 'characterization' }),
      fact(
        { ...happened('The article calls the bridge old.'), by: { name: 'The reporters' } },
        { status: 'characterization' },
      ),
    ]);
    expect(whatHappened).toEqual([]);
    expect(toDiscuss.map(({ label }) => label)).toEqual([
      'the article’s judgement',
      'judgement of the reporters',
    ]);
    expect(toDiscuss[0]?.text).toMatch(/^The article calls the plan bold\. What would support this/);
  });

  test('compares two speakers of one topic and not one with himself', () => {
    const claim = (by: typeof mayor | typeof engineer, topicId: string) =>
      fact({ kind: 'claim', by, proposition: 'it is so' }, { status: 'claim', topicId });
    const { toDiscuss } = guide([
      claim(mayor, 'bridge'),
      claim(engineer, 'bridge'),
      claim(mayor, 'money'),
      claim(mayor, 'money'),
    ]);
    expect(texts(toDiscuss)).toEqual([
      'Compare what Ada Reed and Tom Hale say (topic: The bridge). On what would they agree, on what not?',
    ]);
  });

  test('keeps numbers, terms and people apart', () => {
    const { numbers, keyTerms, peopleAndRoles, whatHappened } = guide([
      fact({
        kind: 'statement',
        text: 'It cost {sum}.',
        slots: { sum: { value: '$3 million', type: 'money' } },
      }),
      fact(
        { kind: 'definition', term: { value: 'levy', type: 'term' }, meaning: 'a local tax' },
        { status: 'background' },
      ),
      fact({
        kind: 'role',
        who: { value: 'Eve Moss', type: 'person' },
        role: { value: 'treasurer', type: 'phrase' },
        isFormer: true,
      }),
      fact({
        kind: 'role',
        who: { value: 'Eve Moss', type: 'person' },
        role: { value: 'auditor', type: 'phrase' },
      }),
      fact(happened('Reed’s plan was read.')),
    ]);
    expect(texts(numbers)).toEqual(['It cost $3 million.']);
    expect(texts(keyTerms)).toEqual(['Levy: a local tax.']);
    expect(texts(peopleAndRoles)).toEqual([
      'Eve Moss: former treasurer; auditor',
      'Ada Reed: mayor of the town',
    ]);
    expect(texts(whatHappened)).toEqual(['Reed’s plan was read.']);
  });

  test('tells events and sequences in whole sentences', () => {
    const { whatHappened } = guide([
      fact({
        kind: 'event',
        text: 'the bridge {what}',
        slots: { what: { value: 'opened', type: 'phrase' } },
        when: { text: 'in May', precision: 'month' },
      }),
      fact({ kind: 'sequence', about: 'these steps', steps: ['plan', 'vote', 'build'] }, at(2)),
    ]);
    expect(texts(whatHappened)).toEqual(['The bridge opened in May.', 'These steps: plan; vote; build.']);
  });

  test('fits one page and keeps what matters most of every topic', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      fact(happened(`Happening ${index}.`), {
        ...at(index + 1),
        importance: index >= 40 ? 3 : 1,
        topicId: index % 10 === 0 ? 'money' : 'bridge',
      }),
    );
    const claims = Array.from({ length: 20 }, () =>
      fact({ kind: 'claim', by: mayor, proposition: 'so it is' }, { status: 'claim' }),
    );
    const page = guide([...many, ...claims]);
    expect(allLines(page)).toHaveLength(28);
    expect(page.whoSaysWhat.flatMap(({ lines }) => lines)).toHaveLength(5);
    expect(texts(page.whatHappened)).toContain('Happening 40.');
    expect(texts(page.whatHappened)).toContain('Happening 50.');
    expect(page.whatHappened.filter(line => line.paragraph > 40)).toHaveLength(20);
  });

  test('of nothing is empty', () => {
    expect(allLines(guide([]))).toEqual([]);
  });
});

function guide(facts: readonly Fact[]): StudyGuide {
  return studyGuide({ article, topics, facts, entities });
}

function allLines(page: StudyGuide): unknown[] {
  const spoken = page.whoSaysWhat.flatMap(({ lines }) => lines);
  return [page.whatHappened, page.keyTerms, page.peopleAndRoles, page.numbers, spoken, page.toDiscuss].flat();
}

function texts(lines: readonly { text: string }[]): string[] {
  return lines.map(({ text }) => text);
}

function happened(text: string) {
  return { kind: 'statement', text, slots: {} } as const;
}

function at(paragraph: number): Pick<FactBase, 'evidence'> {
  return { evidence: [{ kind: 'cited', paragraph }] };
}

function fact(body: FactBody, changes: Partial<FactBase> = {}): Fact {
  return {
    id: 'f',
    articleId: 'a',
    topicId: 'bridge',
    status: 'reported',
    importance: 2,
    review: 'approved',
    ...at(1),
    ...changes,
    ...body,
  };
}

function person(id: string, name: string, role: Entity['roles'][number]): Entity {
  return {
    id,
    name,
    aliases: [name.split(' ')[1] ?? name],
    type: 'person',
    partOf: [],
    roles: [role],
    tags: [],
  };
}
