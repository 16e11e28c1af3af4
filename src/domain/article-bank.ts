import type { Article, Section, Topic } from './article.ts';
import type { Entity } from './entity.ts';
import type { Fact } from './fact.ts';

/** One article with everything known about it: what drafting, study guides and citations are made of. */
export interface ArticleBank {
  readonly article: Article;
  readonly topics: readonly Topic[];
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
  /** The parts that the article's headings make, in order; absent where it has none. */
  readonly sections?: readonly Section[];
}
