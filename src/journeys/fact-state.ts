import { createHash } from 'node:crypto';
import type { Fact } from '../domain/fact.ts';
import type { ItemState } from '../domain/item.ts';

/**
 * A mark of a fact as it stands, with the items that ask about it alone: a form brings back the one that its page had,
 * so that nobody decides on what somebody else has changed meanwhile.
 */
export function stateMark(
  fact: Fact,
  items: readonly { readonly itemId: string; readonly state: ItemState }[],
): string {
  const states = items.map(({ itemId, state }) => `${itemId} ${state}`).sort();
  return createHash('sha256')
    .update(JSON.stringify([fact, states]))
    .digest('base64url')
    .slice(0, 16);
}
