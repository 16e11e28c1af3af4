import { showClassCode } from '../../domain/class-code.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import type { ClassLine } from '../../stores/classes.ts';
import type { Problems } from '../forms/parsed.ts';
import { type Field, type Page, teacherMasthead } from './page.ts';
import { counted } from './points.ts';

export interface ClassesPage extends Page {
  readonly lead: string;
  readonly classes: readonly ClassRow[];
}

export interface ClassRow {
  readonly name: string;
  readonly href: string;
  readonly code: string;
  readonly isSample: boolean;
  /** "12 of 24". */
  readonly joined: string;
  readonly scoresHref: string;
}

export interface NewClassPage extends Page {
  readonly fields: readonly Field[];
}

export function classesPage(teacher: TeacherVisitor, classes: readonly ClassLine[]): ClassesPage {
  return {
    title: 'Classes',
    masthead: teacherMasthead(teacher, 'classes'),
    lead:
      classes.length === 0
        ? 'A class is a list of made-up names with one code. Students join with the code and pick a name; only you know who is who.'
        : `${counted(classes.length, 'class', 'classes')}.`,
    classes: classes.map(classRow),
  };
}

export function classRow({ classId, name, code, isSample, claimedCount, studentCount }: ClassLine): ClassRow {
  return {
    name,
    href: `/classes/${classId}`,
    code: showClassCode(code),
    isSample,
    joined: isSample ? String(studentCount) : `${claimedCount} of ${studentCount}`,
    scoresHref: `/classes/${classId}/scores`,
  };
}

export function newClassPage(
  teacher: TeacherVisitor,
  typed: { name: string; count: string } = { name: '', count: '25' },
  problems: Problems = {},
): NewClassPage {
  return {
    title: 'New class',
    masthead: teacherMasthead(teacher, 'classes'),
    fields: [
      {
        name: 'name',
        label: 'Name of the class',
        type: 'text',
        value: typed.name,
        hint: 'Students see it when they join.',
        error: problems.name ?? '',
        autocomplete: 'off',
        isRequired: true,
      },
      {
        name: 'count',
        label: 'How many students?',
        type: 'number',
        value: typed.count,
        hint: 'From 1 to 200. Each gets a made-up name. You can add more later.',
        error: problems.count ?? '',
        autocomplete: 'off',
        isRequired: true,
      },
    ],
  };
}
