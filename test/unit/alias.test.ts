import { describe, expect, test } from 'vitest';
import { aliasAdjectives, aliasNouns, makeAliases } from '../../src/domain/alias.ts';
import { seededRandom } from '../../src/domain/random.ts';

const nounOf = (alias: string) => alias.split(' ')[1] ?? '';
const random = () => seededRandom('aliases');

describe('aliases', () => {
  test('come from at least forty adjectives and forty nouns, each listed once', () => {
    for (const words of [aliasAdjectives, aliasNouns]) {
      expect(words.length).toBeGreaterThanOrEqual(40);
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) expect(word).toMatch(/^[A-Z][a-z]{2,8}$/);
    }
    expect(aliasNouns.filter(noun => aliasAdjectives.includes(noun))).toEqual([]);
  });

  test('are two words each and never given twice', () => {
    const aliases = makeAliases(200, new Set(), random());
    expect(new Set(aliases).size).toBe(200);
    for (const alias of aliases) expect(alias).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
  });

  test('share no word in a class of thirty-five', () => {
    const words = makeAliases(35, new Set(), random()).flatMap(alias => alias.split(' '));
    expect(new Set(words).size).toBe(70);
  });

  test('added to a class later avoid its nouns', () => {
    const taken = new Set(makeAliases(30, new Set(), random()));
    const added = makeAliases(aliasNouns.length - 30, taken, seededRandom('later'));
    expect(new Set([...taken, ...added].map(nounOf)).size).toBe(aliasNouns.length);
  });

  test('are the same for the same seed and others for another', () => {
    expect(makeAliases(10, new Set(), random())).toEqual(makeAliases(10, new Set(), random()));
    expect(makeAliases(10, new Set(), seededRandom('x'))).not.toEqual(makeAliases(10, new Set(), random()));
  });

  test('run out only when all are taken', () => {
    const all = new Set(aliasNouns.flatMap(noun => aliasAdjectives.map(adjective => `${adjective} ${noun}`)));
    all.delete('Quiet Heron');
    expect(makeAliases(2, all, random())).toEqual(['Quiet Heron']);
  });
});
