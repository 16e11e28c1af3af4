import type { Article, Topic } from '../domain/article.ts';
import { phraseOf } from '../domain/evidence-note.ts';
import type { Fact, FactKind, FactStatus } from '../domain/fact.ts';
import { factSentence, isApproved, isStale, paragraphOf, speakerOf } from '../domain/fact.ts';
import { NotFound } from '../domain/problems.ts';
import type { ArticleLine } from '../stores/bank.ts';
import type { World } from './world.ts';
import { today } from './world.ts';

export interface ArticlePage {
  readonly article: Article;
  readonly topics: readonly { topicId: string; name: string; facts: readonly FactLine[] }[];
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

/** @returns the article with its approved facts by topic. @throws NotFound */
export async function readArticle(world: World, articleId: string): Promise<ArticlePage> {
  const bank = await world.stores.bank.findBank(articleId);
  if (bank === undefined) throw new NotFound();
  const itemCounts = await world.stores.bank.countItemsByFact(articleId);
  const day = today(world);
  const approved = bank.facts.filter(isApproved);
  return {
    article: bank.article,
    topics: bank.topics.map(topic => ({
      topicId: topic.id,
      name: topic.name,
      facts: approved
        .filter(fact => fact.topicId === topic.id)
        .map(fact => toLine(fact, itemCounts.get(fact.id) ?? 0, day))
        .sort((a, b) => b.importance - a.importance || a.paragraph - b.paragraph),
    })),
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
