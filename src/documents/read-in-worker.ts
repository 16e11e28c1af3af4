import { Worker } from 'node:worker_threads';
import type { ArticleFile, ArticleText } from './article-text.ts';
import { refuseBySize } from './read-article-file.ts';
import { UnreadableFile, type UnreadableReason, unreadable } from './unreadable-file.ts';

/** What came of a file: its text, or why there is none and a sentence for the person. */
export type FileReading =
  | { readonly kind: 'read'; readonly article: ArticleText }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly sentence: string };

export interface WorkLimits {
  readonly seconds: number;
  /** How much the whole process may grow while the file is read: buffers are outside the worker's own limit. */
  readonly megabytes: number;
}

const usualLimits: WorkLimits = { seconds: 15, megabytes: 400 };

/**
 * Reads a file in a thread of its own, one file after the other, so that nobody else waits and a hostile file takes no
 * more than its share. The thread ends with the file. Never throws for what a file holds.
 */
export function readInWorker(file: ArticleFile, within: WorkLimits = usualLimits): Promise<FileReading> {
  try {
    refuseBySize(file);
  } catch (error) {
    return Promise.resolve(toReading(error));
  }
  const reading = lastReading.then(() => readAlone(file, within));
  lastReading = reading.catch(() => undefined);
  return reading;
}

let lastReading: Promise<unknown> = Promise.resolve();

/** An unreadable file as a value. Any other error is a bug and is thrown on. */
export function toReading(error: unknown): FileReading {
  if (!(error instanceof UnreadableFile)) throw error;
  return { kind: 'unreadable', reason: error.reason, sentence: error.message };
}

function readAlone(file: ArticleFile, { seconds, megabytes }: WorkLimits): Promise<FileReading> {
  const { promise, resolve, reject } = withResolvers<FileReading>();
  const worker = startWorker(file);
  const giveUp = () => resolve(toReading(unreadable.tooMuchWork()));
  const mostBytes = process.memoryUsage.rss() + megabytes * 1_000_000;
  const deadline = setTimeout(giveUp, seconds * 1000);
  const watch = setInterval(() => process.memoryUsage.rss() > mostBytes && giveUp(), 20);
  worker.once('message', (reading: FileReading) => resolve(reading));
  worker.once('error', (error: NodeJS.ErrnoException) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? giveUp() : reject(error),
  );
  worker.once('exit', () => giveUp());
  return promise.finally(async () => {
    clearTimeout(deadline);
    clearInterval(watch);
    await worker.terminate();
  });
}

/** From the sources the thread needs tsx, as whoever started it did; a built server needs nothing. */
function startWorker(file: ArticleFile): Worker {
  const workerData = { name: file.name, bytes: new Uint8Array(file.bytes) };
  const options = {
    workerData,
    transferList: [workerData.bytes.buffer],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  };
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./file-worker.js', import.meta.url), options);
  const [tsx, source] = [
    import.meta.resolve('tsx/esm/api'),
    new URL('./file-worker.ts', import.meta.url).href,
  ];
  const start = `import('${tsx}').then(({ register }) => { register(); return import('${source}'); })`;
  return new Worker(start, { ...options, eval: true });
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
