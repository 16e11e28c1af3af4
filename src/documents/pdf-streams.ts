import { Readable } from 'node:stream';
import { createInflate } from 'node:zlib';
import { unreadable } from './unreadable-file.ts';

/** A page of pictures at print size; no page of text comes near. */
const mostStreamBytes = 40_000_000;
const mostBytes = 160_000_000;

/**
 * Refuses a PDF whose packed streams unpack to a huge size. They are unpacked and thrown away piece by piece, whatever
 * filter they state, because the names of filters can be hidden.
 */
export async function refuseSwellingStreams(bytes: Uint8Array): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = mostBytes;
  for (const stream of packedStreams(file)) {
    const size = await unpackedSize(stream, Math.min(left, mostStreamBytes));
    left -= size;
    if (size > mostStreamBytes || left < 0)
      throw unreadable.hostile('it is small and unpacks to a huge size');
  }
}

/** Streams that start as zlib does (RFC 1950) and are long enough to swell past the limit. */
function* packedStreams(file: Buffer): Generator<Buffer> {
  let at = file.indexOf('stream');
  while (at >= 0) {
    const start =
      at + 6 + (file[at + 6] === 13 ? 1 : 0) + (file[at + 6] === 10 || file[at + 7] === 10 ? 1 : 0);
    const end = file.indexOf('endstream', start);
    const stream = file.subarray(start, end < 0 ? file.length : end);
    if (stream.length > 2000 && ((stream[0] ?? 0) & 15) === 8) yield stream;
    at = end < 0 ? -1 : file.indexOf('stream', end + 9);
  }
}

async function unpackedSize(stream: Buffer, limit: number): Promise<number> {
  let size = 0;
  try {
    for await (const piece of Readable.from([stream]).pipe(createInflate())) {
      size += piece.length;
      if (size > limit) return size;
    }
  } catch {
    return size;
  }
  return size;
}
