import { expect, test } from 'vitest';
import { readInWorker } from '../../../src/documents/read-in-worker.ts';
import { watchEventLoop } from '../../support/event-loop.ts';
import { bytesOf, makeDocx, makePdf, prose, setLines, wordBody } from './made-files.ts';

const files = [
  { name: 'a.txt', bytes: bytesOf(prose.join('\n\n')) },
  {
    name: 'a.html',
    bytes: bytesOf(`<html><body>${prose.map(text => `<p>${text}</p>`).join('')}</body></html>`),
  },
  { name: 'a.docx', bytes: makeDocx(wordBody(prose)) },
  { name: 'a.pdf', bytes: makePdf([setLines(prose)]) },
];

test('every kind is read in a thread, and the file stays whole', async () => {
  const readings = await Promise.all(files.map(file => readInWorker(file)));
  expect(readings.map(reading => reading.kind)).toEqual(files.map(() => 'read'));
  expect(files.every(({ bytes }) => bytes.length > 0)).toBe(true);
});

test('an unreadable file comes back as a value with its sentence', async () => {
  const reading = await readInWorker({ name: 'a.txt', bytes: bytesOf('Only a line.') });
  expect(reading).toMatchObject({ kind: 'unreadable', reason: 'too-short' });
  expect(await readInWorker({ name: 'a.txt', bytes: new Uint8Array(50_000_000) })).toMatchObject({
    reason: 'too-big',
  });
});

test('a file that takes too long or too much memory is given up, and the next is read', async () => {
  const [text, page] = files;
  if (text === undefined || page === undefined) throw new Error('There are files.');
  expect(await readInWorker(page, { seconds: 0.001, megabytes: 400 })).toMatchObject({
    reason: 'too-much-work',
  });
  expect(await readInWorker(page, { seconds: 15, megabytes: 0 })).toMatchObject({ reason: 'too-much-work' });
  expect(await readInWorker(text)).toMatchObject({ kind: 'read' });
});

test('nobody else waits while the largest text is read', async () => {
  const large = {
    name: 'a.txt',
    bytes: bytesOf(`${'Members spoke at length. '.repeat(14_990)}\n\nThe end.`),
  };
  const loop = watchEventLoop();
  expect(await readInWorker(large)).toMatchObject({ kind: 'read' });
  loop.stop();
  expect(loop.countWaitsOver(50)).toBe(0);
});
