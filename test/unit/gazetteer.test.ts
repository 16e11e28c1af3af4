import { describe, expect, test } from 'vitest';
import { shapeOf } from '../../src/domain/drafting/term-shape.ts';
import { makeWrongFigures } from '../../src/domain/drafting/wrong-figures.ts';
import { countries } from '../../src/domain/gazetteer/countries.ts';
import {
  countryOfDemonym,
  findKnown,
  knownByPrintedName,
  knownEntities,
} from '../../src/domain/gazetteer/known-entities.ts';
import { officeTag } from '../../src/domain/gazetteer/offices.ts';
import { termFamilies } from '../../src/domain/gazetteer/terms.ts';
import { usStates } from '../../src/domain/gazetteer/us-states.ts';
import { seededRandom } from '../../src/domain/random.ts';

describe('the gazetteer', () => {
  test('has all members of the United Nations and some more, and fifty states', () => {
    expect(countries.length).toBeGreaterThanOrEqual(197);
    expect(
      ['Taiwan', 'Kosovo', 'Palestine', 'Vatican City'].filter(name => findKnown(name) === undefined),
    ).toEqual([]);
    expect(usStates).toHaveLength(50);
  });

  test('names no part without its whole', () => {
    const ids = new Set(knownEntities.map(({ id }) => id));
    const lost = knownEntities.flatMap(({ name, partOf }) =>
      partOf.filter(id => !ids.has(id)).map(id => `${name} < ${id}`),
    );
    expect(lost).toEqual([]);
  });

  test('tells of everything what may stand beside it', () => {
    expect(knownEntities.filter(({ tags }) => tags.length === 0 || tags.includes(''))).toEqual([]);
  });

  test('knows countries by the names of their people, which are not names of the country', () => {
    expect(countryOfDemonym('Kenyan')).toBe('Kenya');
    expect(countryOfDemonym('Kenyans')).toBe('Kenya');
    expect(knownByPrintedName.get('Kenyan')).toBeUndefined();
    expect(findKnown('kenyan')?.name).toBe('Kenya');
  });

  test('has at least three terms in every family, none twice', () => {
    expect(
      termFamilies.filter(family => family.length < 3 || new Set(family).size !== family.length),
    ).toEqual([]);
  });

  const offices: readonly (readonly [string, string | undefined])[] = [
    ['president of Elmford', 'leader'],
    ['president of the university', 'organization-head'],
    ['foreign minister', 'official'],
    ['Chief Justice', 'judge'],
    ['member of Congress', 'legislator'],
    ['associate professor at Elmford College', 'analyst'],
    ['spokeswoman for the mayor', 'spokesperson'],
    ['blue house', undefined],
  ];
  test.each(offices)('makes of “%s” a %s', (office, tag) => {
    expect(officeTag(office)).toBe(tag);
  });

  const hostile = ['a', ' ', 'a ', '-', 'a-', '1,', '0', 's', "'s ", 'of '].map(part =>
    part.repeat(50_000 / part.length),
  );
  test.each(hostile.map(text => [text.slice(0, 4), text]))(
    'looks at 50,000 signs of “%s” in no time',
    (_, text) => {
      const started = performance.now();
      officeTag(text);
      shapeOf(text);
      makeWrongFigures(text, 'count', seededRandom('hostile'), { latestYear: 2000 });
      findKnown(text);
      expect(performance.now() - started).toBeLessThan(200);
    },
  );
});
