import { expect, test } from 'vitest';
import type { PinState } from '../../src/domain/pin.ts';
import { decidePin, isPin } from '../../src/domain/pin.ts';

const now = '2026-09-14T09:00:00.000Z';
const isSame = (one: string, other: string) => one === other;

function fail(times: number, from: PinState = { hash: 'right', failures: 0 }): PinState {
  let state = from;
  for (let count = 0; count < times; count++) {
    const { blockedUntil: _passed, ...open } = state;
    state = decidePin(open, 'wrong', isSame, now).pin;
  }
  return state;
}

function minutesBlocked(state: PinState): number {
  return (Date.parse(state.blockedUntil ?? now) - Date.parse(now)) / 60_000;
}

test.each(['1234', '0000'])('%s is a PIN', text => expect(isPin(text)).toBe(true));

test.each(['', '123', '12345', '12a4', '１２３４', '1234\n'])('%j is no PIN', text =>
  expect(isPin(text)).toBe(false),
);

test('the first PIN that is typed is set', () => {
  expect(decidePin({ failures: 0 }, 'new', isSame, now)).toEqual({
    kind: 'set',
    pin: { hash: 'new', failures: 0 },
  });
});

test('the right PIN forgets earlier failures', () => {
  const state = fail(3);
  expect(decidePin(state, 'right', isSame, now)).toEqual({
    kind: 'right',
    pin: { hash: 'right', failures: 0 },
  });
});

test('four wrong PINs cost nothing, from the fifth on the wait doubles up to a quarter of an hour', () => {
  expect([4, 5, 6, 7, 8, 9, 10, 50].map(times => minutesBlocked(fail(times)))).toEqual([
    0, 1, 2, 4, 8, 15, 15, 15,
  ]);
});

test('while it is blocked even the right PIN is refused, and nothing is counted', () => {
  const state = fail(5);
  const decision = decidePin(state, 'right', isSame, now);
  expect(decision.kind).toBe('blocked');
  expect(decision.pin).toEqual(state);
});

test('after the wait the right PIN opens', () => {
  const state = fail(5);
  expect(decidePin(state, 'right', isSame, '2026-09-14T09:01:00.000Z').kind).toBe('right');
});
