import { join } from 'node:path';
import { pino } from 'pino';
import type { Config } from './config.ts';
import { BadSetting, readConfig } from './config.ts';
import { BrokenFactFile } from './formats/fact-file.ts';
import { fillBank, isBankEmpty } from './journeys/fill-bank.ts';
import type { World } from './journeys/world.ts';
import { openWorld, projectFolder } from './open-world.ts';
import { readSeeds } from './read-seeds.ts';
import { NewerDatabase } from './stores/migrate.ts';
import { makeApp } from './web/app.ts';
import { makeServer } from './web/http-server.ts';
import { saveListener } from './web/save-listener.ts';

try {
  await start(readConfig(process.env));
} catch (error) {
  if (!isExpected(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel, base: null });
  const world = openWorld(config, {
    onSlowStatement: (sql, milliseconds) =>
      log.warn({ sql, milliseconds: Math.round(milliseconds) }, 'slow statement'),
    onFailedReading: err => log.error({ err }, 'an article could not be read'),
  });
  await fillEmptyBank(world);
  const options = {
    log,
    trustProxy: config.trustProxy,
    ...(config.url !== undefined && { origin: config.url }),
  };
  const app = makeApp(world, options);
  const server = makeServer(saveListener(world, options, app));
  server.on('error', error => stopAtOnce(error, config));
  server.listen(config.port, config.host, () => void greet(world, config));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());

  function stop(): void {
    server.close(() => void world.stores.close().then(() => process.exit(0)));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  }
}

async function fillEmptyBank(world: World): Promise<void> {
  if (!(await isBankEmpty(world))) return;
  for (const file of readSeeds(join(projectFolder, 'seeds'))) {
    const { factCount, itemCount } = await fillBank(world, file);
    process.stdout.write(`The question bank was filled: ${factCount} facts, ${itemCount} questions.\n`);
  }
}

async function greet(world: World, config: Config): Promise<void> {
  process.stdout.write(`Caucus is ready at ${world.address}\n`);
  if (await world.stores.teachers.hasAny()) return;
  process.stdout.write(`Set up your school, once, at ${world.address}/setup/${world.setUpToken}\n`);
  if (world.isLoopbackOnly) {
    process.stdout.write(
      `Only this computer can reach it while HOST is ${config.host}; the README says how to open it.\n`,
    );
  }
}

function stopAtOnce(error: NodeJS.ErrnoException, config: Config): void {
  const noAddress = `This computer has no address ${config.host}. Set HOST to one that it has, or to 127.0.0.1.`;
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${config.port} is in use. Stop the other program, or choose another port with PORT.`,
    EACCES: `This computer does not let Caucus use port ${config.port}. Choose one above 1023 with PORT.`,
    EADDRNOTAVAIL: noAddress,
    ENOTFOUND: noAddress,
  };
  process.stderr.write(`${sentences[error.code ?? ''] ?? error.message}\n`);
  process.exit(1);
}

function isExpected(error: unknown): error is Error {
  return error instanceof BadSetting || error instanceof BrokenFactFile || error instanceof NewerDatabase;
}
