import type { Worker } from 'node:worker_threads';
import { startThread } from '../threads/start-thread.ts';
import type { ReadingJob, ReadingResult, ThreadMessage } from './reading-job.ts';
import { ReadingFailed, type ReadingStage } from './readings.ts';

export interface ReadingListener {
  readonly report: (share: number, stage: ReadingStage) => void;
  /** The thread goes on when this has resolved. */
  readonly keep: (result: ReadingResult) => Promise<void>;
  readonly signal: AbortSignal;
}

const mostMinutes = 5;

/**
 * Reads a text in a thread of its own, which ends with the reading. Resolves when all was kept, or soon after the signal.
 * @throws ReadingFailed where it takes too long or too much memory
 */
export async function readInThread(job: ReadingJob, listener: ReadingListener): Promise<void> {
  const { signal } = listener;
  const worker = startThread(new URL('./reading-worker', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: 200, maxYoungGenerationSizeMb: 16 },
  });
  const stop = () => void worker.terminate();
  const deadline = setTimeout(stop, mostMinutes * 60_000);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    await listen(worker, listener);
  } finally {
    clearTimeout(deadline);
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

function listen(worker: Worker, { report, keep, signal }: ReadingListener): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: ThreadMessage) => {
      if (signal.aborted) return;
      if (message.kind === 'progress') report(message.share, message.stage);
      else if (message.kind === 'done') resolve();
      else keep(message.result).then(() => worker.postMessage('next'), reject);
    });
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchWork() : error),
    );
    worker.once('exit', () => (signal.aborted ? resolve() : reject(tooMuchWork())));
  });
}

function tooMuchWork(): ReadingFailed {
  return new ReadingFailed(
    'Reading this article takes more work than it may. Discard it, split its text and add the parts one by one.',
  );
}
