import { describe, expect, test } from 'vitest';
import { checkResponse } from '../../src/domain/attempt.ts';
import type { Difficulty, Key, Option, Task } from '../../src/domain/item.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { type SamplePosition, simulateResponses } from '../../src/domain/sample-class.ts';
import { scoreResponse } from '../../src/domain/scoring.ts';

const many = 400;
const one: Task = { kind: 'choose-one', options: options('abcd') };
const oneKey: Key = { kind: 'choose-one', optionId: 'c' };
const positions: SamplePosition[] = [
  place(1, one, oneKey),
  place(
    2,
    { kind: 'choose-many', options: options('abcde') },
    { kind: 'choose-many', optionIds: ['a', 'b'] },
  ),
  place(3, { kind: 'write', hint: 'name' }, { kind: 'write', accept: ['Oslo', 'the city of Oslo'] }),
  place(4, { kind: 'write', hint: 'name' }, { kind: 'write', accept: ['Rome'] }),
  place(
    5,
    { kind: 'match', premises: options('pqr'), options: options('abcd') },
    { kind: 'match', pairs: { p: 'a', q: 'b', r: 'c' } },
  ),
  place(6, { kind: 'order', options: options('abcd') }, { kind: 'order', optionIds: ['a', 'b', 'c', 'd'] }),
];

describe('a sample class', () => {
  const students = simulateResponses(positions, many, seededRandom('class'));

  test('is the same for the same seed and another for another', () => {
    expect(simulateResponses(positions, 24, seededRandom('x'))).toEqual(
      simulateResponses(positions, 24, seededRandom('x')),
    );
    expect(simulateResponses(positions, 24, seededRandom('x'))).not.toEqual(
      simulateResponses(positions, 24, seededRandom('y')),
    );
  });

  test('gives only responses that a page would take', () => {
    expect(students).toHaveLength(many);
    for (const { position, task } of positions) {
      for (const student of students) {
        const response = student.get(position);
        expect(checkResponse(task, response)).toEqual({ ok: true, response });
      }
    }
  });

  test('knows some of everything, and leaves some of everything open', () => {
    for (const place of positions) {
      const share = shareRight(students, place);
      expect(share).toBeGreaterThan(0.4);
      expect(share).toBeLessThan(0.9);
      expect(students.some(student => !student.has(place.position))).toBe(true);
    }
  });

  test('finds hard items harder than easy ones', () => {
    const levels: Difficulty[] = ['easy', 'medium', 'hard'];
    const graded = levels.map((difficulty, index) => ({ ...place(index + 1, one, oneKey), difficulty }));
    const class_ = simulateResponses(graded, 4_000, seededRandom('levels'));
    const [easy = 0, medium = 0, hard = 0] = graded.map(item => shareRight(class_, item));
    expect(easy).toBeGreaterThan(medium + 0.1);
    expect(medium).toBeGreaterThan(hard + 0.1);
  });

  test('has strong and weak students, who differ more than chance alone would make them', () => {
    const quiz = Array.from({ length: 20 }, (_, index) => place(index + 1, one, oneKey));
    const shares = simulateResponses(quiz, many, seededRandom('abilities')).map(
      student => quiz.filter(item => isRight(student, item)).length / quiz.length,
    );
    const mean = shares.reduce((total, share) => total + share, 0) / many;
    const variance = shares.reduce((total, share) => total + (share - mean) ** 2, 0) / (many - 1);
    expect(variance).toBeGreaterThan(2 * ((mean * (1 - mean)) / quiz.length));
  });

  test('falls for the first distractor most, and for each at times', () => {
    const chosen = students
      .map(student => student.get(1))
      .filter(response => response?.kind === 'choose-one');
    const [a = 0, b = 0, d = 0] = [...'abd'].map(
      id => chosen.filter(response => response.optionId === id).length,
    );
    expect(a).toBeGreaterThan(b);
    expect(b).toBeGreaterThan(d);
    expect(d).toBeGreaterThan(0);
  });

  test('mixes up the keys of fill-in items', () => {
    const written = students.map(student => student.get(3)).filter(response => response?.kind === 'write');
    expect(new Set(written.map(response => response.text))).toEqual(
      new Set(['Oslo', 'the city of Oslo', 'Rome']),
    );
  });
});

function shareRight(students: ReturnType<typeof simulateResponses>, item: SamplePosition): number {
  return students.filter(student => isRight(student, item)).length / students.length;
}

function isRight(student: ReturnType<typeof simulateResponses>[number], item: SamplePosition): boolean {
  return scoreResponse(item.key, item.task, student.get(item.position)) === 1;
}

function place(position: number, task: Task, key: Key): SamplePosition {
  return { position, task, key, difficulty: 'medium' };
}

function options(ids: string): Option[] {
  return [...ids].map(id => ({ id, text: `Option ${id}` }));
}
