import type { Article, Topic } from '../domain/article.ts';
import type { ArticleBank } from '../domain/article-bank.ts';
import type { Entity } from '../domain/entity.ts';
import type { Evidence, Fact, FactBody, FactReview, FactStatus } from '../domain/fact.ts';
import type { Engine, NoParameters, Work } from './engine.ts';

export interface ArticleLine {
  readonly articleId: string;
  readonly title: string;
  readonly citation: string;
  readonly factCount: number;
  readonly itemCount: number;
}

type ArticleRow = {
  id: string;
  title: string;
  citation: string;
  publisher: string | null;
  url: string | null;
  published_on: string | null;
  page_date: string | null;
  paragraph_count: number;
};

type FactRow = {
  id: string;
  article_id: string;
  topic_id: string;
  status: FactStatus;
  review: FactReview;
  importance: 1 | 2 | 3;
  as_of: string | null;
  review_by: string | null;
  body: string;
  evidence: string;
};

const articleColumns = 'id, title, citation, publisher, url, published_on, page_date, paragraph_count';
const factColumns = 'id, article_id, topic_id, status, review, importance, as_of, review_by, body, evidence';

/** Articles with their topics, entities and facts. */
export function makeBankStore(engine: Engine) {
  const insertArticle = engine.prepare<ArticleRow & { created_at: string }>(
    `INSERT INTO article (${articleColumns}, created_at)
     VALUES (@id, @title, @citation, @publisher, @url, @published_on, @page_date, @paragraph_count, @created_at)`,
  );
  const insertTopic = engine.prepare<{ id: string; name: string }>(
    'INSERT INTO topic (id, name) VALUES (@id, @name) ON CONFLICT (id) DO NOTHING',
  );
  const insertEntity = engine.prepare<{
    id: string;
    article_id: string;
    name: string;
    type: string;
    details: string;
  }>(
    'INSERT INTO entity (id, article_id, name, type, details) VALUES (@id, @article_id, @name, @type, @details)',
  );
  const insertFact = engine.prepare<FactRow & { kind: string; created_at: string }>(
    `INSERT INTO fact (${factColumns}, kind, created_at)
     VALUES (@id, @article_id, @topic_id, @status, @review, @importance, @as_of, @review_by, @body, @evidence, @kind, @created_at)`,
  );
  const updateReview = engine.prepare<{ id: string; review: FactReview }>(
    'UPDATE fact SET review = @review WHERE id = @id',
  );
  const selectArticle = engine.prepare<{ id: string }, ArticleRow>(
    `SELECT ${articleColumns} FROM article WHERE id = @id`,
  );
  const selectTopics = engine.prepare<{ articleId: string }, Topic>(
    `SELECT id, name FROM topic
     WHERE id IN (SELECT topic_id FROM fact WHERE article_id = @articleId) ORDER BY name`,
  );
  const selectEntities = engine.prepare<
    { articleId: string },
    { id: string; name: string; type: string; details: string }
  >('SELECT id, name, type, details FROM entity WHERE article_id = @articleId ORDER BY id');
  const selectFacts = engine.prepare<{ articleId: string }, FactRow>(
    `SELECT ${factColumns} FROM fact WHERE article_id = @articleId ORDER BY id`,
  );
  const listArticles = engine.prepare<NoParameters, ArticleLine>(
    `SELECT article.id AS "articleId", title, citation,
            (SELECT count(*) FROM fact WHERE article_id = article.id AND review IN ('approved', 'edited')) AS "factCount",
            (SELECT count(*) FROM item WHERE article_id = article.id AND state = 'approved') AS "itemCount"
     FROM article ORDER BY created_at, id`,
  );
  const countItemsByFact = engine.prepare<{ articleId: string }, { factId: string; n: number }>(
    `SELECT item_fact.fact_id AS "factId", count(*) AS n
     FROM item_fact JOIN item ON item.id = item_fact.item_id
     WHERE item.article_id = @articleId AND item.state = 'approved' GROUP BY item_fact.fact_id`,
  );
  const countFactsByTopic = engine.prepare<NoParameters, { topicId: string; n: number }>(
    `SELECT topic_id AS "topicId", count(*) AS n FROM fact
     WHERE review IN ('approved', 'edited') GROUP BY topic_id ORDER BY topic_id`,
  );

  async function findArticle(work: Work, id: string): Promise<Article | undefined> {
    const row = await work.one(selectArticle, { id });
    return row === undefined ? undefined : toArticle(row);
  }

  return {
    /** Stores an article and all that was found in it, facts as they stand. Rejects where an id is taken. */
    addArticle(bank: ArticleBank, now: string): Promise<void> {
      return engine.write(async work => {
        await work.run(insertArticle, { ...fromArticle(bank.article), created_at: now });
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
    findBank(articleId: string): Promise<ArticleBank | undefined> {
      return engine.read(async work => {
        const article = await findArticle(work, articleId);
        if (article === undefined) return undefined;
        return {
          article,
          topics: await work.all(selectTopics, { articleId }),
          entities: (await work.all(selectEntities, { articleId })).map(toEntity),
          facts: (await work.all(selectFacts, { articleId })).map(toFact),
        };
      });
    },

    findArticle(articleId: string): Promise<Article | undefined> {
      return engine.read(work => findArticle(work, articleId));
    },

    listArticles(): Promise<ArticleLine[]> {
      return engine.read(work => work.all(listArticles, {}));
    },

    /** @returns how many approved items ask about each fact of the article. */
    async countItemsByFact(articleId: string): Promise<Map<string, number>> {
      const rows = await engine.read(work => work.all(countItemsByFact, { articleId }));
      return new Map(rows.map(row => [row.factId, row.n]));
    },

    /** @returns how many approved facts each topic has. */
    async countFactsByTopic(): Promise<Record<string, number>> {
      const rows = await engine.read(work => work.all(countFactsByTopic, {}));
      return Object.fromEntries(rows.map(row => [row.topicId, row.n]));
    },
  };
}

function toArticle(row: ArticleRow): Article {
  return {
    id: row.id,
    title: row.title,
    citation: row.citation,
    paragraphCount: row.paragraph_count,
    ...(row.publisher !== null && { publisher: row.publisher }),
    ...(row.url !== null && { url: row.url }),
    ...(row.published_on !== null && { publishedOn: row.published_on }),
    ...(row.page_date !== null && { pageDate: row.page_date }),
  };
}

function fromArticle(article: Article): ArticleRow {
  return {
    id: article.id,
    title: article.title,
    citation: article.citation,
    publisher: article.publisher ?? null,
    url: article.url ?? null,
    published_on: article.publishedOn ?? null,
    page_date: article.pageDate ?? null,
    paragraph_count: article.paragraphCount,
  };
}

function toEntity(row: { id: string; name: string; type: string; details: string }): Entity {
  return { id: row.id, name: row.name, type: row.type, ...JSON.parse(row.details) } as Entity;
}

function fromEntity({ id, name, type, ...details }: Entity, articleId: string) {
  return { id, article_id: articleId, name, type, details: JSON.stringify(details) };
}

function toFact(row: FactRow): Fact {
  const body = JSON.parse(row.body) as FactBody;
  return {
    ...body,
    id: row.id,
    articleId: row.article_id,
    topicId: row.topic_id,
    status: row.status,
    review: row.review,
    importance: row.importance,
    evidence: JSON.parse(row.evidence) as Evidence[],
    ...(row.as_of !== null && { asOf: row.as_of }),
    ...(row.review_by !== null && { reviewBy: row.review_by }),
  };
}

function fromFact(fact: Fact) {
  const { id, articleId, topicId, status, review, importance, evidence, asOf, reviewBy, ...body } = fact;
  return {
    id,
    article_id: articleId,
    topic_id: topicId,
    status,
    review,
    importance,
    as_of: asOf ?? null,
    review_by: reviewBy ?? null,
    kind: body.kind,
    body: JSON.stringify(body),
    evidence: JSON.stringify(evidence),
  };
}
