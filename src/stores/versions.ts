import type { Evidence, FactBody, FactStatus } from '../domain/fact.ts';
import type { Difficulty, ItemContent, ItemKey, ItemState, ItemTask, ItemType } from '../domain/item.ts';
import type { Engine, Work } from './engine.ts';

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

export type VersionRow = {
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

/** True for items of a graded quiz that is still open: practice must leave these out. */
export const isInOpenGradedQuiz = `EXISTS (
  SELECT 1 FROM item_version AS any_version
  JOIN form_position ON form_position.item_version_id = any_version.id
  JOIN assignment ON assignment.form_id = form_position.form_id
  WHERE any_version.item_id = item.id AND assignment.mode = 'graded' AND assignment.closed_at IS NULL)`;

/** False for items of an article that is on its way out. */
export const isOfReadyArticle =
  'EXISTS (SELECT 1 FROM article WHERE article.id = item.article_id AND article.is_ready = 1)';

/** Everything of a version beside its facts; for statements that name the version's table `version`. */
export const versionColumns = `version.id AS "versionId", item.id AS "itemId", item.article_id AS "articleId", item.type,
  item.topic_id AS "topicId", topic.name AS "topicName", version.stem, version.task, version.key,
  version.key_text AS "keyText", version.rationale, version.misconceptions, version.difficulty`;

/** The wordings of items, keys included. */
export function makeVersionStore(engine: Engine) {
  const selectVersion = engine.prepare<{ versionId: string }, VersionRow>(
    `SELECT ${versionColumns}
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
    `SELECT version_id AS "versionId", state FROM item WHERE id = @itemId AND ${isOfReadyArticle}`,
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

  async function findVersion(work: Work, versionId: string): Promise<ItemVersion | undefined> {
    const row = await work.one(selectVersion, { versionId });
    if (row === undefined) return undefined;
    const facts = await work.all(selectEvidence, { itemId: row.itemId });
    return toVersion(row, facts);
  }

  return {
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
  };
}

/** @returns the version that a row and the rows of its facts hold. */
export function toVersion(
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
      task: JSON.parse(row.task) as ItemTask,
      key: JSON.parse(row.key) as ItemKey,
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
