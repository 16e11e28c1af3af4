import { cpSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import type { Express } from 'express';
import { pino } from 'pino';
import { inject, onTestFinished } from 'vitest';
import type { Config } from '../../src/config.ts';
import { readConfig } from '../../src/config.ts';
import type { TeacherVisitor } from '../../src/journeys/sessions.ts';
import type { World } from '../../src/journeys/world.ts';
import { openWorld } from '../../src/open-world.ts';
import { makeApp } from '../../src/web/app.ts';
import { makeServer } from '../../src/web/http-server.ts';
import { saveListener } from '../../src/web/save-listener.ts';
import { temporaryFolder } from './engine.ts';
import { Visitor } from './visitor.ts';

/** A Caucus of its own for one test: real server, real database, the bank filled from the real seeds. */
export interface TestApp {
  readonly world: World;
  readonly app: Express;
  readonly folder: string;
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** All that was logged so far. */
  log(): string;
  /** Moves the clock on. */
  wait(minutes: number): void;
  /** @returns somebody with a browser of their own. */
  visitor(): Visitor;
}

export const startOfLesson = '2026-09-14T09:00:00.000Z';

type AppOptions = Partial<Config> & {
  readonly isEmpty?: boolean;
  /** The flood plan is in the bank too, read and not reviewed: `inject('floodPlanId')`. */
  readonly hasFloodPlan?: boolean;
};

export async function startApp(options: AppOptions = {}): Promise<TestApp> {
  const folder = temporaryFolder();
  const filled = inject(options.hasFloodPlan === true ? 'readFolder' : 'filledFolder');
  if (options.isEmpty !== true) cpSync(filled, folder, { recursive: true });
  let now = Date.parse(startOfLesson);
  const opened = openWorld({ ...readConfig({ PORT: '0', CAUCUS_DATA: folder }), ...options });
  const world: World = { ...opened, now: () => new Date(now).toISOString() };
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const appOptions = {
    log: pino({ level: 'debug' }, sink),
    trustProxy: options.trustProxy ?? false,
    checksFields: true,
    ...(options.url !== undefined && { origin: options.url }),
  };
  const app = makeApp(world, appOptions);
  const server = makeServer(saveListener(world, appOptions, app));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    await world.stores.close();
  });
  const url = `http://127.0.0.1:${portOf(server.address())}`;
  return {
    world,
    app,
    folder,
    url,
    log: () => lines.join(''),
    wait: minutes => {
      now += minutes * 60_000;
    },
    visitor: () => new Visitor(url),
  };
}

/** A teacher who has signed in, as a visitor of the site and as the journeys know her. */
export async function makeTeacher(
  { world, url }: Pick<TestApp, 'world' | 'url'>,
  account = { name: 'Ms. Okafor', email: 'okafor@school.example' },
): Promise<{ browser: Visitor; teacher: TeacherVisitor }> {
  const password = 'a long enough password';
  const teacherId = world.newId();
  const passwordHash = await world.secrets.hashPassword(password);
  const role = (await world.stores.teachers.hasAny()) ? 'teacher' : 'owner';
  await world.stores.teachers.add({ teacherId, ...account, role, passwordHash }, world.now());
  const browser = new Visitor(url);
  await browser.post('/sign-in', { email: account.email, password });
  return { browser, teacher: { teacherId, role, ...account } };
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string')
    throw new Error('The server does not listen on a port.');
  return address.port;
}
