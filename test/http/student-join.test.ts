import { describe, expect, test } from 'vitest';
import { setJoining, setPins } from '../../src/journeys/manage-class.ts';
import { startApp } from '../support/app.ts';
import { join, startLesson } from '../support/lesson.ts';

describe('the first page', () => {
  test('offers to join, to try and to sign in', async () => {
    const app = await startApp();
    await startLesson(app);
    const { status, body } = await app.visitor().get('/');
    expect(status).toBe(200);
    expect(body).toContain('Eight letters and numbers. Capitals and spaces don’t matter.');
    expect(body).toContain('href="/try"');
    expect(body).toContain('href="/sign-in"');
  });

  test('says where the set-up link is printed while there is no teacher', async () => {
    const app = await startApp();
    const { body } = await app.visitor().get('/');
    expect(body).toContain('The one-time set-up link is printed in the window where Caucus was started.');
    expect(body).not.toContain('href="/sign-in"');
  });

  test('has nothing to try while the bank is empty', async () => {
    const app = await startApp({ isEmpty: true });
    const { body } = await app.visitor().get('/');
    expect(body).toContain('There are no questions in the bank yet.');
    expect(body).not.toContain('href="/try"');
  });
});

test('the first page leads a student who is signed in back to the quizzes', async () => {
  const lesson = await startLesson(await startApp());
  const browser = await join(lesson);
  const { body } = await browser.get('/');
  expect(body).toContain(`You are here as <strong>${lesson.aliases[0]}</strong>`);
  expect(body).toContain('href="/student"');
});

describe('a class code', () => {
  test('leads to the names however it is typed', async () => {
    const app = await startApp();
    const { code } = await startLesson(app);
    const typed = ` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)} `;
    const { status, location } = await app.visitor().post('/join', { code: typed });
    expect([status, location]).toEqual([303, `/join/${code}`]);
  });

  test('that nobody has comes back in its field with a sentence', async () => {
    const app = await startApp();
    const { status, body } = await app.visitor().post('/join', { code: 'K7M4 <b>' });
    expect(status).toBe(422);
    expect(body).toContain('We can’t find that code. Check the board and try again.');
    expect(body).toContain('value="K7M4 &lt;b&gt;"');
    expect(body).toContain('aria-invalid="true"');
  });

  test('that nobody has is nothing as an address', async () => {
    const app = await startApp();
    const { status, body } = await app.visitor().get('/join/22222222');
    expect(status).toBe(404);
    expect(body).toContain('We can’t find that code.');
  });
});

describe('the page of names', () => {
  test('shows every name, and which ones are taken', async () => {
    const app = await startApp();
    const lesson = await startLesson(app);
    await join(lesson, 1);
    const { body } = await app.visitor().get(`/join/${lesson.code}`);
    for (const alias of lesson.aliases) expect(body).toContain(alias);
    expect(body.match(/Taken: enter with your PIN/g)).toHaveLength(1);
  });

  test('asks for a choice where none was made', async () => {
    const app = await startApp();
    const { code } = await startLesson(app);
    const { status, body } = await app.visitor().post(`/join/${code}/seats`);
    expect(status).toBe(422);
    expect(body).toContain('Choose your name first.');
  });

  test('leads to the PIN', async () => {
    const app = await startApp();
    const { code, studentIds, aliases } = await startLesson(app);
    const browser = app.visitor();
    const student = studentIds[0] ?? '';
    const { body } = await browser.submit(`/join/${code}/seats`, { student });
    expect(body).toContain(`You are ${aliases[0]}`);
    expect(body).toContain('Choose four digits');
    expect(browser.cookies.size).toBe(0);
  });

  test('shows taken names alone while joining is closed', async () => {
    const app = await startApp();
    const lesson = await startLesson(app);
    await join(lesson, 1);
    await setJoining(app.world, lesson.teacher, lesson.classId, false);
    const { body } = await app.visitor().get(`/join/${lesson.code}`);
    expect(body).toContain('Joining is closed.');
    expect(body).toContain(lesson.aliases[1]);
    expect(body).not.toContain(lesson.aliases[0]);
  });
});

describe('a PIN', () => {
  test('is set by the first who takes a name, and lets the same person in again', async () => {
    const app = await startApp();
    const lesson = await startLesson(app);
    await join(lesson, 0, '1357');
    const again = await join(lesson, 0, '1357');
    const { status, body } = await again.get('/student');
    expect(status).toBe(200);
    expect(body).toContain(lesson.aliases[0]);
  });

  test('that is wrong is refused beside its field', async () => {
    const app = await startApp();
    const lesson = await startLesson(app);
    await join(lesson, 0, '1357');
    const browser = app.visitor();
    const student = lesson.studentIds[0] ?? '';
    const { status, body } = await browser.post(`/join/${lesson.code}/seats`, { student, pin: '9999' });
    expect(status).toBe(422);
    expect(body).toContain('That is not the PIN of this name.');
    expect(body).toContain('Type your PIN');
    expect(body).not.toContain('9999');
    expect(browser.cookies.size).toBe(0);
  });

  test('has four digits', async () => {
    const app = await startApp();
    const { code, studentIds } = await startLesson(app);
    for (const pin of ['', '12', '12345', 'abcd']) {
      const { status, body } = await app
        .visitor()
        .post(`/join/${code}/seats`, { student: studentIds[0] ?? '', pin });
      expect(status).toBe(422);
      expect(body).toContain('A PIN has four digits.');
    }
  });

  test('is not asked for where the teacher switched PINs off', async () => {
    const app = await startApp();
    const lesson = await startLesson(app);
    await setPins(app.world, lesson.teacher, lesson.classId, false);
    const browser = app.visitor();
    const { body } = await browser.submit(`/join/${lesson.code}/seats`, {
      student: lesson.studentIds[0] ?? '',
    });
    expect(body).toContain(lesson.aliases[0]);
    expect(body).toContain('Start the quiz');
  });

  test('opens no seat of another class', async () => {
    const app = await startApp();
    const lesson = await startLesson(app);
    const { status } = await app
      .visitor()
      .post(`/join/${lesson.code}/seats`, { student: 'somebody', pin: '1234' });
    expect(status).toBe(404);
  });
});

describe('the student’s home', () => {
  test('shows the one open quiz as the thing to do', async () => {
    const app = await startApp();
    const browser = await join(await startLesson(app));
    const { body } = await browser.get('/student');
    expect(body).toMatch(/<h1 class="display">Beijing<\/h1>/);
    expect(body).toContain('Start the quiz');
  });

  test('is for those who joined', async () => {
    const app = await startApp();
    const { status, body } = await app.visitor().get('/student');
    expect(status).toBe(401);
    expect(body).toContain('Join your class');
  });
});

test('signing out on a shared laptop leaves nothing behind', async () => {
  const app = await startApp();
  const browser = await join(await startLesson(app));
  const kept = new Map(browser.cookies);
  const { status, headers, location } = await browser.post('/sign-out');
  expect([status, location]).toEqual([303, '/']);
  expect(headers.get('clear-site-data')).toBe('"cache", "storage"');
  expect(browser.cookies.size).toBe(0);
  for (const [name, value] of kept) browser.cookies.set(name, value);
  expect((await browser.get('/student')).status).toBe(401);
});
