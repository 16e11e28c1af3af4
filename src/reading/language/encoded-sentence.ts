import { hashShape, hashWord } from './hash-text.ts';
import type { WordClasses } from './word-classes.ts';

/**
 * A sentence as numbers, which is what the models see. Tokens count from 1; 0 is the root above the tree, and
 * `length + 1` stands for whatever lies beyond the end. Tags are filled in by the tagger.
 */
export class EncodedSentence {
  readonly length: number;
  /** Folded tokens; the first entry is empty. */
  readonly forms: readonly string[];
  readonly words: Int32Array;
  readonly fine: Int32Array;
  readonly middle: Int32Array;
  readonly broad: Int32Array;
  readonly shapes: Int32Array;
  readonly tags: Int32Array;

  /** @param tokens folded by `foldToken`. */
  constructor(tokens: readonly string[], classes: WordClasses) {
    this.forms = ['', ...tokens];
    this.length = tokens.length;
    const row = () => new Int32Array(tokens.length + 2);
    [this.words, this.fine, this.middle, this.broad, this.shapes, this.tags] = [
      row(),
      row(),
      row(),
      row(),
      row(),
      row(),
    ];
    this.encodeEdges();
    for (const [index, form] of tokens.entries()) this.encode(index + 1, form, classes);
  }

  form(token: number): string {
    return this.forms[token] ?? '';
  }

  /** Arbitrary values that no token has; the weights were trained with them. */
  private encodeEdges(): void {
    const beyond = this.length + 1;
    [this.words[0], this.words[beyond]] = [11, 13];
    [this.shapes[0], this.shapes[beyond]] = [7, 8];
    [this.tags[0], this.tags[beyond]] = [noTag, noTag + 1];
  }

  private encode(token: number, form: string, classes: WordClasses): void {
    const fine = classes.fine(form.toLowerCase());
    this.words[token] = hashWord(form);
    this.fine[token] = fine;
    this.middle[token] = classes.middle(fine);
    this.broad[token] = classes.broad(fine);
    this.shapes[token] = hashShape(form);
  }
}

/** The tag before the first token. */
export const noTag = 250;
