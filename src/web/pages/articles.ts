import type { ArticlePage as ArticleRead, FactLine } from '../../journeys/browse-articles.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import type { ArticleLine } from '../../stores/bank.ts';
import { type EvidencePart, evidencePart } from './feedback.ts';
import { dayInWords } from './instant.ts';
import { type Page, teacherMasthead } from './page.ts';
import { counted } from './points.ts';

export interface ArticlesPage extends Page {
  readonly lead: string;
  readonly articles: readonly {
    readonly title: string;
    readonly href: string;
    readonly citation: string;
    readonly counts: string;
  }[];
}

export interface ArticlePage extends Page {
  readonly heading: string;
  readonly citation: string;
  readonly lead: string;
  readonly topics: readonly {
    readonly id: string;
    readonly name: string;
    readonly count: string;
    readonly facts: readonly FactPart[];
  }[];
}

export interface FactPart {
  readonly sentence: EvidencePart['sentence'];
  readonly phrase: string;
  readonly badge: EvidencePart['badge'];
  /** "Paragraph 12. 3 questions." */
  readonly place: string;
  /** What a teacher must know of its age, '' for most. */
  readonly age: string;
  readonly isStale: boolean;
}

export function articlesPage(teacher: TeacherVisitor, articles: readonly ArticleLine[]): ArticlesPage {
  return {
    title: 'Articles',
    masthead: teacherMasthead(teacher, 'articles'),
    lead:
      articles.length === 0
        ? 'There is no article here yet.'
        : 'Every question comes from an approved fact, and every fact from a place in an article.',
    articles: articles.map(({ articleId, title, citation, factCount, itemCount }) => ({
      title,
      href: `/articles/${articleId}`,
      citation,
      counts: `${counted(factCount, 'fact')}, ${counted(itemCount, 'question')}`,
    })),
  };
}

export function articlePage(teacher: TeacherVisitor, { article, topics }: ArticleRead): ArticlePage {
  const factCount = topics.reduce((total, topic) => total + topic.facts.length, 0);
  return {
    title: article.title,
    masthead: teacherMasthead(teacher, 'articles'),
    heading: article.title,
    citation: article.citation,
    lead: `${counted(factCount, 'approved fact')} in our own words. The marked words are the article’s. Paragraphs count from its first.`,
    topics: topics
      .filter(topic => topic.facts.length > 0)
      .map(({ name, facts }, index) => ({
        id: `t${index + 1}`,
        name,
        count: counted(facts.length, 'fact'),
        facts: facts.map(fact => factPart(fact, article)),
      })),
  };
}

function factPart(fact: FactLine, article: ArticleRead['article']): FactPart {
  const { sentence, phrase, badge } = evidencePart({
    factSentence: fact.sentence,
    articleId: article.id,
    title: article.title,
    citation: article.citation,
    factId: fact.factId,
    paragraph: fact.paragraph,
    status: fact.status,
    ...(fact.phrase !== undefined && { phrase: fact.phrase }),
    ...(fact.speaker !== undefined && { speaker: fact.speaker }),
  });
  return {
    sentence,
    phrase,
    badge,
    place: `Paragraph ${fact.paragraph}. ${counted(fact.itemCount, 'question')}.`,
    age: ageText(fact),
    isStale: fact.isStale,
  };
}

function ageText({ asOf, reviewBy, isStale }: FactLine): string {
  const held = asOf === undefined ? '' : `True by ${dayInWords(asOf)} at the latest. `;
  if (isStale)
    return `${held}Out of date since ${reviewBy === undefined ? 'its review day' : dayInWords(reviewBy)}: it leaves new quizzes.`;
  return reviewBy === undefined ? held.trim() : `${held}Look at it again by ${dayInWords(reviewBy)}.`;
}
