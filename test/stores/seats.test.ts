import { expect, test } from 'vitest';
import type { SessionOwner } from '../../src/stores/sessions.ts';
import { morning, storesWithClass } from '../support/stored-quiz.ts';

const noon = '2026-09-14T12:00:00.000Z';
const evening = '2026-09-14T20:00:00.000Z';

test('who is welcome gets the session, who is not leaves the failure alone', async () => {
  const { students, sessions } = await storesWithClass();
  const pin = { hash: 'hash', failures: 1 };
  await students.decideSeat('heron', sessionOf('refused'), morning, () => ({
    outcome: 'no',
    isWelcome: false,
    pin,
  }));
  await students.decideSeat('heron', sessionOf('welcome'), morning, seat => ({
    outcome: 'yes',
    isWelcome: true,
    pin: { ...seat.pin, failures: 0 },
    claimedAt: morning,
  }));
  expect(await sessions.findStudent('refused', times(noon))).toBeUndefined();
  expect(await sessions.findStudent('welcome', times(noon))).toMatchObject({ alias: 'Quiet Heron' });
  expect(await students.find('heron')).toMatchObject({
    claimedAt: morning,
    pin: { hash: 'hash', failures: 0 },
  });
});

test('a session ends at its hour, and earlier when nobody was seen', async () => {
  const { sessions } = await storesWithClass();
  await sessions.start(sessionOf('token'), morning);
  expect(await sessions.findStudentId('token', times(noon))).toMatchObject({ studentId: 'heron' });
  expect(await sessions.findStudentId('token', times(evening))).toBeUndefined();
  expect(await sessions.findStudentId('token', { now: noon, idleSince: noon })).toBeUndefined();
});

test('a student’s session opens nothing of a teacher', async () => {
  const { sessions } = await storesWithClass();
  await sessions.start(sessionOf('student'), morning);
  await sessions.start(sessionOf('teacher', { kind: 'teacher', teacherId: 'teacher' }), morning);
  expect(await sessions.findTeacher('student', times(noon))).toBeUndefined();
  expect(await sessions.findStudentId('teacher', times(noon))).toBeUndefined();
});

test.each(['resetPin', 'resetClaim'] as const)('%s signs the student out everywhere', async reset => {
  const { students, sessions } = await storesWithClass();
  await sessions.start(sessionOf('token'), morning);
  await students[reset]('heron');
  expect(await sessions.findStudentId('token', times(noon))).toBeUndefined();
});

test('one class has no alias twice', async () => {
  const { classes } = await storesWithClass();
  const twin = { studentId: 'twin', alias: 'Quiet Heron' };
  await expect(classes.addStudents('class', () => [twin], morning)).rejects.toThrow('UNIQUE');
});

function sessionOf(tokenHash: string, owner: SessionOwner = { kind: 'student', studentId: 'heron' }) {
  return { tokenHash, owner, expiresAt: evening };
}

function times(now: string): { now: string; idleSince: string } {
  return { now, idleSince: '2026-09-14T08:00:00.000Z' };
}
