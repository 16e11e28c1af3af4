import { bucketCount } from '../language/features.ts';
import type { StoredRows } from '../language/weights.ts';
import type { DenseWeights } from './dense-weights.ts';

/** The largest root that a stored byte holds. */
const largestRoot = 127;
/** Cells that are looked at to find how large weights are. */
const largestSample = 15_000_000;
/** A bucket's weights are counted in one byte. */
const longestRow = 250;

/**
 * Stores weights as sparse rows of signed square roots (see `StoredRows`).
 * @param smallestRoot weights whose stored byte would be smaller are left out: from 1 to 127, the higher, the smaller
 * and the worse the model.
 */
export function storeRows({ labels, values }: DenseWeights, smallestRoot: number): StoredRows {
  const largest = highQuantile(values);
  const counts = new Uint8Array(bucketCount);
  const columns: number[] = [];
  const roots: number[] = [];
  for (let bucket = 0; bucket < bucketCount; bucket++) {
    for (let label = 0; label < labels.length; label++) {
      const weight = values[bucket * labels.length + label] ?? 0;
      if (weight === 0) continue;
      for (const root of rootsOf(weight / largest)) {
        if (Math.abs(root) < smallestRoot || (counts[bucket] ?? 0) >= longestRow) continue;
        counts[bucket] = (counts[bucket] ?? 0) + 1;
        columns.push(label);
        roots.push(root);
      }
    }
  }
  return { labels, bytes: joinBytes([counts, Uint8Array.from(columns), Int8Array.from(roots)]) };
}

/** The steps of a byte are fine enough only if the few largest weights are cut off; they take several bytes. */
function highQuantile(values: Float32Array): number {
  const sample: number[] = [];
  const stride = Math.ceil(values.length / largestSample);
  for (let cell = 0; cell < values.length; cell += stride) {
    const size = Math.abs(values[cell] ?? 0);
    if (size > 0) sample.push(size);
  }
  sample.sort((one, other) => one - other);
  return sample[Math.floor(sample.length * 0.9995)] ?? 1;
}

/** @returns signed roots whose squares come to `weight`, where 1 is the largest that one of them can stand for. */
function rootsOf(weight: number): number[] {
  const roots: number[] = [];
  let rest = Math.abs(weight);
  for (; rest > 1; rest--) roots.push(Math.sign(weight) * largestRoot);
  const last = Math.sign(weight) * Math.round(largestRoot * Math.sqrt(rest));
  return last === 0 ? roots : [...roots, last];
}

/** @returns the arrays' bytes one after the other. */
export function joinBytes(arrays: readonly (Uint8Array | Int8Array)[]): Uint8Array {
  const joined = new Uint8Array(arrays.reduce((total, array) => total + array.length, 0));
  let at = 0;
  for (const array of arrays) {
    joined.set(array, at);
    at += array.length;
  }
  return joined;
}
