import { placedOptions } from './form.ts';
import type { ItemKey, ItemTask, Key, Option, Task } from './item.ts';

/** @returns the key in words: the right option, the right options, the accepted text to show, the pairs, the order, the rubric. */
export function keyText(task: ItemTask, key: ItemKey): string {
  if (key.kind === 'rubric') return key.points.map(point => point.text).join(' ');
  if (key.kind === 'write') return key.accept[0] ?? '';
  return task.kind === 'explain' ? '' : choiceText(task, key);
}

/** @returns the key in the letters of a task whose options stand in their frozen order: "B", "A, C", "1 C, 2 A". */
export function keyLetters(task: Task, key: Key): string {
  if (task.kind === 'write' || key.kind === 'write') return '';
  const letterOfId = new Map(placedOptions(task.options).map(({ id, letter }) => [id, letter]));
  const letter = (id: string) => letterOfId.get(id) ?? '?';
  switch (key.kind) {
    case 'choose-one':
      return letter(key.optionId);
    case 'choose-many':
      return key.optionIds.map(letter).sort().join(', ');
    case 'order':
      return key.optionIds.map(letter).join(', ');
    case 'match':
      return premisesOf(task)
        .map(({ id }, index) => `${index + 1} ${letter(key.pairs[id] ?? '')}`)
        .join(', ');
  }
}

function choiceText(task: Task, choice: Exclude<Key, { kind: 'write' }>): string {
  if (task.kind === 'write') return '';
  const text = (id: string) => textOf(task.options, id);
  switch (choice.kind) {
    case 'choose-one':
      return text(choice.optionId);
    case 'choose-many':
      return task.options.flatMap(({ id }) => (choice.optionIds.includes(id) ? text(id) : [])).join('; ');
    case 'order':
      return choice.optionIds.map(text).join('; ');
    case 'match':
      return premisesOf(task)
        .flatMap(({ id, text: premise }) => {
          const optionId = choice.pairs[id];
          return optionId === undefined ? [] : `${premise}: ${text(optionId)}`;
        })
        .join('; ');
  }
}

function premisesOf(task: Task): readonly Option[] {
  return task.kind === 'match' ? task.premises : [];
}

function textOf(options: readonly Option[], id: string): string {
  return options.find(option => option.id === id)?.text ?? '';
}
