import { Conflict } from '../domain/problems.ts';

export type ReadingStage = 'waiting' | 'reading' | 'drafting' | 'storing';

/** Where a reading is: `share` from 0 to 1. */
export type ReadingState =
  | { readonly kind: 'reading'; readonly share: number; readonly stage: ReadingStage }
  | { readonly kind: 'failed'; readonly sentence: string };

/** The work of one reading. It stops soon after the signal says so. */
export type ReadingWork = (
  report: (share: number, stage: ReadingStage) => void,
  signal: AbortSignal,
) => Promise<void>;

/** A reading that could not be done, with a sentence for the person. Any other error is a bug. */
export class ReadingFailed extends Error {
  override readonly name = 'ReadingFailed';
}

/** Texts are read one at a time: a second thread would take the processor from those who answer quizzes. */
export interface Readings {
  /** @throws Conflict where too many wait. A reading that waits or runs already is left alone. */
  start(id: string, work: ReadingWork): void;
  /** @returns undefined for one that is done, or that a restart has lost. */
  stateOf(id: string): ReadingState | undefined;
  /** Ends a reading, and forgets it; resolves when it no longer runs. */
  cancel(id: string): Promise<void>;
  /** Ends all of them, for good. */
  stop(): Promise<void>;
}

const mostWaiting = 10;

interface Reading {
  state: ReadingState;
  readonly abort: AbortController;
  readonly end: Promise<void>;
}

/** @param onBug hears of errors that no sentence was written for */
export function makeReadings(onBug: (error: unknown) => void = () => {}): Readings {
  const readings = new Map<string, Reading>();
  let last: Promise<void> = Promise.resolve();
  let hasStopped = false;

  async function run(id: string, work: ReadingWork, abort: AbortController): Promise<void> {
    const setState = (state: ReadingState) => {
      const reading = readings.get(id);
      if (reading !== undefined) reading.state = state;
    };
    if (abort.signal.aborted) return;
    try {
      await work((share, stage) => setState({ kind: 'reading', share, stage }), abort.signal);
      readings.delete(id);
    } catch (error) {
      if (abort.signal.aborted) return;
      if (!(error instanceof ReadingFailed)) onBug(error);
      setState({ kind: 'failed', sentence: sentenceOf(error) });
    }
  }

  const isOpen = ({ state }: Reading) => state.kind === 'reading';

  return {
    start(id, work) {
      const known = readings.get(id);
      if (hasStopped || (known !== undefined && isOpen(known))) return;
      if ([...readings.values()].filter(isOpen).length > mostWaiting) {
        throw new Conflict('Too many articles are waiting to be read. Try again in a few minutes.');
      }
      const abort = new AbortController();
      const end = last.then(() => run(id, work, abort));
      readings.set(id, { state: { kind: 'reading', share: 0, stage: 'waiting' }, abort, end });
      last = end;
    },

    stateOf: id => readings.get(id)?.state,

    async cancel(id) {
      const reading = readings.get(id);
      if (reading === undefined) return;
      reading.abort.abort();
      const isRunning = reading.state.kind === 'reading' && reading.state.stage !== 'waiting';
      readings.delete(id);
      if (isRunning) await reading.end;
    },

    async stop() {
      hasStopped = true;
      for (const { abort } of readings.values()) abort.abort();
      await last;
    },
  };
}

function sentenceOf(error: unknown): string {
  return error instanceof ReadingFailed
    ? error.message
    : 'Reading this article went wrong, and no fact was kept. Try again, or discard it and paste its text in parts.';
}
