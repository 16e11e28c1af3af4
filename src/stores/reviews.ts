import type { Engine, WritingWork } from './engine.ts';
import { prepareItemFacts } from './item-facts.ts';
import { prepareItemInsert } from './new-items.ts';
import { nextTurn } from './next-turn.ts';
import {
  fromReviewedFact,
  fromReviewedItem,
  type ItemRow,
  itemColumns,
  type ReviewChange,
  type ReviewedItem,
  type ReviewedRow,
  type ReviewRows,
  type ReviewStep,
  type ReviewSubjects,
  reviewedColumns,
  toReviewedFact,
  toReviewedItem,
} from './review-rows.ts';
import { prepareUndo, type StepBefore } from './undo-step.ts';

/** The step that can be taken back. */
export interface LastStep {
  readonly stepId: string;
  readonly sentence: string;
  /** Absent for the command line. */
  readonly by?: { readonly teacherId: string; readonly name: string };
}

/** How many steps can be taken back, one after the other. */
const keptSteps = 50;

/** A person's decisions on facts and items, each with what takes it back. */
export function makeReviewStore(engine: Engine) {
  const selectFact = engine.prepare<{ id: string; articleId: string }, ReviewedRow>(
    `SELECT ${reviewedColumns} FROM fact WHERE id = @id AND article_id = @articleId`,
  );
  const selectItem = engine.prepare<{ id: string; articleId: string }, ItemRow>(
    `SELECT ${itemColumns} FROM item WHERE id = @id AND article_id = @articleId`,
  );
  const selectItems = engine.prepare<{ factId: string }, ItemRow>(
    `SELECT ${itemColumns}
     FROM item_fact JOIN item ON item.id = item_fact.item_id WHERE item_fact.fact_id = @factId ORDER BY item.id`,
  );
  const insertFact = engine.prepare<ReviewedRow>(
    `INSERT INTO fact (${reviewedColumns})
     VALUES (@id, @article_id, @topic_id, @status, @review, @importance, @as_of, @review_by, @body, @evidence, @doubts,
             @kind, @place, @refused, @is_edited, @created_at)`,
  );
  const insertStep = engine.prepare<{
    stepId: string;
    part: number;
    articleId: string;
    number: number;
    sentence: string;
    before: string;
    teacherId: string | null;
    now: string;
  }>(
    `INSERT INTO review_step (id, part, article_id, number, sentence, before, teacher_id, created_at)
     VALUES (@stepId, @part, @articleId, @number, @sentence, @before, @teacherId, @now)`,
  );
  const selectLast = engine.prepare<
    { articleId: string },
    { stepId: string; sentence: string; number: number; teacherId: string | null; name: string | null }
  >(
    `SELECT review_step.id AS "stepId", sentence, number, teacher_id AS "teacherId", teacher.name
     FROM review_step LEFT JOIN teacher ON teacher.id = review_step.teacher_id
     WHERE article_id = @articleId ORDER BY number DESC, part DESC LIMIT 1`,
  );
  const forgetSteps = engine.prepare<{ articleId: string; number: number }>(
    'DELETE FROM review_step WHERE article_id = @articleId AND number <= @number',
  );
  const factIdsOf = prepareItemFacts(engine);
  const addItem = prepareItemInsert(engine);
  const undo = prepareUndo(engine);

  async function readRows(work: WritingWork, articleId: string, subjects: ReviewSubjects) {
    const { factIds = [], itemIds = [] } = subjects;
    const facts = new Map<string, ReviewedRow>();
    const items = new Map<string, ItemRow>();
    const asked = new Set(factIds);
    for (const id of itemIds) {
      const item = await work.one(selectItem, { id, articleId });
      if (item === undefined) continue;
      items.set(id, item);
      for (const factId of await factIdsOf(work, id)) asked.add(factId);
    }
    for (const id of asked) {
      const row = await work.one(selectFact, { id, articleId });
      if (row !== undefined) facts.set(id, row);
    }
    for (const factId of factIds) {
      for (const item of await work.all(selectItems, { factId })) items.set(item.id, item);
    }
    return { facts: [...facts.values()], items: [...items.values()] };
  }

  async function toRows(
    work: WritingWork,
    { facts, items }: { facts: readonly ReviewedRow[]; items: readonly ItemRow[] },
  ): Promise<ReviewRows> {
    const reviewed: ReviewedItem[] = [];
    for (const item of items) reviewed.push(toReviewedItem(item, await factIdsOf(work, item.id)));
    return { facts: facts.map(toReviewedFact), items: reviewed };
  }

  /** @returns what takes the change back. */
  async function apply(
    work: WritingWork,
    change: ReviewChange,
    before: { facts: readonly ReviewedRow[]; items: readonly ItemRow[] },
    now: string,
  ): Promise<StepBefore> {
    const { newFacts = [], newItems = [] } = change;
    for (const reviewed of change.facts) await undo.updateFact(work, fromReviewedFact(reviewed, now));
    for (const reviewed of newFacts) await work.run(insertFact, fromReviewedFact(reviewed, now));
    for (const item of change.items) await undo.updateItem(work, fromReviewedItem(item));
    const added: string[] = [];
    for (const item of newItems) if (await addItem(work, item, now)) added.push(item.itemId);
    const factIds = new Set(change.facts.map(({ fact }) => fact.id));
    const itemIds = new Set(change.items.map(({ itemId }) => itemId));
    return {
      facts: before.facts.filter(({ id }) => factIds.has(id)),
      items: before.items.filter(({ id }) => itemIds.has(id)),
      addedFactIds: newFacts.map(({ fact }) => fact.id),
      addedItemIds: added,
    };
  }

  async function numberOf(work: WritingWork, { articleId, stepId, part }: ReviewStep) {
    const last = await work.one(selectLast, { articleId });
    if (part > 0) return last?.stepId === stepId ? last.number : undefined;
    return (last?.number ?? 0) + 1;
  }

  return {
    /**
     * Reads facts with their items, and stores what `plan` makes of them together with what takes it back.
     * @param plan gives undefined where there is nothing to do; what it throws changes nothing
     * @returns whether there was anything to do
     */
    change(
      step: ReviewStep,
      subjects: ReviewSubjects,
      plan: (rows: ReviewRows) => ReviewChange | undefined,
    ): Promise<boolean> {
      const { articleId, stepId, part, teacherId, now } = step;
      return engine.write(async work => {
        const number = await numberOf(work, step);
        if (number === undefined) return false;
        const before = await readRows(work, articleId, subjects);
        const change = plan(await toRows(work, before));
        if (change === undefined) return false;
        const kept = JSON.stringify(await apply(work, change, before, now));
        const { sentence } = change;
        await work.run(insertStep, {
          stepId,
          part,
          articleId,
          number,
          sentence,
          before: kept,
          teacherId,
          now,
        });
        await work.run(forgetSteps, { articleId, number: number - keptSteps });
        return true;
      });
    },

    /** @returns the step that can be taken back. */
    async findLast(articleId: string): Promise<LastStep | undefined> {
      const last = await engine.read(work => work.one(selectLast, { articleId }));
      if (last === undefined) return undefined;
      const { stepId, sentence, teacherId, name } = last;
      return { stepId, sentence, ...(teacherId !== null && name !== null && { by: { teacherId, name } }) };
    },

    /** Takes the last step back. @returns its sentence, or undefined where another is the last. */
    async undo(articleId: string, stepId: string): Promise<string | undefined> {
      let sentence: string | undefined;
      for (;;) {
        const last = await engine.write(async work => {
          const found = await work.one(selectLast, { articleId });
          if (found?.stepId !== stepId) return undefined;
          await undo.takeBack(work, stepId);
          return found;
        });
        if (last === undefined) return sentence;
        sentence = last.sentence;
        await nextTurn();
      }
    },
  };
}
