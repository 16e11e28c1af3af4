import { bucketCount, type FeatureSet } from '../language/features.ts';
import type { Scorer } from '../language/weights.ts';

/** The buckets of a decision's features. */
export interface Decision {
  readonly buckets: Int32Array;
  readonly count: number;
}

/**
 * Weights in training: an averaged perceptron (Collins 2002). The average over all decisions, kept as a sum that is
 * weighted by time (Daumé 2006), is what generalises.
 */
export class DenseWeights implements Scorer {
  readonly labels: readonly string[];
  readonly values: Float32Array;
  private readonly weightedByTime: Float32Array;
  private time = 1;

  constructor(labels: readonly string[]) {
    this.labels = labels;
    this.values = new Float32Array(bucketCount * labels.length);
    this.weightedByTime = new Float32Array(bucketCount * labels.length);
  }

  score({ buckets, count }: FeatureSet, scores: Float32Array): void {
    const width = this.labels.length;
    scores.fill(0);
    for (let index = 0; index < count; index++) {
      const row = (buckets[index] ?? 0) * width;
      for (let label = 0; label < width; label++) {
        scores[label] = (scores[label] ?? 0) + (this.values[row + label] ?? 0);
      }
    }
  }

  /** Call once for every decision (or sentence), whether weights change or not. */
  tick(): void {
    this.time++;
  }

  /** Raises the right label's weights and lowers the wrong one's. */
  correct(decision: Decision, right: number, wrong: number): void {
    this.add(decision, right, 1);
    this.add(decision, wrong, -1);
  }

  add({ buckets, count }: Decision, label: number, amount: number): void {
    const { values, weightedByTime, time } = this;
    const width = this.labels.length;
    for (let index = 0; index < count; index++) {
      const cell = (buckets[index] ?? 0) * width + label;
      values[cell] = (values[cell] ?? 0) + amount;
      weightedByTime[cell] = (weightedByTime[cell] ?? 0) + amount * time;
    }
  }

  /** Turns the weights into their average: the end of training. */
  average(): void {
    const { values, weightedByTime, time } = this;
    for (let cell = 0; cell < values.length; cell++) {
      values[cell] = (values[cell] ?? 0) - (weightedByTime[cell] ?? 0) / time;
    }
  }
}
