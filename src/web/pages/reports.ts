import type { TeacherVisitor } from '../../journeys/sessions.ts';
import type { Report } from '../../stores/reports.ts';
import { dayOf, type Instant } from './instant.ts';
import { type Page, teacherMasthead } from './page.ts';
import { counted } from './points.ts';

export interface ReportsPage extends Page {
  readonly lead: string;
  readonly reports: readonly {
    readonly stem: string;
    readonly itemHref: string;
    readonly note: string;
    readonly who: string;
    readonly reported: Instant;
    readonly action: string;
  }[];
}

export function reportsPage(teacher: TeacherVisitor, reports: readonly Report[]): ReportsPage {
  return {
    title: 'Reported questions',
    masthead: teacherMasthead(teacher, 'quizzes'),
    lead:
      reports.length === 0
        ? 'No student has reported a question that you have not settled.'
        : `${counted(reports.length, 'report')} from students. Settle one when you have looked at it.`,
    reports: reports.map(report => ({
      stem: report.stem,
      itemHref: `/bank/${report.itemId}`,
      note: report.note === '' ? 'No note.' : report.note,
      who: `${report.alias}, ${report.className}. Question ${report.position} of ${report.quizTitle}`,
      reported: dayOf(report.reportedAt),
      action: `/reports/${report.reportId}/settlement`,
    })),
  };
}
