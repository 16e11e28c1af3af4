import type { ItemType } from '../domain/item.ts';
import type { BankItem } from '../stores/items.ts';
import { type BankLine, drawItems, mostQuestions, toBankLine } from './make-quiz.ts';
import type { World } from './world.ts';
import { today } from './world.ts';

/** What a quiz should be made of, and what a teacher has decided about the last proposal. */
export interface Proposal {
  /** New questions come from this article alone; absent: from all. */
  readonly articleId?: string | undefined;
  readonly topicIds: readonly string[];
  readonly types: readonly ItemType[];
  readonly count: number;
  readonly seed: string;
  /** Items that stay, in this order. */
  readonly itemIds: readonly string[];
  /** Items that were proposed before, kept or not. */
  readonly shownIds: readonly string[];
  /** `draw` fills up to the count; `keep` shows what stays. */
  readonly go: 'draw' | 'keep';
}

/**
 * Keeps what was ticked and fills up to the count with new questions: none that was shown and unticked, none that asks
 * about a fact that is asked about already. Items that have left the bank are passed over.
 */
export async function proposeItems(world: World, proposal: Proposal): Promise<BankLine[]> {
  const { topicIds, types, seed, itemIds, shownIds } = proposal;
  const bank = new Map(
    (await world.stores.items.listDrawable(today(world))).map(item => [item.itemId, item]),
  );
  const kept = find(bank, itemIds);
  if (proposal.go === 'keep' || kept.length >= proposal.count) return kept.map(toBankLine);
  const shown = new Set([...shownIds, ...itemIds]);
  const count = Math.min(mostQuestions, proposal.count + shown.size);
  const drawn = await drawItems(world, { topicIds, types, count, seed, articleId: proposal.articleId });
  const fresh = drawn.map(line => line.itemId).filter(itemId => !shown.has(itemId));
  return fillUp(kept, find(bank, fresh), proposal.count).map(toBankLine);
}

function find(bank: ReadonlyMap<string, BankItem>, itemIds: readonly string[]): BankItem[] {
  return itemIds.flatMap(itemId => bank.get(itemId) ?? []);
}

function fillUp(kept: readonly BankItem[], candidates: readonly BankItem[], count: number): BankItem[] {
  const chosen = [...kept];
  const asked = new Set(kept.flatMap(item => item.factIds));
  for (const candidate of candidates) {
    const isNew = !candidate.factIds.some(factId => asked.has(factId));
    if (chosen.length >= count || !isNew) continue;
    chosen.push(candidate);
    for (const factId of candidate.factIds) asked.add(factId);
  }
  return chosen;
}
