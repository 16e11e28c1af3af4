import { parentPort, workerData } from 'node:worker_threads';
import type { ArticleFile } from './article-text.ts';
import { readArticleFile } from './read-article-file.ts';
import { type FileReading, toReading } from './read-in-worker.ts';

const file: ArticleFile = workerData;
parentPort?.postMessage(await read());

async function read(): Promise<FileReading> {
  try {
    return { kind: 'read', article: await readArticleFile(file) };
  } catch (error) {
    return toReading(error);
  }
}
