import type { Engine, WritingWork } from './engine.ts';
import type { ItemRow, ReviewedRow } from './review-rows.ts';

/** What a step found: rows that it changed, as they were, and the ids of rows that it added. */
export interface StepBefore {
  readonly facts: readonly ReviewedRow[];
  readonly items: readonly ItemRow[];
  readonly addedFactIds: readonly string[];
  readonly addedItemIds: readonly string[];
}

/** @returns what changes facts and items, and puts them back, inside the caller's unit of work. */
export function prepareUndo(engine: Engine) {
  const updateFact = engine.prepare<Omit<ReviewedRow, 'created_at' | 'article_id'>>(
    `UPDATE fact SET topic_id = @topic_id, status = @status, review = @review, importance = @importance, as_of = @as_of,
       review_by = @review_by, body = @body, evidence = @evidence, doubts = @doubts, kind = @kind, place = @place,
       refused = @refused, is_edited = @is_edited
     WHERE id = @id`,
  );
  const updateItem = engine.prepare<Omit<ItemRow, 'type'>>(
    `UPDATE item SET state = @state, topic_id = @topic_id, importance = @importance, signature = @signature WHERE id = @id`,
  );
  const selectPart = engine.prepare<{ stepId: string }, { part: number; before: string }>(
    'SELECT part, before FROM review_step WHERE id = @stepId ORDER BY part DESC LIMIT 1',
  );
  const forgetPart = engine.prepare<{ stepId: string; part: number }>(
    'DELETE FROM review_step WHERE id = @stepId AND part = @part',
  );
  // What a quiz asks stays, out of everybody's sight; its signature is free again.
  const retireUsed = engine.prepare<{ itemId: string; signature: string }>(
    `UPDATE item SET state = 'retired', signature = @signature
     WHERE id = @itemId AND EXISTS (
       SELECT 1 FROM item_version JOIN form_position ON form_position.item_version_id = item_version.id
       WHERE item_version.item_id = item.id)`,
  );
  const removeItem = engine.prepare<{ itemId: string }>('DELETE FROM item WHERE id = @itemId');
  const rejectUsed = engine.prepare<{ factId: string }>(
    `UPDATE fact SET review = 'rejected'
     WHERE id = @factId AND EXISTS (SELECT 1 FROM item_fact WHERE fact_id = fact.id)`,
  );
  const removeFact = engine.prepare<{ factId: string }>('DELETE FROM fact WHERE id = @factId');

  async function putBack(work: WritingWork, before: StepBefore): Promise<void> {
    for (const itemId of before.addedItemIds) {
      const isUsed = (await work.run(retireUsed, { itemId, signature: retiredSignature(itemId) })) > 0;
      if (!isUsed) await work.run(removeItem, { itemId });
    }
    for (const factId of before.addedFactIds) {
      if ((await work.run(rejectUsed, { factId })) === 0) await work.run(removeFact, { factId });
    }
    for (const row of before.facts) await changeFact(work, row);
    for (const row of before.items) await work.run(updateItem, row);
  }

  async function changeFact(work: WritingWork, row: ReviewedRow): Promise<void> {
    const { created_at: _, article_id: __, ...changed } = row;
    await work.run(updateFact, changed);
  }

  return {
    /** Writes all of a fact but its article and the time when it was made. */
    updateFact: changeFact,

    /** Writes what reviews change of an item. */
    async updateItem(work: WritingWork, row: Omit<ItemRow, 'type'>): Promise<void> {
      await work.run(updateItem, row);
    },

    /** Takes back the last part of a step and forgets it. */
    async takeBack(work: WritingWork, stepId: string): Promise<void> {
      const last = await work.one(selectPart, { stepId });
      if (last === undefined) return;
      await putBack(work, JSON.parse(last.before) as StepBefore);
      await work.run(forgetPart, { stepId, part: last.part });
    },
  };
}

/** The signature of an item that nobody will draft again: no other may be kept out by it. */
export function retiredSignature(itemId: string): string {
  return `retired ${itemId}`;
}
