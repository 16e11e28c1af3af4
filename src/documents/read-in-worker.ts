import type { Worker } from 'node:worker_threads';
import { startThread } from '../threads/start-thread.ts';
import { type ArticleFile, type ArticleText, limits } from './article-text.ts';
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
  return inTurn({ kind: 'file', name: file.name, bytes: new Uint8Array(file.bytes) }, within);
}

/** The same for text that was pasted, whatever it looks like. */
export function readPastedInWorker(text: string, within: WorkLimits = usualLimits): Promise<FileReading> {
  if (text.length > limits.bytes) return Promise.resolve(toReading(unreadable.tooBig(text.length)));
  return inTurn({ kind: 'pasted', text }, within);
}

/** What the thread is given. Bytes are a copy, because they move over to it. */
export type ThreadSource =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'pasted'; readonly text: string };

function inTurn(source: ThreadSource, within: WorkLimits): Promise<FileReading> {
  const reading = lastReading.then(() => readAlone(source, within));
  lastReading = reading.catch(() => undefined);
  return reading;
}

let lastReading: Promise<unknown> = Promise.resolve();

/** An unreadable file as a value. Any other error is a bug and is thrown on. */
export function toReading(error: unknown): FileReading {
  if (!(error instanceof UnreadableFile)) throw error;
  return { kind: 'unreadable', reason: error.reason, sentence: error.message };
}

function readAlone(source: ThreadSource, { seconds, megabytes }: WorkLimits): Promise<FileReading> {
  const { promise, resolve, reject } = withResolvers<FileReading>();
  const worker = startWorker(source);
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

function startWorker(source: ThreadSource): Worker {
  return startThread(new URL('./file-worker', import.meta.url), {
    workerData: source,
    transferList: source.kind === 'file' ? [source.bytes.buffer] : [],
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  });
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
