import { inflateRawSync } from 'node:zlib';
import { unreadable } from './unreadable-file.ts';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const mostEntries = 2000;
const mostUnpackedBytes = 50_000_000;
const mostPartBytes = 12_000_000;

/**
 * Unpacks the wanted parts of a ZIP file. Its list of contents is checked before anything is unpacked, and no part
 * may grow past its limit whatever size it states.
 * @throws UnreadableFile
 */
export function openZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = listEntries(view);
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > mostUnpackedBytes) throw swells();
  const parts = new Map<string, Uint8Array>();
  let left = mostPartBytes;
  for (const entry of entries) {
    if (!isWanted(entry.name)) continue;
    if (entry.size > left) throw swells();
    const part = unpack(view, entry);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

const swells = () => unreadable.hostile('it is small and unpacks to a huge size');

/** Reads the central directory (PKWARE APPNOTE 4.3.12 and 4.3.16); ZIP64 is for sizes that are refused anyway. */
function listEntries(view: Buffer): Entry[] {
  const end = view.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > view.length) throw unreadable.damaged();
  const count = view.readUInt16LE(end + 10);
  let at = view.readUInt32LE(end + 16);
  if (count > mostEntries) throw unreadable.hostile('it packs far too many files');
  const entries = new Map<string, Entry>();
  for (let each = 0; each < count; each += 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) throw unreadable.damaged();
    const nameEnd = at + 46 + view.readUInt16LE(at + 28);
    const name = view.toString('utf8', at + 46, nameEnd);
    if (isUnsafe(name) || entries.has(name)) throw unreadable.hostile('it packs files under forbidden names');
    if (view.readUInt16LE(at + 8) & 1) throw unreadable.protectedFile();
    entries.set(name, {
      name,
      method: view.readUInt16LE(at + 10),
      packedSize: view.readUInt32LE(at + 20),
      size: view.readUInt32LE(at + 24),
      offset: view.readUInt32LE(at + 42),
    });
    at = nameEnd + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return [...entries.values()];
}

function isUnsafe(name: string): boolean {
  return /^\/|[\\:\0]/.test(name) || name.split('/').includes('..');
}

function unpack(view: Buffer, { method, packedSize, size, offset }: Entry): Uint8Array {
  if (offset + 30 > view.length || view.readUInt32LE(offset) !== 0x04034b50) throw unreadable.damaged();
  const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28);
  const packed = view.subarray(start, start + packedSize);
  if (packed.length < packedSize) throw unreadable.damaged();
  if (method === 0 && packedSize === size) return packed;
  if (method !== 8) throw unreadable.damaged();
  return inflate(packed, size);
}

function inflate(packed: Buffer, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw error instanceof RangeError ? swells() : unreadable.damaged(error);
  }
}
