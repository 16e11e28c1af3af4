import { describe, expect, test } from 'vitest';
import {
  classCodeAlphabet,
  makeClassCode,
  parseClassCode,
  showClassCode,
} from '../../src/domain/class-code.ts';
import { seededRandom } from '../../src/domain/random.ts';

describe('a class code', () => {
  test('is made of 31 characters that nobody mixes up', () => {
    expect(new Set(classCodeAlphabet).size).toBe(31);
    expect(classCodeAlphabet).toHaveLength(31);
    expect(classCodeAlphabet).not.toMatch(/[01OIL]/);
  });

  test('has eight characters and uses the whole alphabet', () => {
    const random = seededRandom('codes');
    const asked = new Set<number>();
    const codes = Array.from({ length: 500 }, () =>
      makeClassCode(below => {
        asked.add(below);
        return Math.floor(random() * below);
      }),
    );
    expect(asked).toEqual(new Set([31]));
    expect(new Set(codes.join('')).size).toBe(31);
    for (const code of codes) expect(parseClassCode(code)).toBe(code);
  });

  test('is shown in two groups of four', () => {
    expect(showClassCode('K7M4PX2A')).toBe('K7M4 PX2A');
  });

  test.each(['K7M4PX2A', 'k7m4 px2a', ' K7M4-PX2A ', 'k 7 m 4 p x 2 a', 'K7M4–PX2A', 'K7M4\u00a0PX2A\n'])(
    'is understood as typed: %j',
    typed => {
      expect(parseClassCode(typed)).toBe('K7M4PX2A');
    },
  );

  test.each([
    '',
    'K7M4PX2',
    'K7M4PX2AA',
    'K7M4PX20',
    'K7M4PX2I',
    'K7M4PX2Ä',
    'K7M4_PX2A',
    ' '.repeat(50_000),
  ])('is not read into %j', typed => {
    expect(parseClassCode(typed)).toBeUndefined();
  });
});

test('a pasted join link counts as its code', () => {
  expect(parseClassCode('http://192.168.1.20:3000/join/K7M4PX2A')).toBe('K7M4PX2A');
  expect(parseClassCode('http://192.168.1.20:3000/joint/K7M4PX2A')).toBeUndefined();
});
