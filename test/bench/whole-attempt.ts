import { type Answer, type Browser, textOf } from './browser.ts';
import type { Pupil } from './school.ts';
import { fillIn } from './sheet.ts';

const pin = '2580';

/**
 * Everything that a student's browser asks for on the way from the first page to the result, apart from files that it
 * keeps: thirteen documents and redirects, and a save for each of ten questions.
 *
 * @param pause waits as long as a person would, before every request but those that a redirect makes.
 * @throws where any answer is not what a student expects.
 */
export async function takeWholeAttempt(
  browser: Browser,
  pupil: Pupil,
  pause: () => Promise<unknown> = async () => {},
): Promise<void> {
  await pause();
  await signIn(browser, pupil, pause);
  await pause();
  const start = `/student/assignments/${pupil.assignmentId}/attempts`;
  const attempt = redirected(await browser.post(start));
  const sheet = fillIn(textOf(shown(await browser.get(attempt))));
  for (const { position, response } of sheet) {
    await pause();
    shown(await browser.put(`${attempt}/responses/${position}`, { response, sequence: 1 }));
  }
  await pause();
  const fields = [...sheet.flatMap(line => line.fields), ['go', 'review'] as const];
  const review = redirected(await browser.post(`${attempt}/responses`, fields));
  shown(await browser.get(review));
  await pause();
  const result = redirected(await browser.post(`${attempt}/submission`));
  shown(await browser.get(result));
}

async function signIn(browser: Browser, pupil: Pupil, pause: () => Promise<unknown>): Promise<void> {
  shown(await browser.get('/'));
  await pause();
  const door = redirected(await browser.post('/join', [['code', pupil.code]]));
  shown(await browser.get(door));
  await pause();
  const seat = redirected(await browser.post(`${door}/seats`, [['student', pupil.studentId]]));
  shown(await browser.get(seat));
  await pause();
  const entry: [string, string][] = [
    ['student', pupil.studentId],
    ['pin', pin],
  ];
  const home = redirected(await browser.post(`${door}/seats`, entry));
  shown(await browser.get(home));
}

function shown(answer: Answer): Answer {
  if (answer.status !== 200) throw unexpected(answer);
  return answer;
}

function redirected(answer: Answer): string {
  if (answer.status !== 303) throw unexpected(answer);
  return answer.location;
}

function unexpected(answer: Answer): Error {
  return new Error(`A student got ${answer.status}: ${textOf(answer).slice(0, 2000)}`);
}
