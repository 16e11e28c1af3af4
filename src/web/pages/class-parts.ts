import { showClassCode } from '../../domain/class-code.ts';
import type { ClassPage as ClassRead, ClassStudent } from '../../journeys/manage-class.ts';
import type { Problems } from '../forms/parsed.ts';

/** How to get in, as shown on the class page and, larger, on the board. */
export interface JoinPart {
  readonly code: string;
  readonly joinUrl: string;
  /** The address to type, without what every browser adds by itself. */
  readonly typedUrl: string;
  readonly qr: string;
  readonly className: string;
  /** '' while joining is open. */
  readonly closedNote: string;
}

export interface SeatState {
  readonly icon: 'b-0' | 'b-2';
  readonly text: string;
  readonly warning: string;
}

/** One field that may have come back. */
export interface TypedField {
  readonly value: string;
  readonly error: string;
}

export function joinPart({ code, joinUrl, classId, name, isJoiningOpen }: ClassRead): JoinPart {
  return {
    code: showClassCode(code),
    joinUrl,
    typedUrl: new URL(joinUrl).host,
    qr: `/classes/${classId}/qr.svg`,
    className: name,
    closedNote: isJoiningOpen ? '' : 'Joining is closed: only students who have a name already can come in.',
  };
}

export function studentAddress(found: ClassRead, student: ClassStudent): string {
  return `/classes/${found.classId}/students/${student.studentId}`;
}

export function seatState({ isClaimed, isPinBlocked }: ClassStudent): SeatState {
  const warning = isPinBlocked ? 'PIN locked' : '';
  return isClaimed ? { icon: 'b-2', text: 'In', warning } : { icon: 'b-0', text: 'Free', warning };
}

export function returnedField(value: string, problems: Problems, name: string): TypedField {
  return { value, error: problems[name] ?? '' };
}
