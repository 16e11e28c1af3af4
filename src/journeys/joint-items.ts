import { isApproved } from '../domain/fact.ts';
import { nextTurn } from '../stores/next-turn.ts';
import { draftInThread } from './drafting-thread.ts';
import type { World } from './world.ts';
import { today } from './world.ts';

const itemsATurn = 40;

/**
 * Once no sure fact waits any more, drafts the items that join the approved ones, in a thread: those drafted at the
 * reading may rest on facts that were rejected since. Drafting again adds only what is new.
 */
export async function joinApprovedFacts(world: World, articleId: string): Promise<void> {
  const outline = await world.stores.reviewPages.outline(articleId);
  if (outline.some(({ review, isSure }) => review === 'proposed' && isSure)) return;
  const bank = await world.stores.bank.findBank(articleId);
  const facts = bank?.facts.filter(isApproved) ?? [];
  if (bank === undefined || facts.length < 2) return;
  const [joined] = await draftInThread({ bank: { ...bank, facts }, today: today(world) });
  const items = joined?.items ?? [];
  for (let start = 0; start < items.length; start += itemsATurn) {
    await world.stores.items.addDrafts(items.slice(start, start + itemsATurn), world.now());
    await nextTurn();
  }
}
