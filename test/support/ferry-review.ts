import { decideFact, undoStep } from '../../src/journeys/decide-facts.ts';
import { createQuiz } from '../../src/journeys/make-quiz.ts';
import { type CurrentFact, type Review, readReview } from '../../src/journeys/review-article.ts';
import type { FactPlace } from '../../src/journeys/review-step.ts';
import type { World } from '../../src/journeys/world.ts';
import { storeFerryArticle } from './imported-article.ts';
import { makeWorld } from './world.ts';

/** The command line. */
export const nobody = { teacherId: null };
export const article = 'ferry';
export const [opened, saved, docks] = ['ferry-1', 'ferry-2', 'ferry-3'];

/** A fact of the ferry article, as somebody names it who has not looked at a page. */
export function at(factId: string): FactPlace {
  return { articleId: article, factId };
}

/** @returns a world with the ferry article, read and not reviewed. */
export async function ferryWorld(): Promise<World> {
  const world = makeWorld();
  await storeFerryArticle(world);
  return world;
}

/** @returns the review of the ferry article as it stands. */
export function review(world: World, showsUnsure = false): Promise<Review> {
  return readReview(world, article, { showsUnsure });
}

/** @returns a fact as its review shows it. */
export async function current(world: World, factId: string): Promise<CurrentFact> {
  const { current } = await readReview(world, article, { factId, showsUnsure: true });
  if (current === undefined) throw new Error('There is no such fact.');
  return current;
}

/** @returns what was undone, in a sentence. */
export async function undoLast(world: World): Promise<string> {
  return undoStep(world, article, (await review(world)).undo?.stepId ?? '');
}

/** @returns the state of each item of a fact. */
export function statesOf({ items }: CurrentFact): Record<string, string> {
  return Object.fromEntries(items.map(({ itemId, state }) => [itemId, state]));
}

/** Approves a fact with all its items and makes a quiz of the first. */

export async function quizOfFerry(
  world: World,
  factId = opened,
): Promise<{ itemIds: string[]; quizId: string }> {
  const teacherId = await aTeacher(world);
  const itemIds = (await current(world, factId)).items.map(({ itemId }) => itemId);
  await decideFact(world, nobody, at(factId), { kind: 'approve', itemIds });
  const made = await createQuiz(world, { teacherId }, { title: 'Ferries', itemIds: itemIds.slice(0, 1) });
  if (made.kind === 'refused') throw new Error(made.sentence);
  return { itemIds, quizId: made.quizId };
}

/** @returns the id of a teacher, the first. */
export async function aTeacher(world: World): Promise<string> {
  const teacherId = 'teacher';
  const account = { teacherId, name: 'Ms. Okafor', email: 'okafor@school.example', passwordHash: 'hash' };
  await world.stores.teachers.addFirst(account, world.now());
  return teacherId;
}
