import type { ClassPage } from '../../journeys/manage-class.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import { type ConfirmPage, confirmPage } from './confirm.ts';
import { counted } from './points.ts';

export function newCodePage(teacher: TeacherVisitor, found: ClassPage): ConfirmPage {
  const address = `/classes/${found.classId}`;
  return confirmPage(teacher, 'classes', {
    heading: `A new code for ${found.name}?`,
    lead: 'The code on the board, on paper and in links stops working at once.',
    points: ['Students who are in stay in, with their names, PINs and responses.'],
    action: `${address}/code`,
    button: 'Make a new code',
    back: { href: address, text: 'Keep the code' },
  });
}

export function removalPage(teacher: TeacherVisitor, found: ClassPage): ConfirmPage {
  const address = `/classes/${found.classId}`;
  return confirmPage(teacher, 'classes', {
    heading: `Remove ${found.name}?`,
    lead: 'This cannot be taken back. What goes:',
    points: [
      `${counted(found.students.length, 'student name')} with your labels and their PINs`,
      `everything they did in ${counted(found.assignments.length, 'quiz', 'quizzes')}: responses, scores, reports`,
      'the class code and its links',
    ],
    action: `${address}/removal`,
    button: 'Remove the class',
    back: { href: address, text: 'Keep the class' },
  });
}

export function claimResetPage(teacher: TeacherVisitor, found: ClassPage, studentId: string): ConfirmPage {
  const address = `/classes/${found.classId}/students/${studentId}`;
  const alias = found.students.find(student => student.studentId === studentId)?.alias ?? '';
  return confirmPage(teacher, 'classes', {
    heading: `Free the seat of ${alias}?`,
    lead: 'Whoever uses it now is signed out, and anybody with the class code can take it.',
    points: [
      'What was done under this name stays with it.',
      'The PIN is forgotten; the next student chooses one.',
    ],
    action: `${address}/claim-reset`,
    button: 'Free the seat',
    back: { href: address, text: 'Keep it' },
  });
}
