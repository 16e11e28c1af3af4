import type { FactFile } from '../formats/fact-file.ts';
import { draftArticle } from './draft-items.ts';
import { approveFacts, approveItems } from './review.ts';
import type { World } from './world.ts';

export interface Filling {
  readonly articleId: string;
  readonly factCount: number;
  readonly itemCount: number;
}

/**
 * Brings a file of reviewed facts into the bank by the way that a teacher's facts go: approve the facts, draft, approve
 * the items. An article that is in the bank already is left as it is.
 */
export async function fillBank(world: World, file: FactFile): Promise<Filling> {
  if ((await world.stores.bank.findArticle(file.article.id)) === undefined) {
    await world.stores.bank.addArticle(file, world.now());
    await approveFacts(
      world,
      file.facts.map(fact => fact.id),
    );
  }
  const itemIds = await draftArticle(world, file.article.id);
  await approveItems(world, itemIds);
  return { articleId: file.article.id, factCount: file.facts.length, itemCount: itemIds.length };
}

/** @returns whether there is no article in the bank yet. */
export async function isBankEmpty(world: Pick<World, 'stores'>): Promise<boolean> {
  return (await world.stores.bank.listArticles()).length === 0;
}
