import { describe, expect, test } from 'vitest';
import { draftFact, draftItems, newDealer, watch } from '../../../src/domain/drafting/draft-items.ts';
import { chooseEvenly } from '../../../src/domain/drafting/length-balance.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import { seededRandom } from '../../../src/domain/random.ts';
import { aBank, aFact, anEntity, counter, today } from './civics-bank.ts';

const told = {
  Ash: 'The oldest ferry of the valley still leaves from {city} every morning.',
  Birchton: 'A museum of clocks was opened by the governor in {city} before the war.',
  Cedarville: 'Farmers sell apples and honey under the arcades of {city} on market days.',
  Dunmore: 'Engineers measured the highest flood of the century at {city} during spring.',
  Elk: 'Students print the only newspaper for miles around in {city} at night.',
  Fairhaven: 'Pilots learn to land on water near the lighthouse of {city} in summer.',
  Glen: 'Three railway lines met until the strike at {city} in the hills.',
  'Hollow Springs': 'Doctors sent patients with weak lungs to {city} for the dry air.',
  Iron: 'Weavers kept a school for orphans beside the mill of {city} for decades.',
  Juniper: 'Judges heard quarrels over wells and fences in {city} twice a week.',
  Kingsbridge: 'Soldiers built wooden barracks for the winter outside {city} in haste.',
  Lark: 'Painters came from abroad to catch the evening light of {city} in autumn.',
};
const idOf = (name: string) => name.toLowerCase().replace(' ', '-');
const towns = Object.keys(told).map(name => anEntity(idOf(name), name, 'city', ['river-town']));

/** Facts of a text, each with one town to ask for. */
const facts: Fact[] = Object.entries(told).map(([name, text], index) =>
  aFact(
    { kind: 'statement', text, slots: { city: { value: name, type: 'city', entityId: idOf(name) } } },
    {
      id: `fact-${index}`,
      evidence: [{ kind: 'quoted', paragraph: index + 1, start: 0, end: 12, quote: 'Its own words.' }],
    },
  ),
);

describe('facts drafted one by one with one dealer', () => {
  const bank = aBank(facts, towns);
  const dealer = newDealer(seededRandom('article'));
  const newId = counter();
  const drafts = facts.flatMap(
    fact => draftFact(fact, bank, { random: seededRandom(fact.id), newId, today, dealer }).drafts,
  );
  const choices = drafts.filter(({ type }) => type === 'multiple-choice');

  test('have their keys at every place alike', () => {
    const { highest, lowest } = watch(choices).keyPosition;
    expect(choices.length).toBe(12);
    expect([highest, lowest]).toEqual([1, 1]);
  });

  test('have keys that are the longest option as often as chance would have it', () => {
    const { rate, chance } = watch(choices).keyLongest;
    expect(Math.abs(rate - chance)).toBeLessThanOrEqual(0.1);
  });
});

describe('wrong options', () => {
  const fair = ['four', 'fifteen', 'six', 'two', 'nine'];

  test('are the best while keys are neither too long nor too short', () => {
    expect(chooseEvenly('eleven', fair, 0)).toEqual(['four', 'fifteen', 'six']);
  });

  test('are shorter ones where keys were the longest too seldom', () => {
    expect(chooseEvenly('eleven', fair, -1)).toEqual(['four', 'six', 'two']);
  });

  test('take a longer one in where keys were the longest too often', () => {
    expect(chooseEvenly('eleven', ['four', 'six', 'two', 'fifteen'], 1)).toEqual(['fifteen', 'four', 'six']);
  });
});

test('statements to be judged are true as often as false, though some can only be true', () => {
  const statements = Object.values(told).map((text, index) =>
    aFact(
      index % 2 === 0
        ? { kind: 'statement', text: text.replace('{city}', 'Elmford'), slots: {} }
        : {
            kind: 'event',
            text: text.replace('{city}', 'the river').replace(/\.$/, ''),
            when: { text: `in ${1900 + index}`, iso: String(1900 + index), precision: 'year' },
          },
      { id: `judged-${index}`, evidence: facts[index]?.evidence ?? [] },
    ),
  );
  const bank = aBank(statements, []);
  const dealer = newDealer(seededRandom('judged'));
  const newId = counter();
  const drafts = statements.flatMap(
    fact => draftFact(fact, bank, { random: seededRandom(fact.id), newId, today, dealer }).drafts,
  );
  const judged = drafts.filter(({ type }) => type === 'true-false');
  expect(judged.length).toBeGreaterThan(6);
  expect(Math.abs(watch(judged).shareTrue - 0.5)).toBeLessThanOrEqual(0.15);
});

test('of a whole imported article what can be false is false as often as other statements are true', () => {
  const words = ['approved', 'rejected', 'opened', 'painted', 'measured', 'named', 'praised', 'crossed'];
  const statements: Fact[] = words.map((word, index) =>
    aFact(
      {
        kind: 'statement',
        text: `The council of Elmford ${word} the bridge number ${index + 20}.`,
        slots: {},
      },
      { id: `told-${index}`, evidence: facts[index]?.evidence ?? [] },
    ),
  );
  const { drafts } = draftItems(aBank(statements, []), {
    random: seededRandom('whole'),
    newId: counter(),
    today,
  });
  const judged = drafts.filter(({ type }) => type === 'true-false');
  expect(judged.filter(({ template }) => template === 'false-opposite')).toHaveLength(3);
  expect(judged.filter(({ template }) => template === 'true-statement')).toHaveLength(3);
});
