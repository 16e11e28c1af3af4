import type { ModelHeader } from '../language/model.ts';
import type { StoredRows } from '../language/weights.ts';
import { joinBytes } from './store-rows.ts';

/** Everything that goes into a packed model, by the names that `decodeModel` looks for. */
export interface TrainedModel {
  readonly rows: Readonly<Record<'pos' | 'act' | 'greedy' | 'rel' | 'ner', StoredRows>>;
  readonly classes: WordClassTable;
}

/** The classes of each word at three grains, counted from 0. */
export interface WordClassTable {
  readonly words: readonly string[];
  readonly fine: Uint16Array;
  readonly middle: Uint8Array;
  readonly broad: Uint8Array;
}

/** @returns the bytes that `decodeModel` reads, not compressed. */
export function packModel({ rows, classes }: TrainedModel): Uint8Array {
  const parts = [
    ...Object.entries(rows).map(([name, { labels, bytes }]) => ({ name, labels, bytes })),
    ...classParts(classes).map(part => ({ ...part, labels: undefined })),
  ];
  const places: Record<string, ModelHeader['parts'][string]> = {};
  let at = 0;
  for (const { name, labels, bytes } of parts) {
    places[name] = { at, len: bytes.length, ...(labels && { labels: [...labels] }) };
    at += bytes.length;
  }
  const header = new TextEncoder().encode(JSON.stringify({ parts: places }));
  return joinBytes([lengthBytes(header.length), header, ...parts.map(({ bytes }) => bytes)]);
}

function classParts({ words, fine, middle, broad }: WordClassTable) {
  return [
    { name: 'words', bytes: Buffer.from(words.join('\n'), 'latin1') },
    { name: 'ids', bytes: Uint8Array.from([...fine.map(id => id & 255), ...fine.map(id => id >> 8)]) },
    { name: 'mid', bytes: middle },
    { name: 'coarse', bytes: broad },
  ];
}

function lengthBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length, true);
  return bytes;
}

/** @param text a line a word: word, fine, middle and broad class, tabs between. */
export function readWordClasses(text: string): WordClassTable {
  const rows = text
    .trim()
    .split('\n')
    .map(line => line.split('\t'))
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
  const [middle, broad] = [new Uint8Array(1024), new Uint8Array(1024)];
  for (const [, fine, mid, wide] of rows) {
    middle[Number(fine)] = Number(mid);
    broad[Number(fine)] = Number(wide);
  }
  const words = rows.map(([word = '']) => word);
  return { words, fine: Uint16Array.from(rows, ([, fine]) => Number(fine)), middle, broad };
}
