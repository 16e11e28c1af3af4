import { parentPort, workerData } from 'node:worker_threads';
import { readArticleFile, readPastedText } from './read-article-file.ts';
import { type FileReading, type ThreadSource, toReading } from './read-in-worker.ts';

const source: ThreadSource = workerData;
parentPort?.postMessage(await read());

async function read(): Promise<FileReading> {
  try {
    const article = source.kind === 'file' ? await readArticleFile(source) : readPastedText(source.text);
    return { kind: 'read', article };
  } catch (error) {
    return toReading(error);
  }
}
