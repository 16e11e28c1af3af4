import type { Article, Topic } from './article.ts';
import type { Entity } from './entity.ts';
import type { Fact } from './fact.ts';

/** One article with everything known about it: what drafting, study guides and citations are made of. */
export interface ArticleBank {
  readonly article: Article;
  readonly topics: readonly Topic[];
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
}
