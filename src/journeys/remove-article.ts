import { Conflict, NotFound } from '../domain/problems.ts';
import type { World } from './world.ts';

/** Takes an article out of the bank, with its facts and items. @throws NotFound; Conflict while a quiz uses its items */
export async function removeArticle(world: World, articleId: string): Promise<void> {
  if ((await world.stores.bank.findArticle(articleId)) === undefined) throw new NotFound();
  if (!(await world.stores.intake.remove(articleId)))
    throw new Conflict('A quiz asks questions of this article, so it stays, with its facts.');
}
