import { checkGates } from '../domain/drafting/draft-items.ts';
import type { World } from './world.ts';

export interface BankDescription {
  readonly facts: number;
  readonly items: number;
  readonly factsByTopic: Readonly<Record<string, number>>;
  readonly itemsByType: Readonly<Record<string, number>>;
  readonly gates: { readonly failed: number };
}

/** Counts the approved facts and items and puts every item through the gates again, as it stands in the bank. */
export async function describeBank(world: Pick<World, 'stores'>): Promise<BankDescription> {
  const factsByTopic = await world.stores.bank.countFactsByTopic();
  const itemsByType = await world.stores.items.countByType();
  return {
    facts: total(factsByTopic),
    items: total(itemsByType),
    factsByTopic,
    itemsByType,
    gates: { failed: await countFailedGates(world) },
  };
}

async function countFailedGates(world: Pick<World, 'stores'>): Promise<number> {
  let failed = 0;
  for (const { articleId } of await world.stores.bank.listArticles()) {
    const bank = await world.stores.bank.findBank(articleId);
    if (bank === undefined) continue;
    const text = (await world.stores.texts.find(articleId))?.text;
    for (const draft of await world.stores.items.listDrafts(articleId)) {
      if (checkGates(draft, bank, text).length > 0) failed++;
    }
  }
  return failed;
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
