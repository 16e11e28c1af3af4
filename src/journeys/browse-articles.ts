import type { Article, Topic } from '../domain/article.ts';
import { phraseOf } from '../domain/evidence-note.ts';
import type { Fact, FactKind, FactStatus } from '../domain/fact.ts';
import { factSentence, isStale, paragraphOf, speakerOf } from '../domain/fact.ts';
import { NotFound } from '../domain/problems.ts';
import type { ArticleLine } from '../stores/bank.ts';
import type { World } from './world.ts';
import { today } from './world.ts';

/** An article with a part of its approved facts: a long one has thousands. */
export interface ArticlePage {
  readonly article: Article;
  /** Approved ones, in all parts. */
  readonly factCount: number;
  /** Those that reach into the part, with how many facts each has in all. */
  readonly topics: readonly {
    readonly topicId: string;
    readonly name: string;
    readonly factCount: number;
    readonly facts: readonly FactLine[];
  }[];
  /** Counted from 0. */
  readonly part: number;
  readonly hasMore: boolean;
}

export interface FactLine {
  readonly factId: string;
  readonly sentence: string;
  readonly kind: FactKind;
  readonly status: FactStatus;
  readonly speaker?: string;
  readonly paragraph: number;
  readonly phrase?: string;
  readonly importance: 1 | 2 | 3;
  readonly asOf?: string;
  readonly reviewBy?: string;
  readonly isStale: boolean;
  /** Approved items that ask about it. */
  readonly itemCount: number;
}

export function listArticles(world: World): Promise<ArticleLine[]> {
  return world.stores.bank.listArticles();
}

/** @returns the topics of the bank's articles, by name. */
export function listTopics(world: World): Promise<Topic[]> {
  return world.stores.topics.list();
}

/** @throws NotFound */
export async function findArticle(world: World, articleId: string): Promise<Article> {
  const article = await world.stores.bank.findArticle(articleId);
  if (article === undefined) throw new NotFound();
  return article;
}

/** How many facts one part has. */
const partLength = 150;

/** @returns the article with a part of its approved facts by topic; the first where there is no such part. @throws NotFound */
export async function readArticle(world: World, articleId: string, asked = 0): Promise<ArticlePage> {
  const article = await findArticle(world, articleId);
  const { bank } = world.stores;
  const topics = await bank.listApprovedTopics(articleId);
  const factCount = topics.reduce((total, topic) => total + topic.factCount, 0);
  const part = asked * partLength < factCount ? asked : 0;
  const facts = await bank.listApprovedFacts(articleId, { offset: part * partLength, limit: partLength });
  const day = today(world);
  const shown = topics.map(topic => ({
    ...topic,
    facts: facts
      .filter(({ fact }) => fact.topicId === topic.topicId)
      .map(({ fact, itemCount }) => toLine(fact, itemCount, day)),
  }));
  return {
    article,
    factCount,
    topics: shown.filter(topic => topic.facts.length > 0),
    part,
    hasMore: (part + 1) * partLength < factCount,
  };
}

function toLine(fact: Fact, itemCount: number, day: string): FactLine {
  const phrase = phraseOf(fact.evidence[0]);
  const speaker = speakerOf(fact);
  return {
    factId: fact.id,
    sentence: factSentence(fact),
    kind: fact.kind,
    status: fact.status,
    paragraph: paragraphOf(fact),
    importance: fact.importance,
    isStale: isStale(fact, day),
    itemCount,
    ...(speaker !== undefined && { speaker: speaker.name }),
    ...(phrase !== undefined && { phrase }),
    ...(fact.asOf !== undefined && { asOf: fact.asOf }),
    ...(fact.reviewBy !== undefined && { reviewBy: fact.reviewBy }),
  };
}
