import { draftItems } from '../domain/drafting/draft-items.ts';
import { NotFound } from '../domain/problems.ts';
import { seededRandom } from '../domain/random.ts';
import { withIds } from './new-item.ts';
import type { World } from './world.ts';
import { today } from './world.ts';

/**
 * Drafts items from the article's approved facts into the bank. Drafting again adds only what is new.
 * @returns the ids of the new items. @throws NotFound
 */
export async function draftArticle(world: World, articleId: string): Promise<string[]> {
  const bank = await world.stores.bank.findBank(articleId);
  if (bank === undefined) throw new NotFound();
  // The article's id is the seed: the same facts always give the same items.
  const { drafts } = draftItems(bank, {
    random: seededRandom(articleId),
    newId: world.newId,
    today: today(world),
  });
  const items = drafts.map(draft => withIds(draft, world.newId));
  return world.stores.items.addDrafts(items, world.now());
}
