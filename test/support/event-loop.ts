import { readFileSync } from 'node:fs';

const tickMilliseconds = 5;

/**
 * Watches how long anybody has to wait for a turn of the event loop. Time in which the main thread could run but other
 * work on the machine had the processor does not count, where the system tells it (Linux).
 */
export function watchEventLoop(): { countWaitsOver(milliseconds: number): number; stop(): void } {
  let last = now();
  const waits: number[] = [];
  const tick = setInterval(() => {
    const next = now();
    waits.push(next.wall - last.wall - (next.queued - last.queued) - tickMilliseconds);
    last = next;
  }, tickMilliseconds);
  return {
    countWaitsOver: milliseconds => waits.filter(wait => wait > milliseconds).length,
    stop: () => clearInterval(tick),
  };
}

function now(): { wall: number; queued: number } {
  return { wall: performance.now(), queued: queuedMilliseconds() };
}

/** How long the main thread has stood in the processor's queue since it began. */
function queuedMilliseconds(): number {
  try {
    const [, queued = '0'] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
    return Number(queued) / 1_000_000;
  } catch {
    return 0;
  }
}
