import { foldText } from '../../src/domain/fold-text.ts';
import type { ItemDraft } from '../../src/domain/item.ts';
import { keyText } from '../../src/domain/key-text.ts';
import { contentStems } from './answer-words.ts';

/** Two stems with this share of main words in common are held to ask the same. */
const nearSame = 0.6;

/** @returns the items that ask what an item before them asks: same signature, or same key and nearly the same stem. */
export function findRepeats(drafts: readonly ItemDraft[]): ItemDraft[] {
  const signatures = new Set<string>();
  const asked = new Map<string, (readonly string[])[]>();
  return drafts.filter(draft => {
    const key = `${draft.content.task.kind} ${askedFor(draft)}`.replace(/^(?:choose-one|write) /, '');
    const stems = contentStems(draft.content.stem);
    const before = asked.get(key) ?? [];
    const isRepeat =
      signatures.has(draft.signature) || before.some(other => overlap(stems, other) >= nearSame);
    signatures.add(draft.signature);
    asked.set(key, [...before, stems]);
    return isRepeat;
  });
}

function askedFor({ content: { task, key } }: ItemDraft): string {
  return foldText(keyText(task, key));
}

/** Common stems over all stems (P. Jaccard, 1901). */
function overlap(one: readonly string[], other: readonly string[]): number {
  const common = one.filter(stem => other.includes(stem)).length;
  const all = one.length + other.length - common;
  return all === 0 ? 1 : common / all;
}
