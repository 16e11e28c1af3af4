import { draftItems } from '../domain/drafting/draft-items.ts';
import { keyText } from '../domain/key-text.ts';
import { NotFound } from '../domain/problems.ts';
import { seededRandom } from '../domain/random.ts';
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
  const items = drafts.map(draft => ({
    ...draft,
    itemId: world.newId(),
    versionId: world.newId(),
    keyText: keyText(draft.content.task, draft.content.key),
  }));
  return world.stores.items.addDrafts(items, world.now());
}
