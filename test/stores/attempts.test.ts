import { expect, test } from 'vitest';
import type { CheckedResponse } from '../../src/domain/attempt.ts';
import type { Response } from '../../src/domain/item.ts';
import { Conflict } from '../../src/domain/problems.ts';
import { scoreAttempt } from '../../src/domain/scoring.ts';
import type { Stores } from '../../src/stores/stores.ts';
import { morning, storesWithQuiz } from '../support/stored-quiz.ts';

const place = { attemptId: 'attempt', studentId: 'heron', position: 1 };
const right: Response = { kind: 'choose-one', optionId: 'bridge-right' };
const wrong: Response = { kind: 'choose-one', optionId: 'bridge-wrong' };
const allowed = () => {};

test('starting again resumes the open attempt', async () => {
  const { attempts } = await storesWithAttempt();
  const again = { attemptId: 'another', assignmentId: 'assignment', studentId: 'heron' };
  expect(await attempts.start(again, morning, allowed)).toBe('attempt');
  expect(await attempts.find('another')).toBeUndefined();
});

test('questions come in the frozen order and without a key', async () => {
  const { responses } = await storesWithAttempt();
  const [question] = await responses.listQuestions('attempt');
  expect(question?.task).toMatchObject({ options: [{ id: 'bridge-wrong' }, { id: 'bridge-right' }] });
  expect(Object.keys(question ?? {}).sort()).toEqual(['position', 'sequence', 'stem', 'task', 'type']);
});

test('of two responses the one with the higher sequence stands, whichever comes last', async () => {
  const { responses } = await storesWithAttempt();
  expect(await responses.save(place, 2, morning, () => accepted(right))).toEqual({ kind: 'saved' });
  expect(await responses.save(place, 1, morning, () => accepted(wrong))).toEqual({
    kind: 'superseded',
    sequence: 2,
  });
  expect(await responses.save(place, 2, morning, () => accepted(right))).toEqual({ kind: 'saved' });
  expect((await responses.listQuestions('attempt'))[0]).toMatchObject({ response: right, sequence: 2 });
});

test('nobody saves into another student’s attempt, nor where there is no question', async () => {
  const { responses } = await storesWithAttempt();
  const save = (changes: Partial<typeof place>) =>
    responses.save({ ...place, ...changes }, 1, morning, () => accepted(right));
  expect(await save({ studentId: 'otter' })).toEqual({ kind: 'absent' });
  expect(await save({ position: 3 })).toEqual({ kind: 'absent' });
  expect(await responses.listTasks('attempt', 'otter')).toEqual(new Map());
});

test('a rule that throws changes nothing', async () => {
  const { attempts, responses } = await storesWithAttempt();
  const closed = () => {
    throw new Conflict('closed');
  };
  await expect(responses.save(place, 1, morning, closed)).rejects.toThrow('closed');
  await expect(
    attempts.close({ attemptId: 'attempt', state: 'submitted', now: morning }, scoreAttempt, closed),
  ).rejects.toThrow('closed');
  expect((await attempts.find('attempt'))?.state).toBe('open');
  expect((await responses.listQuestions('attempt'))[0]?.response).toBeUndefined();
});

test('closing scores what was kept, the omitted question with nothing', async () => {
  const { attempts, responses } = await storesWithAttempt();
  await responses.save(place, 1, morning, () => accepted(right));
  await attempts.close({ attemptId: 'attempt', state: 'submitted', now: morning }, scoreAttempt, allowed);
  expect(await attempts.find('attempt')).toMatchObject({ state: 'submitted', score: 100, max: 200 });
  expect(await responses.listScored('attempt')).toEqual([
    { position: 1, response: right, score: 100 },
    { position: 2, score: 0 },
  ]);
});

test('closing a quiz hands in every open attempt, and leaves those handed in as they are', async () => {
  const stores = await storesWithAttempt();
  const { attempts } = stores;
  await attempts.start(
    { attemptId: 'second', assignmentId: 'assignment', studentId: 'otter' },
    morning,
    allowed,
  );
  await attempts.close({ attemptId: 'second', state: 'submitted', now: morning }, scoreAttempt, allowed);
  expect(await attempts.closeAssignment('assignment', morning, scoreAttempt)).toBe(1);
  const states = (await attempts.listOfAssignment('assignment')).map(line => [line.attemptId, line.state]);
  expect(states).toEqual([
    ['attempt', 'collected'],
    ['second', 'submitted'],
  ]);
});

test('removing a class removes what its students did', async () => {
  const { attempts, classes } = await storesWithAttempt();
  await classes.remove('class', 'teacher');
  expect(await attempts.find('attempt')).toBeUndefined();
});

async function storesWithAttempt(): Promise<Stores> {
  const stores = await storesWithQuiz();
  const start = { attemptId: 'attempt', assignmentId: 'assignment', studentId: 'heron' };
  await stores.attempts.start(start, morning, allowed);
  return stores;
}

function accepted(response: Response): CheckedResponse {
  return { ok: true, response };
}
