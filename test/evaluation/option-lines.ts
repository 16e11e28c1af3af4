import type { ItemContent, Option } from '../../src/domain/item.ts';
import { keyText } from '../../src/domain/key-text.ts';

/** @returns what the rater sees of a task: every option on a line of its own with the key marked, or what is accepted. */
export function optionLines({ task, key }: ItemContent): string[] {
  if (key.kind === 'write') return [`accepted: ${key.accept.join(' | ')}`];
  if (!('options' in task)) return [`key: ${keyText(task, key)}`];
  if (key.kind === 'choose-one') return markOptions(task.options, [key.optionId]);
  if (key.kind === 'choose-many') return markOptions(task.options, key.optionIds);
  return [...task.options.map(({ text }) => `- ${text}`), `key: ${keyText(task, key)}`];
}

function markOptions(options: readonly Option[], keyIds: readonly string[]): string[] {
  return options.map(({ id, text }) => `${keyIds.includes(id) ? '[KEY]' : '[   ]'} ${text}`);
}
