import { EncodedSentence } from '../language/encoded-sentence.ts';
import type { WordClasses } from '../language/word-classes.ts';
import type { GoldDocument, GoldSentence } from './treebanks.ts';

/** A sentence to learn from: what the models see, and what they should say. */
export interface Example {
  readonly encoded: EncodedSentence;
  readonly gold: GoldSentence;
}

/** @returns the texts' sentences, text by text. */
export function makeExamples(documents: readonly GoldDocument[], classes: WordClasses): readonly Example[][] {
  return documents.map(document =>
    document.map(gold => ({ gold, encoded: new EncodedSentence(gold.forms, classes) })),
  );
}

/** @returns what occurs at least `least` times, most frequent first. */
export function frequentLabels(labels: readonly string[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([, one], [, other]) => other - one)
    .map(([label]) => label);
}
