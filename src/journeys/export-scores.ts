import type { Cell } from '../formats/csv.ts';
import { toCsv } from '../formats/csv.ts';
import { readClassScores } from './read-scores.ts';
import type { TeacherVisitor } from './sessions.ts';
import type { World } from './world.ts';

/** @returns students × quizzes in points as CSV, with the private labels only where they are asked for. @throws NotFound */
export async function scoresAsCsv(
  world: World,
  teacher: TeacherVisitor,
  classId: string,
  options: { withLabels: boolean },
): Promise<{ className: string; csv: string }> {
  const { className, quizzes, students } = await readClassScores(world, teacher, classId);
  const labelHead = options.withLabels ? ['label'] : [];
  const head = ['alias', ...labelHead, ...quizzes.flatMap(quiz => [quiz.title, `${quiz.title}: out of`])];
  const rows = students.map((student): Cell[] => [
    student.alias,
    ...(options.withLabels ? [student.label] : []),
    ...student.scores.flatMap(score =>
      score === undefined ? [undefined, undefined] : [score.score / 100, score.max / 100],
    ),
  ]);
  return { className, csv: toCsv([head, ...rows]) };
}
