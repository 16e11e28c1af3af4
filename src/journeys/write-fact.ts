import type { Fact, FactBody, FactStatus } from '../domain/fact.ts';
import { Conflict } from '../domain/problems.ts';
import type { ReviewChange, ReviewedFact, ReviewedItem, ReviewRows } from '../stores/review-rows.ts';
import { retiredSignature } from '../stores/undo-step.ts';
import type { Drafted } from './drafting-thread.ts';
import { stateMark } from './fact-state.ts';
import { type FactPlace, nextStep, type Reviewer } from './review-step.ts';
import type { World } from './world.ts';

export interface FactStep {
  readonly by: Reviewer;
  readonly articleId: string;
  /** The facts as they were read. */
  readonly read: readonly Fact[];
  /** The fact as it will be; where it is that already, the same form was sent twice, and once is enough. */
  readonly written: Fact;
}

/** One store write, if the facts are still as they were read. */
export async function writeFact(
  world: World,
  { by, articleId, read, written }: FactStep,
  plan: (rows: ReviewRows) => ReviewChange,
): Promise<void> {
  const step = await nextStep(world, by, articleId);
  const factIds = [...new Set([...read.map(({ id }) => id), written.id])];
  await world.stores.reviews.change(step, { factIds }, rows => {
    const now = rows.facts.find(({ fact }) => fact.id === written.id)?.fact;
    const isAsRead = read.some(fact => isSameFact(fact, written));
    if (now !== undefined && !isAsRead && (read.length === 0 || isSameFact(now, written))) return undefined;
    if (!read.every(fact => rows.facts.some(row => isSameFact(row.fact, fact))))
      throw new Conflict('This fact was changed meanwhile. Look at it again, then edit it.');
    return plan(rows);
  });
}

function isSameFact(one: Fact, other: Fact): boolean {
  return fieldsText(one) === fieldsText(other);
}

/** The same for the same fields, in whatever order they stand. */
export function fieldsText(said: Partial<Fact>): string {
  return JSON.stringify(Object.entries(said).sort(([one], [other]) => (one < other ? -1 : 1)));
}

export const staleSentence =
  'Somebody has changed this fact or decided on it while you wrote. Look at it, then save again if yours should stand.';

/** Whether it is not any more what the person saw who wrote. */
export async function isStale(world: World, { mark }: FactPlace, fact: Fact): Promise<boolean> {
  if (mark === undefined) return false;
  return mark !== stateMark(fact, await world.stores.reviewPages.listItems(fact.id));
}

/** A fact in a person's words: nothing about it is in doubt, and it waits for approval. */
export function rewrite(
  { id, articleId, topicId, importance, evidence, asOf, reviewBy }: Fact,
  { body, status }: { readonly body: FactBody; readonly status: FactStatus },
): Fact {
  return {
    ...{ id, articleId, topicId, importance, evidence, status, review: 'proposed' as const },
    ...(asOf !== undefined && { asOf }),
    ...(reviewBy !== undefined && { reviewBy }),
    ...body,
  };
}

export function reviewed(written: Fact, { fact = written, refused }: Drafted): ReviewedFact {
  return { fact, isEdited: true, refused };
}

export function retire(item: ReviewedItem): ReviewedItem {
  return { ...item, state: 'retired', signature: retiredSignature(item.itemId) };
}

export function refile(
  { facts, items }: ReviewRows,
  { topicId, importance }: Fact,
  sentence: string,
): ReviewChange {
  return {
    sentence,
    facts: facts.map(row => ({ ...row, fact: { ...row.fact, topicId, importance } })),
    items: items.filter(item => !item.isJoint).map(item => ({ ...item, topicId, importance })),
  };
}
