import type { TeacherVisitor } from '../../journeys/sessions.ts';
import type { Problems } from '../forms/parsed.ts';
import { type Page, teacherMasthead } from './page.ts';

/** A text or a file: the start of an article's way in. */
export interface NewArticlePage extends Page {
  readonly text: string;
  readonly textError: string;
  readonly fileError: string;
  /** The kinds of file that a browser offers first; what a file is, is told from its content. */
  readonly accept: string;
}

export function newArticlePage(
  teacher: TeacherVisitor,
  returned: { readonly text: string; readonly problems: Problems } = { text: '', problems: {} },
): NewArticlePage {
  return {
    title: 'Add an article',
    masthead: teacherMasthead(teacher, 'articles'),
    text: returned.text,
    textError: returned.problems.text ?? '',
    fileError: returned.problems.file ?? '',
    accept: '.txt,.md,.html,.htm,.docx,.pdf',
  };
}
