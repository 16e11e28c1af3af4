import type { Article, Section } from '../domain/article.ts';
import type { Entity } from '../domain/entity.ts';
import type { Fact } from '../domain/fact.ts';
import {
  type ArticleRow,
  type EntityRow,
  fromArticle,
  fromEntity,
  insertArticleSql,
  insertEntitySql,
} from './article-rows.ts';
import type { ParagraphPlace } from './article-texts.ts';
import type { Engine, Parameters, Statement } from './engine.ts';
import { fromFact, insertFactSql, type WholeFactRow } from './fact-rows.ts';
import { type NewItem, prepareItemInsert } from './new-items.ts';
import { nextTurn } from './next-turn.ts';
import { prepareRefusals, type StoredRefusal } from './refusals.ts';

/** An article with its text, before its facts. */
export interface NewArticle {
  readonly article: Article;
  /** Of facts, until somebody sorts them; a topic that is stored. */
  readonly topicId: string;
  readonly text: string;
  readonly paragraphs: readonly ParagraphPlace[];
  readonly sections: readonly Section[];
  readonly dropped: readonly string[];
}

/** Some of an article's facts with the items drafted from them. */
export interface FactPortion {
  readonly facts: readonly Fact[];
  readonly items: readonly NewItem[];
  readonly refused: readonly StoredRefusal[];
}

/**
 * How a long article comes into the bank and goes out of it: in portions, with a turn of the event loop between. Until
 * `finish`, and from the beginning of `remove`, nobody meets it.
 */
export function makeIntakeStore(engine: Engine) {
  const insertArticle = engine.prepare<ArticleRow & { is_ready: number; created_at: string }>(
    insertArticleSql,
  );
  const insertText = engine.prepare<{
    articleId: string;
    topicId: string;
    text: string;
    paragraphs: string;
    sections: string;
    dropped: string;
  }>(
    `INSERT INTO article_text (article_id, topic_id, text, paragraphs, sections, dropped)
     VALUES (@articleId, @topicId, @text, @paragraphs, @sections, @dropped)`,
  );
  const insertEntity = engine.prepare<EntityRow>(insertEntitySql);
  const insertFact = engine.prepare<WholeFactRow & { created_at: string }>(insertFactSql);
  const addItem = prepareItemInsert(engine);
  const keepRefused = prepareRefusals(engine);
  const setReady = engine.prepare<{ articleId: string; isReady: number }>(
    'UPDATE article SET is_ready = @isReady WHERE id = @articleId',
  );
  const removeImport = engine.prepare<{ articleId: string }>(
    'DELETE FROM article_import WHERE id = @articleId',
  );
  const selectUse = engine.prepare<{ articleId: string }, { itemId: string }>(
    `SELECT item.id AS "itemId" FROM item JOIN item_version ON item_version.item_id = item.id
     JOIN form_position ON form_position.item_version_id = item_version.id
     WHERE item.article_id = @articleId LIMIT 1`,
  );
  const selectLeft = engine.prepare<Record<string, never>, { articleId: string }>(
    `SELECT id AS "articleId" FROM article
     WHERE is_ready = 0 AND id NOT IN (SELECT id FROM article_import)`,
  );
  const clearances = ['item', 'review_step', 'fact', 'entity'].map(table => clearance(engine, table));
  const removeArticle = engine.prepare<{ articleId: string }>(
    'DELETE FROM article WHERE id = @articleId AND is_ready = 0',
  );

  /** Takes away an article that nobody meets, portion by portion. */
  async function clear(articleId: string): Promise<void> {
    for (const some of clearances) {
      while ((await engine.write(work => work.run(some, { articleId }))) > 0) await nextTurn();
    }
    await engine.write(work => work.run(removeArticle, { articleId }));
  }

  return {
    /** Begins anew, whatever an earlier beginning left. */
    async begin(added: NewArticle, now: string): Promise<void> {
      const { article, topicId, text } = added;
      await clear(article.id);
      await engine.write(async work => {
        await work.run(insertArticle, { ...fromArticle(article), is_ready: 0, created_at: now });
        await work.run(insertText, {
          articleId: article.id,
          topicId,
          text,
          paragraphs: JSON.stringify(added.paragraphs),
          sections: JSON.stringify(added.sections),
          dropped: JSON.stringify(added.dropped),
        });
      });
    },

    /** Adds what the article's facts speak of. Rejects where one is there already. */
    addEntities(articleId: string, entities: readonly Entity[]): Promise<void> {
      return engine.write(async work => {
        for (const entity of entities) await work.run(insertEntity, fromEntity(entity, articleId));
      });
    },

    /** Adds facts and their drafts; a draft whose signature is in the bank already is passed over. */
    addPortion({ facts, items, refused }: FactPortion, now: string): Promise<void> {
      return engine.write(async work => {
        for (const fact of facts) await work.run(insertFact, { ...fromFact(fact), created_at: now });
        for (const item of items) await addItem(work, item, now);
        await keepRefused(work, refused);
      });
    },

    /** From now on the article is in the bank and its import is done. */
    finish(articleId: string): Promise<void> {
      return engine.write(async work => {
        await work.run(setReady, { articleId, isReady: 1 });
        await work.run(removeImport, { articleId });
      });
    },

    /** Takes away what an unfinished import has stored so far. Must not be called for an article in the bank. */
    clear,

    /** Takes away what removals that were cut short have left. */
    async clearLeftovers(): Promise<void> {
      const left = await engine.read(work => work.all(selectLeft, {}));
      for (const { articleId } of left) await clear(articleId);
    },

    /** Takes an article out of the bank. @returns false where a quiz asks its items, and then nothing is removed. */
    async remove(articleId: string): Promise<boolean> {
      const isFree = await engine.write(async work => {
        if ((await work.one(selectUse, { articleId })) !== undefined) return false;
        await work.run(setReady, { articleId, isReady: 0 });
        return true;
      });
      if (isFree) await clear(articleId);
      return isFree;
    },
  };
}

/** Few enough rows for one turn, with all that goes with them. */
const rowsATurn = 40;

function clearance(engine: Engine, table: string): Statement<{ articleId: string } & Parameters> {
  return engine.prepare(
    `DELETE FROM ${table} WHERE article_id = @articleId
     AND EXISTS (SELECT 1 FROM article WHERE article.id = @articleId AND is_ready = 0)
     AND id IN (SELECT id FROM ${table} WHERE article_id = @articleId LIMIT ${rowsATurn})`,
  );
}
