import type { EncodedSentence } from './encoded-sentence.ts';
import { FeatureSet } from './features.ts';
import { type Action, type ParserState, shift } from './parser-state.ts';
import { describeForRelation } from './relation-features.ts';
import { indexOfHighest, type Scorer } from './weights.ts';

/** Names an arc when it is made: the actions of the parser know no relations. */
export class RelationChooser {
  private readonly weights: Scorer;
  private readonly features = new FeatureSet();
  private readonly scores: Float32Array;

  constructor(weights: Scorer) {
    this.weights = weights;
    this.scores = new Float32Array(weights.labels.length);
  }

  /** @returns the index of the relation for the arc that `action` would make; 0 where it makes none. */
  choose(sentence: EncodedSentence, state: ParserState, action: Action): number {
    if (action === shift) return 0;
    const arc = { head: state.headFor(action), dependent: state.top() };
    describeForRelation(this.features, sentence, state, arc);
    this.weights.score(this.features, this.scores);
    return indexOfHighest(this.scores, this.scores.length);
  }
}

/**
 * Remembers relations while one sentence is parsed by beam, where most states ask for the same arcs. Two arcs are taken
 * for the same if head, dependent, next word and the kinds of children are; their other features hardly differ.
 */
export class RememberedRelations {
  private readonly chooser: RelationChooser;
  private readonly known = new Map<number, number>();

  constructor(chooser: RelationChooser) {
    this.chooser = chooser;
  }

  forget(): void {
    this.known.clear();
  }

  choose(sentence: EncodedSentence, state: ParserState, action: Action): number {
    if (action === shift) return 0;
    const key = arcKey(state, action, sentence.length + 2);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const relation = this.chooser.choose(sentence, state, action);
    this.known.set(key, relation);
    return relation;
  }
}

/** @param base more than the highest token; up to 2^10 the key is a safe integer. */
function arcKey(state: ParserState, action: Action, base: number): number {
  const dependent = state.top();
  const head = state.headFor(action);
  const { childRelations, next } = state;
  const children = (Math.imul(childRelations[dependent] ?? 0, 31) + (childRelations[head] ?? 0)) & 0x1fffff;
  return ((head * base + dependent) * base + next) * 0x200000 + children;
}
