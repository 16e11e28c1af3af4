import type { Article } from '../domain/article.ts';
import { NotFound } from '../domain/problems.ts';
import type { Citation } from './question-result.ts';
import type { World } from './world.ts';

export interface Front {
  readonly hasTeacher: boolean;
  readonly factCount: number;
  readonly itemCount: number;
  /** Of the first article in the bank. */
  readonly citation?: Citation;
}

export async function readFront(world: World): Promise<Front> {
  const articles = await world.stores.bank.listArticles();
  const [first] = articles;
  return {
    hasTeacher: await world.stores.teachers.hasAny(),
    factCount: articles.reduce((total, article) => total + article.factCount, 0),
    itemCount: articles.reduce((total, article) => total + article.itemCount, 0),
    ...(first !== undefined && {
      citation: { articleId: first.articleId, title: first.title, citation: first.citation },
    }),
  };
}

/** What anybody may know of an article: where it is to be found. Facts are not shown, for they are keys. */
export async function readCitation(
  world: World,
  articleId: string,
): Promise<{ article: Article; factCount: number }> {
  const article = await world.stores.bank.findArticle(articleId);
  if (article === undefined) throw new NotFound();
  const lines = await world.stores.bank.listArticles();
  return { article, factCount: lines.find(line => line.articleId === articleId)?.factCount ?? 0 };
}
