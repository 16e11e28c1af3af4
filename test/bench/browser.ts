import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it came over the wire. */
  readonly bytes: Buffer;
  /** Where a redirect leads, or ''. */
  readonly location: string;
}

export interface Sending {
  readonly type: 'application/json' | 'application/x-www-form-urlencoded';
  readonly body: string;
}

/** Somebody's phone: one connection that stays open, cookies, and the time that every answer took. */
export class Browser {
  /** Milliseconds a request, in the order in which they were made. */
  readonly latencies: number[] = [];
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #cookies: Map<string, string>;

  constructor(port: number, cookies: Readonly<Record<string, string>> = {}) {
    this.#port = port;
    this.#cookies = new Map(Object.entries(cookies));
  }

  get(path: string): Promise<Answer> {
    return this.#send('GET', path);
  }

  post(path: string, fields: readonly (readonly [string, string])[] = []): Promise<Answer> {
    const body = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
    return this.#send('POST', path, { type: 'application/x-www-form-urlencoded', body });
  }

  put(path: string, body: unknown): Promise<Answer> {
    return this.#send('PUT', path, { type: 'application/json', body: JSON.stringify(body) });
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(method: string, path: string, sending?: Sending): Promise<Answer> {
    const start = performance.now();
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          method,
          path,
          port: this.#port,
          host: '127.0.0.1',
          agent: this.#agent,
          headers: this.#headers(sending),
        },
        incoming => {
          const chunks: Buffer[] = [];
          incoming.on('data', chunk => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            this.latencies.push(performance.now() - start);
            const { statusCode = 0, headers } = incoming;
            this.#keep(headers['set-cookie'] ?? []);
            const answer = { status: statusCode, headers, bytes: Buffer.concat(chunks) };
            resolve({ ...answer, location: headers.location ?? '' });
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(sending?.body);
    });
  }

  #headers(sending: Sending | undefined): Record<string, string> {
    return {
      Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      'Accept-Encoding': 'gzip, deflate, br',
      ...(this.#cookies.size > 0 && {
        Cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      }),
      ...(sending !== undefined && {
        Origin: `http://127.0.0.1:${this.#port}`,
        'Content-Type': sending.type,
        'Content-Length': String(Buffer.byteLength(sending.body)),
      }),
    };
  }

  #keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = ''] = line.split(';');
      const equals = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, equals), pair.slice(equals + 1));
    }
  }
}

/** @returns the answer's text, unpacked. */
export function textOf({ headers, bytes }: Answer): string {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(bytes).toString();
  if (headers['content-encoding'] === 'gzip') return gunzipSync(bytes).toString();
  return bytes.toString();
}
