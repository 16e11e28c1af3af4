import type { ClassPage as ClassRead, ClassStudent } from '../../journeys/manage-class.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import {
  type JoinPart,
  joinPart,
  type SeatState,
  seatState,
  studentAddress,
  type TypedField,
} from './class-parts.ts';
import { clockOf, dayOf, type Instant } from './instant.ts';
import { type Page, teacherMasthead } from './page.ts';
import { counted } from './points.ts';

export interface RosterRow {
  readonly alias: string;
  readonly href: string;
  readonly label: string;
  /** Name of the element that is replaced while the page is looked at. */
  readonly part: string;
  readonly state: SeatState;
}

export interface ClassPage extends Page {
  readonly name: string;
  readonly address: string;
  readonly isSample: boolean;
  readonly joined: string;
  readonly join: JoinPart;
  /** How to let phones in, null while they can reach Caucus. */
  readonly network: { readonly url: string } | null;
  readonly asOf: Instant;
  readonly roster: readonly RosterRow[];
  readonly quizzes: readonly ClassQuizRow[];
  readonly joining: Switch;
  readonly pins: Switch;
  readonly addCount: TypedField;
  readonly rename: TypedField;
  /** Settings stand open when a form in them came back. */
  readonly opensSettings: boolean;
}

export interface ClassQuizRow {
  readonly title: string;
  readonly href: string;
  readonly mode: string;
  readonly opened: Instant;
  readonly finished: string;
  readonly state: string;
}

export interface Switch {
  readonly sentence: string;
  readonly value: 'on' | 'off';
  readonly button: string;
}

/** The same for the board: large, with nothing on it that students should not see. */
export interface BoardPage extends Page {
  readonly name: string;
  readonly address: string;
  readonly joined: string;
  readonly join: JoinPart;
  readonly asOf: Instant;
  readonly seats: readonly { readonly alias: string; readonly part: string; readonly state: SeatState }[];
}

export interface ReturnedSettings {
  readonly count?: TypedField;
  readonly name?: TypedField;
}

export function classPage(
  teacher: TeacherVisitor,
  found: ClassRead,
  now: string,
  returned: ReturnedSettings = {},
): ClassPage {
  const address = `/classes/${found.classId}`;
  return {
    title: found.name,
    masthead: teacherMasthead(teacher, 'classes'),
    name: found.name,
    address,
    isSample: found.isSample,
    joined: found.isSample ? counted(found.students.length, 'made-up student') : joinedText(found.students),
    join: joinPart(found),
    network: found.isLoopbackOnly && !found.isSample ? networkPart(found.joinUrl) : null,
    asOf: clockOf(now),
    roster: found.students.map(student => ({ ...rosterRow(student), href: studentAddress(found, student) })),
    quizzes: found.assignments.map(quizRow),
    joining: joiningSwitch(found.isJoiningOpen),
    pins: pinSwitch(found.hasPins),
    addCount: returned.count ?? { value: '1', error: '' },
    rename: returned.name ?? { value: found.name, error: '' },
    opensSettings: returned.count !== undefined || returned.name !== undefined,
  };
}

export function boardPage(teacher: TeacherVisitor, found: ClassRead, now: string): BoardPage {
  return {
    title: `Join ${found.name}`,
    masthead: teacherMasthead(teacher, 'classes'),
    name: found.name,
    address: `/classes/${found.classId}`,
    joined: joinedText(found.students),
    join: joinPart(found),
    asOf: clockOf(now),
    seats: found.students.map(student => rosterRow({ ...student, isPinBlocked: false })),
  };
}

function joinedText(students: readonly ClassStudent[]): string {
  const claimed = students.filter(student => student.isClaimed).length;
  return `${claimed} of ${counted(students.length, 'student')} in`;
}

function networkPart(joinUrl: string): { url: string } {
  const { port } = new URL(joinUrl);
  return { url: `http://<this computer’s address>${port === '' ? '' : `:${port}`}` };
}

function rosterRow(student: ClassStudent): Omit<RosterRow, 'href'> {
  const { studentId, alias, label } = student;
  return { alias, label: label ?? '', part: `seat-${studentId}`, state: seatState(student) };
}

function quizRow(assignment: ClassRead['assignments'][number]): ClassQuizRow {
  const { assignmentId, title, mode, isClosed, openedAt, submittedCount, studentCount } = assignment;
  return {
    title,
    href: isClosed ? `/assignments/${assignmentId}/scores` : `/assignments/${assignmentId}`,
    mode: mode === 'graded' ? 'Graded' : 'Practice',
    opened: dayOf(openedAt),
    finished: `${submittedCount} of ${studentCount}`,
    state: isClosed ? 'Closed' : 'Open',
  };
}

function joiningSwitch(isOpen: boolean): Switch {
  return isOpen
    ? {
        sentence: 'Joining is open: whoever has the code can take a free name.',
        value: 'off',
        button: 'Close joining',
      }
    : {
        sentence: 'Joining is closed: free names are hidden. Students who are in come back as always.',
        value: 'on',
        button: 'Open joining',
      };
}

function pinSwitch(areOn: boolean): Switch {
  return areOn
    ? {
        sentence:
          'PINs are on: students choose four digits the first time, and type them when they come back.',
        value: 'off',
        button: 'Switch PINs off',
      }
    : {
        sentence:
          'PINs are off: whoever has the code can come in under any name of this class. When they come on, everybody signs in again.',
        value: 'on',
        button: 'Switch PINs on',
      };
}
