import { expect, test } from 'vitest';
import type { Key, Option, Task } from '../../src/domain/item.ts';
import { keyLetters, keyText } from '../../src/domain/key-text.ts';

const one: Task = { kind: 'choose-one', options: options('Oslo', 'Bern', 'Rome') };
const many: Task = { kind: 'choose-many', options: options('Oslo', 'Bern', 'Rome') };
const order: Task = { kind: 'order', options: options('Oslo', 'Bern', 'Rome') };
const match: Task = {
  kind: 'match',
  premises: options('Norway', 'Italy'),
  options: options('Oslo', 'Bern', 'Rome'),
};
const write: Task = { kind: 'write', hint: 'name' };

test.each<[Task, Key, string, string]>([
  [one, { kind: 'choose-one', optionId: 'Bern' }, 'Bern', 'B'],
  [many, { kind: 'choose-many', optionIds: ['Rome', 'Oslo'] }, 'Oslo; Rome', 'A, C'],
  [order, { kind: 'order', optionIds: ['Rome', 'Oslo', 'Bern'] }, 'Rome; Oslo; Bern', 'C, A, B'],
  [
    match,
    { kind: 'match', pairs: { Italy: 'Rome', Norway: 'Oslo' } },
    'Norway: Oslo; Italy: Rome',
    '1 A, 2 C',
  ],
  [write, { kind: 'write', accept: ['Bern', 'Berne'] }, 'Bern', ''],
])('a key is told in words and in letters: %j %j', (task, key, text, letters) => {
  expect(keyText(task, key)).toBe(text);
  expect(keyLetters(task, key)).toBe(letters);
});

function options(...texts: string[]): Option[] {
  return texts.map(text => ({ id: text, text }));
}
