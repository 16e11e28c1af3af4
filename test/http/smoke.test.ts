import { expect, test } from 'vitest';
import { startApp } from '../support/app.ts';

test('the process says that it is alive', async () => {
  const app = await startApp();
  const answer = await app.visitor().get('/healthz');
  expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { status: 'ok' }]);
});

test('the first page is there', async () => {
  const app = await startApp();
  const answer = await app.visitor().get('/');
  expect(answer.status).toBe(200);
});
