import { foldText } from '../../src/domain/fold-text.ts';
import type { ItemDraft } from '../../src/domain/item.ts';
import { keyText } from '../../src/domain/key-text.ts';
import { contentStems } from './answer-words.ts';

/** Two stems with this share of main words in common are held to ask the same. */
const nearSame = 0.6;

/**
 * @returns the items that ask what an item before them asks: same signature, or same key and nearly the same stem, or same
 * key and same fact (only where the key is a thing, not True or Claim).
 */
export function findRepeats(drafts: readonly ItemDraft[]): ItemDraft[] {
  const before = new Map<string, ItemDraft[]>();
  const signatures = new Set<string>();
  return drafts.filter(draft => {
    const key = foldText(keyText(draft.content.task, draft.content.key));
    const rivals = before.get(key) ?? [];
    const isRepeat = signatures.has(draft.signature) || rivals.some(rival => asksTheSame(draft, rival));
    signatures.add(draft.signature);
    before.set(key, [...rivals, draft]);
    return isRepeat;
  });
}

/** Both have the same key. */
function asksTheSame(one: ItemDraft, other: ItemDraft): boolean {
  if (hasOwnKey(one) && hasOwnKey(other) && one.factIds[0] === other.factIds[0]) return true;
  return hasOwnKey(one) === hasOwnKey(other) && overlap(stemsOf(one), stemsOf(other)) >= nearSame;
}

function hasOwnKey({ content: { task } }: ItemDraft): boolean {
  return task.kind !== 'choose-one' || task.hasFixedOrder !== true;
}

function stemsOf({ content }: ItemDraft): string[] {
  return contentStems(content.stem.replace(/^Complete the sentence:|\baccording to the article\b/gi, ''));
}

/** Common stems over all stems (P. Jaccard, 1901). */
function overlap(one: readonly string[], other: readonly string[]): number {
  const common = one.filter(stem => other.includes(stem)).length;
  const all = one.length + other.length - common;
  return all === 0 ? 1 : common / all;
}
