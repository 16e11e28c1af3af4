import type { FactFile } from '../formats/fact-file.ts';
import { draftArticle } from './draft-items.ts';
import type { World } from './world.ts';

export interface Filling {
  readonly articleId: string;
  readonly factCount: number;
  readonly itemCount: number;
}

/**
 * Brings a file of reviewed facts into the bank: people have read its facts and what is drafted from them. An article
 * that is in the bank already is left as it is, but a filling that was cut short is finished.
 */
export async function fillBank(world: World, file: FactFile): Promise<Filling> {
  const { bank, items } = world.stores;
  const articleId = file.article.id;
  if ((await bank.findArticle(articleId)) === undefined) await bank.addArticle(file, world.now());
  const isUnfinished = (await items.listDrafts(articleId)).length === 0;
  const factIds = file.facts.map(fact => fact.id);
  if (isUnfinished) await bank.reviewFacts(factIds, 'approved');
  const newIds = await draftArticle(world, articleId);
  const itemIds = isUnfinished ? await items.listUnreviewed(articleId) : newIds;
  await items.setState(itemIds, 'approved');
  return { articleId, factCount: file.facts.length, itemCount: itemIds.length };
}

/** @returns whether there is no question to ask: before the first filling, and after one that was cut short. */
export async function isBankEmpty(world: Pick<World, 'stores'>): Promise<boolean> {
  return Object.keys(await world.stores.items.countByType()).length === 0;
}
