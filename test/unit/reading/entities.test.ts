import { beforeAll, describe, expect, test } from 'vitest';
import type { Entity } from '../../../src/domain/entity.ts';
import { linkEntities, type Mention, withRoles } from '../../../src/reading/entities.ts';
import { loadReader } from '../../../src/reading/language/load-model.ts';
import type { Reader } from '../../../src/reading/language/reader.ts';
import { findRoles } from '../../../src/reading/roles.ts';
import { Syntax } from '../../../src/reading/syntax.ts';

let reader: Reader;
beforeAll(() => {
  reader = loadReader();
});

interface Read {
  readonly entities: readonly Entity[];
  /** What each mention prints, with the entity's name behind it. */
  readonly named: readonly string[];
}

function read(text: string): Read {
  const sentences = reader.read(text);
  const { entities, mentions } = linkEntities(text, sentences);
  const people = (index: number) =>
    mentions.filter(each => each.sentence === index && isPerson(each, entities));
  const roles = sentences.flatMap((sentence, index) =>
    findRoles(text, new Syntax(sentence), people(index)).map(role => ({ ...role, paragraph: 1 })),
  );
  const named = mentions.map(({ sentence, first, last, entityId }) => {
    const { tokens } = sentences[sentence] ?? { tokens: [] };
    const printed = text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
    return `${printed} = ${entities.find(({ id }) => id === entityId)?.name}`;
  });
  return { entities: withRoles(entities, roles), named };
}

function isPerson({ entityId }: Mention, entities: readonly Entity[]): boolean {
  return entities.some(({ id, type }) => id === entityId && type === 'person');
}

function entity(text: string, name: string): Entity {
  const { entities } = read(text);
  const found = entities.find(each => each.name === name);
  if (found === undefined)
    throw new Error(`“${name}” is not among ${entities.map(each => each.name).join(', ')}`);
  return found;
}

function rolesOf(text: string, name: string): string[] {
  return entity(text, name).roles.map(({ text: role, isFormer }) => (isFormer ? `former ${role}` : role));
}

describe('people', () => {
  test('are known by their family name once they were named in full', () => {
    const { named } = read('Clara Whitfield opened the hearing. Whitfield spoke for an hour.');
    expect(named).toEqual(['Clara Whitfield = Clara Whitfield', 'Whitfield = Clara Whitfield']);
  });

  test('are not known by their first name, which others may share', () => {
    expect(entity('Clara Whitfield opened the hearing in the town hall.', 'Clara Whitfield').aliases).toEqual(
      ['Whitfield'],
    );
  });

  test('have their family name first in Chinese', () => {
    const text = 'President Zhang Weimin met farmers in the north. Zhang promised them lower prices.';
    expect(read(text).named).toContain('Zhang = Zhang Weimin');
  });

  test('are called by either end of a Vietnamese name', () => {
    const text = 'Nguyen Van Minh opened the factory in Hanoi. Minh praised the workers.';
    expect(read(text).named).toContain('Minh = Nguyen Van Minh');
  });

  test('of one family name are told apart by who was named last', () => {
    const text =
      'Paula Harker won the first vote. Harker thanked her voters. Simon Harker won the second vote. Harker thanked nobody.';
    expect(read(text).named.filter(name => name.startsWith('Harker'))).toEqual([
      'Harker = Paula Harker',
      'Harker = Simon Harker',
    ]);
    expect(entity(text, 'Paula Harker').aliases).toEqual([]);
  });

  test('lose the possessive that follows them', () => {
    expect(read('Voters liked Clara Whitfield’s plan for the schools.').named).toEqual([
      'Clara Whitfield = Clara Whitfield',
    ]);
  });

  test('who are widely known go by one name however it is printed', () => {
    const text = 'Lyndon Johnson signed the bill. Later Johnson spoke to the nation.';
    expect(read(text).named).toEqual(['Lyndon Johnson = Lyndon B. Johnson', 'Johnson = Lyndon B. Johnson']);
    expect(entity(text, 'Lyndon B. Johnson').tags).toContain('us-president');
  });

  test('who share only a part of a known name are somebody else', () => {
    expect(read('The police met Andrew Jackson Smith at the station.').named).toEqual([
      'Andrew Jackson Smith = Andrew Jackson Smith',
    ]);
  });

  test('are never laws, documents or courts', () => {
    const text = 'James Madison drafted the Bill of Rights. The Harper Act and the Supreme Court came later.';
    const people = read(text).entities.filter(({ type }) => type === 'person');
    expect(people.map(({ name }) => name)).toEqual(['James Madison']);
  });
});

describe('offices', () => {
  const examples: readonly (readonly [string, string, string, string])[] = [
    ['before the name', 'Foreign Minister Karel Novak flew to Geneva.', 'Karel Novak', 'Foreign Minister'],
    [
      'with the country before it',
      'Kenyan President Joseph Mwangi signed the treaty.',
      'Joseph Mwangi',
      'Kenyan President',
    ],
    [
      'nested in an institution',
      'Secretary of the Defense Council Karel Novak flew to Geneva.',
      'Karel Novak',
      'Secretary of the Defense Council',
    ],
    [
      'behind the name',
      'Clara Whitfield, the mayor of Elmford, opened the bridge on Monday.',
      'Clara Whitfield',
      'mayor of Elmford',
    ],
    [
      'before a comma',
      'The country’s finance minister, Karel Novak, resigned on Monday.',
      'Karel Novak',
      'finance minister',
    ],
    [
      'that is past',
      'Clara Whitfield, a former judge, opened the bridge on Monday.',
      'Clara Whitfield',
      'former judge',
    ],
    [
      'as a calling',
      'The political scientist Clara Whitfield studied the vote.',
      'Clara Whitfield',
      'political scientist',
    ],
    [
      'in brackets',
      'The council elected Clara Whitfield (treasurer) and Karel Novak (chairman of the board).',
      'Karel Novak',
      'chairman of the board',
    ],
  ];
  test.each(examples)('%s are found', (_, text, name, role) => {
    expect(rolesOf(text, name)).toContain(role);
  });

  test('of several people at once are given to each, in the singular', () => {
    const text = 'Justices Paula Harker and Simon Alder wrote the opinion.';
    expect(rolesOf(text, 'Paula Harker')).toEqual(['Justice']);
    expect(rolesOf(text, 'Simon Alder')).toEqual(['Justice']);
  });

  test('that are shortened are written out, and are no part of the name', () => {
    expect(rolesOf('Sen. Clara Whitfield, D-Ohio, wrote the bill.', 'Clara Whitfield')).toEqual(['Senator']);
    expect(rolesOf('Senate Majority Leader Karel Novak spoke.', 'Karel Novak')).toEqual([
      'Senate Majority Leader',
    ]);
  });

  test('of another person are not given to the one before', () => {
    const text =
      'The delegation included Foreign Minister Karel Novak, Defense Minister Petra Dvorak and aides.';
    expect(rolesOf(text, 'Karel Novak')).toEqual(['Foreign Minister']);
  });

  test('tag people with what they are and with their country', () => {
    expect(entity('Kenyan President Joseph Mwangi signed the treaty.', 'Joseph Mwangi').tags).toEqual([
      'leader',
      'in-public-office',
      'of-kenya',
    ]);
    expect(entity('Clara Whitfield, a historian, wrote the report.', 'Clara Whitfield').tags).toEqual([
      'analyst',
      'outside-of-office',
    ]);
  });

  test('missing, people stand beside others without one', () => {
    expect(entity('Clara Whitfield lives in a small house.', 'Clara Whitfield').tags).toEqual([
      'without-office',
    ]);
  });
});

describe('places', () => {
  test('are countries, cities and states', () => {
    const { entities } = read('Delegates from Kenya and Brazil met in Chicago before they went to Ohio.');
    expect(entities.map(({ name, type }) => `${name}: ${type}`)).toEqual([
      'Kenya: country',
      'Brazil: country',
      'Chicago: city',
      'Ohio: term',
    ]);
  });

  test('are parts of larger ones', () => {
    expect(entity('The ministers met in Lagos.', 'Lagos').partOf).toEqual(['nigeria']);
    expect(entity('The governors met in Ohio.', 'Ohio').partOf).toEqual(['united-states']);
  });

  test('have the nationality for an alias, but a nationality alone names nothing', () => {
    expect(entity('Kenya held a vote.', 'Kenya').aliases).toContain('Kenyan');
    expect(read('The Kenyan farmers sold U.S. officials their corn.').named).toEqual([]);
  });

  test('that are named after people are people where the text says so', () => {
    const text = 'George Washington led the army. Washington later became president.';
    expect(read(text).named).toEqual([
      'George Washington = George Washington',
      'Washington = George Washington',
    ]);
    expect(entity('The senators flew to Washington on Monday.', 'Washington').type).toBe('city');
  });

  test('called Georgia are the state among states and the country among countries', () => {
    expect(entity('Voters in Georgia and Ohio went to the polls.', 'Georgia').tags).toContain('us-state');
    expect(entity('Armenia and Georgia signed a treaty.', 'Georgia').type).toBe('country');
  });

  test('that nobody lists are towns where their state follows', () => {
    expect(entity('The council met in Pinefield, Ohio, on Monday.', 'Pinefield').type).toBe('city');
  });
});

describe('institutions and documents', () => {
  const institutions: readonly (readonly [string, string, string])[] = [
    ['The Ministry of Fisheries closed the harbor.', 'Ministry of Fisheries', 'ministry'],
    ['She teaches history at Harbor State University.', 'Harbor State University', 'university'],
    ['The City Council of Elmford raised the tax.', 'City Council of Elmford', 'council'],
    ['The Ohio Supreme Court heard the case.', 'Ohio Supreme Court', 'court'],
    ['The Department of Parks and Rivers planted trees.', 'Department of Parks and Rivers', 'department'],
  ];
  test.each(institutions)('in “%s” are known by their form', (text, name, tag) => {
    expect(entity(text, name)).toMatchObject({ type: 'organization', tags: [tag] });
  });

  const documents: readonly (readonly [string, string])[] = [
    ['Congress passed the Clean Harbors Act of 1931.', 'Clean Harbors Act of 1931'],
    ['The Twelfth Amendment changed the vote.', 'Twelfth Amendment'],
    ['The 12th Amendment changed the vote.', 'Twelfth Amendment'],
    ['The powers of judges are set out in Article III.', 'Article III'],
    ['The justices decided Dawson v. Alder in June.', 'Dawson v. Alder'],
    ['They signed the Treaty of Elmford.', 'Treaty of Elmford'],
  ];
  test.each(documents)('in “%s” are documents', (text, name) => {
    expect(entity(text, name).type).toBe('document');
  });

  test('go by the letters that the text gives them', () => {
    const text = 'The Harbor Safety Board (HSB) met on Monday. The HSB closed two piers.';
    expect(read(text).named).toEqual([
      'Harbor Safety Board = Harbor Safety Board',
      'HSB = Harbor Safety Board',
      'HSB = Harbor Safety Board',
    ]);
  });

  test('are parts of others', () => {
    expect(entity('The Senate voted on Monday.', 'Senate').partOf).toEqual(['congress']);
    expect(entity('The Fifth Amendment protects suspects.', 'Fifth Amendment').partOf).toContain(
      'bill-of-rights',
    );
  });

  test('that many countries have are not American in a text about another country', () => {
    const text = 'Brazil held a vote. In Brazil the Supreme Court counted the votes again.';
    expect(entity(text, 'Supreme Court')).toMatchObject({ partOf: [], tags: ['court'] });
    expect(entity('The Supreme Court ruled for Ohio.', 'Supreme Court').partOf).toEqual(['united-states']);
  });

  test('do not take in the country that they belong to', () => {
    expect(read('Kenya’s Foreign Ministry wrote a letter.').named).toEqual([
      'Kenya = Kenya',
      'Foreign Ministry = Foreign Ministry',
    ]);
  });

  test('are none where the noun is only part of another one', () => {
    expect(read('The Dual Court System is a chapter of the book.').named).toEqual([]);
  });
});

test('hostile text is read in linear time', { timeout: 20_000 }, () => {
  const names = `${'Aa '.repeat(400)}${'(A'.repeat(200)} ${"X's ".repeat(200)}${'of '.repeat(200)}Act`;
  const sentences = reader.read(names);
  const started = performance.now();
  linkEntities(names, sentences);
  expect(performance.now() - started).toBeLessThan(500);
});

test('a senator is not the representative of the same family name', () => {
  const { named } = read('Rep. Clara Whitfield wrote the bill. Senator Whitfield voted against the bill.');
  expect(named).toContain('Whitfield = Whitfield');
});
