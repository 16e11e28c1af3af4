import type { ItemDraft } from '../domain/item.ts';
import { keyText } from '../domain/key-text.ts';
import type { NewItem } from '../stores/new-items.ts';

/** @returns the draft as it enters the bank. */
export function withIds(draft: ItemDraft, newId: () => string): NewItem {
  const { task, key } = draft.content;
  return { ...draft, itemId: newId(), versionId: newId(), keyText: keyText(task, key) };
}
