import { describe, expect, test } from 'vitest';
import type { Entity } from '../../../src/domain/entity.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import type { ItemDraft, ItemType } from '../../../src/domain/item.ts';
import {
  aClaim,
  aFact,
  aQuote,
  aRole,
  aStatement,
  cities,
  draft,
  elmford,
  governor,
  judge,
  keyTextsOf,
  mayor,
  optionTexts,
  scholars,
  senator,
} from './civics-bank.ts';

const [jung, lake, nile, peak] = scholars;

describe('a question about a gap', () => {
  const cost = {
    value: '$40 million',
    type: 'money' as const,
    distractors: ['$15 million', '$90 million'],
    ask: 'How much did the bridge cost?',
  };

  test('uses the reviewed question and the reviewed distractors', () => {
    const [item] = ofType('multiple-choice', [
      aStatement('The bridge cost the town {cost} in all.', { cost }),
    ]);
    expect(item?.content.stem).toBe('How much did the bridge cost?');
    expect(keyTextsOf(get(item))).toEqual(['$40 million']);
    expect(optionTexts(get(item)).sort()).toEqual(['$15 million', '$40 million', '$90 million']);
  });

  test('falls back on the sentence with a blank, unless the blank comes first', () => {
    const slot = { value: 'Elmford', type: 'city' as const, distractors: ['Ashby', 'Birchton'] };
    const last = aStatement('The vote on the library took place in {place}.', { place: slot });
    const first = aStatement('{place} was where the vote on the library took place.', { place: slot });
    expect(stems('multiple-choice', [last])).toEqual([
      'Complete the sentence: The vote on the library took place in _____.',
    ]);
    expect(stems('multiple-choice', [first])).toEqual([]);
  });

  test('takes alike names from the bank where none were reviewed, but no part of the key and none in the sentence', () => {
    const fact = aStatement('From Ashby the road runs straight north to {place}.', {
      place: {
        value: 'Elmford',
        type: 'city',
        entityId: 'elmford',
        ask: 'Where does the northern road run?',
      },
    });
    const [item] = ofType('multiple-choice', [fact]);
    expect(optionTexts(get(item)).sort()).toEqual(['Birchton', 'Cedarville', 'Elmford']);
  });

  test('never offers what is also true', () => {
    const place = {
      value: 'Elmford',
      type: 'city' as const,
      alsoTrue: ['Birchton'],
      ask: 'Where did people vote?',
    };
    const [item] = ofType('multiple-choice', [aStatement('People voted in {place} on that day.', { place })]);
    expect(optionTexts(get(item))).not.toContain('Birchton');
  });

  test('takes figures from the bank only where they are clearly different', () => {
    const figure = (id: string, value: string) =>
      aStatement(
        `The plan for ${id} was to cost the town {cost} in all.`,
        { cost: { value, type: 'money', ask: `How much was ${id} to cost?` } },
        { id },
      );
    const facts = [
      figure('roads', '$40 million'),
      figure('parks', '$42 million'),
      figure('pools', '$80 million'),
      figure('halls', '$20 million'),
    ];
    const item = ofType('multiple-choice', facts).find(each => each.factIds[0] === 'roads');
    expect(optionTexts(get(item)).sort()).toEqual(['$20 million', '$40 million', '$80 million']);
  });

  test('becomes a fill-in where there are fewer than two good distractors', () => {
    const fact = aStatement('The bridge cost the town {cost} in all.', {
      cost: { ...cost, distractors: ['$15 million'] },
    });
    expect(ofType('multiple-choice', [fact])).toEqual([]);
    expect(stems('fill-in', [fact])).toEqual(['How much did the bridge cost?']);
  });

  test('names the speaker of a claim, whether or not the reviewed question does', () => {
    const claim = aFact({
      kind: 'claim',
      by: { name: mayor.name, entityId: mayor.id },
      proposition: 'the bridge cost {cost}',
      slots: { cost },
    });
    expect(stems('multiple-choice', [claim])).toEqual([
      'According to Ada Brook, how much did the bridge cost?',
    ]);
  });

  test('never asks for a fixed gap', () => {
    expect(
      ofType('multiple-choice', [
        aStatement('The bridge cost the town {cost} in all.', { cost: { ...cost, isFixed: true } }),
      ]),
    ).toEqual([]);
  });
});

describe('a fill-in', () => {
  test('accepts aliases and other ways to write the figure', () => {
    const share = { value: '63 percent', type: 'percent' as const, ask: 'Which share voted yes?' };
    const [item] = ofType('fill-in', [aStatement('Of the town’s voters {share} said yes.', { share })]);
    expect(keyTextsOf(get(item))).toEqual(expect.arrayContaining(['63 percent', '63%', '63']));
    expect(item?.content.task).toEqual({ kind: 'write', hint: 'number' });
  });

  test('is not made of a phrase that could be put in many ways', () => {
    const reason = { value: 'its long delay', type: 'phrase' as const, ask: 'Why was the plan dropped?' };
    expect(
      ofType('fill-in', [aStatement('The council dropped the plan because of {reason}.', { reason })]),
    ).toEqual([]);
  });

  test('is not made of whom the article names most', () => {
    const facts = ['library', 'bridge', 'school'].map(thing =>
      aStatement(
        `The new ${thing} was opened by {who}.`,
        { who: { value: mayor.name, type: 'person', entityId: mayor.id } },
        { id: thing },
      ),
    );
    expect(ofType('fill-in', facts)).toEqual([]);
    const seldom = aStatement(
      'The old mill was opened by {who}.',
      { who: { value: judge.name, type: 'person', entityId: judge.id, ask: 'Who opened the old mill?' } },
      { id: 'mill' },
    );
    expect(ofType('fill-in', [...facts, seldom]).map(item => item.factIds)).toEqual([['mill']]);
  });
});

describe('a true/false statement', () => {
  test('swaps speakers of one kind only, and tells what was mixed up', () => {
    const facts = [
      aClaim(jung, 'turnout will rise', { id: 'one' }),
      aClaim(lake, 'roads will close', { id: 'two' }),
    ];
    const swapped = ofType('true-false', facts).filter(item => item.template === 'speaker-swap');
    expect(swapped).toHaveLength(1);
    expect(swapped[0]?.content.stem).toMatch(
      /^According to the article, (Ida Jung|Karl Lake|Mona Nile|Omar Peak) said that/,
    );
    expect(Object.values(get(swapped[0]).content.misconceptions ?? {})).toEqual([
      expect.stringContaining('Mixes up who said it'),
    ]);
  });

  test('puts no accusation into another person’s mouth', () => {
    const claims = scholars.map(scholar =>
      aClaim(scholar, `the ${scholar.id} fund was stolen by its own board`, { id: scholar.id }),
    );
    expect(ofType('true-false', claims).filter(item => item.template === 'speaker-swap')).toEqual([]);
  });

  test('sets “a” and “an” right before a wrong value, in quotation marks too', () => {
    const name = {
      value: 'good neighbor',
      type: 'phrase' as const,
      distractors: ['equal terms', 'open door'],
    };
    const fact = aStatement('The council called it a “{name}” plan for the whole town.', { name });
    const wrong = stems('true-false', [fact, { ...fact, id: 'again' }]).filter(
      stem => !stem.includes('good'),
    );
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.every(stem => / an “(?:equal terms|open door)” plan /.test(stem))).toBe(true);
  });

  test('changes a reported figure clearly, and never one in somebody’s mouth', () => {
    const slots = { share: { value: '40 percent', type: 'percent' as const } };
    const reported = aStatement('Turnout in the town reached {share} that day.', slots);
    const claimed = aFact({
      kind: 'claim',
      by: { name: 'the town hall' },
      proposition: 'turnout reached {share}',
      slots,
    });
    const falseOnes = (fact: Fact) =>
      ofType('true-false', [fact]).filter(item => keyTextsOf(item)[0] === 'False');
    expect(falseOnes(reported).map(item => item.content.stem)).toEqual([
      expect.stringMatching(/(24|56) percent/),
    ]);
    expect(falseOnes(claimed)).toEqual([]);
  });

  test('always refers to the article, which is what makes it true', () => {
    const facts = [
      aStatement('The bridge cost the town {cost} in all.', {
        cost: { value: '$40 million', type: 'money' },
      }),
      aStatement(
        'The ferry cost the town {cost} in all.',
        { cost: { value: '$30 million', type: 'money' } },
        { id: 'ferry' },
      ),
    ];
    expect(stems('true-false', facts)).toHaveLength(2);
    expect(
      stems('true-false', facts).filter(stem => !stem.endsWith(' in all, according to the article.')),
    ).toEqual([]);
  });

  test('is not made by denying something else', () => {
    const place = { value: 'Elmford', type: 'country' as const, distractors: ['Ashby', 'Birchton'] };
    expect(
      ofType('true-false', [aStatement('The council has never met outside {place}.', { place })]),
    ).toEqual([]);
    expect(
      ofType('true-false', [aStatement('The council has always met in {place}.', { place })]),
    ).toHaveLength(1);
  });

  test('gives nobody another person’s office', () => {
    const role = aFact({
      kind: 'role',
      who: { value: mayor.name, type: 'person', distractors: [governor.name, senator.name] },
      role: { value: 'mayor of Elmford', type: 'phrase' },
    });
    expect(ofType('true-false', [role]).filter(item => keyTextsOf(item)[0] === 'False')).toEqual([]);
  });
});

describe('who said it', () => {
  test('offers alike people, analysts for an analyst', () => {
    const [item] = ofType('who-said-it', [aClaim(jung, 'turnout will rise')]);
    expect(item?.content.stem).toBe('According to the article, who said that turnout will rise?');
    expect(optionTexts(get(item)).sort()).toEqual(['Ida Jung', 'Karl Lake', 'Mona Nile', 'Omar Peak']);
    expect(keyTextsOf(get(item))).toEqual(['Ida Jung']);
  });

  test('is not asked where the words name the speaker', () => {
    expect(ofType('who-said-it', [aClaim(mayor, 'the town will thank Brook')])).toEqual([]);
  });

  test('leaves out whoever says the like', () => {
    const facts = [
      aClaim(jung, 'turnout will rise in the suburbs', { id: 'one' }),
      aClaim(lake, 'in the suburbs turnout will rise', { id: 'two' }),
    ];
    const item = ofType('who-said-it', facts).find(each => each.factIds[0] === 'one');
    expect(optionTexts(get(item)).sort()).toEqual(['Ida Jung', 'Mona Nile', 'Omar Peak']);
  });

  test('leaves out whom the words name', () => {
    const [item] = ofType('who-said-it', [aQuote(mayor, 'a careful hand', 'Carl Dune')]);
    expect(optionTexts(get(item)).sort()).toEqual(['Ada Brook', 'Eva Fjord', 'Greg Hill']);
  });

  test('is not asked of a speaker who is not one known person', () => {
    const group = aFact({
      kind: 'claim',
      by: { name: 'Elmford’s shopkeepers' },
      proposition: 'rents will rise',
    });
    expect(ofType('who-said-it', [group])).toEqual([]);
  });
});

describe('a question about an office', () => {
  const roles = [
    aRole(mayor, 'mayor of Elmford', { id: 'mayor' }),
    aRole(governor, 'governor of the province', { id: 'governor' }),
    aRole(senator, 'senator for the coast', { id: 'senator' }),
    aRole(judge, 'judge of the high court', { id: 'judge' }),
  ];

  test('asks for the holder and for the office', () => {
    const items = ofType('multiple-choice', roles).filter(item => item.factIds[0] === 'mayor');
    expect(items.map(item => item.content.stem).sort()).toEqual([
      'How does the article identify Ada Brook?',
      'When the article was written, who was mayor of Elmford?',
    ]);
  });

  test('keeps a former office former', () => {
    const [item] = ofType('multiple-choice', [aRole(mayor, 'the mayor of Ashby', { isFormer: true })]);
    expect(item?.content.stem).toBe('Whom does the article identify as a former mayor of Ashby?');
    expect(item?.content.rationale).toContain('is a former');
  });

  test('offers nobody who holds the same office', () => {
    const second: Entity = { ...senator, roles: [{ text: 'mayor of Elmford', paragraph: 3 }] };
    const { drafts } = draft(
      [roles[0] ?? roles[1]].flatMap(fact => fact ?? []),
      'a seed',
      [mayor, governor, judge, second],
    );
    const item = drafts.find(each => each.template === 'role-holder');
    expect(optionTexts(get(item))).not.toContain('Eva Fjord');
  });

  test('becomes a matching item from four people on', () => {
    const [item] = ofType('matching', roles);
    expect(pairsOf(get(item))).toEqual(
      expect.arrayContaining([
        ['Ada Brook', 'Mayor of Elmford'],
        ['Greg Hill', 'Judge of the high court'],
      ]),
    );
    expect(ofType('matching', roles.slice(1))).toEqual([]);
  });
});

describe('a term', () => {
  const quorum = aFact({
    kind: 'definition',
    term: { value: 'quorum', type: 'term' },
    meaning: 'the number of members that must be present for a vote',
    wrongMeanings: ['the person who counts the votes of all members', 'the day on which members must vote'],
  });

  test('is asked for its meaning and for itself', () => {
    expect(stems('multiple-choice', [quorum])).toEqual(['In the article, what is meant by “quorum”?']);
    expect(stems('fill-in', [quorum])).toEqual([
      'Which word or term from the article stands for this: the number of members that must be present for a vote?',
    ]);
  });

  test('whose meaning does not stand in the article is marked so in the rationale', () => {
    const background = 'The article uses the words; their meaning is background.';
    const [explained] = ofType('multiple-choice', [quorum]);
    const [unexplained] = ofType('multiple-choice', [{ ...quorum, status: 'background' }]);
    expect(explained?.content.rationale).not.toContain(background);
    expect(unexplained?.content.rationale).toContain(background);
  });

  test('that its meaning gives away is not asked for', () => {
    const telling = aFact({
      kind: 'definition',
      term: { value: 'mediation', type: 'term' },
      meaning: 'the work of a mediator',
    });
    expect(stems('fill-in', [telling])).toEqual([]);
  });
});

describe('a dated event', () => {
  const events = [1950, 1958, 1967, 1974].map(year =>
    aFact(
      {
        kind: 'event',
        text: `Elmford built bridge ${year - 1940}`,
        when: { text: `in ${year}`, iso: `${year}`, precision: 'year' },
      },
      { id: `in-${year}` },
    ),
  );

  test('is asked for its time among times that are far enough off', () => {
    const [first] = ofType('multiple-choice', events);
    expect(first?.content.stem).toMatch(
      /^According to the article, when did this happen\? Elmford built bridge/,
    );
    expect(optionTexts(get(first)).sort()).toEqual(['In 1950', 'In 1958', 'In 1967', 'In 1974']);
    expect(ofType('multiple-choice', events.slice(0, 2))).toEqual([]);
  });

  test('is put in order with three others, earliest first', () => {
    const [item] = ofType('ordering', [...events].reverse());
    expect(keyTextsOf(get(item))).toEqual([
      'Elmford built bridge 10',
      'Elmford built bridge 18',
      'Elmford built bridge 27',
      'Elmford built bridge 34',
    ]);
    expect(ofType('ordering', events.slice(1))).toEqual([]);
  });

  test('that the article does not date is neither', () => {
    const vague = events.map(fact =>
      fact.kind === 'event'
        ? { ...fact, when: { text: 'years before', precision: 'relative' as const } }
        : fact,
    );
    expect(ofType('multiple-choice', vague)).toEqual([]);
    expect(ofType('ordering', vague)).toEqual([]);
  });
});

test('a sequence of four steps is put in order, one of three is not', () => {
  const steps = ['a bill is written', 'a committee reads the bill', 'both houses vote', 'the governor signs'];
  const sequence = (count: number) =>
    aFact({ kind: 'sequence', about: 'these steps of a bill', steps: steps.slice(0, count) });
  const [item] = ofType('ordering', [sequence(4)]);
  expect(item?.content.stem).toBe('Put in order, earliest first: these steps of a bill.');
  expect(keyTextsOf(get(item))).toEqual([
    'A bill is written',
    'A committee reads the bill',
    'Both houses vote',
    'The governor signs',
  ]);
  expect(ofType('ordering', [sequence(3)])).toEqual([]);
});

test('an ordering is never shown already in order', () => {
  const steps = ['a bill is written', 'a committee reads the bill', 'both houses vote', 'the governor signs'];
  const sequence = aFact({ kind: 'sequence', about: 'these steps of a bill', steps });
  const shownSolved = Array.from({ length: 200 }, (_, seed) => draft([sequence], `seed ${seed}`).drafts)
    .flat()
    .filter(item => item.type === 'ordering')
    .filter(item => optionTexts(item).join() === keyTextsOf(item).join());
  expect(shownSolved).toEqual([]);
});

describe('fact, claim or opinion', () => {
  const claims = [
    aClaim(jung, 'turnout will rise', { id: 'one' }),
    aClaim(lake, 'roads will close', { id: 'two' }),
    aClaim(nile, 'schools will grow', { id: 'three' }),
  ];
  const judged = aFact(
    {
      kind: 'statement',
      text: 'The article describes the plan for the bridge as {word}.',
      slots: { word: { value: 'reckless', type: 'term' } },
    },
    { id: 'judged', status: 'characterization' },
  );
  const reported = aFact(
    { kind: 'statement', text: 'The council met eight times.', slots: {} },
    { id: 'reported' },
  );

  test('shows the bare statement and keys it by how the article presents it', () => {
    const items = ofType('fact-claim-opinion', [...claims, judged, reported]);
    const shown = (id: string) => get(items.find(item => item.factIds[0] === id));
    expect(shown('one').content.stem).toBe(
      'How does the article present this statement? “Turnout will rise.”',
    );
    expect(keyTextsOf(shown('one'))[0]).toMatch(/^Claim/);
    expect(shown('judged').content.stem).toContain('“The plan for the bridge is reckless.”');
    expect(keyTextsOf(shown('judged'))[0]).toMatch(/^Opinion/);
    expect(keyTextsOf(shown('reported'))[0]).toMatch(/^Fact/);
  });

  test('is asked only of texts with three claims', () => {
    expect(ofType('fact-claim-opinion', [...claims.slice(1), judged, reported])).toEqual([]);
  });

  test('is not asked of a statement that says whose it is', () => {
    const telling = aFact(
      { kind: 'statement', text: 'Voters expected the council to meet.', slots: {} },
      { id: 'telling' },
    );
    expect(ofType('fact-claim-opinion', [...claims, telling]).map(item => item.factIds[0])).not.toContain(
      'telling',
    );
  });
});

describe('multiple response', () => {
  test('asks what a speaker said among what like speakers said', () => {
    const facts = [
      aClaim(jung, 'turnout will rise', { id: 'one' }),
      aClaim(jung, 'parks will grow', { id: 'two' }),
      aClaim(lake, 'roads will close', { id: 'three' }),
      aClaim(nile, 'schools will shrink', { id: 'four' }),
      aClaim(mayor, 'shops will move', { id: 'five' }),
    ];
    const item = ofType('multiple-response', facts).find(each => each.template === 'said-by-speaker');
    expect(item?.content.stem).toBe(
      'Which of these did Ida Jung say, according to the article? Choose all that apply.',
    );
    expect(keyTextsOf(get(item)).sort()).toEqual(['Parks will grow', 'Turnout will rise']);
    expect(optionTexts(get(item))).not.toContain('Shops will move');
  });

  test('asks what had only been planned, by names that do not tell', () => {
    const event = (id: string, text: string, value: string, status: 'planned' | 'reported') =>
      aStatement(text, { event: { value, type: 'event' } }, { id, status });
    const facts = [
      event('fair', 'The mayor was scheduled to open {event}.', 'a trade fair', 'planned'),
      event('concert', 'The town was expected to hold {event}.', 'a concert', 'planned'),
      event('parade', 'The town held {event}.', 'a parade', 'reported'),
      event('debate', 'The council held {event}.', 'a debate', 'reported'),
    ];
    const item = ofType('multiple-response', facts).find(each => each.template === 'only-planned');
    expect(keyTextsOf(get(item)).sort()).toEqual(['A concert', 'A trade fair']);
    expect(optionTexts(get(item)).sort()).toEqual(['A concert', 'A debate', 'A parade', 'A trade fair']);
  });

  test('asks what is reported and not claimed', () => {
    const reported = ['The council met eight times', 'A bridge was closed', 'The ferry runs at night'].map(
      (text, index) => aFact({ kind: 'statement', text: `${text}.`, slots: {} }, { id: `reported-${index}` }),
    );
    const claims = [
      aClaim(jung, 'turnout will rise', { id: 'one' }),
      aClaim(peak, 'rents will fall', { id: 'two' }),
    ];
    const item = ofType('multiple-response', [...reported, ...claims]).find(
      each => each.template === 'reported-not-claimed',
    );
    expect(keyTextsOf(get(item)).length).toBeGreaterThanOrEqual(2);
    expect(keyTextsOf(get(item))).not.toContain('Turnout will rise');
  });
});

test('figures are matched only where every kind of them is there three times', () => {
  const asked = (id: string, value: string, type: 'year' | 'ordinal') =>
    aStatement(
      `The ${id} of the town of Elmford was the {figure} of all.`,
      { figure: { value, type, ask: `Which figure goes with the ${id} of Elmford?` } },
      { id },
    );
  const years = [asked('bridge', '1931', 'year'), asked('harbor', '1952', 'year')];
  const ordinals = [asked('term', 'third', 'ordinal'), asked('vote', 'fifth', 'ordinal')];
  expect(stems('matching', [...years, ...ordinals])).toEqual([]);
  const more = [asked('library', '1974', 'year'), asked('debate', 'ninth', 'ordinal')];
  expect(stems('matching', [...years, ...ordinals, ...more])).toEqual([
    'Match each question with the figure that the article gives.',
  ]);
});

test('claims are matched with their speakers, one claim a speaker', () => {
  const facts = [
    aClaim(jung, 'turnout will rise', { id: 'one' }),
    aClaim(lake, 'roads will close', { id: 'two' }),
    aClaim(nile, 'schools will shrink', { id: 'three' }),
    aClaim(peak, 'rents will fall', { id: 'four' }),
  ];
  const [item] = ofType('matching', facts);
  expect(pairsOf(get(item)).sort()).toEqual([
    ['Ida Jung', 'Turnout will rise'],
    ['Karl Lake', 'Roads will close'],
    ['Mona Nile', 'Schools will shrink'],
    ['Omar Peak', 'Rents will fall'],
  ]);
});

test('every rationale says where the fact stands, and a claim’s whose it is', () => {
  const { drafts } = draft([aClaim(jung, 'turnout will rise')]);
  expect(drafts.filter(item => !item.content.rationale.includes('(paragraph 2)'))).toEqual([]);
  expect(drafts.filter(item => !item.content.rationale.includes('claim by Ida Jung'))).toEqual([]);
});

test('nobody is offered whom the bank does not know', () => {
  const { drafts } = draft([aClaim(jung, 'turnout will rise')], 'a seed', [jung, elmford, ...cities]);
  expect(drafts.filter(item => item.type === 'who-said-it')).toEqual([]);
});

function ofType(type: ItemType, facts: readonly Fact[]): ItemDraft[] {
  return draft(facts).drafts.filter(item => item.type === type);
}

function stems(type: ItemType, facts: readonly Fact[]): string[] {
  return ofType(type, facts).map(item => item.content.stem);
}

function get(item: ItemDraft | undefined): ItemDraft {
  if (item === undefined) throw new Error('the item was not drafted');
  return item;
}

function pairsOf({ content: { task, key } }: ItemDraft): [string, string][] {
  if (task.kind !== 'match' || key.kind !== 'match') return [];
  return task.premises.map(premise => [
    premise.text,
    task.options.find(option => option.id === key.pairs[premise.id])?.text ?? '',
  ]);
}
