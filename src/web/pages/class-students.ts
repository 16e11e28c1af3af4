import type { ClassPage as ClassRead } from '../../journeys/manage-class.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import {
  type JoinPart,
  joinPart,
  type SeatState,
  seatState,
  studentAddress,
  type TypedField,
} from './class-parts.ts';
import { type Page, teacherMasthead } from './page.ts';

export interface StudentSettingsPage extends Page {
  readonly alias: string;
  readonly className: string;
  readonly back: string;
  readonly address: string;
  readonly state: SeatState;
  readonly label: TypedField;
  readonly hasPins: boolean;
  readonly isClaimed: boolean;
}

export interface LabelsPage extends Page {
  readonly back: string;
  readonly action: string;
  readonly lines: readonly { readonly field: string; readonly alias: string; readonly label: string }[];
}

export interface SignInListPage extends Page {
  readonly name: string;
  readonly back: string;
  readonly address: string;
  readonly join: JoinPart;
  readonly showsLabels: boolean;
  readonly hasLabels: boolean;
  readonly lines: readonly { readonly alias: string; readonly label: string }[];
}

/** @returns undefined where the class has no such student. */
export function studentSettingsPage(
  teacher: TeacherVisitor,
  found: ClassRead,
  studentId: string,
  returned?: TypedField,
): StudentSettingsPage | undefined {
  const student = found.students.find(candidate => candidate.studentId === studentId);
  if (student === undefined) return undefined;
  return {
    title: `${student.alias}, ${found.name}`,
    masthead: teacherMasthead(teacher, 'classes'),
    alias: student.alias,
    className: found.name,
    back: `/classes/${found.classId}`,
    address: studentAddress(found, student),
    state: seatState(student),
    label: returned ?? { value: student.label ?? '', error: '' },
    hasPins: found.hasPins,
    isClaimed: student.isClaimed,
  };
}

export function labelsPage(teacher: TeacherVisitor, found: ClassRead): LabelsPage {
  return {
    title: `Labels of ${found.name}`,
    masthead: teacherMasthead(teacher, 'classes'),
    back: `/classes/${found.classId}`,
    action: `/classes/${found.classId}/labels`,
    lines: found.students.map(({ studentId, alias, label }) => ({
      field: `label.${studentId}`,
      alias,
      label: label ?? '',
    })),
  };
}

export function signInListPage(
  teacher: TeacherVisitor,
  found: ClassRead,
  showsLabels: boolean,
): SignInListPage {
  return {
    title: `Sign-in list of ${found.name}`,
    masthead: teacherMasthead(teacher, 'classes'),
    name: found.name,
    back: `/classes/${found.classId}`,
    address: `/classes/${found.classId}/sign-in-list`,
    join: joinPart(found),
    showsLabels,
    hasLabels: found.students.some(student => student.label !== undefined),
    lines: found.students.map(({ alias, label }) => ({ alias, label: showsLabels ? (label ?? '') : '' })),
  };
}
