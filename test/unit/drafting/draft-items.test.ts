import { describe, expect, test } from 'vitest';
import { watch } from '../../../src/domain/drafting/draft-items.ts';
import {
  aClaim,
  aFact,
  aStatement,
  draft,
  governor,
  judge,
  keyTextsOf,
  mayor,
  optionTexts,
  scholars,
  senator,
} from './civics-bank.ts';

const bridge = aStatement('Elmford opened a bridge to the island in {year}.', {
  year: {
    value: '1998',
    type: 'year',
    distractors: ['1975', '1982', '2009'],
    ask: 'In which year did Elmford open a bridge to the island?',
  },
});

describe('drafting', () => {
  test('takes approved and edited facts and no others', () => {
    expect(draft([{ ...bridge, review: 'approved' }]).drafts).not.toEqual([]);
    expect(draft([{ ...bridge, review: 'edited' }]).drafts).not.toEqual([]);
    expect(draft([{ ...bridge, review: 'proposed' }]).drafts).toEqual([]);
    expect(draft([{ ...bridge, review: 'rejected' }]).drafts).toEqual([]);
  });

  test('leaves a fact out from its review day on', () => {
    expect(draft([{ ...bridge, reviewBy: '2030-01-02' }]).drafts).not.toEqual([]);
    expect(draft([{ ...bridge, reviewBy: '2030-01-01' }]).drafts).toEqual([]);
  });

  test('gives the same drafts for the same seed, and other orders for another', () => {
    const facts = Array.from({ length: 8 }, (_, index) => ({ ...bridge, id: `fact-${index}` }));
    const distinct = facts.map((fact, index) =>
      aStatement(
        `Elmford opened a bridge to island ${'abcdefgh'[index]} in {year}.`,
        { year: { value: '1998', type: 'year', distractors: ['1975', '1982', '2009'] } },
        { id: fact.id },
      ),
    );
    expect(draft(distinct, 'one')).toEqual(draft(distinct, 'one'));
    expect(draft(distinct, 'one').drafts.map(optionTexts)).not.toEqual(
      draft(distinct, 'two').drafts.map(optionTexts),
    );
  });

  test('does not edit its input', () => {
    const before = structuredClone(bridge);
    draft([bridge]);
    expect(bridge).toEqual(before);
  });

  test('refuses a draft that fails a gate and says why', () => {
    const deictic = aStatement('Last year Elmford opened {count} new public libraries.', {
      count: { value: '3', type: 'count' },
    });
    const { drafts, refused } = draft([deictic]);
    expect(drafts).toEqual([]);
    expect(refused).toContainEqual({
      factIds: ['a-fact'],
      template: 'true-statement',
      gate: 'self-contained',
      reason: '“Last year” means nothing on another day.',
    });
  });

  test('asks no question twice, not even of two facts that say the same', () => {
    const { drafts } = draft([bridge, { ...bridge, id: 'the-same-again' }]);
    const stems = drafts.map(each => each.content.stem);
    expect(new Set(stems).size).toBe(stems.length);
  });

  test('ranks what matters more and comes earlier first', () => {
    const minor = { ...bridge, id: 'minor', importance: 1 as const };
    const other = aStatement(
      'Elmford closed its ferry to the island in {year}.',
      { year: { value: '1999', type: 'year', distractors: ['1975', '1982', '2009'] } },
      { id: 'major', importance: 3 },
    );
    const { drafts } = draft([minor, other]);
    expect(drafts[0]?.factIds).toEqual(['major']);
    expect(drafts.at(-1)?.factIds).toEqual(['minor']);
  });

  test('makes half of the true/false statements false', () => {
    const subjects = [
      ...['parks', 'roads', 'schools', 'shops', 'libraries', 'bridges', 'ferries', 'gardens'],
      ...['museums', 'harbors', 'markets', 'theaters', 'hospitals', 'tunnels', 'orchards', 'pools'],
    ];
    const facts = subjects.map((subject, index) =>
      aClaim(scholars[index % 4] ?? scholars[0], `${subject} will be new`, {
        id: subject,
        evidence: [{ kind: 'cited', paragraph: index + 1 }],
      }),
    );
    const trueFalse = draft(facts).drafts.filter(each => each.type === 'true-false');
    expect(trueFalse.length).toBeGreaterThanOrEqual(12);
    expect(watch(trueFalse).shareTrue).toBeCloseTo(0.5, 1);
  });

  test('deals the key to every position alike', () => {
    const facts = Array.from({ length: 12 }, (_, index) =>
      aStatement(
        `Building number ${index + 100} was opened in {year} by the town.`,
        { year: { value: '1998', type: 'year', distractors: ['1975', '1982', '2009'] } },
        { id: `fact-${index}` },
      ),
    );
    const choices = draft(facts).drafts.filter(each => each.type === 'multiple-choice');
    const positions = choices.map(each => optionTexts(each).indexOf(keyTextsOf(each)[0] ?? ''));
    expect([0, 1, 2, 3].map(position => positions.filter(each => each === position).length)).toEqual([
      3, 3, 3, 3,
    ]);
  });

  test('keeps facts from outnumbering claims and opinions in three-way items', () => {
    const reported = Array.from({ length: 20 }, (_, index) =>
      aFact(
        { kind: 'statement', text: `Street ${index} has a library with a garden.`, slots: {} },
        { id: `f${index}` },
      ),
    );
    const claims = [mayor, governor, senator, judge].map(person =>
      aClaim(person, `${person.id.split('-')[1]} streets will get new lamps`, { id: person.id }),
    );
    const threeWay = draft([...reported, ...claims]).drafts.filter(
      each => each.type === 'fact-claim-opinion',
    );
    expect(threeWay).toHaveLength(8);
  });
});

describe('watched rates', () => {
  test('of no drafts at all are neutral', () => {
    const rates = watch([]);
    expect(rates.keyLongest).toEqual({ rate: 0, chance: 0, items: 0 });
    expect(rates.keyPosition).toEqual({ highest: 1, lowest: 1 });
    expect(rates.keyDiversity).toBe(1);
  });

  test('count a key that is longer than every distractor', () => {
    const facts = ['a very long list of promises', 'no'].map((value, index) =>
      aStatement(
        'The mayor came to the town meeting with {what} for the shops.',
        { what: { value, type: 'phrase', distractors: ['a plan', 'a map'] } },
        { id: `fact-${index}`, evidence: [{ kind: 'cited', paragraph: index + 1 }] },
      ),
    );
    const [long, short] = facts.map(fact => watch(draft([fact]).drafts).keyLongest);
    expect(long).toEqual({ rate: 1, chance: 1 / 3, items: 1 });
    expect(short).toEqual({ rate: 0, chance: 1 / 3, items: 1 });
  });

  test('leave out items whose longest options are of one length', () => {
    const fact = aStatement('The mayor came to the town meeting with {what} for the shops.', {
      what: { value: 'a song', type: 'phrase', distractors: ['a plan', 'a map'] },
    });
    expect(watch(draft([fact]).drafts).keyLongest).toEqual({ rate: 0, chance: 0, items: 0 });
  });
});
