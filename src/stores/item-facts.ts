import type { Engine, Work } from './engine.ts';

/** @returns what reads the ids of the facts that an item asks about, the main one first, inside the caller's unit of work. */
export function prepareItemFacts(engine: Engine) {
  const select = engine.prepare<{ itemId: string }, { factId: string }>(
    'SELECT fact_id AS "factId" FROM item_fact WHERE item_id = @itemId ORDER BY position',
  );
  return async (work: Work, itemId: string): Promise<string[]> =>
    (await work.all(select, { itemId })).map(({ factId }) => factId);
}
