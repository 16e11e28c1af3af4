import type { FactKind } from '../../domain/fact.ts';
import type { Review } from '../../journeys/review-article.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import { type ConfirmPage, confirmPage } from './confirm.ts';
import { countedKind } from './fact-names.ts';
import { type Page, teacherMasthead } from './page.ts';
import { counted } from './points.ts';
import { type ReviewItemPart, reviewItemPart } from './review-fact.ts';

/** Questions that join several approved facts, the last thing to be looked at. */
export interface JointPage extends Page {
  readonly heading: string;
  readonly lead: string;
  readonly action: string;
  readonly back: string;
  readonly items: readonly ReviewItemPart[];
}

export function jointPage(teacher: TeacherVisitor, { article, jointItems }: Review): JointPage {
  const back = `/articles/${article.id}/review`;
  return {
    title: 'Questions that join several facts',
    masthead: teacherMasthead(teacher, 'articles'),
    heading: 'Questions that join several facts',
    lead:
      jointItems.length === 0
        ? 'There are none yet. They are written once enough facts are approved.'
        : `${counted(jointItems.length, 'question')} from ${article.title}. Ticked ones enter the bank, the others do not.`,
    action: `/articles/${article.id}/questions`,
    back,
    items: jointItems.map((item, index) => reviewItemPart(item, index + 1)),
  };
}

/** Asked before many facts are approved unseen. */
export function approveAllPage(
  teacher: TeacherVisitor,
  articleId: string,
  { kind, proposed }: { kind: FactKind; proposed: number },
): ConfirmPage {
  const back = `/articles/${articleId}/review`;
  const question = {
    heading: `Approve all ${countedKind(proposed, kind)}?`,
    lead: 'They are approved as they stand, with the questions written from them, and quizzes may ask them from now on.',
    points: ['Facts that the reader was not sure of are left out.', 'It can be taken back in one step.'],
    action: `/articles/${articleId}/approval?kind=${kind}`,
    button: `Approve ${countedKind(proposed, kind)}`,
    back: { href: back, text: 'Look at them one by one' },
  };
  return confirmPage(teacher, 'articles', question, false);
}

export function removeArticlePage(
  teacher: TeacherVisitor,
  article: { readonly id: string; readonly title: string },
): ConfirmPage {
  return confirmPage(teacher, 'articles', {
    heading: `Remove ${article.title}?`,
    lead: 'This cannot be taken back. What goes:',
    points: ['the article’s text and its facts', 'every question written from them'],
    action: `/articles/${article.id}/removal`,
    button: 'Remove the article',
    back: { href: `/articles/${article.id}`, text: 'Keep it' },
  });
}
