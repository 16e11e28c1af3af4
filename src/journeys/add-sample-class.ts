import { isScoredContent } from '../domain/item.ts';
import { seededRandom } from '../domain/random.ts';
import { simulateResponses } from '../domain/sample-class.ts';
import { scoreAttempt } from '../domain/scoring.ts';
import { createQuiz, drawItems } from './make-quiz.ts';
import { createClass } from './manage-class.ts';
import { closeQuiz, openQuiz } from './open-quiz.ts';
import type { World } from './world.ts';

const studentCount = 24;
const questionCount = 12;
const title = 'Sample quiz: Beijing';
// Fixed, so that every school's sample tells the same story.
const seed = 'sample class';

/**
 * Adds a class marked as sample: 24 aliases with simulated attempts at a closed quiz. Nobody can join it, so that
 * sample and real scores never mix; removing the class removes the quiz too.
 */
export async function addSampleClass(
  world: World,
  teacher: { readonly teacherId: string },
): Promise<{ classId: string }> {
  const { classId } = await createClass(world, teacher, {
    name: 'Sample class',
    studentCount,
    isSample: true,
  });
  const lines = await drawItems(world, { topicIds: [], types: [], count: questionCount, seed });
  const itemIds = lines.map(line => line.itemId);
  const made = await createQuiz(world, teacher, { title, itemIds, isSample: true });
  if (made.kind === 'refused') return { classId };
  const { assignmentId } = await openQuiz(world, teacher, {
    quizId: made.quizId,
    classId,
    mode: 'graded',
    feedback: 'after-closing',
  });
  await simulateAttempts(world, { classId, assignmentId, quizId: made.quizId });
  await closeQuiz(world, teacher, assignmentId);
  return { classId };
}

/** All students at once: their writes share a few commits. */
async function simulateAttempts(
  world: World,
  sample: { classId: string; assignmentId: string; quizId: string },
): Promise<void> {
  const form = await world.stores.quizzes.findForm(sample.quizId, 'A');
  const positions = form?.positions ?? [];
  const versions = await world.stores.versions.findVersions(positions.map(place => place.itemVersionId));
  const places = versions.flatMap(({ content }, index) =>
    isScoredContent(content) ? [{ position: index + 1, ...content }] : [],
  );
  const students = await world.stores.students.listOfClass(sample.classId);
  const simulated = simulateResponses(places, students.length, seededRandom(seed));
  const { attempts, responses } = world.stores;
  const now = world.now();
  await Promise.all(
    students.map(async ({ studentId }, index) => {
      const { assignmentId } = sample;
      const attemptId = await attempts.start(
        { attemptId: world.newId(), assignmentId, studentId },
        now,
        () => {},
      );
      const given = [...(simulated[index] ?? [])].map(([position, response]) => ({ position, response }));
      await responses.saveAll(attemptId, given, now, () => {});
      await attempts.close({ attemptId, state: 'submitted', now }, scoreAttempt, () => {});
    }),
  );
}
