import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Reader } from './reader.ts';

/** From the project's folder, so that it is found from `src` and from `dist`. */
const shippedModel = new URL('../../../src/reading/language/weights/model.bin.gz', import.meta.url);

/** @returns a reader with the weights that come with Caucus; takes some 0.3 s and 100 MB. */
export function loadReader(): Reader {
  return Reader.load(unpackShippedModel());
}

/** @returns the packed model's bytes, no longer compressed. */
export function unpackShippedModel(): Uint8Array {
  return gunzipSync(readFileSync(shippedModel));
}
