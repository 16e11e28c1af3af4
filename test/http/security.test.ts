import { connect } from 'node:net';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createQuiz } from '../../src/journeys/make-quiz.ts';
import { resetPin } from '../../src/journeys/manage-class.ts';
import { closeQuiz, openQuiz } from '../../src/journeys/open-quiz.ts';
import { hashToken } from '../../src/journeys/secrets.ts';
import { checkFive, drawFive } from '../../src/journeys/try-five.ts';
import { startApp } from '../support/app.ts';
import { join, keysOf, respond, startAttempt, startLesson } from '../support/lesson.ts';

const minute = 1;
const hour = 60 * minute;

test('every answer carries the headers that keep scripts and frames out', async () => {
  const app = await startApp();
  for (const path of ['/', '/healthz', '/nowhere', '/sign-in', '/try']) {
    const { headers } = await app.visitor().get(path);
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]) {
      expect(policy.split(';'), path).toContain(rule);
    }
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security'), 'no HSTS on plain http').toBeNull();
  }
});

test('files named by their content may be kept for ever', async () => {
  const app = await startApp();
  const { body } = await app.visitor().get('/');
  const [, stylesheet = ''] = /href="([^"]+\.css)"/.exec(body) ?? [];
  expect((await app.visitor().get(stylesheet)).headers.get('cache-control')).toContain('immutable');
});

test.each([
  ['a foreign origin', { Origin: 'http://evil.example' }],
  ['no origin at all', { Origin: '' }],
  ['an opaque origin', { Origin: 'null' }],
  ['a foreign site by fetch metadata', { 'Sec-Fetch-Site': 'cross-site' }],
  ['another site of the same host by fetch metadata', { 'Sec-Fetch-Site': 'same-site' }],
])('a form with %s is refused and changes nothing', async (_name, headers) => {
  const lesson = await startLesson(await startApp());
  const student = { student: lesson.studentIds[0] ?? '', pin: '1234' };
  const answer = await lesson.app.visitor().post(`/join/${lesson.code}/seats`, student, headers);
  expect(answer.status).toBe(403);
  expect(answer.headers.getSetCookie()).toEqual([]);
  const seat = await lesson.app.world.stores.students.find(student.student);
  expect(seat?.claimedAt).toBeUndefined();
});

test('with a public address only forms from there are taken', async () => {
  const app = await startApp({ url: 'https://caucus.school.example' });
  expect((await app.visitor().post('/join', { code: 'x' })).status).toBe(403);
  const own = { Origin: 'https://caucus.school.example' };
  expect((await app.visitor().post('/join', { code: 'x' }, own)).status).toBe(422);
});

test('under https cookies are Secure and bound to the host', async () => {
  const origin = 'https://caucus.school.example';
  const app = await startApp({ url: origin });
  const lesson = await startLesson(app);
  const fields = { student: lesson.studentIds[0] ?? '', pin: '1234' };
  const answer = await app.visitor().post(`/join/${lesson.code}/seats`, fields, { Origin: origin });
  const [cookie = ''] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-caucus-student=/);
  for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/'])
    expect(cookie).toContain(attribute);
  expect(answer.headers.get('strict-transport-security')).toContain('max-age');
});

test('a session token has 256 random bits, and the database knows its hash alone', async () => {
  const lesson = await startLesson(await startApp());
  const browser = await join(lesson);
  const token = browser.cookies.get('caucus-student') ?? '';
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  const times = { now: lesson.app.world.now(), idleSince: '2000-01-01' };
  const { sessions } = lesson.app.world.stores;
  expect(await sessions.findStudent(token, times)).toBeUndefined();
  expect(await sessions.findStudent(hashToken(token), times)).toBeDefined();
});

test('signing in again rotates the token and kills the old one', async () => {
  const lesson = await startLesson(await startApp());
  const browser = await join(lesson);
  const old = browser.cookies.get('caucus-student') ?? '';
  await browser.post(`/join/${lesson.code}/seats`, { student: lesson.studentIds[0] ?? '', pin: '1234' });
  expect(browser.cookies.get('caucus-student')).not.toBe(old);
  browser.cookies.set('caucus-student', old);
  expect((await browser.get('/student')).status).toBe(401);
});

test('after signing out the token is dead on the server', async () => {
  const lesson = await startLesson(await startApp());
  const browser = await join(lesson);
  const token = browser.cookies.get('caucus-student') ?? '';
  const answer = await browser.post('/sign-out');
  expect(answer.headers.get('clear-site-data')).toContain('"storage"');
  expect(browser.cookies.has('caucus-student')).toBe(false);
  browser.cookies.set('caucus-student', token);
  expect((await browser.get('/student')).status).toBe(401);
});

test('a session ends when it is idle, and at last even when it is not', async () => {
  const lesson = await startLesson(await startApp());
  const idle = await join(lesson, 0);
  lesson.app.wait(4 * hour + minute);
  expect((await idle.get('/student')).status).toBe(401);
  const busy = await join(lesson, 1);
  for (let hours = 0; hours < 11; hours++) {
    lesson.app.wait(hour);
    expect((await busy.get('/student')).status).toBe(200);
  }
  lesson.app.wait(hour + minute);
  expect((await busy.get('/student')).status).toBe(401);
});

test('another student’s attempt looks exactly like one that does not exist', async () => {
  const lesson = await startLesson(await startApp());
  const attempt = await startAttempt(lesson, await join(lesson, 0));
  const other = await join(lesson, 1);
  for (const tail of ['', '/review', '/result']) {
    const foreign = await other.get(`${attempt}${tail}`);
    const missing = await other.get(`/attempts/nothing${tail}`);
    expect([foreign.status, foreign.body]).toEqual([404, missing.body]);
  }
  const save = { response: null, sequence: 1 };
  expect((await other.put(`${attempt}/responses/1`, save)).status).toBe(404);
  expect((await other.post(`${attempt}/submission`)).status).toBe(404);
  expect((await other.post(`${attempt}/responses`, { q1: 'x' })).status).toBe(404);
  expect((await other.post(`${attempt}/reports`, { position: '1', note: 'hello' })).status).toBe(404);
});

test('a student of another class cannot start this class’s quiz', async () => {
  const app = await startApp();
  const lesson = await startLesson(app);
  const elsewhere = await startLesson(app, { account: { name: 'Mr. Lind', email: 'lind@school.example' } });
  const stranger = await join(elsewhere);
  const answer = await stranger.post(`/student/assignments/${lesson.assignmentId}/attempts`);
  expect(answer.status).toBe(404);
});

test('a seat cannot be entered through another class’s code', async () => {
  const app = await startApp();
  const lesson = await startLesson(app);
  const elsewhere = await startLesson(app, { account: { name: 'Mr. Lind', email: 'lind@school.example' } });
  const fields = { student: lesson.studentIds[0] ?? '', pin: '1234' };
  expect((await app.visitor().post(`/join/${elsewhere.code}/seats`, fields)).status).toBe(404);
});

test('score, role and state in a form are ignored', async () => {
  const lesson = await startLesson(await startApp());
  const browser = await join(lesson);
  const attempt = await startAttempt(lesson, browser);
  const extra = { score: '1000', state: 'submitted', submitted_at: '2020', role: 'owner', attemptId: 'x' };
  await browser.post(`${attempt}/responses`, extra);
  await browser.put(`${attempt}/responses/1`, { response: null, sequence: 1, ...extra });
  await browser.post(`${attempt}/submission`, extra);
  const stored = await lesson.app.world.stores.attempts.find(attempt.replace('/attempts/', ''));
  expect(stored).toMatchObject({ state: 'submitted', score: 0, submittedAt: lesson.app.world.now() });
});

test('35 students behind one address join and answer without ever being throttled', async () => {
  const lesson = await startLesson(await startApp(), { studentCount: 35 });
  const statuses = await Promise.all(
    lesson.studentIds.map(async (_, student) => {
      const browser = await join(lesson, student);
      await browser.get(`/join/${lesson.code}`);
      const attempt = await startAttempt(lesson, browser);
      return (await browser.get(attempt)).status;
    }),
  );
  expect(statuses).toEqual(Array(35).fill(200));
});

test('a thousand wrong codes are throttled, and the class does not notice', async () => {
  const lesson = await startLesson(await startApp());
  const guesser = lesson.app.visitor();
  const statuses: number[] = [];
  for (let guess = 0; guess < 1000; guess++) {
    statuses.push(
      (await guesser.post('/join', { code: `ZZZZ${String(1000 + guess).replace(/[01]/g, '9')}` })).status,
    );
  }
  expect(statuses[0]).toBe(422);
  expect(statuses.filter(status => status === 429).length).toBeGreaterThan(900);
  const throttled = await guesser.post('/join', { code: 'ZZZZ9999' });
  expect(throttled.body).toContain('Too many codes that do not exist');
  expect((await join(lesson)).cookies.has('caucus-student')).toBe(true);
});

test('guessing a PIN is stopped, even by guesses sent at once, and the teacher’s reset opens the seat', async () => {
  const lesson = await startLesson(await startApp());
  await join(lesson, 0, '1234');
  const guess = (pin: string) =>
    lesson.app.visitor().post(`/join/${lesson.code}/seats`, { student: lesson.studentIds[0] ?? '', pin });
  const guesses = await Promise.all(Array.from({ length: 200 }, (_, index) => guess(String(2000 + index))));
  expect(guesses.filter(answer => answer.status === 422)).toHaveLength(5);
  expect(guesses.filter(answer => answer.status === 429)).toHaveLength(195);
  expect((await guess('1234')).status).toBe(429);
  const [studentId = ''] = lesson.studentIds;
  await resetPin(lesson.app.world, lesson.teacher, { classId: lesson.classId, studentId });
  expect((await guess('8642')).location).toBe('/student');
  expect((await guess('1234')).status).toBe(422);
});

test('a wrong password is told from an unknown address by nobody, and is throttled', async () => {
  const lesson = await startLesson(await startApp());
  const guesser = lesson.app.visitor();
  const { email } = lesson.teacher;
  const wrong = await guesser.post('/sign-in', { email, password: 'not the password' });
  const unknown = await guesser.post('/sign-in', {
    email: 'nobody@school.example',
    password: 'not the password',
  });
  expect(wrong.status).toBe(422);
  expect(unknown.status).toBe(422);
  expect(wrong.body.replaceAll(email, '')).toBe(unknown.body.replaceAll('nobody@school.example', ''));
  const statuses = [];
  for (let guess = 0; guess < 12; guess++) {
    statuses.push((await guesser.post('/sign-in', { email, password: `guess ${guess}` })).status);
  }
  expect(statuses.at(-1)).toBe(429);
});

test('a forged X-Forwarded-For is not believed', async () => {
  const app = await startApp();
  const guesser = app.visitor();
  const statuses: number[] = [];
  for (let guess = 0; guess < 60; guess++) {
    const forged = { 'X-Forwarded-For': `10.0.0.${guess}` };
    statuses.push((await guesser.post('/join', { code: 'ZZZZ9999' }, forged)).status);
  }
  expect(statuses.at(-1)).toBe(429);
});

test('two forms that differ in their keys alone give the same bytes until they are handed in', async () => {
  const lesson = await startLesson(await startApp(), { types: [], count: 12 });
  const browser = await join(lesson);
  const attempt = await startAttempt(lesson, browser);
  const look = async () => {
    const answers = [];
    for (const path of [attempt, `${attempt}/review`, '/student', attempt])
      answers.push(await browser.get(path));
    const first = (await keysOf(lesson)).find(question => question.key.kind === 'choose-one');
    const save = { response: { kind: 'choose-one', optionId: first?.optionIds[0] }, sequence: 1 };
    answers.push(await browser.put(`${attempt}/responses/${first?.position}`, save));
    return answers.map(({ status, headers, body }) => {
      const { date: _date, ...compared } = Object.fromEntries(headers);
      return { status, compared, body };
    });
  };
  await look();
  const before = await look();
  for (const question of await keysOf(lesson)) {
    if (question.key.kind !== 'choose-one') continue;
    const { optionId } = question.key;
    const other = question.optionIds.find(id => id !== optionId) ?? optionId;
    changeKey(lesson.app.folder, { kind: 'choose-one', optionId }, { kind: 'choose-one', optionId: other });
  }
  expect(await look()).toEqual(before);
  expect(before[0]?.compared).not.toHaveProperty('etag');
});

test('no key, rationale or evidence is in any page before the quiz is handed in', async () => {
  const lesson = await startLesson(await startApp());
  const browser = await join(lesson);
  const attempt = await startAttempt(lesson, browser);
  const pages = [
    await browser.get(attempt),
    await browser.get(`${attempt}/review`),
    await browser.get('/student'),
  ];
  const form = await lesson.app.world.stores.quizzes.findForm(lesson.quizId, 'A');
  const ids = form?.positions.map(place => place.itemVersionId) ?? [];
  for (const { content } of await lesson.app.world.stores.versions.findVersions(ids)) {
    for (const page of pages)
      expect(
        wordsShownOf(content.rationale, page.body, `${content.stem} ${JSON.stringify(content.task)}`),
      ).toEqual([]);
  }
  for (const page of pages) expect(page.body).not.toMatch(/paragraph \d/i);
});

test('a graded quiz shows the score alone until it is closed, then everything', async () => {
  const lesson = await startLesson(await startApp(), { mode: 'graded' });
  const browser = await join(lesson);
  const attempt = await startAttempt(lesson, browser);
  await respond(lesson, browser, attempt, [1, 2, 3]);
  await browser.post(`${attempt}/submission`);
  const scoreOnly = await browser.get(`${attempt}/result`);
  expect(scoreOnly.body).toMatch(/7\s*<small>\s*of 10/);
  expect(scoreOnly.body).not.toContain('Right answer');
  expect(scoreOnly.body).not.toMatch(/paragraph \d/i);
  await closeQuiz(lesson.app.world, lesson.teacher, lesson.assignmentId);
  const full = await browser.get(`${attempt}/result`);
  expect(full.body).toContain('Right answer');
  expect(full.body).toMatch(/paragraph \d/i);
});

test('practice and Try five leave out what an open graded quiz asks', async () => {
  const app = await startApp();
  const practice = await startLesson(app);
  const student = await join(practice);
  const attempt = await startAttempt(practice, student);
  expect((await student.get(attempt)).body.match(/<fieldset/g)).toHaveLength(10);
  const { world } = app;
  const form = await world.stores.quizzes.findForm(practice.quizId, 'A');
  const covered = (form?.positions ?? []).slice(0, 4);
  const asked = await world.stores.versions.findVersions(covered.map(place => place.itemVersionId));
  const made = await createQuiz(world, practice.teacher, {
    title: 'Graded',
    itemIds: asked.map(version => version.itemId),
  });
  if (made.kind === 'refused') throw new Error(made.sentence);
  const graded = await openQuiz(world, practice.teacher, {
    quizId: made.quizId,
    classId: practice.classId,
    mode: 'graded',
    feedback: 'after-closing',
  });

  const left = await student.get(attempt);
  expect(left.body.match(/<fieldset/g)).toHaveLength(6);
  expect(left.body).toContain('4 questions left out for now');
  const keys = await checkFive(
    world,
    asked.map(({ versionId }) => ({ itemVersionId: versionId })),
    'seed',
  );
  expect(keys.questions).toEqual([]);
  const askedIds = asked.map(({ versionId }) => versionId);
  for (let seed = 0; seed < 30; seed++) {
    const { questions } = await drawFive(world, String(seed));
    expect(questions.filter(question => askedIds.includes(question.itemVersionId))).toEqual([]);
  }

  await closeQuiz(world, practice.teacher, graded.assignmentId);
  expect((await student.get(attempt)).body.match(/<fieldset/g)).toHaveLength(10);
});

test.each([
  { 'settings[view options][client]': 'true', 'settings[view options][escapeFunction]': '1;throw 1' },
  { client: 'true', escapeFunction: 'console.log;throw 1', delimiter: '?' },
  { outputFunctionName: 'x;throw new Error(1);x', localsName: 'x', cache: 'false' },
  { '__proto__[outputFunctionName]': 'x;throw 1', 'constructor[prototype][client]': '1' },
])('template options in a query or a form are inert: %j', async fields => {
  const app = await startApp();
  const query = new URLSearchParams(fields).toString();
  const plain = await app.visitor().get('/');
  expect((await app.visitor().get(`/?${query}`)).body).toBe(plain.body);
  const posted = await app.visitor().post('/join', { code: 'wrong', ...fields });
  expect(posted.status).toBe(422);
  const json = await app.visitor().send('/join', {
    method: 'POST',
    body: JSON.stringify({ code: 'wrong', ...fields, __proto__: { client: true } }),
    headers: { 'Content-Type': 'application/json', Origin: app.url },
  });
  expect(json.status).toBe(422);
});

test('an error page tells no stack, path or SQL, but a number that stands in the log', async () => {
  const app = await startApp();
  app.world.stores.bank.listArticles = () =>
    Promise.reject(new Error('no such column: secret_column at /srv/x.ts:1'));
  const answer = await app.visitor().get('/');
  expect(answer.status).toBe(500);
  expect(answer.body).not.toMatch(/secret_column|\.ts|at \/|SELECT|node_modules/);
  const [, reference = 'none'] = /<strong class="num">([0-9a-f]{8})</.exec(answer.body) ?? [];
  expect(app.log()).toContain(reference);
  expect(app.log()).toContain('secret_column');
});

test('names, PINs, codes and responses never reach the log', async () => {
  const lesson = await startLesson(await startApp(), { types: ['fill-in'], count: 3 });
  const browser = await join(lesson, 0, '7391');
  const attempt = await startAttempt(lesson, browser);
  await browser.put(`${attempt}/responses/1`, {
    response: { kind: 'write', text: 'canary-response' },
    sequence: 1,
  });
  await browser.post(`/join/${lesson.code}/seats`, { student: lesson.studentIds[0] ?? '', pin: '9137' });
  await browser.get(`/join/${lesson.code}%0d%0aforged`);
  await browser.post('/sign-in', { email: lesson.teacher.email, password: 'canary-password' });
  const student = await lesson.app.world.stores.students.find(lesson.studentIds[0] ?? '');
  const canaries = [
    '7391',
    '9137',
    'canary',
    lesson.code,
    student?.alias ?? '?',
    lesson.teacher.email,
    'forged',
  ];
  const log = lesson.app.log();
  expect(log).toContain('"route":"/join/:code/seats"');
  for (const canary of canaries) expect(log).not.toContain(canary);
});

test.each([
  '//evil.example',
  '/\\evil.example',
  'https:evil.example',
  'https://evil.example',
  'javascript:alert(1)',
])('after signing in nobody is sent to %s', async next => {
  const lesson = await startLesson(await startApp());
  const browser = lesson.app.visitor();
  const fields = { email: lesson.teacher.email, password: 'a long enough password', next };
  expect((await browser.post('/sign-in', fields)).location).toBe('/home');
  const page = await lesson.app.visitor().get(`/sign-in?next=${encodeURIComponent(next)}`);
  expect(page.body).not.toContain('evil.example');
});

test('half-open connections are ended, and meanwhile disturb nobody', async () => {
  const app = await startApp();
  const { hostname, port } = new URL(app.url);
  const ends: Promise<void>[] = [];
  for (let count = 0; count < 500; count++) {
    const socket = connect(Number(port), hostname, () =>
      socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow:'),
    );
    ends.push(new Promise(resolve => socket.once('close', () => resolve())));
    socket.on('error', () => {});
    socket.resume();
  }
  for (let request = 0; request < 20; request++) {
    const start = performance.now();
    expect((await app.visitor().get('/healthz')).status).toBe(200);
    expect(performance.now() - start).toBeLessThan(500);
  }
  await Promise.all(ends);
}, 20_000);

function changeKey(folder: string, from: unknown, to: unknown): void {
  const database = new Database(`${folder}/caucus.sqlite`);
  const change = database.prepare('UPDATE item_version SET key = ? WHERE key = ?');
  expect(change.run(JSON.stringify(to), JSON.stringify(from)).changes).toBe(1);
  database.close();
}

/** What a page shows of a rationale: any five of its words in a row that its own question and options do not have. */
function wordsShownOf(rationale: string, body: string, asked: string): string[] {
  const [page, question] = [plain(body.replace(/<[^>]*>/g, ' ')), plain(asked)];
  const words = plain(rationale).split(' ');
  return words
    .map((_, at) => words.slice(at, at + 5).join(' '))
    .filter((run, at) => at + 5 <= words.length && page.includes(run) && !question.includes(run));
}

function plain(text: string): string {
  return text
    .replace(/&[#\w]+;|[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();
}
