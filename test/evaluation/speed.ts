import { loadReader } from '../../src/reading/language/load-model.ts';
import type { Reader } from '../../src/reading/language/reader.ts';
import { startThread } from '../../src/threads/start-thread.ts';

export interface Speed {
  /** This and the speed are the best of five: the first rounds warm the machine up. */
  readonly loadSeconds: number;
  readonly wordsPerSecond: number;
  /** How much the process grows by a thread that loads the reader and reads all texts. */
  readonly workerMegabytes: number;
}

type Measured = readonly { readonly text: string; readonly words: number }[];

/** Measures the reader alone, with the gate on; in the thread facts are proposed as well. To be called before all else. */
export async function measureSpeed(texts: Measured): Promise<Speed> {
  const workerMegabytes = await measureThread(texts.map(({ text }) => text));
  const rounds = [1, 2, 3, 4, 5];
  const loadings = rounds.map(timeLoading);
  const reader = loadReader();
  const speeds = rounds.map(() => readAll(reader, texts));
  return {
    loadSeconds: Math.min(...loadings),
    wordsPerSecond: Math.max(...speeds),
    workerMegabytes,
  };
}

function timeLoading(): number {
  const start = performance.now();
  loadReader();
  return (performance.now() - start) / 1000;
}

/** By processor time, which other work on the machine does not lengthen as it does the clock's. */
function readAll(reader: Reader, texts: Measured): number {
  const start = process.cpuUsage();
  for (const { text } of texts) reader.read(text);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  return texts.reduce((sum, { words }) => sum + words, 0) / seconds;
}

function measureThread(texts: readonly string[]): Promise<number> {
  const before = process.memoryUsage.rss();
  const thread = startThread(new URL('./reading-thread', import.meta.url), { workerData: texts });
  return new Promise((resolve, reject) => {
    thread.once('message', (most: number) => resolve((most - before) / 1e6));
    thread.once('error', reject);
  });
}
