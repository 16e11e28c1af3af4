import type { ArticleBank } from '../domain/article-bank.ts';
import { draftFact, draftJoint } from '../domain/drafting/draft-items.ts';
import type { Fact } from '../domain/fact.ts';
import { seededRandom } from '../domain/random.ts';
import type { NewItem } from '../stores/new-items.ts';
import type { Refusal } from '../stores/refusals.ts';
import { withIds } from './new-item.ts';
import type { World } from './world.ts';
import { today } from './world.ts';

export interface Redraft {
  readonly items: readonly NewItem[];
  readonly refused: readonly Refusal[];
}

/** Wrong options come from the facts around: all of a usual article, enough of a long one. */
const mostAround = 200;

/** Drafts the items of a fact that a person has written, beside the article's others. */
export function redraft(world: World, fact: Fact, bank: ArticleBank): Redraft {
  const options = { random: seededRandom(fact.id), newId: world.newId, today: today(world) };
  const around = factsAround(fact, bank.facts);
  const { drafts, refused } = draftFact(fact, { ...bank, facts: [fact, ...around] }, options);
  const alone = fact.kind === 'sequence' ? draftJoint({ ...bank, facts: [fact] }, options).drafts : [];
  const ordering = alone.filter(({ factIds }) => factIds.length === 1);
  return {
    items: [...drafts, ...ordering].map(draft => withIds(draft, world.newId)),
    refused: refused.map(({ template, gate, reason }) => ({ template, gate, reason })),
  };
}

function factsAround(fact: Fact, facts: readonly Fact[]): Fact[] {
  const others = facts.filter(({ id, review }) => id !== fact.id && review !== 'rejected');
  if (others.length <= 2 * mostAround) return others;
  const distance = (other: Fact) => Math.abs(placeOf(other) - placeOf(fact));
  return others.sort((one, other) => distance(one) - distance(other)).slice(0, 2 * mostAround);
}

function placeOf({ evidence: [first] }: Fact): number {
  return first?.kind === 'quoted' ? first.start : 0;
}
