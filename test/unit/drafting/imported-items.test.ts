import { describe, expect, test } from 'vitest';
import { statementOf } from '../../../src/domain/drafting/attribution.ts';
import { draftFact, draftItems } from '../../../src/domain/drafting/draft-items.ts';
import { newBeside } from '../../../src/domain/drafting/selection.ts';
import { statementWith } from '../../../src/domain/drafting/templates/slot-stems.ts';
import type { Entity } from '../../../src/domain/entity.ts';
import type { Fact, FactBody, Slot } from '../../../src/domain/fact.ts';
import type { ItemDraft } from '../../../src/domain/item.ts';
import { seededRandom } from '../../../src/domain/random.ts';
import {
  aBank,
  aFact,
  anEntity,
  counter,
  everybody,
  keyTextsOf,
  mayor,
  optionTexts,
  today,
} from './civics-bank.ts';

const options = { random: seededRandom('a seed'), newId: counter(), today };

/** A fact as it was read from a text: its evidence is quoted. */
function read(
  id: string,
  body: FactBody,
  paragraph = 2,
  quote = 'The article’s own sentence says so.',
): Fact {
  return aFact(body, {
    id,
    review: 'proposed',
    evidence: [{ kind: 'quoted', paragraph, start: 0, end: quote.length, quote }],
  });
}

function itemsOf(
  fact: Fact,
  others: readonly Fact[] = [],
  entities: readonly Entity[] = [mayor],
): ItemDraft[] {
  return draftFact(fact, aBank([fact, ...others], entities), options).drafts;
}

function because(id: string, effect: string, reason: string, ask?: string): Fact {
  return read(id, {
    kind: 'statement',
    text: `${effect} because {reason}.`,
    slots: { reason: { value: reason, type: 'phrase', ...(ask === undefined ? {} : { ask }) } },
  });
}

describe('a cause', () => {
  const bridge = because(
    'bridge',
    'The mayor closed the bridge',
    'its pillars had rusted through',
    'Why did the mayor close the bridge?',
  );
  const others = [
    because('school', 'Lessons began an hour later', 'snow had blocked the eastern road'),
    because('market', 'Traders moved to the square', 'rents near the harbor had doubled'),
  ];

  test('is asked with other reasons of the article as options', () => {
    const item = itemsOf(bridge, others).find(each => each.template === 'cause-reason');
    expect(item?.content.stem).toBe('According to the article, why did the mayor close the bridge?');
    expect(item === undefined ? [] : keyTextsOf(item)).toEqual(['Because its pillars had rusted through']);
    expect(item === undefined ? [] : optionTexts(item).toSorted()).toEqual([
      'Because its pillars had rusted through',
      'Because rents near the harbor had doubled',
      'Because snow had blocked the eastern road',
    ]);
  });

  test('is to be explained where the article gives too few other reasons', () => {
    const item = itemsOf(bridge, others.slice(1)).find(each => each.template === 'explain-cause');
    expect(item?.type).toBe('short-answer');
    expect(item?.content.key).toEqual({
      kind: 'rubric',
      points: [{ text: 'Because its pillars had rusted through', points: 2 }],
    });
  });

  test('is asked of the statement where no question is safe', () => {
    const [first] = others;
    if (first === undefined) throw new Error('no fact');
    expect(itemsOf(first)[0]?.content.stem).toContain('“Lessons began an hour later.” Which reason');
  });
});

describe('the steps of a process', () => {
  const steps = ['a member writes a bill', 'a committee hears it', 'the house votes', 'the mayor signs it'];
  const fact = read('steps', { kind: 'sequence', about: 'a bill’s way to a law', steps });

  test('are asked for one by one', () => {
    const item = itemsOf(fact).find(each => each.template.startsWith('step-'));
    const [key = ''] = item === undefined ? [] : keyTextsOf(item);
    const place = steps.findIndex(step => step.toLowerCase() === key.toLowerCase());
    const before = steps[place - 1];
    expect(place).toBeGreaterThanOrEqual(0);
    expect(item?.content.stem).toContain(before === undefined ? 'comes first' : 'comes right after');
    expect(item === undefined ? [] : optionTexts(item).length).toBeGreaterThanOrEqual(3);
  });
});

describe('a definition', () => {
  const meanings = [
    ['veto', 'a power to stop a law after both houses have passed it'],
    ['quorum', 'a number of members who must be there for a vote'],
    ['caucus', 'a meeting where partisans agree on what to do'],
  ] as const;
  const [veto, ...others] = meanings.map(([term, meaning]) =>
    read(term, { kind: 'definition', term: { value: term, type: 'term' }, meaning }),
  );

  test('stands among the meanings of other terms of the article', () => {
    const item = veto === undefined ? [] : itemsOf(veto, others);
    const choice = item.find(each => each.template === 'definition-meaning');
    expect(choice === undefined ? 0 : optionTexts(choice).length).toBe(3);
  });

  test('is asked the other way round where there are too few of them', () => {
    const items = veto === undefined ? [] : itemsOf(veto);
    expect(items.map(({ template }) => template)).toEqual(['definition-term']);
  });
});

describe('an event', () => {
  const opened = (ask?: string) =>
    read('opened', {
      kind: 'event',
      text: 'The town opened its first public library',
      when: { text: 'in 1962', iso: '1962', precision: 'year', ...(ask === undefined ? {} : { ask }) },
    });

  test('has its year written where no other years can stand beside it', () => {
    const [item] = itemsOf(opened('In what year did the town open its first public library?'));
    expect(item?.content.stem).toBe('In what year did the town open its first public library?');
    expect(item?.content.key).toEqual({ kind: 'write', accept: ['1962'] });
  });

  test('is not asked for its year without a question', () => {
    expect(itemsOf(opened()).filter(({ template }) => template.startsWith('event'))).toEqual([]);
  });
});

describe('the items of a fact that was read from a text', () => {
  const spent = (id: string, paragraph = 2) =>
    read(
      id,
      {
        kind: 'statement',
        text: 'The county spent {money} on {count} new bridges over the river.',
        slots: {
          money: {
            value: '$5 million',
            type: 'money',
            ask: 'How much money did the county spend on new bridges?',
          },
          count: { value: '12', type: 'count' },
        },
      },
      paragraph,
    );

  test('ask for each gap once', () => {
    const slots = itemsOf(spent('spent')).flatMap(({ signature }) => /slot \w+$/.exec(signature) ?? []);
    expect(new Set(slots).size).toBe(slots.length);
    expect(slots.length).toBeGreaterThan(0);
  });

  test('have nothing written into a blank', () => {
    const fact = read('accord', {
      kind: 'statement',
      text: 'The towns along the river signed the {document} after a long summer of quarrels.',
      slots: { document: { value: 'Harbor Accord', type: 'document' } },
    });
    expect(itemsOf(fact).filter(({ type }) => type === 'fill-in')).toEqual([]);
  });

  test('are not made again of a fact that says the same', () => {
    const [first, again] = [spent('first'), spent('again', 9)];
    const bank = aBank([first, again]);
    expect(draftFact(first, bank, options).drafts).not.toEqual([]);
    expect(draftFact(again, bank, options).drafts).toEqual([]);
  });

  test('call people by their full names', () => {
    const fact = read('met', {
      kind: 'statement',
      text: '{person} opened the new library in {year} after a long debate.',
      slots: {
        person: { value: 'Brook', type: 'person', entityId: mayor.id },
        year: { value: '1998', type: 'year', distractors: ['1975', '1982', '2009'] },
      },
    });
    const cloze = itemsOf(fact).find(({ template }) => template === 'slot-cloze');
    expect(cloze?.content.stem).toContain('Ada Brook opened');
  });

  test('put who claims it before the question, also where somebody “has to say” something in it', () => {
    const fact = read('claim', {
      kind: 'claim',
      by: { name: mayor.name, entityId: mayor.id },
      proposition: 'the county has {count} bridges to say goodbye to',
      slots: {
        count: {
          value: '12',
          type: 'count',
          distractors: ['20', '30', '40'],
          ask: 'How many bridges does the county have to say goodbye to?',
        },
      },
    });
    const stems = itemsOf(fact).map(({ content }) => content.stem);
    expect(stems).toContain(
      'According to Ada Brook, how many bridges does the county have to say goodbye to?',
    );
  });

  test('have no blank for what the article names everywhere', () => {
    const river = anEntity('dell', 'Dell', 'city', ['town']);
    const facts = Array.from({ length: 8 }, (_, index) =>
      read(`fact-${index}`, {
        kind: 'statement',
        text: `Street number ${index + 20} leads from the harbor to {city}.`,
        slots: { city: { value: 'Dell', type: 'city', entityId: river.id } },
      }),
    );
    const [fact, ...others] = facts;
    const items = fact === undefined ? [] : itemsOf(fact, others, [river]);
    expect(items.filter(({ type }) => type !== 'true-false')).toEqual([]);
  });

  test('quote the article’s sentence in the rationale', () => {
    const [item] = itemsOf(spent('spent'));
    expect(item?.content.rationale).toContain('The article’s words: “The article’s own sentence says so.”');
  });
});

test('items that the bank asks already are told from new ones', () => {
  const { drafts } = draftItems(
    aBank([
      {
        ...read('built', {
          kind: 'statement',
          text: 'The county built {count} new bridges over the river.',
          slots: { count: { value: '12', type: 'count', ask: 'How many new bridges did the county build?' } },
        }),
        review: 'approved',
      },
    ]),
    options,
  );
  const item = drafts.find(({ content }) => content.stem.startsWith('How many'));
  if (item === undefined) throw new Error('no item');
  const known = (stem: string) => [{ stem, keyText: '12' }];
  expect(newBeside(known('How many new bridges were built by the county?'))([item])).toEqual([]);
  expect(newBeside(known('How many children live in the town?'))([item])).toEqual([item]);
});

describe('the office of somebody in a text', () => {
  const clerk = anEntity('ruth-vale', 'Ruth Vale', 'person', ['official']);
  const sheriff = anEntity('ned-moor', 'Ned Moor', 'person', ['official']);
  const chair = anEntity('ines-hart', 'Ines Hart', 'person', ['official']);
  const people = [clerk, sheriff, chair];
  const roles = people.map((person, index) =>
    read(`role-${index}`, {
      kind: 'role',
      who: { value: person.name, type: 'person', entityId: person.id },
      role: {
        value: ['county clerk', 'captain of the guard', 'head of the school board'][index] ?? '',
        type: 'phrase',
      },
    }),
  );
  const [clerkRole, ...others] = roles;
  const drafts = clerkRole === undefined ? [] : itemsOf(clerkRole, others, people);

  test('is asked for once, one way or the other', () => {
    expect(drafts.filter(({ template }) => template.startsWith('role-')).length).toBe(1);
  });

  test('is what the article calls somebody, not what the world knows', () => {
    const statement = clerkRole === undefined ? '' : statementOf(clerkRole);
    expect(statement).toBe('The article identifies Ruth Vale as a county clerk.');
  });
});

describe('a claim in a text', () => {
  const claim = (proposition: string) =>
    read('claim', { kind: 'claim', by: { name: mayor.name, entityId: mayor.id }, proposition });
  const templates = (proposition: string) =>
    itemsOf(claim(proposition), [], everybody).map(({ template }) => template);

  test('is asked for its speaker', () => {
    expect(templates('the old bridge would be safe for years')).toContain('who-said-claim');
  });

  test('is not, where “she” or “he” tells who says it', () => {
    expect(templates('she would open the old bridge again')).not.toContain('who-said-claim');
  });
});

describe('a blank in a text’s sentence', () => {
  const sentence = (text: string, slot: Slot) =>
    itemsOf(read('blank', { kind: 'statement', text, slots: { gap: slot } }), [], everybody).map(
      ({ template }) => template,
    );
  const small: Slot = { value: 'two', type: 'count', distractors: ['three', 'four', 'five'] };
  const year: Slot = { value: '1921', type: 'year', distractors: ['1911', '1915', '1930'] };

  test.each([
    ['Civil cases involve {gap} or more parties that disagree on something.', small],
    ['Courts hear {gap} kinds of disputes in every county: criminal and civil.', small],
    ['The harbor was rebuilt by the town between {gap} and the war.', year],
    ['The Harbor Act of {gap} gave the town a harbor master.', year],
  ])('is no information: “%s”', (text, slot) => {
    expect(sentence(text, slot).filter(template => /cloze|question/.test(template))).toEqual([]);
  });

  test.each([
    ['The town elects its mayor for {gap} years at a time.', small],
    ['The town built its first stone bridge over the river in {gap}.', year],
  ])('is worth knowing: “%s”', (text, slot) => {
    expect(sentence(text, slot)).toContain('slot-cloze');
  });

  test('is not asked for, nor in a question, where it only tells a tally', () => {
    const tally: Slot = {
      value: '8,412',
      type: 'count',
      ask: 'With how many votes was Ada Brook chosen in Elmford?',
      distractors: ['6,200', '7,100', '9,300'],
    };
    expect(
      sentence('Ada Brook was chosen in Elmford with {gap} votes from all wards.', tally).filter(template =>
        /cloze|question/.test(template),
      ),
    ).toEqual([]);
  });

  test('is not asked for where the sentence spells out its letters', () => {
    const law = { ...anEntity('hra', 'Harbor Rights Act', 'document', ['us-law']), aliases: ['HRA'] };
    const fact = read('letters', {
      kind: 'statement',
      text: 'The {document} gave every sailor of the Harbor Rights Act a day of rest.',
      slots: {
        document: {
          value: 'HRA',
          type: 'document',
          entityId: 'hra',
          ask: 'Which law gave every sailor a day of rest?',
        },
      },
    });
    expect(itemsOf(fact, [], [law]).filter(({ template }) => /cloze|question/.test(template))).toEqual([]);
  });

  test('is not asked for where it stands too deep in the sentence', () => {
    expect(
      sentence('The town built its first stone bridge over the river in {gap}.', {
        ...year,
        isIncidental: true,
      }),
    ).not.toContain('slot-cloze');
  });
});

describe('what can be put in many ways', () => {
  const asked = (value: string) =>
    itemsOf(
      read('open', {
        kind: 'statement',
        text: 'The mayor promised the farmers {term} before the winter.',
        slots: {
          term: { value, type: 'term', ask: 'What did the mayor promise the farmers before the winter?' },
        },
      }),
    ).find(({ template }) => template === 'open-question');

  test('is asked for in a few words of one’s own', () => {
    const item = asked('a new stone bridge');
    expect(item?.type).toBe('short-answer');
    expect(item?.content.stem).toBe(
      'According to the article, what did the mayor promise the farmers before the winter?',
    );
    expect(item?.content.key).toEqual({
      kind: 'rubric',
      points: [{ text: 'A new stone bridge', points: 2 }],
    });
  });

  test.each(['similar laws', 'bridge', 'the river bridge repaired'])('is not, where it is “%s”', value => {
    expect(asked(value)).toBeUndefined();
  });
});

describe('a statement made false', () => {
  const falseStems = (fact: Fact, others: readonly Fact[] = []) =>
    ['one', 'two', 'three', 'four', 'five', 'six'].flatMap(seed =>
      draftFact(
        { ...fact, id: `${fact.id}-${seed}` },
        aBank([{ ...fact, id: `${fact.id}-${seed}` }, ...others]),
        options,
      )
        .drafts.filter(({ type, template }) => type === 'true-false' && template.startsWith('false'))
        .map(({ content }) => content.stem),
    );

  test('has a year that is far off and past', () => {
    const opened = read('opened', {
      kind: 'event',
      text: 'The town opened its first public library',
      when: { text: 'in 1962', iso: '1962', precision: 'year' },
    });
    const years = falseStems(opened).map(stem => Number(/\d{4}/.exec(stem)?.[0]));
    expect(years.length).toBeGreaterThan(0);
    expect(years.filter(year => Math.abs(year - 1962) < 9 || year > 2000)).toEqual([]);
  });

  test('has “a” and “an” as its figure wants them', () => {
    const filled = read('bond', {
      kind: 'statement',
      text: 'Voters approved an {money} bond.',
      slots: { money: { value: '$80 million', type: 'money' } },
    });
    expect(statementWith(filled, 'money', '$50 million', aBank([filled]))).toContain('a $50 million bond');
    expect(statementWith(filled, 'money', '$11 million', aBank([filled]))).toContain('an $11 million bond');
  });

  test('has a larger figure where a smaller one would be right as well', () => {
    const rescued = read('rescued', {
      kind: 'statement',
      text: 'Fishermen rescued over {count} sailors from the harbor of Elmford.',
      slots: { count: { value: '700', type: 'count' } },
    });
    const figures = falseStems(rescued).map(stem => Number(/\d[\d,]*/.exec(stem)?.[0].replace(',', '')));
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.filter(figure => figure <= 700)).toEqual([]);
  });

  const office = (id: string, name: string, role: string) =>
    read(id, {
      kind: 'role',
      who: { value: name, type: 'person' },
      role: { value: role, type: 'phrase' },
    });

  test('calls somebody what another is', () => {
    const stems = falseStems(office('clerk', 'Ruth Vale', 'county clerk'), [
      office('head', 'Ned Moor', 'head of the school board'),
    ]);
    expect(new Set(stems)).toEqual(
      new Set(['The article identifies Ruth Vale as head of the school board.']),
    );
  });

  test('gives nobody an office that tells its country, or that says of nothing what it is', () => {
    for (const role of ['Kenyan ambassador', 'senator'])
      expect(
        falseStems(office('clerk', 'Ruth Vale', 'county clerk'), [office('x', 'Ned Moor', role)]),
      ).toEqual([]);
  });

  test('calls no representative a member of Congress', () => {
    const stems = falseStems(office('member', 'Ruth Vale', 'state representative'), [
      office('other', 'Ned Moor', 'member of Congress'),
    ]);
    expect(stems).toEqual([]);
  });
});
