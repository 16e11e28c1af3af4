import { bucketCount, type FeatureSet } from './features.ts';

/** A linear model: `scores` gets the sum of the features' weights for every label. */
export interface Scorer {
  readonly labels: readonly string[];
  score(features: FeatureSet, scores: Float32Array): void;
}

/**
 * The stored rows of a trained model, which are sparse: bytes that say how many weights each bucket has, then a label
 * byte for every weight, then a byte with its value.
 */
export interface StoredRows {
  readonly labels: readonly string[];
  readonly bytes: Uint8Array;
}

/** Weights kept as sparse rows: little memory where there are many labels. */
export class SparseWeights implements Scorer {
  readonly labels: readonly string[];
  /** Where each bucket's row begins; one more entry says where the last one ends. */
  private readonly rows = new Uint32Array(bucketCount + 1);
  private readonly columns: Uint8Array;
  private readonly weights: Int16Array;

  constructor({ labels, bytes }: StoredRows) {
    this.labels = labels;
    const total = fillRowStarts(this.rows, bytes);
    this.columns = bytes.slice(bucketCount, bucketCount + total);
    this.weights = decodeWeights(bytes.subarray(bucketCount + total, bucketCount + 2 * total));
  }

  score(features: FeatureSet, scores: Float32Array): void {
    const { rows, columns, weights } = this;
    const { buckets, count } = features;
    scores.fill(0);
    for (let index = 0; index < count; index++) {
      const bucket = buckets[index] ?? 0;
      const end = rows[bucket + 1] ?? 0;
      for (let at = rows[bucket] ?? 0; at < end; at++) {
        const column = columns[at] ?? 0;
        scores[column] = (scores[column] ?? 0) + (weights[at] ?? 0);
      }
    }
  }
}

/** Weights of at most three labels side by side: one look at memory for each feature. */
export class ThreeColumnWeights implements Scorer {
  readonly labels: readonly string[];
  /** Four columns, so that a row never straddles two cache lines; the fourth is empty. */
  private readonly weights: Int32Array;

  constructor({ labels, bytes }: StoredRows) {
    this.labels = labels;
    this.weights = spreadRows(bytes);
  }

  score(features: FeatureSet, scores: Float32Array): void {
    const { weights } = this;
    const { buckets, count } = features;
    let [first, second, third] = [0, 0, 0];
    for (let index = 0; index < count; index++) {
      const row = (buckets[index] ?? 0) << 2;
      first += weights[row] ?? 0;
      second += weights[row + 1] ?? 0;
      third += weights[row + 2] ?? 0;
    }
    scores[0] = first;
    scores[1] = second;
    scores[2] = third;
  }
}

/** @returns the rows with four columns each; entries of one label add up. */
function spreadRows(bytes: Uint8Array): Int32Array {
  const rows = new Uint32Array(bucketCount + 1);
  const total = fillRowStarts(rows, bytes);
  const values = decodeWeights(bytes.subarray(bucketCount + total, bucketCount + 2 * total));
  const spread = new Int32Array(bucketCount * 4);
  for (let bucket = 0, at = 0; bucket < bucketCount; bucket++) {
    for (const end = rows[bucket + 1] ?? 0; at < end; at++) {
      const cell = bucket * 4 + (bytes[bucketCount + at] ?? 0);
      spread[cell] = (spread[cell] ?? 0) + (values[at] ?? 0);
    }
  }
  return spread;
}

/** @returns how many weights there are in all. */
function fillRowStarts(rows: Uint32Array, bytes: Uint8Array): number {
  let total = 0;
  for (let bucket = 0; bucket < bucketCount; bucket++) {
    total += bytes[bucket] ?? 0;
    rows[bucket + 1] = total;
  }
  return total;
}

/** Weights are stored as signed square roots in one byte: fine steps near zero, a wide range. */
function decodeWeights(bytes: Uint8Array): Int16Array {
  const weights = new Int16Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    const root = ((bytes[at] ?? 0) << 24) >> 24;
    weights[at] = root * Math.abs(root);
  }
  return weights;
}

/** @returns the index of the highest of the first `count` scores; the first one of equals. */
export function indexOfHighest(scores: Float32Array, count: number): number {
  let best = 0;
  for (let index = 1; index < count; index++) {
    if ((scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
  }
  return best;
}
