import type { Article, Section, Topic } from '../domain/article.ts';
import type { ArticleBank } from '../domain/article-bank.ts';
import type { Fact, FactReview } from '../domain/fact.ts';
import {
  type ArticleRow,
  articleColumns,
  type EntityRow,
  fromArticle,
  fromEntity,
  insertArticleSql,
  insertEntitySql,
  toArticle,
  toEntity,
} from './article-rows.ts';
import type { Engine, NoParameters, Work } from './engine.ts';
import {
  type FactRow,
  factColumns,
  factOrder,
  fromFact,
  insertFactSql,
  toFact,
  type WholeFactRow,
} from './fact-rows.ts';
import { nextTurn } from './next-turn.ts';

export interface ArticleLine {
  readonly articleId: string;
  readonly title: string;
  readonly citation: string;
  readonly factCount: number;
  /** Facts that the reader is sure of and nobody has decided on. */
  readonly waitingCount: number;
  readonly itemCount: number;
}

/** A topic with how many approved facts of an article it has. */
export interface ApprovedTopic {
  readonly topicId: string;
  readonly name: string;
  readonly factCount: number;
}

/** How many facts are read in one turn of the event loop. */
const pageLength = 400;

/** Articles with their topics, entities and facts. */
export function makeBankStore(engine: Engine) {
  const insertArticle = engine.prepare<ArticleRow & { is_ready: number; created_at: string }>(
    insertArticleSql,
  );
  const insertTopic = engine.prepare<{ id: string; name: string }>(
    'INSERT INTO topic (id, name) VALUES (@id, @name) ON CONFLICT (id) DO NOTHING',
  );
  const insertEntity = engine.prepare<EntityRow>(insertEntitySql);
  const insertFact = engine.prepare<WholeFactRow & { created_at: string }>(insertFactSql);
  const updateReview = engine.prepare<{ id: string; review: FactReview }>(
    'UPDATE fact SET review = @review WHERE id = @id',
  );
  const selectArticle = engine.prepare<{ id: string }, ArticleRow>(
    `SELECT ${articleColumns} FROM article WHERE id = @id AND is_ready = 1`,
  );
  const selectTopics = engine.prepare<{ articleId: string }, Topic>(
    `SELECT id, name FROM topic
     WHERE id IN (SELECT topic_id FROM fact WHERE article_id = @articleId) ORDER BY name`,
  );
  const selectEntities = engine.prepare<{ articleId: string }, EntityRow>(
    'SELECT id, article_id, name, type, details FROM entity WHERE article_id = @articleId ORDER BY id',
  );
  const selectFacts = engine.prepare<{ articleId: string; after: string; limit: number }, FactRow>(
    `SELECT ${factColumns} FROM fact WHERE article_id = @articleId AND id > @after ORDER BY id LIMIT @limit`,
  );
  const selectSections = engine.prepare<{ articleId: string }, { sections: string }>(
    'SELECT sections FROM article_text WHERE article_id = @articleId',
  );
  const listArticles = engine.prepare<NoParameters, ArticleLine>(
    `SELECT article.id AS "articleId", title, citation,
            (SELECT count(*) FROM fact WHERE article_id = article.id AND review IN ('approved', 'edited')) AS "factCount",
            (SELECT count(*) FROM fact WHERE article_id = article.id AND review = 'proposed' AND doubts IS NULL) AS "waitingCount",
            (SELECT count(*) FROM item WHERE article_id = article.id AND state = 'approved') AS "itemCount"
     FROM article WHERE is_ready = 1 ORDER BY created_at, id`,
  );
  const selectApprovedTopics = engine.prepare<{ articleId: string }, ApprovedTopic>(
    `SELECT topic.id AS "topicId", topic.name, count(*) AS "factCount"
     FROM fact JOIN topic ON topic.id = fact.topic_id
     WHERE fact.article_id = @articleId AND fact.review IN ('approved', 'edited')
     GROUP BY topic.id, topic.name ORDER BY topic.name`,
  );
  const selectApproved = engine.prepare<{ articleId: string; offset: number; limit: number }, FactRow>(
    `SELECT ${factColumns} FROM fact WHERE article_id = @articleId AND review IN ('approved', 'edited')
     ORDER BY (SELECT name FROM topic WHERE topic.id = fact.topic_id), importance DESC, ${factOrder}
     LIMIT @limit OFFSET @offset`,
  );
  const countItems = engine.prepare<{ factId: string }, { n: number }>(
    `SELECT count(*) AS n FROM item_fact JOIN item ON item.id = item_fact.item_id
     WHERE item_fact.fact_id = @factId AND item.state = 'approved'`,
  );
  const countFactsByTopic = engine.prepare<NoParameters, { topicId: string; n: number }>(
    `SELECT topic_id AS "topicId", count(*) AS n FROM fact
     WHERE review IN ('approved', 'edited') GROUP BY topic_id ORDER BY topic_id`,
  );

  async function findArticle(work: Work, id: string): Promise<Article | undefined> {
    const row = await work.one(selectArticle, { id });
    return row === undefined ? undefined : toArticle(row);
  }

  async function findSections(work: Work, articleId: string): Promise<Section[]> {
    const row = await work.one(selectSections, { articleId });
    return row === undefined ? [] : (JSON.parse(row.sections) as Section[]);
  }

  /** In pages, with a turn of the event loop between. */
  async function readFacts(articleId: string): Promise<Fact[]> {
    const facts: Fact[] = [];
    for (;;) {
      const after = facts.at(-1)?.id ?? '';
      const page = await engine.read(work => work.all(selectFacts, { articleId, after, limit: pageLength }));
      facts.push(...page.map(toFact));
      if (page.length < pageLength) return facts;
      await nextTurn();
    }
  }

  return {
    /** Stores an article and all that was found in it, facts as they stand. Rejects where an id is taken. */
    addArticle(bank: ArticleBank, now: string): Promise<void> {
      return engine.write(async work => {
        await work.run(insertArticle, { ...fromArticle(bank.article), is_ready: 1, created_at: now });
        for (const topic of bank.topics) await work.run(insertTopic, { id: topic.id, name: topic.name });
        for (const entity of bank.entities) await work.run(insertEntity, fromEntity(entity, bank.article.id));
        for (const fact of bank.facts) await work.run(insertFact, { ...fromFact(fact), created_at: now });
      });
    },

    /** Records the teacher's decision about facts; unknown ids are passed over. */
    reviewFacts(factIds: readonly string[], review: FactReview): Promise<void> {
      return engine.write(async work => {
        for (const id of factIds) await work.run(updateReview, { id, review });
      });
    },

    /** @returns the article with its topics, entities and facts of every review state, or undefined. */
    async findBank(articleId: string): Promise<ArticleBank | undefined> {
      const frame = await engine.read(async work => {
        const article = await findArticle(work, articleId);
        if (article === undefined) return undefined;
        const sections = await findSections(work, articleId);
        return {
          article,
          topics: await work.all(selectTopics, { articleId }),
          entities: (await work.all(selectEntities, { articleId })).map(toEntity),
          ...(sections.length > 0 && { sections }),
        };
      });
      return frame && { ...frame, facts: await readFacts(articleId) };
    },

    /** @returns undefined for an article that there is not, or that is on its way in or out. */
    findArticle(articleId: string): Promise<Article | undefined> {
      return engine.read(work => findArticle(work, articleId));
    },

    /** @returns the articles of the bank in the order in which they came. */
    listArticles(): Promise<ArticleLine[]> {
      return engine.read(work => work.all(listArticles, {}));
    },

    /** @returns the topics of the article's approved facts, by name. */
    listApprovedTopics(articleId: string): Promise<ApprovedTopic[]> {
      return engine.read(work => work.all(selectApprovedTopics, { articleId }));
    },

    /** @returns a page of the approved facts, topic by topic, the most important first, with how many items ask each. */
    listApprovedFacts(
      articleId: string,
      page: { readonly offset: number; readonly limit: number },
    ): Promise<{ fact: Fact; itemCount: number }[]> {
      return engine.read(async work => {
        const facts: { fact: Fact; itemCount: number }[] = [];
        for (const row of await work.all(selectApproved, { articleId, ...page })) {
          const count = await work.one(countItems, { factId: row.id });
          facts.push({ fact: toFact(row), itemCount: count?.n ?? 0 });
        }
        return facts;
      });
    },

    /** @returns how many approved facts each topic has. */
    async countFactsByTopic(): Promise<Record<string, number>> {
      const rows = await engine.read(work => work.all(countFactsByTopic, {}));
      return Object.fromEntries(rows.map(row => [row.topicId, row.n]));
    },
  };
}
