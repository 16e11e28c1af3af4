import { dayInWords } from '../../domain/day.ts';
import type { ArticlePage as ArticleRead, FactLine } from '../../journeys/browse-articles.ts';
import type { ImportLine } from '../../journeys/import-article.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import type { ArticleLine } from '../../stores/bank.ts';
import { type EvidencePart, evidencePart } from './feedback.ts';
import { dayOf, type Instant } from './instant.ts';
import { type Page, teacherMasthead } from './page.ts';
import { counted } from './points.ts';

export interface ArticlesPage extends Page {
  readonly lead: string;
  readonly articles: readonly {
    readonly title: string;
    readonly href: string;
    readonly citation: string;
    readonly counts: string;
    /** null where no fact waits for a decision. */
    readonly review: { readonly href: string; readonly text: string; readonly note: string } | null;
  }[];
  /** Articles on their way in. */
  readonly imports: readonly {
    readonly title: string;
    readonly href: string;
    readonly state: string;
    readonly added: Instant;
  }[];
}

export interface ArticlePage extends Page {
  readonly heading: string;
  readonly citation: string;
  readonly lead: string;
  readonly review: string;
  /** '' while nothing could be asked. */
  readonly quiz: string;
  readonly removal: string;
  /** The next facts, and the way back to the first; '' where there are none. */
  readonly more: string;
  readonly first: string;
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

export function articlesPage(
  teacher: TeacherVisitor,
  articles: readonly ArticleLine[],
  imports: readonly ImportLine[],
): ArticlesPage {
  return {
    title: 'Articles',
    masthead: teacherMasthead(teacher, 'articles'),
    lead:
      articles.length === 0
        ? 'There is no article here yet. Paste one or choose a file, and Caucus proposes facts and questions from it.'
        : 'Every question comes from an approved fact, and every fact from a place in an article.',
    imports: imports.map(({ importId, title, createdAt, state }) => ({
      title,
      href: `/articles/imports/${importId}`,
      state: importStates[state],
      added: dayOf(createdAt),
    })),
    articles: articles.map(articleLine),
  };
}

const importStates: Readonly<Record<ImportLine['state'], string>> = {
  unconfirmed: 'To be checked before it is read',
  reading: 'Being read',
  failed: 'It could not be read',
  stopped: 'Its reading was cut short, and begins again when you go on',
};

function articleLine(article: ArticleLine): ArticlesPage['articles'][number] {
  const { articleId, title, citation, factCount, waitingCount, itemCount } = article;
  const verb = waitingCount === 1 ? 'waits' : 'wait';
  return {
    title,
    href: `/articles/${articleId}`,
    citation,
    counts: `${counted(factCount, 'approved fact')}, ${counted(itemCount, 'question')}`,
    review:
      waitingCount === 0
        ? null
        : {
            href: `/articles/${articleId}/review`,
            text: `Review ${counted(waitingCount, 'fact')}`,
            note: `${counted(waitingCount, 'fact')} ${verb} for you`,
          },
  };
}

export function articlePage(
  teacher: TeacherVisitor,
  { article, topics, factCount, part, hasMore }: ArticleRead,
): ArticlePage {
  const address = `/articles/${article.id}`;
  return {
    title: article.title,
    masthead: teacherMasthead(teacher, 'articles'),
    heading: article.title,
    citation: article.citation,
    lead:
      factCount === 0
        ? 'No fact of this article is approved yet, so nothing is asked about it.'
        : `${counted(factCount, 'approved fact')} in our own words. The marked words are the article’s. Paragraphs count from its first.`,
    review: `${address}/review`,
    quiz: factCount === 0 ? '' : quizAddress(article.id),
    removal: `${address}/removal`,
    topics: topics.map(({ name, facts, factCount: count }, index) => ({
      id: `t${index + 1}`,
      name,
      count: counted(count, 'fact'),
      facts: facts.map(fact => factPart(fact, article)),
    })),
    more: hasMore ? `${address}?part=${part + 2}` : '',
    first: part > 0 ? address : '',
  };
}

/** @returns where a quiz on this article alone is proposed. */
export function quizAddress(articleId: string): string {
  return `/quizzes/new?${new URLSearchParams({ article: articleId, count: '10', go: 'draw' })}`;
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
