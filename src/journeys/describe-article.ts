import type { Article } from '../domain/article.ts';
import { type Fact, factSentence } from '../domain/fact.ts';
import { NotFound } from '../domain/problems.ts';
import type { ListedItem } from '../stores/review-pages.ts';
import type { World } from './world.ts';

export interface ArticleDescription {
  readonly article: Article;
  /** In the order of the text. */
  readonly facts: readonly (Fact & { readonly sentence: string })[];
  readonly items: readonly ListedItem[];
}

/** @returns all that was made of an article, whatever was decided on it. @throws NotFound */
export async function describeArticle(world: World, articleId: string): Promise<ArticleDescription> {
  const { bank, reviewPages } = world.stores;
  const found = await bank.findBank(articleId);
  if (found === undefined) throw new NotFound();
  const facts = new Map(found.facts.map(fact => [fact.id, fact]));
  const outline = await reviewPages.outline(articleId);
  return {
    article: found.article,
    facts: outline.flatMap(({ factId }) => {
      const fact = facts.get(factId);
      return fact === undefined ? [] : [{ ...fact, sentence: factSentence(fact) }];
    }),
    items: await reviewPages.listAllItems(articleId),
  };
}
