import { type GatedTree, type Parsers, parseWithGate } from './agreement.ts';
import { BeamParser } from './beam-parser.ts';
import { EncodedSentence } from './encoded-sentence.ts';
import { foldToken } from './fold-token.ts';
import { GreedyParser } from './greedy-parser.ts';
import { decodeModel, type Model } from './model.ts';
import { namesIn, outside, typeOf } from './name-labels.ts';
import { type LabelledSentence, mendNames } from './name-rules.ts';
import { countUses, NameTagger } from './name-tagger.ts';
import { RelationChooser } from './relation-chooser.ts';
import type { Sentence, SourceToken, Token } from './sentence.ts';
import { splitSentences } from './sentences.ts';
import { Tagger } from './tagger.ts';

/** Eight survivors warn of more mistakes than four do, and still read fast enough: `test/evaluation/language.ts` prints both. */
const usualWidth = 8;

/** How far a reading is: `done` of `total` characters of the text. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

/** Reads English text: sentences, tokens, tags, dependency trees and names. One reader serves a whole thread. */
export class Reader {
  private readonly model: Model;
  private readonly tagger: Tagger;
  private readonly parsers: Parsers;
  private readonly nameTagger: NameTagger;

  private constructor(model: Model, beamWidth: number) {
    const relations = new RelationChooser(model.relations);
    this.model = model;
    this.tagger = new Tagger(model.tags);
    this.parsers = {
      beam: new BeamParser(model.beamActions, relations, beamWidth),
      greedy: new GreedyParser(model.greedyActions, relations),
    };
    this.nameTagger = new NameTagger(model.names);
  }

  /**
   * @param weights a packed model (see `decodeModel`), not compressed.
   * @throws Error where the bytes are no model.
   */
  static load(weights: Uint8Array, beamWidth = usualWidth): Reader {
    return new Reader(decodeModel(weights), beamWidth);
  }

  /** @returns the sentences of the text in order; all offsets are the text's: `text.slice(start, end) === token.text`. */
  read(text: string): readonly Sentence[] {
    const steps = this.readInSteps(text);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /**
   * Reads like `read`, but yields after each sentence, so that the caller can report, pause or stop. A sentence takes
   * at most some 30 ms. Names come last, in one go: they depend on the whole text.
   */
  *readInSteps(text: string): Generator<ReadingProgress, readonly Sentence[]> {
    const parsed: ParsedSentence[] = [];
    for (const tokens of splitSentences(text)) {
      parsed.push(this.parse(tokens));
      yield { done: tokens.at(-1)?.end ?? 0, total: text.length };
    }
    return this.finish(parsed);
  }

  /** Reads a text that has been split by somebody else, such as a treebank's. */
  readTokens(sentences: readonly (readonly SourceToken[])[]): readonly Sentence[] {
    return this.finish(sentences.map(tokens => this.parse(tokens)));
  }

  private parse(tokens: readonly SourceToken[]): ParsedSentence {
    const forms = tokens.map(token => foldToken(token.text));
    const encoded = new EncodedSentence(forms, this.model.classes);
    this.tagger.tag(encoded);
    return { tokens, encoded, gated: parseWithGate(encoded, this.parsers) };
  }

  private finish(parsed: readonly ParsedSentence[]): readonly Sentence[] {
    const uses = countUses(parsed.map(({ encoded }) => encoded));
    const labelled = parsed.map(sentence => ({
      ...sentence,
      upos: (token: number) => this.tagOf(sentence.encoded, token).upos,
      labels: this.nameTagger.label(sentence.encoded, uses),
    }));
    mendNames(labelled);
    return labelled.map(sentence => this.assemble(sentence));
  }

  private assemble(sentence: ParsedSentence & LabelledSentence): Sentence {
    const tokens = sentence.tokens.map((token, index) => this.annotate(sentence, token, index + 1));
    const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
    return { start, end, tokens, names: namesIn(sentence.labels, tokens.length) };
  }

  private annotate(sentence: ParsedSentence & LabelledSentence, source: SourceToken, token: number): Token {
    const { encoded, gated, labels } = sentence;
    const { upos, xpos } = this.tagOf(encoded, token);
    return {
      ...source,
      upos,
      xpos,
      head: (gated.tree.heads[token] ?? 0) - 1,
      relation: this.model.relations.labels[gated.tree.relations[token] ?? 0] ?? 'dep',
      isSure: gated.isSure[token] ?? false,
      name: typeOf(labels[token] ?? outside),
    };
  }

  private tagOf(encoded: EncodedSentence, token: number) {
    return this.model.tagset[encoded.tags[token] ?? 0] ?? unknownTag;
  }
}

interface ParsedSentence {
  readonly tokens: readonly SourceToken[];
  readonly encoded: EncodedSentence;
  readonly gated: GatedTree;
}

const unknownTag = { upos: 'X', xpos: 'XX' } as const;
