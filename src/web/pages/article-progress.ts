import type { ImportProgress } from '../../journeys/import-article.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import { type Page, teacherMasthead } from './page.ts';

/** An article being read: moves on to its facts by itself, with or without scripts. */
export interface ProgressPage extends Page {
  readonly address: string;
  /** The layout asks a browser without scripts to look again after so long. */
  readonly refreshSeconds: number;
  readonly sentence: string;
  /** 0 to 100. */
  readonly percent: number;
}

export interface ReadingFailedPage extends Page {
  readonly article: string;
  readonly sentence: string;
  readonly again: string;
  readonly discard: string;
}

type Reading = Extract<ImportProgress, { readonly kind: 'reading' }>;
type Failed = Extract<ImportProgress, { readonly kind: 'failed' }>;

export function progressPage(teacher: TeacherVisitor, importId: string, reading: Reading): ProgressPage {
  return {
    title: 'Reading the article',
    masthead: teacherMasthead(teacher, 'articles'),
    address: `/articles/imports/${importId}`,
    refreshSeconds: 2,
    sentence: stages[reading.stage],
    percent: Math.round(Math.min(1, Math.max(0, reading.share)) * 100),
  };
}

export function readingFailedPage(
  teacher: TeacherVisitor,
  importId: string,
  { title, sentence }: Failed,
): ReadingFailedPage {
  return {
    title: 'The article could not be read',
    masthead: teacherMasthead(teacher, 'articles'),
    article: title,
    sentence,
    again: `/articles/imports/${importId}/reading`,
    discard: `/articles/imports/${importId}/removal`,
  };
}

const stages: Readonly<Record<Reading['stage'], string>> = {
  waiting: 'Waiting for its turn.',
  reading: 'Reading sentence by sentence, for facts and who vouches for them.',
  drafting: 'Writing questions from the facts.',
  storing: 'Putting facts and questions away.',
};
