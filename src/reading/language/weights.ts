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
    const { rows } = this;
    for (let bucket = 0; bucket < bucketCount; bucket++) {
      rows[bucket + 1] = (rows[bucket] ?? 0) + (bytes[bucket] ?? 0);
    }
    const total = rows[bucketCount] ?? 0;
    this.columns = bytes.slice(bucketCount, bucketCount + total);
    this.weights = Int16Array.from(
      bytes.subarray(bucketCount + total, bucketCount + 2 * total),
      decodeWeight,
    );
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
  private readonly weights = new Int32Array(bucketCount * 4);

  constructor({ labels, bytes }: StoredRows) {
    this.labels = labels;
    const total = sum(bytes.subarray(0, bucketCount));
    let at = bucketCount;
    for (let bucket = 0; bucket < bucketCount; bucket++) {
      for (const end = at + (bytes[bucket] ?? 0); at < end; at++) {
        const cell = bucket * 4 + (bytes[at] ?? 0);
        this.weights[cell] = (this.weights[cell] ?? 0) + decodeWeight(bytes[at + total] ?? 0);
      }
    }
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

/** Weights are stored as signed square roots in one byte: fine steps near zero, a wide range. */
function decodeWeight(byte: number): number {
  const root = (byte << 24) >> 24;
  return root * Math.abs(root);
}

function sum(bytes: Uint8Array): number {
  return bytes.reduce((total, byte) => total + byte, 0);
}

/** @returns the index of the highest of the first `count` scores; the first one of equals. */
export function indexOfHighest(scores: Float32Array, count: number): number {
  let best = 0;
  for (let index = 1; index < count; index++) {
    if ((scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
  }
  return best;
}
