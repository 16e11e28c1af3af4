import type { Evidence, FactBody, FactStatus } from '../domain/fact.ts';
import type { Difficulty, ItemContent, ItemDraft, ItemState, ItemType, Key, Task } from '../domain/item.ts';
import type { Engine, NoParameters, Work, WritingWork } from './engine.ts';

/** An item as a line of the bank's list. The key is shown to teachers only. */
export interface BankItem {
  readonly itemId: string;
  readonly versionId: string;
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

/** A version with everything that the server knows about it: for scoring, results, keys and the bank. */
export interface ItemVersion {
  readonly versionId: string;
  readonly itemId: string;
  readonly articleId: string;
  readonly type: ItemType;
  readonly topicId: string;
  readonly topicName: string;
  readonly content: ItemContent;
  readonly keyText: string;
  readonly evidence: readonly FactEvidence[];
}

/** A fact that an item asks about, with its places in the article. */
export interface FactEvidence {
  readonly factId: string;
  readonly status: FactStatus;
  readonly body: FactBody;
  readonly evidence: readonly Evidence[];
}

/** What a student may see of a version before handing in. */
export interface OpenVersion {
  readonly versionId: string;
  readonly type: ItemType;
  readonly topicName: string;
  readonly stem: string;
  readonly task: Task;
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
  type: ItemType;
  topicId: string;
  topicName: string;
  stem: string;
  keyText: string;
  difficulty: Difficulty;
  importance: 1 | 2 | 3;
  rank: number;
};

type VersionRow = {
  versionId: string;
  itemId: string;
  articleId: string;
  type: ItemType;
  topicId: string;
  topicName: string;
  stem: string;
  task: string;
  key: string;
  keyText: string;
  rationale: string;
  misconceptions: string | null;
  difficulty: Difficulty;
};

const lineColumns = `item.id AS "itemId", item.version_id AS "versionId", item.type, item.topic_id AS "topicId",
  topic.name AS "topicName", version.stem, version.key_text AS "keyText", version.difficulty, item.importance, item.rank`;

const lineTables = `item JOIN item_version AS version ON version.id = item.version_id
  JOIN topic ON topic.id = item.topic_id`;

/** True for items of a graded quiz that is still open: practice must leave these out. */
const isInOpenGradedQuiz = `EXISTS (
  SELECT 1 FROM item_version AS any_version
  JOIN form_position ON form_position.item_version_id = any_version.id
  JOIN assignment ON assignment.form_id = form_position.form_id
  WHERE any_version.item_id = item.id AND assignment.mode = 'graded' AND assignment.closed_at IS NULL)`;

const hasStaleFact = `EXISTS (
  SELECT 1 FROM item_fact JOIN fact ON fact.id = item_fact.fact_id
  WHERE item_fact.item_id = item.id AND fact.review_by <= @today)`;

/** Items and their versions. */
export type ItemStore = ReturnType<typeof makeItemStore>;

export function makeItemStore(engine: Engine) {
  const insertItem = engine.prepare<{
    id: string;
    articleId: string;
    topicId: string;
    type: ItemType;
    state: ItemState;
    template: string;
    signature: string;
    importance: number;
    rank: number;
    versionId: string;
    now: string;
  }>(
    `INSERT INTO item (id, article_id, topic_id, type, state, template, signature, importance, rank, version_id, created_at)
     VALUES (@id, @articleId, @topicId, @type, @state, @template, @signature, @importance, @rank, @versionId, @now)
     ON CONFLICT (signature) DO NOTHING`,
  );
  const insertVersion = engine.prepare<{
    id: string;
    itemId: string;
    stem: string;
    task: string;
    key: string;
    keyText: string;
    rationale: string;
    misconceptions: string | null;
    difficulty: Difficulty;
    now: string;
  }>(
    `INSERT INTO item_version (id, item_id, version, stem, task, key, key_text, rationale, misconceptions, difficulty, created_at)
     VALUES (@id, @itemId, 1, @stem, @task, @key, @keyText, @rationale, @misconceptions, @difficulty, @now)`,
  );
  const insertItemFact = engine.prepare<{ itemId: string; factId: string; position: number }>(
    'INSERT INTO item_fact (item_id, fact_id, position) VALUES (@itemId, @factId, @position)',
  );
  const updateState = engine.prepare<{ id: string; state: ItemState }>(
    'UPDATE item SET state = @state WHERE id = @id',
  );
  const selectDrawable = engine.prepare<{ today: string }, LineRow>(
    `SELECT ${lineColumns} FROM ${lineTables}
     WHERE item.state = 'approved' AND NOT ${hasStaleFact} ORDER BY item.signature`,
  );
  const selectPractisable = engine.prepare<{ today: string }, LineRow>(
    `SELECT ${lineColumns} FROM ${lineTables}
     WHERE item.state = 'approved' AND NOT ${hasStaleFact} AND NOT ${isInOpenGradedQuiz} ORDER BY item.signature`,
  );
  const selectItemFacts = engine.prepare<NoParameters, { itemId: string; factId: string }>(
    'SELECT item_id AS "itemId", fact_id AS "factId" FROM item_fact ORDER BY item_id, position',
  );
  const filterCondition = `item.state = 'approved' AND (@topicId IS NULL OR item.topic_id = @topicId)
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
  const selectVersion = engine.prepare<{ versionId: string }, VersionRow>(
    `SELECT version.id AS "versionId", item.id AS "itemId", item.article_id AS "articleId", item.type,
            item.topic_id AS "topicId", topic.name AS "topicName", version.stem, version.task, version.key,
            version.key_text AS "keyText", version.rationale, version.misconceptions, version.difficulty
     FROM item_version AS version JOIN item ON item.id = version.item_id JOIN topic ON topic.id = item.topic_id
     WHERE version.id = @versionId`,
  );
  const selectEvidence = engine.prepare<
    { itemId: string },
    { factId: string; status: FactStatus; body: string; evidence: string }
  >(
    `SELECT fact.id AS "factId", fact.status, fact.body, fact.evidence
     FROM item_fact JOIN fact ON fact.id = item_fact.fact_id
     WHERE item_fact.item_id = @itemId ORDER BY item_fact.position`,
  );
  const selectCurrentVersion = engine.prepare<{ itemId: string }, { versionId: string; state: ItemState }>(
    'SELECT version_id AS "versionId", state FROM item WHERE id = @itemId',
  );
  const selectOpenVersion = engine.prepare<
    { versionId: string },
    { versionId: string; type: ItemType; topicName: string; stem: string; task: string }
  >(
    `SELECT version.id AS "versionId", item.type, topic.name AS "topicName", version.stem, version.task
     FROM item_version AS version JOIN item ON item.id = version.item_id JOIN topic ON topic.id = item.topic_id
     WHERE version.id = @versionId`,
  );
  const selectPractisableVersion = engine.prepare<{ versionId: string }, { versionId: string }>(
    `SELECT version.id AS "versionId" FROM item_version AS version JOIN item ON item.id = version.item_id
     WHERE version.id = @versionId AND item.state = 'approved' AND NOT ${isInOpenGradedQuiz}`,
  );
  const selectUngradedVersion = engine.prepare<{ versionId: string }, { versionId: string }>(
    `SELECT version.id AS "versionId" FROM item_version AS version JOIN item ON item.id = version.item_id
     WHERE version.id = @versionId AND NOT ${isInOpenGradedQuiz}`,
  );
  const selectUse = engine.prepare<{ itemId: string; teacherId: string }, { quizId: string; title: string }>(
    `SELECT DISTINCT quiz.id AS "quizId", quiz.title
     FROM item_version JOIN form_position ON form_position.item_version_id = item_version.id
     JOIN form ON form.id = form_position.form_id JOIN quiz ON quiz.id = form.quiz_id
     WHERE item_version.item_id = @itemId AND quiz.teacher_id = @teacherId ORDER BY quiz.title`,
  );
  const selectDrafts = engine.prepare<
    { articleId: string },
    VersionRow & { template: string; signature: string; importance: 1 | 2 | 3; rank: number }
  >(
    `SELECT version.id AS "versionId", item.id AS "itemId", item.article_id AS "articleId", item.type,
            item.topic_id AS "topicId", topic.name AS "topicName", version.stem, version.task, version.key,
            version.key_text AS "keyText", version.rationale, version.misconceptions, version.difficulty,
            item.template, item.signature, item.importance, item.rank
     FROM ${lineTables} WHERE item.article_id = @articleId AND item.state = 'approved' ORDER BY item.id`,
  );
  const countByType = engine.prepare<NoParameters, { type: ItemType; n: number }>(
    `SELECT type, count(*) AS n FROM item WHERE state = 'approved' GROUP BY type ORDER BY type`,
  );

  async function addDraft(work: WritingWork, draft: NewItem, now: string): Promise<boolean> {
    const { content } = draft;
    const isNew = await work.run(insertItem, {
      id: draft.itemId,
      articleId: draft.articleId,
      topicId: draft.topicId,
      type: draft.type,
      state: 'drafted',
      template: draft.template,
      signature: draft.signature,
      importance: draft.importance,
      rank: draft.rank,
      versionId: draft.versionId,
      now,
    });
    if (isNew === 0) return false;
    await work.run(insertVersion, {
      id: draft.versionId,
      itemId: draft.itemId,
      stem: content.stem,
      task: JSON.stringify(content.task),
      key: JSON.stringify(content.key),
      keyText: draft.keyText,
      rationale: content.rationale,
      misconceptions: content.misconceptions === undefined ? null : JSON.stringify(content.misconceptions),
      difficulty: content.difficulty,
      now,
    });
    for (const [position, factId] of draft.factIds.entries()) {
      await work.run(insertItemFact, { itemId: draft.itemId, factId, position });
    }
    return true;
  }

  async function findVersion(work: Work, versionId: string): Promise<ItemVersion | undefined> {
    const row = await work.one(selectVersion, { versionId });
    if (row === undefined) return undefined;
    const facts = await work.all(selectEvidence, { itemId: row.itemId });
    return toVersion(row, facts);
  }

  async function factIdsByItem(work: Work): Promise<Map<string, string[]>> {
    const factIds = new Map<string, string[]>();
    for (const { itemId, factId } of await work.all(selectItemFacts, {})) {
      factIds.set(itemId, [...(factIds.get(itemId) ?? []), factId]);
    }
    return factIds;
  }

  async function withFacts(work: Work, rows: LineRow[]): Promise<BankItem[]> {
    const factIds = await factIdsByItem(work);
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
      return engine.read(async work => ({
        lines: await withFacts(
          work,
          await work.all(selectLines, { ...condition, after: filter.after ?? '', limit: filter.limit }),
        ),
        total: (await work.one(countLines, condition))?.n ?? 0,
      }));
    },

    /** @returns the newest versions of approved items, in the order of `itemIds`; unknown ones are left out. */
    findApproved(itemIds: readonly string[]): Promise<ItemVersion[]> {
      return engine.read(async work => {
        const versions: ItemVersion[] = [];
        for (const itemId of itemIds) {
          const current = await work.one(selectCurrentVersion, { itemId });
          if (current?.state !== 'approved') continue;
          const version = await findVersion(work, current.versionId);
          if (version !== undefined) versions.push(version);
        }
        return versions;
      });
    },

    /** @returns whole versions, keys included, in the order of `versionIds`; unknown ones are left out. */
    findVersions(versionIds: readonly string[]): Promise<ItemVersion[]> {
      return engine.read(async work => {
        const versions: ItemVersion[] = [];
        for (const versionId of versionIds) {
          const version = await findVersion(work, versionId);
          if (version !== undefined) versions.push(version);
        }
        return versions;
      });
    },

    /** @returns stems and tasks alone: these statements never touch a key. */
    findOpenVersions(versionIds: readonly string[]): Promise<OpenVersion[]> {
      return engine.read(async work => {
        const versions: OpenVersion[] = [];
        for (const versionId of versionIds) {
          const row = await work.one(selectOpenVersion, { versionId });
          if (row !== undefined) versions.push({ ...row, task: JSON.parse(row.task) as Task });
        }
        return versions;
      });
    },

    /** @returns those of the versions that practice may show with their keys now. */
    keepPractisable(versionIds: readonly string[]): Promise<string[]> {
      return engine.read(async work => {
        const kept: string[] = [];
        for (const versionId of versionIds) {
          if ((await work.one(selectPractisableVersion, { versionId })) !== undefined) kept.push(versionId);
        }
        return kept;
      });
    },

    /** @returns those of the versions whose items no graded quiz asks that is still open. */
    keepUngraded(versionIds: readonly string[]): Promise<string[]> {
      return engine.read(async work => {
        const kept: string[] = [];
        for (const versionId of versionIds) {
          if ((await work.one(selectUngradedVersion, { versionId })) !== undefined) kept.push(versionId);
        }
        return kept;
      });
    },

    /** @returns the teacher's quizzes whose forms hold a version of the item. */
    listUse(itemId: string, teacherId: string): Promise<{ quizId: string; title: string }[]> {
      return engine.read(work => work.all(selectUse, { itemId, teacherId }));
    },

    /** @returns the approved items of an article as drafts, for the gates to look at again. */
    listDrafts(articleId: string): Promise<ItemDraft[]> {
      return engine.read(async work => {
        const rows = await work.all(selectDrafts, { articleId });
        const facts = await factIdsByItem(work);
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

/** A draft with the ids it gets in the bank. */
export interface NewItem extends ItemDraft {
  readonly itemId: string;
  readonly versionId: string;
  readonly keyText: string;
}

function toVersion(
  row: VersionRow,
  facts: readonly { factId: string; status: FactStatus; body: string; evidence: string }[],
): ItemVersion {
  return {
    versionId: row.versionId,
    itemId: row.itemId,
    articleId: row.articleId,
    type: row.type,
    topicId: row.topicId,
    topicName: row.topicName,
    keyText: row.keyText,
    content: {
      stem: row.stem,
      task: JSON.parse(row.task) as Task,
      key: JSON.parse(row.key) as Key,
      rationale: row.rationale,
      difficulty: row.difficulty,
      ...(row.misconceptions !== null && {
        misconceptions: JSON.parse(row.misconceptions) as Record<string, string>,
      }),
    },
    evidence: facts.map(fact => ({
      factId: fact.factId,
      status: fact.status,
      body: JSON.parse(fact.body) as FactBody,
      evidence: JSON.parse(fact.evidence) as Evidence[],
    })),
  };
}
