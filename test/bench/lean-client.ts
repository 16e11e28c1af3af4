import { connect, type Socket } from 'node:net';

/** A request as bytes, made before the clock runs. */
export interface RawRequest {
  readonly method: 'GET' | 'PUT';
  readonly path: string;
  readonly port: number;
  readonly cookie: string;
  readonly body?: string;
}

/** @returns what a browser sends, in so many bytes. */
export function rawRequest({ method, path, port, cookie, body }: RawRequest): Buffer {
  const origin = `http://127.0.0.1:${port}`;
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: keep-alive',
    ...(body === undefined
      ? ['Accept: text/html,application/xhtml+xml,*/*;q=0.8']
      : ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`, 'Accept: */*']),
    `Origin: ${origin}`,
    'User-Agent: Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile',
    'Sec-Fetch-Site: same-origin',
    'Sec-Fetch-Mode: cors',
    'Sec-Fetch-Dest: empty',
    `Referer: ${origin}/attempts/1`,
    'Accept-Encoding: gzip, deflate, br',
    'Accept-Language: en-GB,en;q=0.9',
    `Cookie: ${cookie}`,
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body ?? ''}`);
}

/**
 * Sends every list of requests over a connection of its own, one after the other. It reads no more of an answer than
 * where it ends: client and server share the processors.
 * @throws on any status but 200.
 */
export async function sendAll(port: number, lists: readonly (readonly Buffer[])[]): Promise<void> {
  await Promise.all(lists.map(requests => sendInTurn(port, requests)));
}

function sendInTurn(port: number, requests: readonly Buffer[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let answer = '';
    const socket = connect(port, '127.0.0.1', next);
    socket.setNoDelay(true).setEncoding('latin1');
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The server closed the connection.')));
    socket.on('data', chunk => {
      answer += String(chunk);
      if (!isWhole(answer)) return;
      if (answer.startsWith('HTTP/1.1 200')) next();
      else fail(socket, reject, answer);
    });

    function next(): void {
      const request = requests[sent++];
      answer = '';
      if (request !== undefined) socket.write(request);
      else resolve(void socket.destroy());
    }
  });
}

function fail(socket: Socket, reject: (reason: Error) => void, answer: string): void {
  reject(new Error(`The server answered: ${answer.slice(0, 60)}`));
  socket.destroy();
}

function isWhole(answer: string): boolean {
  const end = answer.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer.slice(0, end + 2))?.[1];
  return length === undefined ? answer.endsWith('\r\n0\r\n\r\n') : answer.length >= end + 4 + Number(length);
}
