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
 * the items. An article that is in the bank already is left as it is, but a filling that was cut short is finished.
 */
export async function fillBank(world: World, file: FactFile): Promise<Filling> {
  const articleId = file.article.id;
  if ((await world.stores.bank.findArticle(articleId)) === undefined)
    await world.stores.bank.addArticle(file, world.now());
  const isUnfinished = (await world.stores.items.listDrafts(articleId)).length === 0;
  if (isUnfinished) {
    await approveFacts(
      world,
      file.facts.map(fact => fact.id),
    );
  }
  const newIds = await draftArticle(world, articleId);
  const itemIds = isUnfinished ? await world.stores.items.listUnreviewed(articleId) : newIds;
  await approveItems(world, itemIds);
  return { articleId, factCount: file.facts.length, itemCount: itemIds.length };
}

/** @returns whether there is no question to ask: before the first filling, and after one that was cut short. */
export async function isBankEmpty(world: Pick<World, 'stores'>): Promise<boolean> {
  return Object.keys(await world.stores.items.countByType()).length === 0;
}
