import type { ArticleBank } from '../domain/article-bank.ts';
import type { Fact } from '../domain/fact.ts';
import { type Drafted, draftInThread } from './drafting-thread.ts';
import type { World } from './world.ts';
import { today } from './world.ts';

/** Wrong options come from the facts around: all of a usual article, enough of a long one. */
const mostAround = 400;

/** Drafts the items of each of some facts that a person has written, beside the article's others. */
export function redraft(
  world: World,
  facts: readonly [Fact, ...Fact[]],
  bank: ArticleBank,
): Promise<readonly Drafted[]> {
  const around = factsAround(facts, bank.facts);
  return draftInThread({ bank: { ...bank, facts: [...facts, ...around] }, facts, today: today(world) });
}

function factsAround(written: readonly [Fact, ...Fact[]], facts: readonly Fact[]): Fact[] {
  const ids = new Set(written.map(({ id }) => id));
  const others = facts.filter(({ id, review }) => !ids.has(id) && review !== 'rejected');
  if (others.length <= mostAround) return others;
  const place = placeOf(written[0]);
  const distance = (other: Fact) => Math.abs(placeOf(other) - place);
  return others.sort((one, other) => distance(one) - distance(other)).slice(0, mostAround);
}

function placeOf({ evidence: [first] }: Fact): number {
  return first?.kind === 'quoted' ? first.start : 0;
}
