import { describe, expect, test } from 'vitest';
import { BrokenFactFile, parseFactFile } from '../../src/formats/fact-file.ts';

const fileName = 'seeds/bridge.json';

const amount = {
  value: '$3 million',
  type: 'money',
  entityId: 'council',
  accept: ['3 million dollars', '3 million'],
  distractors: ['$5 million', '$8 million'],
  alsoTrue: ['$3.0 million'],
  ask: 'How much does the new bridge cost?',
};
const evidence = [{ kind: 'cited', paragraph: 2, phrase: 'a bridge for three million' }];
const base = { topicId: 'bridge', evidence, importance: 2 };
const statement = {
  ...base,
  id: 'bridge-cost',
  kind: 'statement',
  status: 'reported',
  text: 'The new bridge costs {amount}.',
  slots: { amount },
  asOf: '2030-01-01',
  reviewBy: '2031-01-01',
};
const by = { name: 'Ada Stone', entityId: 'ada-stone', role: 'an engineer' };
const claim = {
  ...base,
  id: 'safe',
  kind: 'claim',
  status: 'claim',
  by,
  proposition: 'the old bridge is safe',
};
const quote = {
  ...base,
  id: 'a-gift',
  kind: 'quote',
  status: 'quote',
  by,
  words: 'a gift to the town',
  about: 'the bridge',
};
const role = {
  ...base,
  id: 'stone',
  kind: 'role',
  status: 'reported',
  who: { value: 'Ada Stone', type: 'person' },
  role: { value: 'the town’s engineer', type: 'phrase' },
};
const definition = {
  ...base,
  id: 'toll',
  kind: 'definition',
  status: 'background',
  term: { value: 'toll', type: 'term' },
  meaning: 'money paid for crossing',
  wrongMeanings: ['a sign beside a road', 'a rule about speed'],
};
const event = {
  ...base,
  id: 'opening',
  kind: 'event',
  status: 'planned',
  text: 'the bridge opens',
  when: { text: 'in 2031', iso: '2031', precision: 'year' },
};
const sequence = {
  ...base,
  id: 'story',
  kind: 'sequence',
  status: 'reported',
  about: 'these events',
  steps: ['The flood comes', 'The council votes', 'Work begins'],
};
const file = {
  article: { id: 'bridge', title: 'A bridge', citation: 'Invented for a test', paragraphCount: 4 },
  topics: [{ id: 'bridge', name: 'The bridge' }],
  entities: [
    { id: 'town', name: 'Town', aliases: [], type: 'city', partOf: [], roles: [], tags: [] },
    {
      id: 'council',
      name: 'Council',
      aliases: [],
      type: 'organization',
      partOf: ['town'],
      roles: [],
      tags: [],
    },
    {
      id: 'ada-stone',
      name: 'Ada Stone',
      aliases: ['Stone'],
      type: 'person',
      partOf: [],
      roles: [{ text: 'engineer', paragraph: 1 }],
      tags: ['engineer'],
    },
  ],
  facts: [statement, claim, quote, role, definition, event, sequence],
};

describe('a fact file', () => {
  test('is read with the article’s id on every fact, and every fact still to be approved', () => {
    const { article, topics, entities, facts } = parseFactFile(JSON.stringify(file), fileName);
    expect({ article, topics, entities }).toEqual({
      article: file.article,
      topics: file.topics,
      entities: file.entities,
    });
    expect(facts).toEqual(file.facts.map(fact => ({ ...fact, articleId: 'bridge', review: 'proposed' })));
  });

  test('that is not JSON is refused in one line', () => {
    const broken = brokenBy('{\n  "article": {\n    oops');
    expect(broken.message).toMatch(/^seeds\/bridge\.json: not valid JSON \(.+\)$/);
    expect(broken.factId).toBeUndefined();
  });

  test('without facts is refused', () => {
    expect(messageFor({ ...file, facts: [] })).toMatch(/^seeds\/bridge\.json: facts: /);
  });

  test('with an unknown key is refused, by the fact’s id where it has one', () => {
    expect(messageFor({ ...file, colour: 'red' })).toBe('seeds/bridge.json: Unrecognized key: "colour"');
    const inFact = messageFor(withFact({ ...statement, articleId: 'bridge' }));
    expect(inFact).toBe('seeds/bridge.json, fact “bridge-cost”: Unrecognized key: "articleId"');
  });

  test('names a fact without an id by its number', () => {
    const { id: _, ...nameless } = claim;
    expect(messageFor({ ...file, facts: [statement, nameless] })).toMatch(
      /^seeds\/bridge\.json, fact “number 2”: id: /,
    );
  });

  test('says where in a fact a wrong value stands', () => {
    const wrong = { ...statement, slots: { amount: { ...amount, type: 'gold' } } };
    expect(messageFor(withFact(wrong))).toMatch(
      /^seeds\/bridge\.json, fact “bridge-cost”: slots\.amount\.type: /,
    );
  });

  test('says which values a fact may have instead', () => {
    expect(messageFor(withFact({ ...statement, importance: 9 }))).toMatch(
      /“bridge-cost”: importance: .*1\|2\|3$/,
    );
  });

  test('can be asked for file, fact and reason apart', () => {
    const broken = brokenBy(JSON.stringify(withFact({ ...claim, topicId: 'tunnel' })));
    expect(broken.fileName).toBe(fileName);
    expect(broken.factId).toBe('safe');
    expect(broken.reason).toBe('topic “tunnel” is not among the topics');
  });
});

describe('beyond its shape a fact file is refused', () => {
  test.each([
    [
      'when a topic is there twice',
      { ...file, topics: [...file.topics, ...file.topics] },
      'topic “bridge” is there twice',
    ],
    [
      'when an entity is there twice',
      { ...file, entities: [...file.entities, ...file.entities] },
      'entity “town” is there twice',
    ],
    [
      'when an entity is part of an unknown one',
      withEntity({ partOf: ['county'] }),
      'entity “bank” is part of “county”, which is not among the entities',
    ],
    [
      'when an entity has a role from beyond the article',
      withEntity({ roles: [{ text: 'lender', paragraph: 5 }] }),
      'entity “bank”, role “lender”: paragraph 5 is cited, but the article has 4',
    ],
  ])('%s', (_, broken, reason) => {
    expect(messageFor(broken)).toBe(`${fileName}: ${reason}`);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['when a topic is unknown', { ...claim, topicId: 'tunnel' }, 'topic “tunnel” is not among the topics'],
    [
      'when a slot’s entity is unknown',
      withSlot({ entityId: 'county' }),
      'entity “county” is not among the entities',
    ],
    [
      'when a speaker’s entity is unknown',
      { ...claim, by: { name: 'Bo', entityId: 'bo' } },
      'entity “bo” is not among the entities',
    ],
    [
      'when a gap has no slot',
      { ...statement, text: 'The new bridge costs {amount} in {year}.' },
      'the text has a gap “year” without a slot',
    ],
    [
      'when a slot is not used',
      { ...statement, text: 'The new bridge is costly.' },
      'slot “amount” is not used in the text',
    ],
    [
      'when a claim’s slot is not used',
      { ...claim, slots: { amount } },
      'slot “amount” is not used in the text',
    ],
    [
      'when a brace is left open',
      { ...statement, text: 'The {new bridge costs {amount}.' },
      'the text has a brace that opens or closes no gap',
    ],
    [
      'when evidence lies beyond the article',
      { ...claim, evidence: [{ kind: 'cited', paragraph: 5 }] },
      'paragraph 5 is cited, but the article has 4',
    ],
    [
      'when a cited phrase is longer than eight words',
      {
        ...claim,
        evidence: [{ kind: 'cited', paragraph: 1, phrase: 'one two three four five six seven eight nine' }],
      },
      'the phrase cited as evidence has 9 words, at most 8 are allowed',
    ],
    [
      'when a quote is longer than eight words',
      { ...quote, words: 'one two three four five six seven eight nine' },
      'the quotation has 9 words, at most 8 are allowed',
    ],
    [
      'when a distractor is the key in other letters',
      withSlot({ distractors: ['$3 MILLION', '$5 million'] }),
      'slot “amount”: distractor “$3 MILLION” is a right response',
    ],
    [
      'when a distractor is accepted',
      withSlot({ distractors: ['3 Million', '$5 million'] }),
      'slot “amount”: distractor “3 Million” is a right response',
    ],
    [
      'when a distractor is true as well',
      withSlot({ distractors: ['$3.0 million', '$5 million'] }),
      'slot “amount”: distractor “$3.0 million” is a right response',
    ],
    [
      'when a distractor is there twice',
      withSlot({ distractors: ['$5 million', '$5 Million'] }),
      'slot “amount”: distractor “$5 million” is there twice',
    ],
    [
      'when a fixed slot has a question',
      withSlot({ isFixed: true }),
      'slot “amount” is fixed and yet has a question',
    ],
    [
      'when a question contains its answer',
      withSlot({ ask: 'Which bridge costs $3 million?' }),
      'slot “amount”: the question gives its answer away',
    ],
    [
      'when the slots of a role are wrong',
      { ...role, who: { ...role.who, distractors: ['ada stone'] } },
      'slot “who”: distractor “ada stone” is a right response',
    ],
    [
      'when a wrong meaning is the right one',
      { ...definition, wrongMeanings: ['Money paid for crossing'] },
      'meaning “money paid for crossing” is there twice',
    ],
    [
      'when it is to be reviewed before it was known to hold',
      { ...statement, reviewBy: '2030-01-01' },
      '“reviewBy” (2030-01-01) is not later than “asOf” (2030-01-01)',
    ],
    [
      'when a date is more precise than it says',
      { ...event, when: { text: 'in May 2031', iso: '2031-05', precision: 'year' } },
      'the date 2031-05 is not of precision “year”',
    ],
    [
      'when a relative time has a date',
      { ...event, when: { text: 'next year', iso: '2031', precision: 'relative' } },
      'the date 2031 is not of precision “relative”',
    ],
    [
      'when a sequence has two steps',
      { ...sequence, steps: ['The flood comes', 'Work begins'] },
      'steps: needs at least three steps',
    ],
    ['when a claim has no speaker', { ...claim, by: undefined }, 'by: the speaker is missing'],
    ['when a quote has no speaker', { ...quote, by: undefined }, 'by: the speaker is missing'],
    [
      'when a claim passes for reported',
      { ...claim, status: 'reported' },
      'kind “claim” does not go with status “reported”',
    ],
    [
      'when a statement passes for a claim',
      { ...statement, status: 'claim' },
      'kind “statement” does not go with status “claim”',
    ],
    [
      'when a quote passes for planned',
      { ...quote, status: 'planned' },
      'kind “quote” does not go with status “planned”',
    ],
    [
      'when nobody stands behind a characterization',
      { ...statement, status: 'characterization' },
      'a characterization must be a statement that says in “by” who characterizes',
    ],
    [
      'when a definition is a characterization',
      { ...definition, status: 'characterization' },
      'a characterization must be a statement that says in “by” who characterizes',
    ],
  ])('%s', (_, fact, reason) => {
    expect(messageFor(withFact(fact))).toBe(`${fileName}, fact “${fact.id}”: ${reason}`);
  });

  test('when two facts have one id', () => {
    const twins = { ...file, facts: [statement, { ...claim, id: 'bridge-cost' }] };
    expect(messageFor(twins)).toBe(`${fileName}, fact “bridge-cost”: two facts have this id`);
  });
});

function withFact(fact: object): object {
  return { ...file, facts: [fact] };
}

function withSlot(change: object): typeof statement {
  return { ...statement, slots: { amount: { ...amount, ...change } } };
}

function withEntity(change: object): object {
  const bank = {
    id: 'bank',
    name: 'Bank',
    aliases: [],
    type: 'organization',
    partOf: [],
    roles: [],
    tags: [],
  };
  return { ...file, entities: [{ ...bank, ...change }] };
}

function messageFor(broken: object): string {
  return brokenBy(JSON.stringify(broken)).message;
}

function brokenBy(json: string): BrokenFactFile {
  try {
    parseFactFile(json, fileName);
  } catch (error) {
    if (error instanceof BrokenFactFile) return error;
    throw error;
  }
  throw new Error('the file was taken');
}
