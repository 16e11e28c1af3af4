import type { Difficulty, ItemDraft, ItemState, ItemType } from '../domain/item.ts';
import type { Engine, NoParameters, Work } from './engine.ts';
import { prepareItemFacts } from './item-facts.ts';
import { type NewItem, prepareItemInsert } from './new-items.ts';
import type { VersionRow } from './versions.ts';
import { isInOpenGradedQuiz, isOfReadyArticle, toVersion, versionColumns } from './versions.ts';

/** An item as a line of the bank's list. The key is shown to teachers only. */
export interface BankItem {
  readonly itemId: string;
  readonly versionId: string;
  readonly articleId: string;
  readonly type: ItemType;
  readonly topicId: string;
  readonly topicName: string;
  readonly stem: string;
  readonly keyText: string;
  readonly difficulty: Difficulty;
  readonly importance: 1 | 2 | 3;
  readonly rank: number;
  readonly factIds: readonly string[];
}

export interface BankFilter {
  readonly topicId?: string;
  readonly type?: ItemType;
  /** A part of the stem, any case. */
  readonly text?: string;
  /** The item id after which to go on. */
  readonly after?: string;
  readonly limit: number;
}

type LineRow = {
  itemId: string;
  versionId: string;
  articleId: string;
  type: ItemType;
  topicId: string;
  topicName: string;
  stem: string;
  keyText: string;
  difficulty: Difficulty;
  importance: 1 | 2 | 3;
  rank: number;
};

const lineColumns = `item.id AS "itemId", item.version_id AS "versionId", item.article_id AS "articleId",
  item.type, item.topic_id AS "topicId",
  topic.name AS "topicName", version.stem, version.key_text AS "keyText", version.difficulty, item.importance, item.rank`;

const lineTables = `item JOIN item_version AS version ON version.id = item.version_id
  JOIN topic ON topic.id = item.topic_id`;

const hasStaleFact = `EXISTS (
  SELECT 1 FROM item_fact JOIN fact ON fact.id = item_fact.fact_id
  WHERE item_fact.item_id = item.id AND fact.review_by <= @today)`;

/** Short answers are marked by a person: no quiz draws them. */
const isAskable = `item.state = 'approved' AND item.type <> 'short-answer' AND ${isOfReadyArticle}`;

/** The items of the bank. */
export function makeItemStore(engine: Engine) {
  const addDraft = prepareItemInsert(engine);
  const selectUnreviewed = engine.prepare<{ articleId: string }, { itemId: string }>(
    `SELECT id AS "itemId" FROM item WHERE article_id = @articleId AND state = 'drafted' ORDER BY id`,
  );
  const updateState = engine.prepare<{ id: string; state: ItemState }>(
    'UPDATE item SET state = @state WHERE id = @id',
  );
  const selectDrawable = engine.prepare<{ today: string }, LineRow>(
    `SELECT ${lineColumns} FROM ${lineTables}
     WHERE ${isAskable} AND NOT ${hasStaleFact} ORDER BY item.signature`,
  );
  const selectPractisable = engine.prepare<{ today: string }, LineRow>(
    `SELECT ${lineColumns} FROM ${lineTables}
     WHERE ${isAskable} AND NOT ${hasStaleFact} AND NOT ${isInOpenGradedQuiz} ORDER BY item.signature`,
  );
  const selectItemFacts = engine.prepare<NoParameters, { itemId: string; factId: string }>(
    `SELECT item_fact.item_id AS "itemId", item_fact.fact_id AS "factId"
     FROM item JOIN item_fact ON item_fact.item_id = item.id
     WHERE item.state = 'approved' ORDER BY item_fact.item_id, item_fact.position`,
  );
  const selectArticleFacts = engine.prepare<{ articleId: string }, { itemId: string; factId: string }>(
    `SELECT item_fact.item_id AS "itemId", item_fact.fact_id AS "factId"
     FROM item JOIN item_fact ON item_fact.item_id = item.id
     WHERE item.article_id = @articleId AND item.state = 'approved'
     ORDER BY item_fact.item_id, item_fact.position`,
  );
  const factIdsOf = prepareItemFacts(engine);
  const filterCondition = `item.state = 'approved' AND ${isOfReadyArticle} AND (@topicId IS NULL OR item.topic_id = @topicId)
    AND (@type IS NULL OR item.type = @type) AND (@text IS NULL OR version.stem LIKE @text ESCAPE '\\')`;
  const selectLines = engine.prepare<
    { topicId: string | null; type: string | null; text: string | null; after: string; limit: number },
    LineRow
  >(
    `SELECT ${lineColumns} FROM ${lineTables}
     WHERE ${filterCondition} AND item.id > @after ORDER BY item.id LIMIT @limit`,
  );
  const countLines = engine.prepare<
    { topicId: string | null; type: string | null; text: string | null },
    { n: number }
  >(`SELECT count(*) AS n FROM ${lineTables} WHERE ${filterCondition}`);
  const selectDrafts = engine.prepare<
    { articleId: string; type: ItemType | null },
    VersionRow & { template: string; signature: string; importance: 1 | 2 | 3; rank: number }
  >(
    `SELECT ${versionColumns},
            item.template, item.signature, item.importance, item.rank
     FROM ${lineTables}
     WHERE item.article_id = @articleId AND item.state = 'approved' AND (@type IS NULL OR item.type = @type)
     ORDER BY item.id`,
  );
  const countByType = engine.prepare<NoParameters, { type: ItemType; n: number }>(
    `SELECT type, count(*) AS n FROM item WHERE state = 'approved' GROUP BY type ORDER BY type`,
  );

  async function withFacts(work: Work, rows: LineRow[]): Promise<BankItem[]> {
    const factIds = byItem(await work.all(selectItemFacts, {}));
    return rows.map(row => ({ ...row, factIds: factIds.get(row.itemId) ?? [] }));
  }

  return {
    /** Adds drafts to the bank; one whose signature is there already is passed over. @returns the ids of the new items. */
    addDrafts(drafts: readonly NewItem[], now: string): Promise<string[]> {
      return engine.write(async work => {
        const added: string[] = [];
        for (const draft of drafts) if (await addDraft(work, draft, now)) added.push(draft.itemId);
        return added;
      });
    },

    /** @returns the ids of the article's items that nobody has reviewed yet. */
    async listUnreviewed(articleId: string): Promise<string[]> {
      const rows = await engine.read(work => work.all(selectUnreviewed, { articleId }));
      return rows.map(row => row.itemId);
    },

    /** Moves items to a state of review. */
    setState(itemIds: readonly string[], state: ItemState): Promise<void> {
      return engine.write(async work => {
        for (const id of itemIds) await work.run(updateState, { id, state });
      });
    },

    /**
     * @returns all approved items whose facts are not stale on `today` (YYYY-MM-DD), for teachers to draw from; in an
     * order that does not hang on random ids, so that one seed draws the same questions in every school.
     */
    listDrawable(today: string): Promise<BankItem[]> {
      return engine.read(async work => withFacts(work, await work.all(selectDrawable, { today })));
    },

    /** Like `listDrawable`, without the items of graded quizzes that are still open. */
    listPractisable(today: string): Promise<BankItem[]> {
      return engine.read(async work => withFacts(work, await work.all(selectPractisable, { today })));
    },

    /** @returns a page of the approved items and how many the filter finds in all. */
    list(filter: BankFilter): Promise<{ lines: BankItem[]; total: number }> {
      const condition = {
        topicId: filter.topicId ?? null,
        type: filter.type ?? null,
        text: filter.text === undefined ? null : `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`,
      };
      return engine.read(async work => {
        const page = { ...condition, after: filter.after ?? '', limit: filter.limit };
        const lines: BankItem[] = [];
        for (const row of await work.all(selectLines, page))
          lines.push({ ...row, factIds: await factIdsOf(work, row.itemId) });
        return { lines, total: (await work.one(countLines, condition))?.n ?? 0 };
      });
    },

    /** @returns the approved items of an article, of one type or of all, as they were drafted. */
    listDrafts(articleId: string, type: ItemType | null = null): Promise<ItemDraft[]> {
      return engine.read(async work => {
        const rows = await work.all(selectDrafts, { articleId, type });
        const facts = byItem(await work.all(selectArticleFacts, { articleId }));
        return rows.map(row => {
          const { type, topicId, template, signature, importance, rank } = row;
          const { content } = toVersion(row, []);
          const factIds = facts.get(row.itemId) ?? [];
          return { articleId, factIds, topicId, type, template, signature, importance, rank, content };
        });
      });
    },

    /** @returns how many approved items there are of each type. */
    async countByType(): Promise<Record<string, number>> {
      const rows = await engine.read(work => work.all(countByType, {}));
      return Object.fromEntries(rows.map(row => [row.type, row.n]));
    },
  };
}

/** @returns the ids of each item's facts, in the order of the rows. */
function byItem(
  rows: readonly { readonly itemId: string; readonly factId: string }[],
): Map<string, string[]> {
  const factIds = new Map<string, string[]>();
  for (const { itemId, factId } of rows) {
    const known = factIds.get(itemId);
    if (known === undefined) factIds.set(itemId, [factId]);
    else known.push(factId);
  }
  return factIds;
}
