import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { fillBank } from '../../src/journeys/fill-bank.ts';
import { createQuiz, drawItems } from '../../src/journeys/make-quiz.ts';
import { createClass } from '../../src/journeys/manage-class.ts';
import { openQuiz } from '../../src/journeys/open-quiz.ts';
import { startSession } from '../../src/journeys/sessions.ts';
import { makeOwner } from '../../src/journeys/set-up-school.ts';
import { startAttempt } from '../../src/journeys/take-quiz.ts';
import type { World } from '../../src/journeys/world.ts';
import { openWorld, projectFolder } from '../../src/open-world.ts';
import { readSeeds } from '../../src/read-seeds.ts';

export const studentCount = 300;
const classSize = 30;
const questionCount = 10;

/** Somebody with a seat in a class for which a practice quiz is open. */
export interface Pupil {
  readonly code: string;
  readonly studentId: string;
  readonly assignmentId: string;
}

/** A student who has signed in and started. */
export interface Worker {
  readonly attemptId: string;
  readonly token: string;
}

export interface School {
  readonly dataFolder: string;
  readonly teacherToken: string;
  /** Where the teacher's pages begin; links lead on. */
  readonly teacherPaths: readonly string[];
  readonly pupils: readonly Pupil[];
  /** In a class of their own. */
  readonly workers: readonly Worker[];
}

/** Fills a data folder: the bank from the seeds, a sample class, ten classes of thirty with a quiz of ten questions. */
export async function fillSchool(dataFolder: string, workerCount: number): Promise<School> {
  const world = openWorld(readConfig({ PORT: '0', CAUCUS_DATA: dataFolder }));
  for (const file of readSeeds(join(projectFolder, 'seeds'))) await fillBank(world, file);
  const teacherId = await makeOwner(world, {
    name: 'Ms. Okafor',
    email: 'okafor@school.example',
    password: 'a long enough password',
    addSampleClass: true,
  });
  const quizId = await makeQuiz(world, teacherId);
  const pupils: Pupil[] = [];
  while (pupils.length < studentCount) {
    const name = `Class ${1 + pupils.length / classSize}`;
    pupils.push(...(await openClass(world, { teacherId, quizId, name, size: classSize })));
  }
  const teacherToken = await startSession(world, { kind: 'teacher', teacherId });
  const atWork = await openClass(world, { teacherId, quizId, name: 'At work', size: workerCount });
  const workers = await Promise.all(atWork.map(pupil => startWork(world, pupil)));
  await world.stores.close();
  return { dataFolder, teacherToken, teacherPaths: ['/home'], pupils, workers };
}

async function makeQuiz(world: World, teacherId: string): Promise<string> {
  const lines = await drawItems(world, { topicIds: [], types: [], count: questionCount, seed: 'bench' });
  const itemIds = lines.map(line => line.itemId);
  const made = await createQuiz(world, { teacherId }, { title: 'Ten questions', itemIds });
  if (made.kind === 'refused') throw new Error(made.sentence);
  return made.quizId;
}

async function openClass(
  world: World,
  { teacherId, quizId, ...room }: { teacherId: string; quizId: string; name: string; size: number },
): Promise<Pupil[]> {
  const { classId } = await createClass(world, { teacherId }, { name: room.name, studentCount: room.size });
  const { assignmentId } = await openQuiz(
    world,
    { teacherId },
    { quizId, classId, mode: 'practice', feedback: 'after-submission' },
  );
  const made = await world.stores.classes.find(classId);
  const students = await world.stores.students.listOfClass(classId);
  const code = made?.code ?? '';
  return students.map(({ studentId }) => ({ code, studentId, assignmentId }));
}

async function startWork(world: World, { studentId, assignmentId }: Pupil): Promise<Worker> {
  const student = await world.stores.students.find(studentId);
  if (student === undefined) throw new Error('A student of the bench is not in the class.');
  const token = await startSession(world, { kind: 'student', studentId });
  const { attemptId } = await startAttempt(world, { ...student, className: '' }, assignmentId);
  return { attemptId, token };
}
