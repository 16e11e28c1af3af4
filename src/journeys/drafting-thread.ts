import type { ArticleBank } from '../domain/article-bank.ts';
import type { Fact } from '../domain/fact.ts';
import type { NewItem } from '../stores/new-items.ts';
import type { Refusal } from '../stores/refusals.ts';
import { startThread } from '../threads/start-thread.ts';

/** Whose items are wanted: of each of the facts alone, or those that join the bank's facts. */
export interface DraftingJob {
  readonly bank: ArticleBank;
  readonly facts?: readonly Fact[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

export interface Drafted {
  /** The fact with questions for its gaps; absent for items that join facts. */
  readonly fact?: Fact;
  readonly items: readonly NewItem[];
  readonly refused: readonly Refusal[];
}

export const nothing: Drafted = { items: [], refused: [] };

let last: Promise<unknown> = Promise.resolve();

/**
 * Drafts in a thread of its own: among many facts it takes longer than anybody else may wait. One thread at a time: each
 * may load the reader, and many would take the memory from those who answer quizzes.
 */
export function draftInThread(job: DraftingJob): Promise<readonly Drafted[]> {
  const drafted = last.then(() => runThread(job));
  last = drafted.catch(() => undefined);
  return drafted;
}

function runThread(job: DraftingJob): Promise<readonly Drafted[]> {
  return new Promise((resolve, reject) => {
    const worker = startThread(new URL('./drafting-worker', import.meta.url), { workerData: job });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread ended without its drafts.')));
  });
}
