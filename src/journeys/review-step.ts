import { NotFound } from '../domain/problems.ts';
import type { ReviewStep } from '../stores/review-rows.ts';
import type { World } from './world.ts';

/** Who decides: a teacher, or nobody in particular, at the command line. */
export interface Reviewer {
  readonly teacherId: string | null;
}

export interface FactPlace {
  readonly articleId: string;
  readonly factId: string;
  /** What `CurrentFact.mark` was on the page that was answered; absent: decided without looking at a page. */
  readonly mark?: string;
}

/** @returns a new step in the review of an article. @throws NotFound */
export async function nextStep(world: World, by: Reviewer, articleId: string): Promise<ReviewStep> {
  if ((await world.stores.bank.findArticle(articleId)) === undefined) throw new NotFound();
  return { articleId, stepId: world.newId(), part: 0, teacherId: by.teacherId, now: world.now() };
}

/** @returns the beginning of a long sentence, cut between words. */
export function clip(sentence: string, length = 80): string {
  if (sentence.length <= length) return sentence.replace(/\.$/, '');
  const cut = sentence.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))} …`;
}
