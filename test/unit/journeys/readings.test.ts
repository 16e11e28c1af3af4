import { expect, test } from 'vitest';
import { makeReadings, ReadingFailed, type ReadingWork } from '../../../src/journeys/readings.ts';

test('readings run one after the other, and those that wait say so', async () => {
  const readings = makeReadings();
  const first = aWork();
  const second = aWork();
  readings.start('first', first.work);
  readings.start('second', second.work);
  await turn();
  expect(readings.stateOf('first')).toEqual({ kind: 'reading', share: 0.5, stage: 'reading' });
  expect(readings.stateOf('second')).toEqual({ kind: 'reading', share: 0, stage: 'waiting' });
  first.end();
  await turn();
  expect(readings.stateOf('first')).toBeUndefined();
  expect(readings.stateOf('second')).toMatchObject({ stage: 'reading' });
  second.end();
  await readings.stop();
});

test('when too many wait the next is refused in a sentence', async () => {
  const readings = makeReadings();
  const running = aWork();
  readings.start('running', running.work);
  for (let at = 0; at < 10; at++) readings.start(`waiting ${at}`, aWork().work);
  expect(() => readings.start('one more', aWork().work)).toThrow('Too many articles are waiting');
  await readings.cancel('waiting 3');
  expect(() => readings.start('one more', aWork().work)).not.toThrow();
  running.end();
  await readings.stop();
});

test('a failure is kept with its sentence until the reading starts again, and a bug is told of', async () => {
  const bugs: unknown[] = [];
  const readings = makeReadings(bug => bugs.push(bug));
  readings.start('long', () => Promise.reject(new ReadingFailed('Too long.')));
  readings.start('broken', () => Promise.reject(new TypeError('no such thing')));
  await turn();
  expect(readings.stateOf('long')).toEqual({ kind: 'failed', sentence: 'Too long.' });
  expect(readings.stateOf('broken')).toMatchObject({
    kind: 'failed',
    sentence: expect.stringContaining('went wrong'),
  });
  expect(bugs).toMatchObject([{ message: 'no such thing' }]);
  const again = aWork();
  readings.start('long', again.work);
  await turn();
  expect(readings.stateOf('long')).toMatchObject({ kind: 'reading' });
  again.end();
  await readings.stop();
});

test('stopping ends the running reading and starts none of the others', async () => {
  const readings = makeReadings();
  const [first, second] = [aWork(), aWork()];
  readings.start('first', first.work);
  readings.start('second', second.work);
  await turn();
  await readings.stop();
  expect([first.wasAborted(), second.hasBegun()]).toEqual([true, false]);
});

/** Work that goes on until it is ended from outside. */
function aWork() {
  let [hasBegun, wasAborted] = [false, false];
  let end = () => {};
  const work: ReadingWork = (report, signal) => {
    hasBegun = true;
    report(0.5, 'reading');
    return new Promise(resolve => {
      end = resolve;
      signal.addEventListener('abort', () => {
        wasAborted = true;
        resolve();
      });
    });
  };
  return { work, end: () => end(), hasBegun: () => hasBegun, wasAborted: () => wasAborted };
}

function turn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
