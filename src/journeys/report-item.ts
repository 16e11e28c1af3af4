import { Conflict, NotFound } from '../domain/problems.ts';
import type { Report } from '../stores/reports.ts';
import type { StudentVisitor, TeacherVisitor } from './sessions.ts';
import type { World } from './world.ts';

const longestNote = 500;

/** Tells the teacher that something is wrong with a question. @throws NotFound, Conflict before the attempt is handed in. */
export async function reportItem(
  world: World,
  student: StudentVisitor,
  report: { attemptId: string; position: number; note: string },
): Promise<void> {
  const { attemptId, position } = report;
  const attempt = await world.stores.attempts.find(attemptId);
  if (attempt?.studentId !== student.studentId) throw new NotFound();
  if (attempt.state === 'open') throw new Conflict('Hand the quiz in first; then you can report a question.');
  const form = await world.stores.quizzes.findFormById(attempt.formId);
  if (!form?.positions.some(place => place.position === position)) throw new NotFound();
  const note = report.note.replaceAll('\r\n', '\n').trim().slice(0, longestNote);
  await world.stores.reports.add({ reportId: world.newId(), attemptId, position, note }, world.now());
}

/** @returns what students reported in the teacher's classes and is not settled yet, the newest first. */
export function listReports(world: World, teacher: TeacherVisitor): Promise<Report[]> {
  return world.stores.reports.listOpen(teacher.teacherId);
}

/** @throws NotFound where there is no such report in the teacher's classes. */
export async function settleReport(world: World, teacher: TeacherVisitor, reportId: string): Promise<void> {
  const isSettled = await world.stores.reports.settle(reportId, teacher.teacherId, world.now());
  if (!isSettled) throw new NotFound();
}
