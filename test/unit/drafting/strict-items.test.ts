import { describe, expect, test } from 'vitest';
import { draftFact, draftItems } from '../../../src/domain/drafting/draft-items.ts';
import type { Entity } from '../../../src/domain/entity.ts';
import type { Fact, FactBody } from '../../../src/domain/fact.ts';
import type { ItemDraft } from '../../../src/domain/item.ts';
import { seededRandom } from '../../../src/domain/random.ts';
import { aBank, aFact, anEntity, counter, optionTexts, today } from './civics-bank.ts';

const options = { random: seededRandom('strict'), newId: counter(), today };

/** A fact as it was read from a text. */
function read(id: string, body: FactBody, paragraph = 2): Fact {
  return aFact(body, {
    id,
    evidence: [{ kind: 'quoted', paragraph, start: 0, end: 14, quote: 'Its own words.' }],
  });
}

function itemsOf(fact: Fact, others: readonly Fact[] = [], entities: readonly Entity[] = []): ItemDraft[] {
  return draftFact(fact, aBank([fact, ...others], entities), options).drafts;
}

test('what is below a threshold is below a higher one too, so no choice is asked of it', () => {
  const fact = read('few', {
    kind: 'statement',
    text: 'The board of the old canal hears fewer than {percent} of the complaints every year.',
    slots: { percent: { value: '20 percent', type: 'percent' } },
  });
  expect(itemsOf(fact).map(({ type }) => type)).not.toContain('multiple-choice');
});

test('a figure that is told in passing is not made false', () => {
  const fact = read('passing', {
    kind: 'statement',
    text: 'The council with its {count} members meets in the hall beside the mill.',
    slots: { count: { value: '24', type: 'count', isIncidental: true } },
  });
  expect(itemsOf(fact).map(({ template }) => template)).not.toContain('false-figure');
});

test('of ten facts and more none is asked more than twice', () => {
  const facts = Array.from({ length: 12 }, (_, index) =>
    read(`tower-${index}`, {
      kind: 'statement',
      text: `The tower of district ${index + 30} was built in {year} for {money} by the masons of Elmford.`,
      slots: {
        year: {
          value: String(1901 + 4 * index),
          type: 'year',
          ask: `In what year was tower ${index + 30} built?`,
        },
        money: {
          value: `$${20 + 10 * index} million`,
          type: 'money',
          ask: `How much did the tower of district ${index + 30} cost?`,
        },
      },
    }),
  );
  const { drafts } = draftItems(aBank(facts, []), options);
  const counts = facts.map(({ id }) => drafts.filter(({ factIds }) => factIds.join() === id).length);
  expect(Math.max(...counts)).toBe(2);
});

describe('who might have said it', () => {
  const spokesman = anEntity('amir', 'Amir Said', 'person', ['spokesperson', 'in-public-office', 'of-iraq']);
  const others = [
    anEntity('jo', 'Jo Brandt', 'person', ['leader', 'in-public-office', 'of-germany']),
    anEntity('eva', 'Eva Lind', 'person', ['leader', 'in-public-office', 'of-sweden']),
    anEntity('pia', 'Pia Roth', 'person', ['leader', 'in-public-office', 'of-germany']),
  ];
  const said = (id: string, person: Entity, words: string) =>
    read(id, { kind: 'quote', by: { name: person.name, entityId: person.id }, words, about: words });
  const speech = others.map((person, index) =>
    said(`said-${index}`, person, `Our harbor number ${index} stays open to all ships through winter.`),
  );

  test('is not sought abroad for words that name the speaker’s country', () => {
    const call = said(
      'call',
      spokesman,
      'The Iraqi government asks its neighbors for more water this summer.',
    );
    const items = itemsOf(call, speech, [spokesman, ...others]);
    expect(items.filter(({ type }) => type === 'who-said-it').flatMap(optionTexts)).toEqual([]);
  });

  const neighbors = ['Ali Dar', 'Noor Haz', 'Sami Kut'].map((name, index) =>
    anEntity(`neighbor-${index}`, name, 'person', ['spokesperson', 'in-public-office', 'of-iraq']),
  );
  const optionsFor = (words: string, rivals: readonly Entity[]) =>
    itemsOf(said('call', spokesman, words), [], [spokesman, ...rivals])
      .filter(({ template }) => template === 'who-said-quote')
      .flatMap(optionTexts);

  test.each([
    ['The farmers of the valley have waited for rain since early spring.', 4],
    ['Nobody asked our government about the water in the river.', 4],
    ['Nobody asked my office about the water in the river.', 0],
    ['The clerks of our ministry have counted every well in the valley.', 0],
  ])('is one of the speaker’s country, and nobody of an office: “%s”', (words, count) => {
    expect(optionsFor(words, neighbors)).toHaveLength(count);
  });

  test('is nobody of another country where the speaker says “our government” or “we”', () => {
    const foreign = others.map(person => ({ ...person, tags: ['spokesperson', ...person.tags] }));
    const land = 'The farmers of the valley have waited for rain since early spring.';
    expect(optionsFor(land, foreign)).toHaveLength(4);
    expect(optionsFor('Nobody asked our government about the water in the river.', foreign)).toEqual([]);
    expect(optionsFor('What we need in the valley is more water for the fields.', foreign)).toEqual([]);
  });
});

describe('a blank among known names', () => {
  const templates = (text: string) =>
    itemsOf(
      read('law', {
        kind: 'statement',
        text,
        slots: {
          document: {
            value: 'Voting Rights Act',
            type: 'document',
            distractors: ['Clean Air Act', 'Social Security Act', 'Americans with Disabilities Act'],
          },
        },
      }),
    ).map(({ template }) => template);

  test('is asked for where nothing tells the key', () => {
    expect(
      templates('The clerks of the town read the {document} aloud before the doors were opened.'),
    ).toContain('slot-cloze');
  });

  test.each([
    'The clerks of the town read the {document} aloud in 1966 before the doors were opened.',
    'Often credited with the change, the {document} was read aloud before the doors were opened.',
    'To whom the clerks read the {document} aloud before the doors were opened is unknown.',
  ])('is not: “%s”', text => {
    expect(templates(text)).not.toContain('slot-cloze');
  });
});
