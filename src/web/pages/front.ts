import type { Article } from '../../domain/article.ts';
import { dayInWords } from '../../domain/day.ts';
import type { Front } from '../../journeys/read-front.ts';
import { type Page, studentMasthead, visitorMasthead } from './page.ts';
import { counted } from './points.ts';

export interface FrontPage extends Page {
  /** Who is signed in already, '' if nobody. */
  readonly alias: string;
  readonly typedCode: string;
  readonly error: string;
  readonly hasTeacher: boolean;
  /** '' while the bank is empty and there is nothing to try. */
  readonly tryLead: string;
}

export interface CitationPage extends Page {
  readonly citation: string;
  readonly details: readonly { readonly name: string; readonly text: string }[];
  /** The address where the article was published, '' where nobody gave one. */
  readonly url: string;
  readonly lead: string;
}

/** @param visitor a student who is signed in already and only has to find the way back. */
export function frontPage(
  front: Front,
  typed: { code: string; error: string } = nothingTyped,
  visitor?: { readonly alias: string },
): FrontPage {
  const masthead = visitor === undefined ? visitorMasthead : studentMasthead(visitor);
  return {
    title: 'Join your class',
    masthead: { ...masthead, isWide: true },
    alias: visitor?.alias ?? '',
    typedCode: typed.code,
    error: typed.error,
    hasTeacher: front.hasTeacher,
    tryLead: front.itemCount === 0 ? '' : tryLead(front),
  };
}

export function citationPage(source: { article: Article; factCount: number }): CitationPage {
  const { article, factCount } = source;
  return {
    title: article.title,
    masthead: visitorMasthead,
    citation: article.citation,
    details: [
      { name: 'Publisher', text: article.publisher ?? '' },
      {
        name: 'Published',
        text: dayText(article.publishedOn) || 'The date of publication is not confirmed.',
      },
      { name: 'Date on the page', text: dayText(article.pageDate) },
      { name: 'Length', text: counted(article.paragraphCount, 'paragraph') },
    ].filter(({ text }) => text !== ''),
    url: isWebAddress(article.url) ? article.url : '',
    lead: `${counted(factCount, 'fact')} of this article stand behind the questions. Paragraph numbers count from its first paragraph.`,
  };
}

function dayText(day: string | undefined): string {
  return day === undefined ? '' : dayInWords(day);
}

const nothingTyped = { code: '', error: '' };

function tryLead({ citation, itemCount }: Front): string {
  const from = citation === undefined ? '' : ` about “${citation.title}”`;
  return `Drawn from ${counted(itemCount, 'question')}${from}. No account, nothing stored, and every answer shows where it stands in the article.`;
}

/** An article may come from anywhere: only a web address may become a link. */
function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//.test(url);
}
