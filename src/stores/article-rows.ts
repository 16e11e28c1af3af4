import type { Article } from '../domain/article.ts';
import type { Entity } from '../domain/entity.ts';

export type ArticleRow = {
  id: string;
  title: string;
  citation: string;
  publisher: string | null;
  url: string | null;
  published_on: string | null;
  page_date: string | null;
  paragraph_count: number;
};

export type EntityRow = { id: string; article_id: string; name: string; type: string; details: string };

export const articleColumns = 'id, title, citation, publisher, url, published_on, page_date, paragraph_count';

export const insertArticleSql = `INSERT INTO article (${articleColumns}, is_ready, created_at)
  VALUES (@id, @title, @citation, @publisher, @url, @published_on, @page_date, @paragraph_count, @is_ready, @created_at)`;

export const insertEntitySql = `INSERT INTO entity (id, article_id, name, type, details)
  VALUES (@id, @article_id, @name, @type, @details)`;

export function toArticle(row: ArticleRow): Article {
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

export function fromArticle(article: Article): ArticleRow {
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

export function toEntity({ id, name, type, details }: Omit<EntityRow, 'article_id'>): Entity {
  return { id, name, type, ...JSON.parse(details) } as Entity;
}

export function fromEntity({ id, name, type, ...details }: Entity, articleId: string): EntityRow {
  return { id, article_id: articleId, name, type, details: JSON.stringify(details) };
}
