import { join as joinPath } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { startApp } from '../support/app.ts';
import { join, keysOf, startAttempt, startLesson } from '../support/lesson.ts';
import { filledFolder, freePort, start, waitFor } from '../support/process.ts';
import { Visitor } from '../support/visitor.ts';

test('every response that was acknowledged before kill -9 is stored', async () => {
  const folder = filledFolder();
  const lesson = await startLesson(
    await startApp({ dataFolder: folder, pepperFile: joinPath(folder, 'pepper') }),
    {
      studentCount: 10,
    },
  );
  const server = start('server', [], { CAUCUS_DATA: folder, PORT: await freePort() });
  const url = await waitFor(server, /ready at (\S+)/);
  const keys = (await keysOf(lesson)).filter(({ key }) => key.kind === 'choose-one');
  const acknowledged: { attemptId: string; position: number; sequence: number }[] = [];
  const students = await Promise.all(
    lesson.studentIds.map(async (_, student) => {
      const browser = await join(lesson, student, '1234', new Visitor(url));
      return { browser, attempt: await startAttempt(lesson, browser) };
    }),
  );
  const writing = students.map(async ({ browser, attempt }) => {
    for (let sequence = 1; ; sequence++) {
      const { position, optionIds } = keys[sequence % keys.length] ?? { position: 1, optionIds: [] };
      const save = {
        sequence,
        response: { kind: 'choose-one', optionId: optionIds[sequence % optionIds.length] },
      };
      const answer = await browser.put(`${attempt}/responses/${position}`, save);
      if (answer.status !== 200) throw new Error(answer.body);
      acknowledged.push({ attemptId: attempt.replace('/attempts/', ''), position, sequence });
    }
  });
  setTimeout(() => server.kill('SIGKILL'), 600 + Math.random() * 400);
  const ends = await Promise.allSettled(writing);
  expect(ends.every(end => end.status === 'rejected')).toBe(true);
  expect(acknowledged.length).toBeGreaterThan(100);

  const database = new Database(joinPath(folder, 'caucus.sqlite'));
  const stored = database.prepare(
    'SELECT sequence FROM response WHERE attempt_id = @attemptId AND position = @position',
  );
  for (const { attemptId, position, sequence } of acknowledged) {
    const row = stored.get({ attemptId, position }) as { sequence: number };
    expect(row.sequence).toBeGreaterThanOrEqual(sequence);
  }
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  database.close();
});
