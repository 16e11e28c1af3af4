import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a module of this project in a thread of its own. From the sources the thread needs tsx, as whoever started it
 * did; a built server needs nothing.
 * @param module its address without an ending: `new URL('./file-worker', import.meta.url)`
 */
export function startThread(module: URL, options: WorkerOptions): Worker {
  const alone = { ...options, execArgv: [] };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`${module.href}.js`), alone);
  const tsx = import.meta.resolve('tsx/esm/api');
  const start = `import('${tsx}').then(({ register }) => { register(); return import('${module.href}.ts'); })`;
  return new Worker(start, { ...alone, eval: true });
}
