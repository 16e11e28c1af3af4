import { readFileSync } from 'node:fs';

const tickMilliseconds = 5;

/**
 * Watches how long anybody has to wait for a turn of the event loop. Time in which the main thread could run but other
 * work on the machine had the processor does not count, where the system tells it (Linux).
 */
export function watchEventLoop(): { longestWait(): number; stop(): void } {
  let last = now();
  let longest = 0;
  const tick = setInterval(() => {
    const next = now();
    const waited = next.wall - last.wall - (next.queued - last.queued) - tickMilliseconds;
    longest = Math.max(longest, waited);
    last = next;
  }, tickMilliseconds);
  return { longestWait: () => longest, stop: () => clearInterval(tick) };
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
