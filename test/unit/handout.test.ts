import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import { type HandoutPosition, handout } from '../../src/domain/handout.ts';
import type { Key, Option, Task } from '../../src/domain/item.ts';

describe('a handout', () => {
  const printed = handout({
    title: 'Capitals',
    citation: 'Town Paper',
    formLetter: 'B',
    positions: [
      place(
        1,
        { kind: 'choose-one', options: options('Oslo', 'Bern', 'Rome') },
        { kind: 'choose-one', optionId: 'Bern' },
        ['Rome', 'Oslo', 'Bern'],
      ),
      place(
        2,
        { kind: 'match', premises: options('Norway', 'Italy'), options: options('Oslo', 'Rome') },
        { kind: 'match', pairs: { Norway: 'Oslo', Italy: 'Rome' } },
        ['Rome', 'Oslo'],
      ),
      place(
        3,
        { kind: 'order', options: options('first', 'second', 'third') },
        { kind: 'order', optionIds: ['first', 'second', 'third'] },
        ['third', 'first', 'second'],
      ),
      place(4, { kind: 'write', hint: 'name' }, { kind: 'write', accept: ['Bern', 'Berne'] }, []),
      place(
        5,
        { kind: 'choose-many', options: options('Oslo', 'Bern', 'Rome') },
        { kind: 'choose-many', optionIds: ['Oslo', 'Rome'] },
        ['Rome', 'Oslo', 'Bern'],
      ),
    ],
  });

  test('says which article and which form it is', () => {
    expect(printed).toMatchObject({ title: 'Capitals', citation: 'Town Paper', formLetter: 'B' });
  });

  test('prints options with letters in their frozen order', () => {
    expect(printed.questions[0]).toEqual({
      number: 1,
      stem: 'Stem 1',
      kind: 'choose-one',
      instruction: 'Circle one letter.',
      points: 100,
      premises: [],
      options: [
        { letter: 'A', text: 'Rome' },
        { letter: 'B', text: 'Oslo' },
        { letter: 'C', text: 'Bern' },
      ],
      responseLines: 0,
    });
  });

  test('prints matching with numbered premises and lettered options', () => {
    expect(printed.questions[1]).toMatchObject({
      premises: [
        { number: 1, text: 'Norway' },
        { number: 2, text: 'Italy' },
      ],
      options: [
        { letter: 'A', text: 'Rome' },
        { letter: 'B', text: 'Oslo' },
      ],
    });
  });

  test('prints a line to write on for a fill-in, and boxes to number for an ordering', () => {
    expect(printed.questions[3]).toMatchObject({ kind: 'write', options: [], responseLines: 1 });
    expect(printed.questions[2]).toMatchObject({
      kind: 'order',
      instruction: 'Number the boxes from 1 to 3.',
    });
  });

  test('has a key in the letters of this form', () => {
    expect(printed.key.map(({ number, letters, text }) => [number, letters, text])).toEqual([
      [1, 'C', 'Bern'],
      [2, '1 B, 2 A', 'Norway: Oslo; Italy: Rome'],
      [3, 'B, C, A', 'first; second; third'],
      [4, '', 'Bern'],
      [5, 'A, B', 'Rome; Oslo'],
    ]);
  });

  test('gives rationale and evidence with each key, a place named twice only once', () => {
    expect(printed.key[0]).toMatchObject({
      rationale: 'Rationale 1',
      evidence: [{ paragraph: 3, speaker: 'Ada Reed', phrase: 'a town of its own' }, { paragraph: 7 }],
    });
  });

  test('tells nothing of key, rationale or evidence among its questions', () => {
    expect(JSON.stringify(printed.questions)).not.toMatch(/Rationale|Ada Reed|Berne|optionId|accept|pairs/);
  });

  test('refuses a frozen order that does not fit the item', () => {
    const position = place(
      1,
      { kind: 'order', options: options('a', 'b') },
      { kind: 'order', optionIds: ['a', 'b'] },
      ['a'],
    );
    expect(() => handout({ title: '', citation: '', formLetter: 'A', positions: [position] })).toThrow(
      RangeError,
    );
  });
});

function place(position: number, task: Task, key: Key, optionIds: readonly string[]): HandoutPosition {
  const content = {
    stem: `Stem ${position}`,
    task,
    key,
    rationale: `Rationale ${position}`,
    difficulty: 'easy' as const,
  };
  return { position, optionIds, points: 100, content, facts: [claim, claim, statement] };
}

const base = { articleId: 'a', topicId: 't', importance: 2, review: 'approved' } as const;
const claim: Fact = {
  ...base,
  id: 'claim',
  status: 'claim',
  kind: 'claim',
  by: { name: 'Ada Reed' },
  proposition: 'Bern has a river',
  evidence: [{ kind: 'cited', paragraph: 3, phrase: 'a town of its own' }],
};
const statement: Fact = {
  ...base,
  id: 'statement',
  status: 'reported',
  kind: 'statement',
  text: 'Rome has seven hills.',
  slots: {},
  evidence: [{ kind: 'cited', paragraph: 7 }],
};

function options(...texts: string[]): Option[] {
  return texts.map(text => ({ id: text, text }));
}
