import type { ClassDoor, Seat } from '../../journeys/join-class.ts';
import { type Page, visitorMasthead } from './page.ts';

/** *Which one is you?* */
export interface NamesPage extends Page {
  readonly className: string;
  readonly action: string;
  readonly error: string;
  readonly joiningNote: string;
  readonly missingName: string;
  readonly button: string;
  readonly names: readonly NamePart[];
}

export interface NamePart {
  readonly studentId: string;
  readonly alias: string;
  readonly note: string;
  readonly isChosen: boolean;
}

/** Chooses or asks for the PIN of one name. */
export interface PinPage extends Page {
  readonly className: string;
  readonly heading: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string;
  readonly action: string;
  readonly studentId: string;
  readonly back: string;
}

const closedNote =
  'Joining is closed. If you joined before, choose your name. If not, ask your teacher to open it.';
const openMissing = 'Check that the class above is yours. If it is, ask your teacher to add a name for you.';
const closedMissing = 'Only names that have joined are shown. Ask your teacher to open joining again.';

export function namesPage(door: ClassDoor, typed = { studentId: '', error: '' }): NamesPage {
  return {
    title: 'Which one is you?',
    masthead: visitorMasthead,
    className: `${door.className}. ${door.teacherName}`,
    action: `/join/${door.code}/seats`,
    error: typed.error,
    joiningNote: door.isJoiningOpen ? '' : closedNote,
    missingName: door.isJoiningOpen ? openMissing : closedMissing,
    button: door.hasPins ? 'Next: your PIN' : 'That’s me',
    names: door.seats.map(seat => ({
      studentId: seat.studentId,
      alias: seat.alias,
      note: seatNote(seat, door.hasPins),
      isChosen: seat.studentId === typed.studentId,
    })),
  };
}

export function pinPage(door: ClassDoor, seat: Seat, error = ''): PinPage {
  return {
    title: seat.hasPin ? 'Type your PIN' : 'Choose your PIN',
    masthead: visitorMasthead,
    className: `${door.className}. ${door.teacherName}`,
    heading: `You are ${seat.alias}`,
    label: seat.hasPin ? 'Type your PIN' : 'Choose four digits',
    hint: pinHint(seat),
    error,
    action: `/join/${door.code}/seats`,
    studentId: seat.studentId,
    back: `/join/${door.code}`,
  };
}

function pinHint({ hasPin, isClaimed }: Seat): string {
  if (hasPin) return knownHint;
  return isClaimed ? `Your teacher reset the PIN of this name. ${newHint}` : newHint;
}

const newHint = 'You need them to come back to this name. Don’t use your birthday, and don’t tell anybody.';
const knownHint =
  'The four digits you chose the first time. If you forgot them, your teacher can reset them.';

function seatNote(seat: Seat, hasPins: boolean): string {
  if (!seat.isClaimed) return '';
  return hasPins ? 'Taken: enter with your PIN' : 'Already joined';
}
