import { NotFound } from '../../domain/problems.ts';
import { type BankLine, drawItems, mostQuestions, readItem } from '../../journeys/make-quiz.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import type { World } from '../../journeys/world.ts';
import type { MakerForm } from '../forms/quiz.ts';

type ReadItem = Awaited<ReturnType<typeof readItem>>;

/**
 * Keeps what was ticked and fills up to the count with new questions: none that was shown and unticked, none that asks
 * about a fact that is asked about already.
 */
export async function proposeItems(
  world: World,
  teacher: TeacherVisitor,
  form: MakerForm,
): Promise<BankLine[]> {
  const kept = await readItems(world, teacher, form.itemIds);
  if (form.go === 'keep' || kept.length >= form.count) return kept;
  const { topicIds, types, seed } = form;
  const count = Math.min(mostQuestions, form.count + form.shownIds.length);
  const drawn = await drawItems(world, { topicIds, types, count, seed });
  const shown = new Set([...form.shownIds, ...form.itemIds]);
  const fresh = drawn.filter(line => !shown.has(line.itemId)).map(line => line.itemId);
  return fillUp(kept, await readItems(world, teacher, fresh), form.count);
}

/** @returns the items that are still in the bank, in the order given. */
async function readItems(
  world: World,
  teacher: TeacherVisitor,
  itemIds: readonly string[],
): Promise<ReadItem[]> {
  const found = await Promise.all(
    itemIds.map(itemId => readItem(world, teacher, itemId).catch(ignoreMissing)),
  );
  return found.filter(item => item !== undefined);
}

function ignoreMissing(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error;
}

function fillUp(kept: readonly ReadItem[], candidates: readonly ReadItem[], count: number): ReadItem[] {
  const chosen = [...kept];
  const asked = new Set(kept.flatMap(factIds));
  for (const candidate of candidates) {
    const isNew = !factIds(candidate).some(id => asked.has(id));
    if (chosen.length >= count || !isNew) continue;
    chosen.push(candidate);
    for (const id of factIds(candidate)) asked.add(id);
  }
  return chosen;
}

function factIds({ evidence }: ReadItem): string[] {
  return evidence.map(line => line.factId);
}
