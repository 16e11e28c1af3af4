import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

interface Usage {
  readonly cpu: NodeJS.CpuUsage;
  readonly residentBytes: number;
}

/** Those of `npm start`. */
const flags = ['--max-semi-space-size=4'];
const probe = new URL('probe.js', import.meta.url).href;
const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const longestStart = 20_000;

/** A server in a process of its own, so that what it uses can be told from what its clients use. */
export class ServerProcess {
  readonly port: number;
  /** From the start of the process to the first answer. */
  readonly startMilliseconds: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number, startMilliseconds: number) {
    this.#child = child;
    this.port = port;
    this.startMilliseconds = startMilliseconds;
  }

  /** Runs a script of the project by plain Node; the script listens on PORT and answers `/healthz`. */
  static async start(script: string, environment: Record<string, string> = {}): Promise<ServerProcess> {
    const port = await freePort();
    const before = performance.now();
    const child = spawn(process.execPath, [...flags, '--import', probe, script], {
      cwd: projectFolder,
      env: { ...process.env, ...environment, HOST: '127.0.0.1', PORT: String(port) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await answers(child, port);
    return new ServerProcess(child, port, performance.now() - before);
  }

  /** @returns the processor time used so far, by the program and by the system for it. */
  async cpuMilliseconds(): Promise<number> {
    const { cpu } = await this.#usage();
    return (cpu.user + cpu.system) / 1000;
  }

  async residentMegabytes(): Promise<number> {
    return (await this.#usage()).residentBytes / 2 ** 20;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await exit;
  }

  async #usage(): Promise<Usage> {
    const answer = once(this.#child, 'message');
    this.#child.send('usage');
    const [usage] = (await answer) as [Usage];
    return usage;
  }
}

async function answers(child: ChildProcess, port: number): Promise<void> {
  const deadline = performance.now() + longestStart;
  while (!(await isUp(port))) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}.`);
    if (performance.now() > deadline) throw new Error('The server does not answer.');
    await wait(5);
  }
}

function isUp(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const request = get({ port, host: '127.0.0.1', path: '/healthz', agent: false }, response => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('error', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
