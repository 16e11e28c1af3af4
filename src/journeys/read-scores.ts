import type { ClassSummary } from '../domain/analysis/class-summary.ts';
import { summarizeClass } from '../domain/analysis/class-summary.ts';
import type { ItemAnalysis, ItemResults, Mark } from '../domain/analysis/item-analysis.ts';
import { analyzeItem } from '../domain/analysis/item-analysis.ts';
import { weakestItems } from '../domain/analysis/reteach.ts';
import type { TopicSummary } from '../domain/analysis/topic-summary.ts';
import { summarizeTopics } from '../domain/analysis/topic-summary.ts';
import type { AssignmentMode } from '../domain/attempt.ts';
import { placedOption } from '../domain/form.ts';
import type { Response } from '../domain/item.ts';
import type { AssignmentLine } from '../stores/quizzes.ts';
import type { ScoredResponse } from '../stores/responses.ts';
import { findOwnClass } from './manage-class.ts';
import { findOwnAssignment } from './open-quiz.ts';
import type { KeyedQuestion } from './question-result.ts';
import { keyQuestions } from './question-result.ts';
import type { TeacherVisitor } from './sessions.ts';
import type { World } from './world.ts';

/** One quiz of one class, by first attempts. Scores are in hundredths of a point. */
export interface QuizScores {
  readonly assignmentId: string;
  readonly classId: string;
  readonly className: string;
  readonly quizId: string;
  readonly isSample: boolean;
  readonly title: string;
  readonly mode: AssignmentMode;
  readonly openedAt: string;
  readonly isClosed: boolean;
  readonly studentCount: number;
  readonly summary: ClassSummary;
  readonly items: readonly ScoredItem[];
  readonly topics: readonly (TopicSummary & { readonly name: string })[];
  /** By score, the lowest first. */
  readonly students: readonly ScoredStudent[];
  /** Positions worth teaching again, the weakest first, three at most. */
  readonly reteach: readonly { position: number; students: readonly { alias: string; label?: string }[] }[];
}

export interface ScoredItem {
  readonly question: KeyedQuestion;
  readonly max: number;
  readonly analysis: ItemAnalysis;
  readonly mostChosenWrong?: { letter: string; text: string; n: number; suggests?: string };
}

export interface ScoredStudent {
  readonly studentId: string;
  readonly alias: string;
  readonly label?: string;
  readonly score: number;
  readonly max: number;
  readonly byPosition: ReadonlyMap<number, number>;
}

/** All quizzes of one class, by first attempts. */
export interface ClassScores {
  readonly classId: string;
  readonly className: string;
  readonly isSample: boolean;
  /** The oldest first. */
  readonly quizzes: readonly {
    assignmentId: string;
    title: string;
    mode: AssignmentMode;
    n: number;
    isClosed: boolean;
  }[];
  readonly students: readonly ClassScoreLine[];
}

export interface ClassScoreLine {
  readonly studentId: string;
  readonly alias: string;
  readonly label?: string;
  /** One a quiz, undefined where the student has not handed it in. */
  readonly scores: readonly ({ score: number; max: number } | undefined)[];
}

/** @throws NotFound for an assignment that is not of the teacher's classes. */
export async function readQuizScores(
  world: World,
  teacher: TeacherVisitor,
  assignmentId: string,
): Promise<QuizScores> {
  const assignment = await findOwnAssignment(world, teacher, assignmentId);
  const { isSample } = await findOwnClass(world, teacher, assignment.classId);
  const form = await world.stores.quizzes.findFormById(assignment.formId);
  const positions = form?.positions ?? [];
  const questions = await keyQuestions(world, positions);
  const topicNames = new Map(questions.map(question => [question.topicId, question.topicName]));
  const points = new Map(positions.map(place => [place.position, place.points]));
  const responses = await world.stores.responses.listFirstResponses(assignmentId);
  const students = await scoredStudents(world, assignment, responses);
  const results = questions.map(question =>
    toResults(question, points.get(question.position) ?? 0, responses),
  );
  return {
    ...lineOf(assignment),
    isSample,
    summary: summarizeClass(students),
    items: questions.map((question, index) => toScoredItem(question, results[index])),
    topics: summarizeTopics(results).map(topic => ({ ...topic, name: topicNames.get(topic.topicId) ?? '' })),
    students,
    reteach: weakestItems(results).map(({ analysis, studentIds }) => ({
      position: analysis.position,
      students: students.filter(student => studentIds.includes(student.studentId)),
    })),
  };
}

/** @throws NotFound for a class that is not the teacher's. */
export async function readClassScores(
  world: World,
  teacher: TeacherVisitor,
  classId: string,
): Promise<ClassScores> {
  const found = await findOwnClass(world, teacher, classId);
  const assignments = (await world.stores.quizzes.listOfClass(classId)).reverse();
  const students = await world.stores.students.listOfClass(classId);
  const attempts = await Promise.all(
    assignments.map(({ assignmentId }) => world.stores.attempts.listOfAssignment(assignmentId)),
  );
  return {
    classId,
    className: found.name,
    isSample: found.isSample,
    quizzes: assignments.map(({ assignmentId, title, mode, submittedCount, closedAt }) => ({
      assignmentId,
      title,
      mode,
      n: submittedCount,
      isClosed: closedAt !== undefined,
    })),
    students: students.map(({ studentId, alias, label }) => ({
      studentId,
      alias,
      ...(label !== undefined && { label }),
      scores: attempts.map(lines => {
        const first = lines.find(line => line.studentId === studentId && line.number === 1);
        return first?.score === undefined || first.max === undefined
          ? undefined
          : { score: first.score, max: first.max };
      }),
    })),
  };
}

function lineOf(assignment: AssignmentLine) {
  const { assignmentId, classId, className, quizId, title, mode, openedAt, closedAt, studentCount } =
    assignment;
  const isClosed = closedAt !== undefined;
  return { assignmentId, classId, className, quizId, title, mode, openedAt, isClosed, studentCount };
}

async function scoredStudents(
  world: World,
  assignment: AssignmentLine,
  responses: ReadonlyMap<string, readonly ScoredResponse[]>,
): Promise<ScoredStudent[]> {
  const students = await world.stores.students.listOfClass(assignment.classId);
  const lines = await world.stores.attempts.listOfAssignment(assignment.assignmentId);
  const scored = lines.flatMap(({ studentId, number, score, max }) => {
    const student = students.find(candidate => candidate.studentId === studentId);
    if (number !== 1 || score === undefined || max === undefined || student === undefined) return [];
    const { alias, label } = student;
    const byPosition = new Map((responses.get(studentId) ?? []).map(line => [line.position, line.score]));
    return [{ studentId, alias, ...(label !== undefined && { label }), score, max, byPosition }];
  });
  return scored.sort((a, b) => a.score - b.score || a.alias.localeCompare(b.alias, 'en'));
}

/** Positions that did not count for a student have no row: they were not reached. */
function toResults(
  question: KeyedQuestion,
  max: number,
  responses: ReadonlyMap<string, readonly ScoredResponse[]>,
): ItemResults {
  const { task, key, position, itemId, itemVersionId: versionId, topicId } = question;
  const keyIds = key.kind === 'choose-one' ? [key.optionId] : key.kind === 'choose-many' ? key.optionIds : [];
  const hasOptions = task.kind === 'choose-one' || task.kind === 'choose-many';
  const options = hasOptions ? task.options.map(({ id }) => ({ id, isKey: keyIds.includes(id) })) : [];
  const marks = [...responses].map(([studentId, lines]): Mark => {
    const line = lines.find(candidate => candidate.position === position);
    const optionIds = chosenOptions(line?.response);
    return { studentId, score: line?.score, isOmitted: line?.response === undefined, optionIds };
  });
  return { position, itemId, versionId, topicId, max, options, marks };
}

function chosenOptions(response: Response | undefined): readonly string[] {
  if (response?.kind === 'choose-one') return [response.optionId];
  return response?.kind === 'choose-many' ? response.optionIds : [];
}

function toScoredItem(question: KeyedQuestion, results: ItemResults | undefined): ScoredItem {
  const analysis = analyzeItem(results ?? toResults(question, 0, new Map()));
  const { mostChosenWrong } = analysis;
  const { task } = question;
  const placed =
    mostChosenWrong && 'options' in task ? placedOption(task.options, mostChosenWrong.id) : undefined;
  const suggests = mostChosenWrong && question.misconceptions[mostChosenWrong.id];
  return {
    question,
    max: results?.max ?? 0,
    analysis,
    ...(mostChosenWrong !== undefined &&
      placed !== undefined && {
        mostChosenWrong: {
          letter: placed.letter,
          text: placed.text,
          n: mostChosenWrong.n,
          ...(suggests !== undefined && { suggests }),
        },
      }),
  };
}
