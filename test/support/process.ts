import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { projectFolder } from '../../src/open-world.ts';
import { temporaryFolder } from './engine.ts';

export interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** @returns a data folder whose bank is filled already. */
export function filledFolder(): string {
  const folder = temporaryFolder();
  cpSync(inject('filledFolder'), folder, { recursive: true });
  return folder;
}

/** Runs a built program to its end, as a person would from a terminal. */
export async function run(
  program: 'cli' | 'server',
  words: readonly string[],
  settings: Settings,
  input = '',
): Promise<Run> {
  const child = start(program, words, settings);
  child.stdin?.end(input);
  const [output, errors] = [collect(child.stdout), collect(child.stderr)];
  const code = await new Promise<number | null>(resolve => child.once('close', resolve));
  return { code, output: output(), errors: errors() };
}

export type Settings = Readonly<Record<string, string>>;

/** Starts a built program; it is killed when the test ends. */
export function start(program: 'cli' | 'server', words: readonly string[], settings: Settings): ChildProcess {
  const { CAUCUS_DATA: _ours, ...environment } = process.env;
  const child = spawn(process.execPath, [join(projectFolder, `dist/${program}.js`), ...words], {
    env: { ...environment, ...settings },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** Waits for a line on standard output. @returns what the pattern's first group found. */
export function waitFor(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', chunk => {
      output += String(chunk);
      const found = pattern.exec(output);
      if (found !== null) resolve(found[1] ?? '');
    });
    child.once('close', () => reject(new Error(`It ended without ${pattern}: ${output}`)));
  });
}

/** @returns a port that was free a moment ago. */
export async function freePort(): Promise<string> {
  const probe = createServer();
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise(resolve => probe.close(resolve));
  return typeof address === 'object' && address !== null ? String(address.port) : '0';
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.on('data', chunk => {
    text += String(chunk);
  });
  return () => text;
}
