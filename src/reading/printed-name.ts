import type { SlotType } from '../domain/fact.ts';
import type { KnownEntity } from '../domain/gazetteer/known-entities.ts';
import type { Sentence } from './language/sentence.ts';

/** A name as it stands in a sentence; tokens from `first` to `last`, both included. */
export interface PrintedName {
  readonly first: number;
  readonly last: number;
  readonly printed: string;
  readonly type: SlotType;
  /** Where it is in the gazetteer. */
  readonly known?: KnownEntity;
  readonly tags: readonly string[];
}

/** @returns the words from one token to another as printed, on one line. */
export function printedWords(text: string, { tokens }: Sentence, first: number, last: number): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0).replace(/\s/g, ' ');
}
