import type { FactKind, FactReview } from '../domain/fact.ts';
import type { ItemContent, ItemState, ItemType } from '../domain/item.ts';
import type { Engine } from './engine.ts';
import { factOrder } from './fact-rows.ts';
import { prepareItemFacts } from './item-facts.ts';
import { type ReviewedFact, type ReviewedRow, reviewedColumns, toReviewedFact } from './review-rows.ts';
import { toVersion, type VersionRow, versionColumns } from './versions.ts';

/** A fact as a line of the review's outline. */
export interface OutlineFact {
  readonly factId: string;
  readonly kind: FactKind;
  readonly review: FactReview;
  readonly isSure: boolean;
  readonly place: number;
}

/** An item to be decided on, whatever its state. */
export interface PageItem {
  readonly itemId: string;
  readonly type: ItemType;
  readonly state: ItemState;
  readonly template: string;
  readonly content: ItemContent;
}

/** An item with the facts that it asks about. */
export interface ListedItem extends PageItem {
  readonly factIds: readonly string[];
}

type PageItemRow = VersionRow & { state: ItemState; template: string };

/** What the review of an article shows. */
export function makeReviewPageStore(engine: Engine) {
  const selectOutline = engine.prepare<
    { articleId: string },
    { factId: string; kind: FactKind; review: FactReview; isSure: number; place: number }
  >(
    `SELECT id AS "factId", kind, review, doubts IS NULL AS "isSure", place
     FROM fact WHERE article_id = @articleId ORDER BY ${factOrder}`,
  );
  const selectFact = engine.prepare<{ factId: string }, ReviewedRow>(
    `SELECT ${reviewedColumns} FROM fact WHERE id = @factId`,
  );
  const itemTables = `item JOIN item_version AS version ON version.id = item.version_id
    JOIN topic ON topic.id = item.topic_id`;
  const selectItems = engine.prepare<{ factId: string }, PageItemRow>(
    `SELECT ${versionColumns}, item.state, item.template
     FROM ${itemTables} JOIN item_fact ON item_fact.item_id = item.id
     WHERE item_fact.fact_id = @factId AND item.state <> 'retired' AND item.type <> 'short-answer'
       AND NOT EXISTS (SELECT 1 FROM item_fact AS other WHERE other.item_id = item.id AND other.position > 0)
     ORDER BY item.rank DESC, item.signature`,
  );
  const selectJoint = engine.prepare<{ articleId: string; limit: number }, PageItemRow>(
    `SELECT ${versionColumns}, item.state, item.template
     FROM ${itemTables}
     WHERE item.article_id = @articleId AND item.state <> 'retired'
       AND item.type IN ('matching', 'ordering', 'multiple-response', 'short-answer')
       AND (item.type = 'short-answer'
            OR EXISTS (SELECT 1 FROM item_fact WHERE item_id = item.id AND position > 0))
       AND NOT EXISTS (SELECT 1 FROM item_fact JOIN fact ON fact.id = item_fact.fact_id
                       WHERE item_fact.item_id = item.id AND fact.review NOT IN ('approved', 'edited'))
     ORDER BY item.rank DESC, item.signature LIMIT @limit`,
  );
  const selectAll = engine.prepare<{ articleId: string }, PageItemRow>(
    `SELECT ${versionColumns}, item.state, item.template FROM ${itemTables}
     WHERE item.article_id = @articleId AND item.state <> 'retired' ORDER BY item.rank DESC, item.signature`,
  );
  const factIdsOf = prepareItemFacts(engine);

  return {
    /** @returns all facts of the article in the order of its text. */
    async outline(articleId: string): Promise<OutlineFact[]> {
      const rows = await engine.read(work => work.all(selectOutline, { articleId }));
      return rows.map(row => ({ ...row, isSure: row.isSure === 1 }));
    },

    /** @returns those of the facts that there are, in the given order. */
    findFacts(factIds: readonly string[]): Promise<ReviewedFact[]> {
      return engine.read(async work => {
        const facts: ReviewedFact[] = [];
        for (const factId of factIds) {
          const row = await work.one(selectFact, { factId });
          if (row !== undefined) facts.push(toReviewedFact(row));
        }
        return facts;
      });
    },

    /** @returns the items that ask about this fact alone, the best first. */
    async listItems(factId: string): Promise<PageItem[]> {
      return (await engine.read(work => work.all(selectItems, { factId }))).map(toPageItem);
    },

    /** @returns all items of the article that are not retired, the best first: for export, not for a page. */
    listAllItems(articleId: string): Promise<ListedItem[]> {
      return engine.read(async work => {
        const items: ListedItem[] = [];
        for (const row of await work.all(selectAll, { articleId }))
          items.push({ ...toPageItem(row), factIds: await factIdsOf(work, row.itemId) });
        return items;
      });
    },

    /** @returns the items that join several facts, all of them approved, the best first. */
    async listJointItems(articleId: string, limit: number): Promise<PageItem[]> {
      return (await engine.read(work => work.all(selectJoint, { articleId, limit }))).map(toPageItem);
    },
  };
}

function toPageItem(row: PageItemRow): PageItem {
  const { itemId, type, state, template } = row;
  return { itemId, type, state, template, content: toVersion(row, []).content };
}
