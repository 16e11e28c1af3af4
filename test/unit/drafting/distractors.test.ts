import { describe, expect, test } from 'vitest';
import { arePartAndWholeAnywhere, entityNamed } from '../../../src/domain/drafting/conflicts.ts';
import { findDistractors, isFairDistractor, isSame } from '../../../src/domain/drafting/distractors.ts';
import { draftItems, watch } from '../../../src/domain/drafting/draft-items.ts';
import { parseFigure } from '../../../src/domain/drafting/figures.ts';
import { mentions } from '../../../src/domain/drafting/wording.ts';
import type { Entity } from '../../../src/domain/entity.ts';
import { type Fact, factSentence, type Slot, type SlotType, slotsOf } from '../../../src/domain/fact.ts';
import { findKnown, knownEntities } from '../../../src/domain/gazetteer/known-entities.ts';
import { termFamilies } from '../../../src/domain/gazetteer/terms.ts';
import { pick, seededRandom } from '../../../src/domain/random.ts';
import { aBank, aStatement, counter, today } from './civics-bank.ts';

const blank = '_____';

/** A fact as it is read from a text: its one evidence is the whole sentence, or a passage that says more. */
function imported(
  text: string,
  slots: Record<string, Slot>,
  id = 'asked',
  paragraph = 1,
  passage?: string,
): Fact {
  const fact = aStatement(text, slots, { id });
  const quote = passage ?? factSentence(fact);
  return { ...fact, evidence: [{ kind: 'quoted', paragraph, start: 0, end: quote.length, quote }] };
}

function slot(value: string, type: SlotType): Slot {
  const id = findKnown(value)?.id;
  return { value, type, ...(id === undefined ? {} : { entityId: id }) };
}

function stemFor(fact: Fact, name: string): string {
  if (fact.kind !== 'statement') return '';
  return fact.text.replace(/\{(\w+)\}/g, (_, gap: string) =>
    gap === name ? blank : (fact.slots[gap]?.value ?? ''),
  );
}

interface Setting {
  readonly others?: readonly Fact[];
  readonly entities?: readonly Entity[];
  readonly seed?: string;
  readonly name?: string;
}

/** The wrong options for the fact's gap (the first one unless named). */
function wrongFor(fact: Fact, { others = [], entities = [], seed = 'a seed', name }: Setting = {}): string[] {
  const gap = name ?? Object.keys(slotsOf(fact))[0] ?? '';
  const asked = slotsOf(fact)[gap];
  if (asked === undefined) return [];
  const bank = aBank([fact, ...others], entities);
  const context = { bank, random: seededRandom(seed), newId: counter() };
  return findDistractors(asked, fact, stemFor(fact, gap), context).map(({ text }) => text);
}

function tagsOf(names: readonly string[]): readonly (readonly string[])[] {
  return names.map(name => findKnown(name)?.tags ?? []);
}

describe('for an imported fact, wrong names', () => {
  test('are countries of the region, well known ones', () => {
    const fact = imported('The ministers flew to {country} for the talks.', {
      country: slot('Thailand', 'country'),
    });
    const wrong = wrongFor(fact);
    expect(wrong).toHaveLength(3);
    expect(tagsOf(wrong).every(tags => tags.includes('in-asia'))).toBe(true);
    expect(wrong.every(name => findKnown(name) !== undefined && findKnown(name)?.type === 'country')).toBe(
      true,
    );
  });

  test('take the article that the blank is given', () => {
    const fact = imported('The ministers flew to the {country} for the talks.', {
      country: slot('United Kingdom', 'country'),
    });
    const wrong = wrongFor(fact);
    expect(wrong.length).toBeGreaterThanOrEqual(2);
    expect(wrong.filter(name => name === 'France' || name === 'Germany')).toEqual([]);
  });

  test('are institutions of the same kind, never the whole or a part', () => {
    const fact = imported('The treaty was sent to the {organization} for a vote.', {
      organization: slot('Senate', 'organization'),
    });
    for (const seed of ['one', 'two', 'three', 'four', 'five']) {
      const wrong = wrongFor(fact, { seed });
      expect(wrong.length).toBeGreaterThanOrEqual(2);
      expect(wrong).not.toContain('Congress');
    }
  });

  test('are presidents of the time for a president', () => {
    const fact = imported('The war began under President {person} in that spring.', {
      person: slot('Abraham Lincoln', 'person'),
    });
    const wrong = wrongFor(fact);
    expect(wrong.length).toBeGreaterThanOrEqual(2);
    expect(tagsOf(wrong).every(tags => tags.includes('us-president'))).toBe(true);
    expect(
      tagsOf(wrong).filter(tags => tags.includes('era-now') || tags.includes('era-late-century')),
    ).toEqual([]);
  });

  test('are of the nationality that the stem tells, or there are none', () => {
    const kenyan = person('Joseph Mwangi', ['leader', 'of-kenya']);
    const fact = imported('The Kenyan president {person} signed the treaty.', {
      person: { value: kenyan.name, type: 'person', entityId: kenyan.id },
    });
    const foreign = ['Ada Brook', 'Carl Dune', 'Eva Fjord'].map(name =>
      person(name, ['leader', 'of-norway']),
    );
    const own = ['Peter Otieno', 'Grace Wanjiru'].map(name => person(name, ['leader', 'of-kenya']));
    expect(wrongFor(fact, { entities: [kenyan, ...foreign] })).toEqual([]);
    expect(wrongFor(fact, { entities: [kenyan, ...foreign, ...own] }).sort()).toEqual([
      'Grace Wanjiru',
      'Peter Otieno',
    ]);
  });

  test('are family names where the key is one', () => {
    const people = ['Ada Brook', 'Carl Dune', 'Eva Fjord'].map(name => person(name, ['judge']));
    const fact = imported('The verdict was written by {person} in the spring.', {
      person: { value: 'Brook', type: 'person', entityId: 'ada-brook' },
    });
    expect(wrongFor(fact, { entities: people }).sort()).toEqual(['Dune', 'Fjord']);
  });

  test('are other amendments for an amendment, not the document that holds it', () => {
    const fact = imported('Suspects are protected by the {document} of 1791.', {
      document: slot('Fifth Amendment', 'document'),
    });
    const wrong = wrongFor(fact);
    expect(wrong).toHaveLength(3);
    expect(wrong.every(name => name.endsWith('Amendment') && name !== 'Fifth Amendment')).toBe(true);
  });

  test('are never named in the sentence or in the passage behind it', () => {
    const passage = 'Kenya, Uganda, Ethiopia and Rwanda sent troops.';
    const fact = imported(
      'Among others, {country} sent troops.',
      { country: slot('Kenya', 'country') },
      'asked',
      1,
      passage,
    );
    const wrong = wrongFor(fact);
    expect(wrong.filter(name => passage.includes(name))).toEqual([]);
  });

  test('are not right by another fact of the article', () => {
    const fact = imported('The harbor fleet was led by {country} in May.', {
      country: slot('Kenya', 'country'),
    });
    const other = imported(
      'The harbor fleet was also led by {country} in June.',
      { country: slot('Egypt', 'country') },
      'other',
      2,
    );
    const unlike = imported(
      'Heavy floods destroyed bridges in {country} last winter.',
      { country: slot('Ghana', 'country') },
      'unlike',
      3,
    );
    const entities = ['Kenya', 'Egypt', 'Ghana', 'Sudan', 'Nigeria'].flatMap(name => findKnown(name) ?? []);
    for (const seed of ['one', 'two', 'three', 'four']) {
      expect(wrongFor(fact, { others: [other, unlike], entities, seed })).not.toContain('Egypt');
    }
    const all = ['one', 'two', 'three', 'four'].flatMap(seed =>
      wrongFor(fact, { others: [other, unlike], entities, seed }),
    );
    expect(all).toContain('Ghana');
  });

  test('are none where nothing of the kind is known', () => {
    const fact = imported('The prize went to {organization} in the end.', {
      organization: { value: 'Elmford Rowing', type: 'organization' },
    });
    expect(wrongFor(fact)).toEqual([]);
  });
});

describe('for an imported fact, wrong terms', () => {
  test('are of the family that everybody learns', () => {
    const fact = imported('Powers that the states keep are called {term} in the book.', {
      term: { value: 'reserved powers', type: 'term' },
    });
    const family = termFamilies.find(terms => terms.includes('reserved powers')) ?? [];
    const wrong = wrongFor(fact);
    expect(wrong).toHaveLength(3);
    expect(
      wrong.every(term =>
        termFamilies.some(terms => terms.includes(term) && terms.includes('reserved powers')),
      ),
    ).toBe(true);
    expect(family.length).toBeGreaterThan(3);
  });

  const explained = (values: readonly string[]) =>
    values.map((value, index) => ({
      ...imported('', {}, value, index + 2),
      kind: 'definition' as const,
      term: { value, type: 'term' as const },
      meaning: 'something that the book explains',
    }));

  test('are else those that the article explains, of one kind and number', () => {
    const fact = imported('The harbor was rebuilt by local {term} after the storm.', {
      term: { value: 'merchants', type: 'term' },
    });
    const others = explained(['farmers', 'planters', 'a bridge', 'tunnels', 'settler']);
    expect(wrongFor(fact, { others: [...others, ...explained(['merchants'])] }).sort()).toEqual([
      'farmers',
      'planters',
    ]);
    expect(wrongFor(fact, { others })).toEqual([]);
  });

  test('never say in other words what the key says', () => {
    const fact = imported('Money was short because the {term} could raise no taxes.', {
      term: { value: 'national government', type: 'term' },
    });
    const others = explained([
      'national government',
      'central government',
      'federal government',
      'elected government',
      'foreign government',
    ]);
    expect(wrongFor(fact, { others }).sort()).toEqual(['elected government', 'foreign government']);
  });

  test('are phrases that stand behind the same word', () => {
    const phrase = (value: string): Slot => ({ value, type: 'phrase' });
    const fact = imported('The mayor had no power to {phrase}.', { phrase: phrase('close the harbor') });
    const others = [
      imported('The council wanted to {phrase}.', { phrase: phrase('widen the river') }, 'a', 2),
      imported('The judges refused to {phrase}.', { phrase: phrase('hear the case') }, 'b', 3),
      imported('The paper called the plan “{phrase}”.', { phrase: phrase('a bad joke') }, 'c', 4),
    ];
    expect(wrongFor(fact, { others }).sort()).toEqual(['hear the case', 'widen the river']);
  });
});

describe('for an imported fact, wrong figures', () => {
  test('are the article’s own where it has like ones', () => {
    const count = (value: string, id: string, topic: string) =>
      imported(`The town has {count} ${topic} by now.`, { count: { value, type: 'count' } }, id);
    const others = [count('300', 'a', 'bridges'), count('500', 'b', 'gardens'), count('200', 'c', 'lamps')];
    expect(wrongFor(count('400', 'asked', 'schools'), { others }).sort()).toEqual(['200', '300', '500']);
  });

  const made: readonly (readonly [string, SlotType])[] = [
    ['435', 'count'],
    ['nine', 'count'],
    ['2,700', 'count'],
    ['$5.5 billion', 'money'],
    ['63 percent', 'percent'],
    ['1787', 'year'],
    ['two-thirds', 'fraction'],
    ['second', 'ordinal'],
    ['12th', 'ordinal'],
    ['around 40,000', 'count'],
  ];
  test.each(made)('are made for “%s” where it has none, clearly off and written alike', (value, type) => {
    const fact = imported('In the report the figure is given as {figure}.', { figure: { value, type } });
    const positions = new Set<number>();
    for (let seed = 0; seed < 12; seed++) {
      const wrong = wrongFor(fact, { seed: `seed ${seed}` });
      expect(wrong.length).toBeGreaterThanOrEqual(2);
      expect(wrong).not.toContain(value);
      expect(wrong.map(text => text.replace(/[\d.,]+|[a-z-]+/gi, '#'))).toEqual(
        wrong.map(() => value.replace(/[\d.,]+|[a-z-]+/gi, '#')),
      );
      if (type !== 'fraction') positions.add(wrong.filter(text => amount(text) < amount(value)).length);
      if (type !== 'fraction' && type !== 'year')
        expect(wrong.filter(text => isNear(text, value))).toEqual([]);
    }
    if (type !== 'fraction') expect(positions.size).toBeGreaterThan(1);
  });

  test('are years at least three apart, none later than the text knows of', () => {
    const fact = imported('The bridge was opened in {year} by the mayor.', {
      year: { value: '2019', type: 'year' },
    });
    const later = imported(
      'The tunnel was opened in {year} by nobody.',
      { year: { value: '2021', type: 'year' } },
      'later',
      9,
    );
    for (let seed = 0; seed < 20; seed++) {
      const years = wrongFor(fact, { others: [later], seed: `seed ${seed}` }).map(Number);
      expect(years.every(year => Math.abs(year - 2019) >= 3 && year <= 2021)).toBe(true);
    }
  });
});

describe('wrong options of facts written by hand', () => {
  test('come from the bank alone', () => {
    const fact = aStatement('The ministers flew to {country} for the talks.', {
      country: slot('Thailand', 'country'),
    });
    expect(wrongFor(fact)).toEqual([]);
  });
});

describe('whatever is asked', () => {
  const frames = [
    'The council wrote to {gap} about the harbor.',
    'A letter from {gap} reached the town in spring.',
    'Nobody had heard of {gap} before the vote.',
    'The speech was about {gap} and the price of corn.',
    'Two of the papers printed a page on {gap} that week.',
  ];

  test('no wrong option is the key under another name, its part or whole, an equal figure, or named in the stem', () => {
    const random = seededRandom('properties');
    for (let round = 0; round < 400; round++) {
      const key = pick(knownEntities, random);
      const companion = pick(knownEntities, random);
      if (key === undefined || companion === undefined || isSameThing(key, companion)) continue;
      const text = `${pick(frames, random)?.slice(0, -1)}, as ${companion.name} did.`;
      const fact = imported(text, { gap: slot(key.name, key.type) }, `fact ${round}`);
      const bank = aBank([fact], [key, companion]);
      const stem = stemFor(fact, 'gap');
      for (const wrong of wrongFor(fact, { entities: [key, companion], seed: `round ${round}` })) {
        expect(isSame(bank, wrong, key.name), `${wrong} is ${key.name}`).toBe(false);
        expect(mentions(stem, wrong), `${wrong} in ${stem}`).toBe(false);
        const other = entityNamed(bank, wrong);
        expect(
          other !== undefined && arePartAndWholeAnywhere(bank, other, key),
          `${wrong} and ${key.name}`,
        ).toBe(false);
        expect(isFairDistractor(wrong, slot(key.name, key.type), stem, bank)).toBe(true);
      }
    }
  });

  test('a key is the longest option about as often as chance would have it', () => {
    const random = seededRandom('lengths');
    const types: readonly SlotType[] = ['country', 'city', 'organization', 'person', 'document'];
    const facts = Array.from({ length: 300 }, (_, index) => {
      const key = pick(
        knownEntities.filter(({ type, isWellKnown }) => types.includes(type) && isWellKnown),
        random,
      );
      const text = `On page ${index + 1} the book speaks of {gap} and of little else.`;
      return imported(
        text,
        { gap: slot(key?.name ?? '', key?.type ?? 'term') },
        `fact ${index}`,
        (index % 20) + 1,
      );
    });
    const { drafts } = draftItems(aBank(facts, []), { random, newId: counter(), today });
    const { rate, chance, items } = watch(drafts.filter(({ type }) => type === 'multiple-choice')).keyLongest;
    expect(items).toBeGreaterThan(100);
    expect(Math.abs(rate - chance)).toBeLessThan(0.08);
  });

  test('the time that a gap takes does not grow with the number of facts', () => {
    const few = millisecondsPerGap(400);
    const many = millisecondsPerGap(3200);
    expect(many).toBeLessThan(3 * few);
  }, 60_000);
});

function millisecondsPerGap(count: number): number {
  const names = knownEntities.filter(({ type }) => type === 'country' || type === 'organization');
  const facts = Array.from({ length: count }, (_, index) => {
    const key = names[index % names.length];
    const text = `In round ${index} the vote of {gap} was number {count} on the list of {term}.`;
    const slots = {
      gap: slot(key?.name ?? '', key?.type ?? 'term'),
      count: { value: String(100 + index), type: 'count' as const },
      term: { value: index % 2 === 0 ? 'trial courts' : `harbor courts ${index}`, type: 'term' as const },
    };
    return imported(text, slots, `fact ${index}`, index + 1);
  });
  const context = { bank: aBank(facts, names), random: seededRandom('speed'), newId: counter() };
  const started = performance.now();
  for (const fact of facts) {
    for (const [name, asked] of Object.entries(slotsOf(fact)))
      findDistractors(asked, fact, stemFor(fact, name), context);
  }
  return (performance.now() - started) / count;
}

function person(name: string, tags: readonly string[]): Entity {
  const family = name.split(' ').at(-1) ?? name;
  return {
    id: name.toLowerCase().replace(/ /g, '-'),
    name,
    aliases: [family],
    type: 'person',
    partOf: [],
    roles: [],
    tags,
  };
}

function isSameThing(one: Entity, other: Entity): boolean {
  return one.id === other.id || mentions(one.name, other.name) || mentions(other.name, one.name);
}

function amount(text: string): number {
  return parseFigure(text)?.amount ?? 0;
}

function isNear(text: string, value: string): boolean {
  const [one, other] = [amount(text), amount(value)];
  return Math.abs(one - other) < 0.15 * Math.max(one, other);
}
