/**
 * Classes of words that are used alike, at three grains (1,024, 192 and 48 classes, from clustered word vectors).
 * Class 0 is for words that nobody knows.
 */
export class WordClasses {
  private readonly fineByWord = new Map<string, number>();
  private readonly middleByFine: Uint8Array;
  private readonly broadByFine: Uint8Array;

  /** @param fine the fine class of each word, counted from 0; the other two give the coarser class of a fine one. */
  constructor(words: readonly string[], fine: Uint16Array, middle: Uint8Array, broad: Uint8Array) {
    for (const [index, word] of words.entries()) this.fineByWord.set(word, (fine[index] ?? 0) + 1);
    this.middleByFine = middle;
    this.broadByFine = broad;
  }

  /** @param word in lower case. */
  fine(word: string): number {
    return this.fineByWord.get(word) ?? 0;
  }

  middle(fine: number): number {
    return fine === 0 ? 0 : (this.middleByFine[fine - 1] ?? 0) + 1;
  }

  broad(fine: number): number {
    return fine === 0 ? 0 : (this.broadByFine[fine - 1] ?? 0) + 1;
  }
}
