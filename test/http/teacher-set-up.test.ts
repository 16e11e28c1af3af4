import { expect, test } from 'vitest';
import { listClasses } from '../../src/journeys/manage-class.ts';
import { makeTeacher, startApp } from '../support/app.ts';
import { faultsOf } from '../support/valid-html.ts';

const owner = { name: 'Ms. Okafor', email: 'Okafor@school.example', password: 'a long enough password' };

test('the set-up link makes the first teacher, signs her in and works once', async () => {
  const app = await startApp();
  const browser = app.visitor();
  const link = `/setup/${app.world.setUpToken}`;
  const page = await browser.get(link);
  expect(page.body).toContain('Caucus never sends mail.');
  expect(await faultsOf(page.body)).toEqual([]);

  const home = await browser.submit(link, owner);
  expect(home.body).toContain('Make your first class.');
  expect(home.body).toContain('Ms. Okafor');
  for (const answer of [await browser.get(link), await browser.post(link, owner)]) {
    expect(answer.status).toBe(404);
    expect(answer.body).toContain('This set-up link does not work.');
  }
});

test('a wrong set-up link tells nothing', async () => {
  const app = await startApp();
  const answer = await app.visitor().post('/setup/wrong', owner);
  expect(answer.status).toBe(404);
  expect(await app.world.stores.teachers.hasAny()).toBe(false);
});

test('a set-up with problems comes back with what was typed, but for the password', async () => {
  const app = await startApp();
  const link = `/setup/${app.world.setUpToken}`;
  const answer = await app.visitor().post(link, { name: ' ', email: 'okafor', password: 'short one' });
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('Type the name your students know you by.');
  expect(answer.body).toContain('That does not look like an e-mail address');
  expect(answer.body).toContain('A password has at least ten characters.');
  expect(answer.body).toContain('value="okafor"');
  expect(answer.body).not.toContain('short one');
  expect(answer.body).not.toMatch(/name="sample" value="on" checked/);
  expect(await faultsOf(answer.body)).toEqual([]);
});

test('a sample class is marked, has scores at once and goes with one click', async () => {
  const app = await startApp();
  const browser = app.visitor();
  const home = await browser.submit(`/setup/${app.world.setUpToken}`, { ...owner, sample: 'on' });
  expect(home.body).toContain('Sample class');
  expect(home.body).toContain('24 of 24');
  const [, address = ''] = /href="(\/classes\/[\w-]{10,})"/.exec(home.body) ?? [];
  const page = await browser.get(address);
  expect(page.body).toContain('This is a sample class.');
  expect(page.body).not.toContain('Show on the board');

  const gone = await browser.submit(`${address}/removal`);
  expect(gone.body).not.toContain('Sample');
  expect((await browser.get('/quizzes')).body).not.toContain('Sample');
});

test('a teacher signs in, is led where she wanted to go, and signs out for good', async () => {
  const app = await startApp();
  await makeTeacher(app, { name: 'Ms. Okafor', email: 'okafor@school.example' });
  const browser = app.visitor();
  const turned = await browser.get('/quizzes?x=1');
  expect(turned.location).toBe('/sign-in?next=%2Fquizzes%3Fx%3D1');
  const page = await browser.get(turned.location);
  expect(page.body).toContain('name="next" value="/quizzes?x=1"');
  expect(await faultsOf(page.body)).toEqual([]);

  const { email, password } = owner;
  const entered = await browser.post('/sign-in', { email, password, next: '/quizzes?x=1' });
  expect([entered.status, entered.location]).toEqual([303, '/quizzes?x=1']);
  expect((await browser.post('/teacher/sign-out')).headers.get('clear-site-data')).toBe('"cache", "storage"');
  expect((await browser.get('/home')).location).toMatch(/^\/sign-in/);
});

test.each(['//evil.example', '/\\evil.example', 'https:evil.example', 'https://evil.example', '/a\r\nb'])(
  'a sign-in never leads away from Caucus: %j',
  async next => {
    const app = await startApp();
    await makeTeacher(app, { name: 'Ms. Okafor', email: 'okafor@school.example' });
    const { email, password } = owner;
    const entered = await app.visitor().post('/sign-in', { email, password, next });
    expect(entered.location).toBe('/home');
  },
);

test('a wrong password comes back with the address and without the password', async () => {
  const app = await startApp();
  const { browser } = await makeTeacher(app);
  const answer = await browser.post('/sign-in', {
    email: 'okafor@school.example',
    password: 'not the right one',
  });
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('The e-mail address or the password is not right.');
  expect(answer.body).toContain('value="okafor@school.example"');
  expect(answer.body).not.toContain('not the right one');
});

test('the set-up without the sample makes no class', async () => {
  const app = await startApp();
  await app.visitor().post(`/setup/${app.world.setUpToken}`, owner);
  const teacher = await app.world.stores.teachers.findByEmail('okafor@school.example');
  if (teacher === undefined) throw new Error('There is no teacher.');
  expect(await listClasses(app.world, { ...owner, role: 'owner', teacherId: teacher.teacherId })).toEqual([]);
});
