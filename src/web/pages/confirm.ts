import type { TeacherVisitor } from '../../journeys/sessions.ts';
import { type Link, type Page, type TeacherMasthead, teacherMasthead } from './page.ts';

/** Asked before what cannot be taken back. */
export interface ConfirmPage extends Page {
  readonly heading: string;
  readonly lead: string;
  readonly points: readonly string[];
  readonly action: string;
  readonly button: string;
  readonly back: Link;
  /** True where something goes for good. */
  readonly isDanger: boolean;
}

export function confirmPage(
  teacher: TeacherVisitor,
  current: TeacherMasthead['current'],
  question: Omit<ConfirmPage, 'title' | 'masthead' | 'isDanger'>,
  isDanger = true,
): ConfirmPage {
  return { title: question.heading, masthead: teacherMasthead(teacher, current), ...question, isDanger };
}
