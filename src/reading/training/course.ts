import type { Random } from '../../domain/random.ts';
import type { FeatureSet } from '../language/features.ts';

/** How a model is trained. */
export interface Course {
  readonly iterations: number;
  /** Share of the features of each decision that are forgotten, so that no single word carries it alone. */
  readonly dropout: number;
  readonly random: Random;
  readonly report: (line: string) => void;
}

/** Forgets some of the features. */
export function dropFeatures(features: FeatureSet, { dropout, random }: Course): void {
  const { buckets, count } = features;
  let kept = 0;
  for (let index = 0; index < count; index++) {
    if (random() >= dropout) buckets[kept++] = buckets[index] ?? 0;
  }
  features.count = kept;
}

/** Decisions and how many of them were right. */
export class Tally {
  private right = 0;
  private total = 0;

  count(isRight: boolean): void {
    this.total++;
    if (isRight) this.right++;
  }

  toString(): string {
    return `${((100 * this.right) / Math.max(1, this.total)).toFixed(2)} %`;
  }
}
