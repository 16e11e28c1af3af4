import { describe, expect, test } from 'vitest';
import { textField } from '../../src/web/forms/posted.ts';
import { keptFields, parseResponse, parseResponses } from '../../src/web/forms/responses.ts';
import { parseSave } from '../../src/web/forms/save.ts';
import { parseTry } from '../../src/web/forms/try.ts';

describe('a posted question', () => {
  test('with one option chosen is that option, whatever empty markers come with it', () => {
    expect(parseResponse({ q1: ['', 'a'] }, 'q1', 'choose-one')).toEqual({
      kind: 'given',
      response: { kind: 'choose-one', optionId: 'a' },
    });
  });

  test('with nothing but its marker is cleared', () => {
    expect(parseResponse({ q1: '' }, 'q1', 'choose-one')).toEqual({ kind: 'given', response: undefined });
    expect(parseResponse({ q1: '' }, 'q1', 'choose-many')).toEqual({ kind: 'given', response: undefined });
    expect(parseResponse({ q1: '' }, 'q1', 'write')).toEqual({ kind: 'given', response: undefined });
    expect(parseResponse({ 'q1.a': '' }, 'q1', 'match')).toEqual({ kind: 'given', response: undefined });
  });

  test('that was not on the form is left as it is', () => {
    for (const kind of ['choose-one', 'choose-many', 'write', 'match', 'order'] as const) {
      expect(parseResponse({ q2: 'a', 'q2.b': 'c' }, 'q1', kind)).toEqual({ kind: 'absent' });
    }
  });

  test('with several options chosen holds them all', () => {
    expect(parseResponse({ q1: ['', 'a', 'b'] }, 'q1', 'choose-many')).toEqual({
      kind: 'given',
      response: { kind: 'choose-many', optionIds: ['a', 'b'] },
    });
  });

  test('of matching leaves out the lines that were left open', () => {
    expect(parseResponse({ 'q1.p1': 'a', 'q1.p2': '' }, 'q1', 'match')).toEqual({
      kind: 'given',
      response: { kind: 'match', pairs: { p1: 'a' } },
    });
  });

  test('of ordering is sorted by the numbers, ten after nine', () => {
    const posted = { 'q1.a': '10', 'q1.b': '9', 'q1.c': '1' };
    expect(parseResponse(posted, 'q1', 'order')).toEqual({
      kind: 'given',
      response: { kind: 'order', optionIds: ['c', 'b', 'a'] },
    });
  });

  test('of ordering with a number given twice is told so', () => {
    expect(parseResponse({ 'q1.a': '1', 'q1.b': '1' }, 'q1', 'order')).toMatchObject({
      kind: 'wrong',
      sentence: expect.stringContaining('same number'),
    });
  });

  test('of ordering with something that is no number is told so', () => {
    for (const number of ['0', '-1', '1e3', 'first', '100']) {
      expect(parseResponse({ 'q1.a': number }, 'q1', 'order').kind).toBe('wrong');
    }
  });

  test('that holds objects instead of text is read as empty', () => {
    const posted = { q1: { $gt: '' }, q2: [{ a: 1 }, 7], 'q3.x': { y: 'z' } };
    expect(parseResponse(posted, 'q1', 'choose-one')).toEqual({ kind: 'given', response: undefined });
    expect(parseResponse(posted, 'q2', 'choose-many')).toEqual({ kind: 'given', response: undefined });
    expect(parseResponse(posted, 'q3', 'match')).toEqual({ kind: 'given', response: undefined });
  });

  test('cannot reach a prototype through the name of a line', () => {
    const posted = JSON.parse('{"q1.__proto__": "polluted", "__proto__": {"q2": "a"}}');
    const found = parseResponses(posted, [
      { position: 1, task: { kind: 'match' } },
      { position: 2, task: { kind: 'choose-one' } },
    ]);
    expect(found.responses.map(({ position }) => position)).toEqual([1]);
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('q2');
  });

  test('that is no object at all says nothing', () => {
    const questions = [{ position: 1, task: { kind: 'write' as const } }];
    for (const body of [undefined, null, 'q1=a', 7]) {
      expect(parseResponses(body, questions)).toEqual({ responses: [], problems: new Map() });
    }
  });
});

describe('what is kept through a sign-in', () => {
  test('is every field of a question, the repeated ones too', () => {
    expect(keptFields({ q1: ['', 'a'], 'q2.p_1': 'b', go: 'save', pin: '1234' })).toEqual([
      { name: 'q1', value: '' },
      { name: 'q1', value: 'a' },
      { name: 'q2.p_1', value: 'b' },
    ]);
  });

  test('is nothing with a name that no form of ours has', () => {
    expect(keptFields({ 'q1.a.b': 'x', 'q1"><svg': 'x', qq: 'x', q1234: 'x' })).toEqual([]);
  });
});

describe('what a script sends', () => {
  test('is a response with its sequence number', () => {
    const response = { kind: 'choose-one', optionId: 'a' };
    expect(parseSave({ response, sequence: 3 })).toEqual({ response, sequence: 3 });
  });

  test('clears with null', () => {
    expect(parseSave({ response: null, sequence: 1 })).toEqual({ response: undefined, sequence: 1 });
  });

  test('is refused when it is anything else', () => {
    const response = { kind: 'choose-one', optionId: 'a' };
    const hostile = [
      undefined,
      [],
      'text',
      { response },
      { response, sequence: -1 },
      { response, sequence: 1.5 },
      { response, sequence: '1' },
      { response: { kind: 'choose-one' }, sequence: 1 },
      { response: { kind: 'essay', text: 'x' }, sequence: 1 },
      { response: { kind: 'write', text: 'x'.repeat(1001) }, sequence: 1 },
      { response: { kind: 'choose-many', optionIds: Array(51).fill('a') }, sequence: 1 },
    ];
    for (const body of hostile) expect(parseSave(body)).toBeUndefined();
  });

  test('loses fields that nobody asked for', () => {
    const response = { kind: 'choose-one', optionId: 'a', score: 100 };
    expect(parseSave({ response, sequence: 1, score: 100 })).toEqual({
      response: { kind: 'choose-one', optionId: 'a' },
      sequence: 1,
    });
  });
});

describe('a field of text', () => {
  test('is trimmed', () => {
    expect(textField({ code: ' K7M4 PX2A ' }, 'code')).toBe('K7M4 PX2A');
  });

  test('is empty where it is missing, repeated or far too long', () => {
    expect(textField({}, 'code')).toBe('');
    expect(textField({ code: ['a', 'b'] }, 'code')).toBe('');
    expect(textField({ code: 'x'.repeat(21) }, 'code', 20)).toBe('');
    expect(textField({}, 'constructor')).toBe('');
  });
});

describe('the form of Try five', () => {
  test('says which item each response belongs to', () => {
    const posted = {
      seed: 's',
      item: ['v1', 'v2'],
      kind: ['choose-one', 'choose-many'],
      q1: ['', 'a'],
      q2: '',
    };
    expect(parseTry(posted)).toEqual({
      seed: 's',
      responses: [
        { itemVersionId: 'v1', response: { kind: 'choose-one', optionId: 'a' } },
        { itemVersionId: 'v2' },
      ],
      problems: new Map(),
    });
  });

  test('is refused with more than five items or an unknown kind', () => {
    const six = Array(6).fill('v');
    expect(parseTry({ seed: 's', item: six, kind: [] })).toBeUndefined();
    expect(parseTry({ seed: 's', item: ['v'], kind: ['essay'] })).toBeUndefined();
    expect(parseTry({})).toBeUndefined();
  });
});
