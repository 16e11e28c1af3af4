import { parentPort, workerData } from 'node:worker_threads';
import { loadReader } from '../../src/reading/language/load-model.ts';
import { readArticleInSteps } from '../../src/reading/propose.ts';

const texts: readonly string[] = workerData;
let most = process.memoryUsage.rss();

const reader = loadReader();
for (const text of texts) {
  const steps = readArticleInSteps(text, reader, { articleId: 'measured' });
  while (!steps.next().done) most = Math.max(most, process.memoryUsage.rss());
}
parentPort?.postMessage(Math.max(most, process.memoryUsage.rss()));
