import { describe, expect, test } from 'vitest';
import {
  type Assignment,
  type AttemptState,
  assertCanSave,
  assertCanStart,
  assertCanSubmit,
  checkResponse,
  feedbackFor,
  isAnswered,
} from '../../src/domain/attempt.ts';
import type { Option, Response, Task } from '../../src/domain/item.ts';
import { Conflict } from '../../src/domain/problems.ts';

const now = '2030-02-03T10:00:00.000Z';
const before = '2030-02-03T09:59:59.999Z';
const after = '2030-02-03T10:00:00.001Z';
const graded: Assignment = { mode: 'graded', feedback: 'after-closing' };

describe('an attempt', () => {
  test('takes responses and is handed in while its quiz is open', () => {
    expect(() => assertCanStart(graded, now)).not.toThrow();
    expect(() => assertCanSave({ state: 'open' }, { ...graded, closesAt: after }, now)).not.toThrow();
    expect(() => assertCanSubmit({ state: 'open' }, graded, now)).not.toThrow();
  });

  test('that was handed in takes nothing more', () => {
    expect(() => assertCanSave({ state: 'submitted' }, graded, now)).toThrow(Conflict);
    expect(() => assertCanSubmit({ state: 'submitted' }, graded, now)).toThrow(/handed in already/);
  });

  test('that was collected says that what was saved counts', () => {
    expect(() => assertCanSave({ state: 'collected' }, graded, now)).toThrow(/had saved was handed in/);
    expect(() => assertCanSubmit({ state: 'collected' }, graded, now)).toThrow(Conflict);
  });

  test('a late response is refused', () => {
    for (const late of [{ closesAt: now }, { closesAt: before }, { closedAt: before }]) {
      const assignment = { ...graded, ...late };
      expect(() => assertCanStart(assignment, now)).toThrow(Conflict);
      expect(() => assertCanSave({ state: 'open' }, assignment, now)).toThrow(Conflict);
      expect(() => assertCanSubmit({ state: 'open' }, assignment, now)).toThrow(Conflict);
    }
  });

  test('a clock that is put back does not open a closed quiz again', () => {
    expect(() => assertCanSave({ state: 'open' }, { ...graded, closedAt: after }, now)).toThrow(/closed/);
  });
});

describe('feedback', () => {
  const closed = { closedAt: now };
  const early = { feedback: 'after-submission' } as const;
  test.each<[string, Partial<Assignment>, AttemptState, string]>([
    ['is withheld while a practice is under way', { mode: 'practice' }, 'open', 'none'],
    ['is withheld while a graded attempt is under way', { ...early, ...closed }, 'open', 'none'],
    ['is full after practice', { mode: 'practice' }, 'submitted', 'full'],
    ['is the score alone while a graded quiz is open', {}, 'submitted', 'score'],
    ['is full once a graded quiz was closed', closed, 'submitted', 'full'],
    ['is full for collected attempts of a closed quiz', closed, 'collected', 'full'],
    ['is full at once where the teacher chose so', early, 'submitted', 'full'],
    ['waits for the closing itself, not for the hour of closing', { closesAt: before }, 'submitted', 'score'],
  ])('%s', (_, changes, state, expected) => {
    expect(feedbackFor({ ...graded, ...changes }, { state })).toBe(expected);
  });
});

describe('checking a response', () => {
  test.each<[string, Task, Response, Response]>([
    ['keeps a choice', one, { kind: 'choose-one', optionId: 'b' }, { kind: 'choose-one', optionId: 'b' }],
    [
      'counts repeated choices once',
      many,
      { kind: 'choose-many', optionIds: ['b', 'a', 'b'] },
      { kind: 'choose-many', optionIds: ['b', 'a'] },
    ],
    [
      'counts repeated steps once',
      order,
      { kind: 'order', optionIds: ['c', 'c', 'a'] },
      { kind: 'order', optionIds: ['c', 'a'] },
    ],
    [
      'drops premises left open',
      match,
      { kind: 'match', pairs: { p: 'a', q: '' } },
      { kind: 'match', pairs: { p: 'a' } },
    ],
    [
      'trims text and joins its lines',
      write,
      { kind: 'write', text: '  New\r\n\t York\u0000 ' },
      { kind: 'write', text: 'New York' },
    ],
  ])('%s', (_, task, response, expected) => {
    expect(checkResponse(task, response)).toEqual({ ok: true, response: expected });
  });

  test.each<[Task, Response | undefined]>([
    [one, undefined],
    [one, { kind: 'choose-one', optionId: '' }],
    [many, { kind: 'choose-many', optionIds: [] }],
    [write, { kind: 'write', text: ' \n ' }],
    [match, { kind: 'match', pairs: { p: '', q: '' } }],
  ])('takes an empty response for an omitted one: %j %j', (task, response) => {
    expect(checkResponse(task, response)).toEqual({ ok: true, response: undefined });
  });

  test.each<[Task, Response]>([
    [one, { kind: 'choose-one', optionId: 'z' }],
    [many, { kind: 'choose-many', optionIds: ['a', 'z'] }],
    [order, { kind: 'order', optionIds: ['a', 'z'] }],
    [match, { kind: 'match', pairs: { p: 'z' } }],
    [match, { kind: 'match', pairs: { z: 'a' } }],
    [match, { kind: 'match', pairs: { ['__proto__']: 'a' } }],
    [match, { kind: 'match', pairs: { a: 'p' } }],
  ])('refuses an option that does not exist: %j %j', (task, response) => {
    expect(checkResponse(task, response)).toEqual({
      ok: false,
      problem: expect.stringContaining('no such option'),
    });
  });

  test('refuses a response of another kind', () => {
    const everyTask = [one, many, order, match, write];
    const everyResponse: Response[] = [
      { kind: 'choose-one', optionId: 'a' },
      { kind: 'choose-many', optionIds: ['a'] },
      { kind: 'order', optionIds: ['a'] },
      { kind: 'match', pairs: { p: 'a' } },
      { kind: 'write', text: 'a' },
    ];
    for (const [index, task] of everyTask.entries()) {
      const fitting = everyResponse.filter(response => checkResponse(task, response).ok);
      expect(fitting).toEqual([everyResponse[index]]);
    }
  });

  test('takes 200 characters and not one more', () => {
    expect(checkResponse(write, { kind: 'write', text: ` ${'x'.repeat(200)} ` }).ok).toBe(true);
    expect(checkResponse(write, { kind: 'write', text: 'x'.repeat(201) })).toMatchObject({ ok: false });
    expect(checkResponse(write, { kind: 'write', text: ' '.repeat(50_000) })).toMatchObject({ ok: false });
  });

  test('leaves what it was given as it was', () => {
    const given = Object.freeze({ kind: 'choose-many', optionIds: Object.freeze(['b', 'b']) } as const);
    expect(checkResponse(many, given)).toMatchObject({ ok: true });
    expect(given.optionIds).toEqual(['b', 'b']);
  });
});

test('a response is answered once there is something in it', () => {
  expect(isAnswered(undefined)).toBe(false);
  expect(isAnswered({ kind: 'choose-many', optionIds: [] })).toBe(false);
  expect(isAnswered({ kind: 'match', pairs: {} })).toBe(false);
  expect(isAnswered({ kind: 'write', text: ' ' })).toBe(false);
  expect(isAnswered({ kind: 'write', text: '0' })).toBe(true);
  expect(isAnswered({ kind: 'order', optionIds: ['a'] })).toBe(true);
});

const options: Option[] = ['a', 'b', 'c'].map(id => ({ id, text: `Option ${id}` }));
const premises: Option[] = ['p', 'q'].map(id => ({ id, text: `Premise ${id}` }));
const one: Task = { kind: 'choose-one', options };
const many: Task = { kind: 'choose-many', options };
const order: Task = { kind: 'order', options };
const match: Task = { kind: 'match', premises, options };
const write: Task = { kind: 'write', hint: 'word' };
