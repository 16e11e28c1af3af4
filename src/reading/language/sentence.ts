/** Universal parts of speech (universaldependencies.org/u/pos). */
export const partsOfSpeech = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type PartOfSpeech = (typeof partsOfSpeech)[number];

export type NameType = 'person' | 'place' | 'organization';

/** A stretch of the source: `text` is `source.slice(start, end)`, always. */
export interface SourceToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A word or sign with its place in the tree. */
export interface Token extends SourceToken {
  readonly upos: PartOfSpeech;
  /** Penn Treebank tag: "VBD", "NNP". */
  readonly xpos: string;
  /** Index in the sentence's tokens of the word that this one depends on; -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation to the head, with its subtype: "nsubj:pass". */
  readonly relation: string;
  /** Whether the parsers agree on head and relation. */
  readonly isSure: boolean;
  /** The type of the name that this token is part of. */
  readonly name: NameType | undefined;
}

/** A name: the tokens from `first` to `last`, both included. */
export interface Name {
  readonly type: NameType;
  readonly first: number;
  readonly last: number;
}

/** One sentence, read. `start` and `end` are offsets in the source. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
}
