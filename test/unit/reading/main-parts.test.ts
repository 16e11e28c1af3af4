import { beforeAll, expect, test } from 'vitest';
import { findClauses } from '../../../src/reading/clauses.ts';
import { linkEntities } from '../../../src/reading/entities.ts';
import { loadReader } from '../../../src/reading/language/load-model.ts';
import type { Reader } from '../../../src/reading/language/reader.ts';
import { findSlots } from '../../../src/reading/slots.ts';
import { Syntax } from '../../../src/reading/syntax.ts';

let reader: Reader;
beforeAll(() => {
  reader = loadReader();
});

/** The values of a sentence's gaps that are worth an item of their own. */
function askedParts(text: string): string[] {
  const [sentence] = reader.read(text);
  if (sentence === undefined) throw new Error('no sentence');
  const { mentions, entities } = linkEntities(text, [sentence]);
  const named = {
    text,
    syntax: new Syntax(sentence),
    mentions,
    entities: new Map(entities.map(entity => [entity.id, entity])),
  };
  const [clause] = findClauses(
    named.syntax,
    sentence.tokens.map((_, at) => at),
  );
  if (clause === undefined) throw new Error('no clause');
  const slots = Object.values(findSlots(named, clause).slots);
  return slots.flatMap(({ value, isIncidental }) => (isIncidental === true ? [] : [value]));
}

test.each([
  ['Maria Lopez won the support of Peru in 1998.', ['Maria Lopez', '1998']],
  ['The council spent $3 million on new buses.', ['$3 million']],
  ['The report found that prices rose by 12 percent.', ['12 percent']],
  ['The town was founded in 1843 by Anna Berg.', ['1843', 'Anna Berg']],
])('“%s” is asked for its main parts', (sentence, values) => {
  expect(askedParts(sentence)).toEqual(expect.arrayContaining(values));
});

test.each([
  [
    'A study by researchers at the University of Oslo found that prices rose by 12 percent.',
    'University of Oslo',
  ],
  ['The ships of Portugal carried sugar across the ocean.', 'Portugal'],
  ['The harbor grew quickly between 1980 and 1995.', '1980'],
])('“%s” is not asked for “%s”, which stands too deep in it', (sentence, value) => {
  expect(askedParts(sentence)).not.toContain(value);
});
