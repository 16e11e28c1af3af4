import type { World } from './world.ts';

/** A person has read these facts and stands by them: from now on items are drafted from them. */
export async function approveFacts(world: World, factIds: readonly string[]): Promise<void> {
  await world.stores.bank.reviewFacts(factIds, 'approved');
}

/** A person has read these items and stands by them: from now on quizzes may ask them. */
export async function approveItems(world: World, itemIds: readonly string[]): Promise<void> {
  await world.stores.items.setState(itemIds, 'approved');
}
