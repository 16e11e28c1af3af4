import type { EncodedSentence } from './encoded-sentence.ts';
import { FeatureSet } from './features.ts';
import { isCapitalised } from './fold-token.ts';
import { describeForName } from './name-features.ts';
import { canFollow, nameLabels, outside } from './name-labels.ts';
import { indexOfHighest, type Scorer } from './weights.ts';

/** The corpora mark names in different ways; this one's (Universal NER) is the plainest. */
const plainStyle = 2;

/** Averaged perceptron, from left to right, over the sentences of one text. */
export class NameTagger {
  private readonly weights: Scorer;
  private readonly style: number;
  private readonly features = new FeatureSet();
  private readonly scores = new Float32Array(nameLabels.length);

  constructor(weights: Scorer, style = plainStyle) {
    this.weights = weights;
    this.style = style;
  }

  /**
   * @param sentence with tags.
   * @param uses how the whole text writes its words, by `countUses`.
   * @returns an index of `nameLabels` for each token, counted from 1.
   */
  label(sentence: EncodedSentence, uses: ReadonlyMap<number, number>): Int32Array {
    const labels = new Int32Array(sentence.length + 2);
    let [label, label2] = [outside, outside];
    for (let token = 1; token <= sentence.length; token++) {
      describeForName(this.features, sentence, token, { label, label2, uses, style: this.style });
      this.weights.score(this.features, this.scores);
      forbidBrokenNames(this.scores, label);
      [label, label2] = [indexOfHighest(this.scores, nameLabels.length), label];
      labels[token] = label;
    }
    return labels;
  }
}

/** A name goes on only where one of the same type began. */
export function forbidBrokenNames(scores: Float32Array, last: number): void {
  for (let label = 0; label < nameLabels.length; label++) {
    if (!canFollow(last, label)) scores[label] = Number.NEGATIVE_INFINITY;
  }
}

/** @returns by word: bit 1 where the text has it in lower case, bit 2 where it is capitalised inside a sentence. */
export function countUses(sentences: readonly EncodedSentence[]): ReadonlyMap<number, number> {
  const uses = new Map<number, number>();
  for (const sentence of sentences) {
    for (let token = 1; token <= sentence.length; token++) {
      const use = useOf(sentence, token);
      const word = sentence.words[token] ?? 0;
      if (use > 0) uses.set(word, (uses.get(word) ?? 0) | use);
    }
  }
  return uses;
}

/** A capital at a sentence's start tells nothing. */
function useOf(sentence: EncodedSentence, token: number): number {
  if (!isCapitalised(sentence.form(token))) return 1;
  return token > 1 ? 2 : 0;
}
