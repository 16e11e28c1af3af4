import type { Difficulty, ItemDraft, ItemState, ItemType } from '../domain/item.ts';
import type { Engine, WritingWork } from './engine.ts';

/** A draft with the ids it gets in the bank. */
export interface NewItem extends ItemDraft {
  readonly itemId: string;
  readonly versionId: string;
  readonly keyText: string;
}

/** @returns what adds a draft inside the caller's unit of work: false where its signature is there already. */
export function prepareItemInsert(engine: Engine) {
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

  return async (work: WritingWork, draft: NewItem, now: string): Promise<boolean> => {
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
    for (const [position, factId] of draft.factIds.entries())
      await work.run(insertItemFact, { itemId: draft.itemId, factId, position });
    return true;
  };
}
