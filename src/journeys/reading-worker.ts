import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { readJob } from './read-job.ts';
import type { ReadingJob, ReadingResult, ThreadMessage } from './reading-job.ts';

const job: ReadingJob = workerData;
const millisecondsBetweenReports = 100;
let lastReport = 0;

for await (const step of steps()) {
  if (step.kind === 'progress') report(step);
  else await handOver(step);
}
say({ kind: 'done' });
parentPort?.close();

function* steps() {
  yield* readJob(job);
}

function report(progress: Extract<ThreadMessage, { kind: 'progress' }>): void {
  const now = performance.now();
  if (now - lastReport < millisecondsBetweenReports) return;
  lastReport = now;
  say(progress);
}

/** Waits until the result before has been stored. */
async function handOver(result: ReadingResult): Promise<void> {
  say({ kind: 'result', result });
  if (parentPort !== null) await once(parentPort, 'message');
}

function say(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}
