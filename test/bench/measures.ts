import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Browser, textOf } from './browser.ts';
import { compare } from './comparison.ts';
import { type Figure, median, percentile, rounded } from './figures.ts';
import { rawRequest } from './lean-client.ts';
import { readPageSizes } from './page-sizes.ts';
import type { School } from './school.ts';
import { ServerProcess } from './server-process.ts';
import { fillIn } from './sheet.ts';
import { takeWholeAttempt } from './whole-attempt.ts';

const caucus = 'dist/server.js';
const savesPerWorker = 100;
const pagesPerWorker = 20;
const atATime = 8;
const attemptRounds = [100, 300, 300, 300];

export function startCaucus({ dataFolder }: School): Promise<ServerProcess> {
  return ServerProcess.start(caucus, { CAUCUS_DATA: dataFolder, LOG_LEVEL: 'info' });
}

export async function measureStart(school: School): Promise<Figure> {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const server = await startCaucus(school);
    times.push(server.startMilliseconds);
    await server.stop();
  }
  return {
    name: 'start to listening',
    value: median(times) / 1000,
    unit: 's',
    goal: 0.5,
    better: 'lower',
    note: `wall time, median of 5, best ${rounded(Math.min(...times) / 1000)} s; filled database`,
  };
}

/** Every worker saves all ten questions again and again, each time with a higher sequence. */
export async function measureSaving(school: School, server: ServerProcess): Promise<Figure> {
  const floor = await ServerProcess.start('test/bench/floor-saving.js', {
    FLOOR_FILE: join(school.dataFolder, 'floor.sqlite'),
  });
  const sheet = fillIn(await readAttempt(school, server));
  const saves = (port: number) => (round: number) =>
    school.workers.map(({ attemptId, token }) =>
      Array.from({ length: savesPerWorker }, (_, index) => {
        const { position, response } = sheet[index % sheet.length] ?? { position: 1, response: null };
        const sequence = round * savesPerWorker + index + 1;
        const path = `/attempts/${attemptId}/responses/${position}`;
        return rawRequest({
          method: 'PUT',
          path,
          port,
          cookie: cookieOf(token),
          body: JSON.stringify({ response, sequence }),
        });
      }),
    );
  const costs = await compare(
    { server, requests: saves(server.port) },
    { server: floor, requests: saves(floor.port) },
  );
  await floor.stop();
  return {
    name: 'saving a response',
    value: costs.ratio,
    unit: '× floor',
    goal: 2,
    better: 'lower',
    note: `server CPU ${rounded(costs.ours)} ms; floor, bare node:http with the same durable write: ${rounded(costs.floor)} ms; ${school.workers.length} connections`,
  };
}

export async function measurePage(school: School, server: ServerProcess): Promise<Figure> {
  const file = join(school.dataFolder, 'floor.html');
  writeFileSync(file, await readAttempt(school, server));
  const floor = await ServerProcess.start('test/bench/floor-page.js', { FLOOR_FILE: file });
  const pages = (port: number) => () =>
    school.workers.map(({ attemptId, token }) => {
      const request = rawRequest({
        method: 'GET',
        path: `/attempts/${attemptId}`,
        port,
        cookie: cookieOf(token),
      });
      return Array.from({ length: pagesPerWorker }, () => request);
    });
  const costs = await compare(
    { server, requests: pages(server.port) },
    { server: floor, requests: pages(floor.port) },
  );
  await floor.stop();
  return {
    name: 'a page of ten questions',
    value: costs.ratio,
    unit: '× floor',
    goal: 2.5,
    better: 'lower',
    note: `server CPU ${rounded(costs.ours)} ms; floor, bare Express sending the same bytes compressed alike: ${rounded(costs.floor)} ms`,
  };
}

/** Takes a thousand attempts. @returns what one costs, and what the server holds afterwards. */
export async function measureAttempts(school: School, server: ServerProcess): Promise<Figure[]> {
  const costs: number[] = [];
  for (const count of attemptRounds) {
    const before = await server.cpuMilliseconds();
    await takeAttempts(school, server, count);
    costs.push(((await server.cpuMilliseconds()) - before) / count);
  }
  const [first = Number.NaN, ...warm] = costs;
  return [
    {
      name: 'a whole attempt of ten questions',
      value: median(warm),
      unit: 'ms',
      goal: 12,
      better: 'lower',
      note: `server CPU, sign-in to result, 23 requests; median of ${warm.length} × 300; first 100 on a cold server: ${rounded(first)} ms`,
    },
    {
      name: 'memory after 1,000 attempts',
      value: await server.residentMegabytes(),
      unit: 'MB',
      goal: 160,
      better: 'lower',
      note: 'resident set of the server',
    },
  ];
}

/** Everybody starts within the same second and goes on as quickly as a hasty person does. */
export async function measureCrowd(school: School, server: ServerProcess): Promise<Figure> {
  const before = performance.now();
  const perStudent = await Promise.all(
    school.pupils.map(async pupil => {
      const browser = new Browser(server.port);
      await wait(Math.random() * 1000);
      await takeWholeAttempt(browser, pupil, () => wait(100 + Math.random() * 800));
      browser.close();
      return browser.latencies;
    }),
  );
  const seconds = (performance.now() - before) / 1000;
  const latencies = perStudent.flat();
  const half = rounded(median(latencies));
  return {
    name: '300 students at once, p99',
    value: percentile(latencies, 0.99),
    unit: 'ms',
    goal: 150,
    better: 'lower',
    note: `wall time of ${latencies.length} requests, pauses of 0.1 to 0.9 s; median ${half} ms, longest ${rounded(Math.max(...latencies))} ms; ${Math.round(latencies.length / seconds)} requests/s`,
  };
}

export async function measurePages(school: School, server: ServerProcess): Promise<Figure> {
  const pages = await readPageSizes(school, server.port);
  const named = pages.slice(0, 3).map(({ path, kilobytes }) => `${path} ${rounded(kilobytes)}`);
  return {
    name: 'largest page',
    value: pages[0]?.kilobytes ?? Number.NaN,
    unit: 'KB',
    goal: 30,
    better: 'lower',
    note: `compressed, with its style sheet, scripts and icons, fonts apart; of ${pages.length}: ${named.join(', ')}`,
  };
}

async function takeAttempts({ pupils }: School, server: ServerProcess, count: number): Promise<void> {
  const waiting = Array.from({ length: count }, (_, index) => pupils[index % pupils.length]);
  const takeNext = async (): Promise<void> => {
    for (let pupil = waiting.pop(); pupil !== undefined; pupil = waiting.pop()) {
      const browser = new Browser(server.port);
      await takeWholeAttempt(browser, pupil);
      browser.close();
    }
  };
  await Promise.all(Array.from({ length: atATime }, takeNext));
}

async function readAttempt({ workers }: School, server: ServerProcess): Promise<string> {
  const [worker] = workers;
  if (worker === undefined) throw new Error('Nobody is at work in the school of the bench.');
  const browser = new Browser(server.port, { 'caucus-student': worker.token });
  const page = textOf(await browser.get(`/attempts/${worker.attemptId}`));
  browser.close();
  return page;
}

function cookieOf(token: string): string {
  return `caucus-student=${token}`;
}
