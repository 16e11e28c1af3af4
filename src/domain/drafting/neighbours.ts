import { type Fact, paragraphOf, type Slot } from '../fact.ts';
import { shuffle } from '../random.ts';
import { type DraftingContext, type PlacedSlot, slotsByType } from './drafting-bank.ts';

/** Facts far from the asked one are seldom about the like. */
const mostNeighbours = 160;

/** What a gap of an imported fact is asked with: its stem, and the fact it stands in. */
export interface Asked {
  readonly slot: Slot;
  readonly fact: Fact;
  readonly stem: string;
}

/** @returns other gaps of the type, those of the nearest paragraphs first. */
export function neighbours({ slot, fact }: Asked, { bank, random }: DraftingContext): readonly PlacedSlot[] {
  const all = slotsByType(bank).get(slot.type) ?? [];
  const at = paragraphOf(fact);
  const middle = all.findIndex(other => paragraphOf(other.fact) >= at);
  const start = Math.max(0, (middle < 0 ? all.length : middle) - mostNeighbours / 2);
  const distance = (other: PlacedSlot) => Math.abs(paragraphOf(other.fact) - at);
  return shuffle(all.slice(start, start + mostNeighbours), random)
    .filter(other => other.fact.id !== fact.id)
    .sort((a, b) => distance(a) - distance(b));
}
