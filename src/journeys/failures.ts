import { RateLimiterMemory } from 'rate-limiter-flexible';
import { TooMany } from '../domain/problems.ts';

/** Counts failures, never successes: a class of 35 behind one address is never in its own way. */
export interface Failures {
  /** @throws TooMany once an address has tried too many codes that do not exist. */
  unknownCode(address: string): Promise<void>;
  /** Counts a sign-in before its password is checked, so that guesses sent at once count as well. @throws TooMany */
  signIn(email: string, address: string): Promise<void>;
  /** Takes the count back after a right password. */
  forgetSignIn(email: string, address: string): Promise<void>;
}

export function makeFailures(): Failures {
  const codes = new RateLimiterMemory({ points: 30, duration: 600 });
  const signInsHere = new RateLimiterMemory({ points: 8, duration: 900 });
  const signInsFrom = new RateLimiterMemory({ points: 60, duration: 900 });
  const signInsAnywhere = new RateLimiterMemory({ points: 100, duration: 3600 });
  return {
    unknownCode: address =>
      consume(
        codes,
        address,
        'Too many codes that do not exist were tried from here. Check the board, then try again',
      ),
    async signIn(email, address) {
      const sentence = 'Too many sign-ins failed. Try again';
      await consume(signInsFrom, address, sentence);
      await consume(signInsHere, `${email} ${address}`, sentence);
      await consume(signInsAnywhere, email, sentence);
    },
    async forgetSignIn(email, address) {
      await signInsFrom.reward(address);
      await signInsHere.delete(`${email} ${address}`);
      await signInsAnywhere.reward(email);
    },
  };
}

async function consume(limiter: RateLimiterMemory, key: string, sentence: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    const seconds = Math.ceil(millisecondsOf(refusal) / 1000);
    throw new TooMany(`${sentence} in ${inMinutes(seconds)}.`, seconds);
  }
}

function millisecondsOf(refusal: unknown): number {
  const isTimed = typeof refusal === 'object' && refusal !== null && 'msBeforeNext' in refusal;
  return isTimed && typeof refusal.msBeforeNext === 'number' ? refusal.msBeforeNext : 60_000;
}

/** @returns a wait as people say it, rounded up: "a minute", "5 minutes". */
export function inMinutes(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
