import { type EncodedSentence, noTag } from './encoded-sentence.ts';
import { FeatureSet } from './features.ts';
import { describeForTag } from './tag-features.ts';
import { indexOfHighest, type Scorer } from './weights.ts';

/** Averaged perceptron, from left to right: each tag is chosen in view of the two before it. */
export class Tagger {
  private readonly weights: Scorer;
  private readonly features = new FeatureSet();
  private readonly scores: Float32Array;

  constructor(weights: Scorer) {
    this.weights = weights;
    this.scores = new Float32Array(weights.labels.length);
  }

  /** Fills `sentence.tags` with the indexes of the model's labels. */
  tag(sentence: EncodedSentence): void {
    let [last, last2] = [noTag, noTag];
    for (let token = 1; token <= sentence.length; token++) {
      describeForTag(this.features, sentence, token, { last, last2 });
      this.weights.score(this.features, this.scores);
      const tag = indexOfHighest(this.scores, this.scores.length);
      sentence.tags[token] = tag;
      [last, last2] = [tag, last];
    }
  }
}
