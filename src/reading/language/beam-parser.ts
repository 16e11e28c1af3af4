import { Candidates } from './candidates.ts';
import type { EncodedSentence } from './encoded-sentence.ts';
import { FeatureSet } from './features.ts';
import { describeForAction } from './parser-features.ts';
import { actions, type ParserState } from './parser-state.ts';
import { type RelationChooser, RememberedRelations } from './relation-chooser.ts';
import { StatePool } from './state-pool.ts';
import { type Tree, treeOf } from './tree.ts';
import type { Scorer } from './weights.ts';

/** Follows the best few half-built trees at once. */
export class BeamParser {
  private readonly weights: Scorer;
  private readonly relations: RememberedRelations;
  private readonly width: number;
  private readonly states: StatePool;
  private readonly candidates: Candidates;
  private readonly features = new FeatureSet();
  private readonly scores = new Float32Array(actions.length);

  /** @param weights trained by beam (structured perceptron): a greedy parser's weights are of no use here. */
  constructor(weights: Scorer, relations: RelationChooser, width: number) {
    this.weights = weights;
    this.relations = new RememberedRelations(relations);
    this.width = width;
    this.states = new StatePool(2 * width);
    this.candidates = new Candidates(width);
  }

  /**
   * @param sentence with tags.
   * @returns the trees that survived to the end, best first.
   */
  parse(sentence: EncodedSentence): readonly Tree[] {
    const states = this.states.begin(sentence.length);
    let beam: readonly ParserState[] = states.slice(0, this.width);
    let spare: readonly ParserState[] = states.slice(this.width);
    let alive = 1;
    this.relations.forget();
    // Every word is shifted once and attached once.
    for (let step = 0; step < 2 * sentence.length; step++) {
      this.rank(sentence, beam, alive);
      alive = this.advance(sentence, beam, spare);
      [beam, spare] = [spare, beam];
    }
    return beam.slice(0, alive).map(state => treeOf(state, sentence.length));
  }

  private rank(sentence: EncodedSentence, beam: readonly ParserState[], alive: number): void {
    this.candidates.clear();
    for (let index = 0; index < alive; index++) {
      const state = beam[index];
      if (state === undefined) continue;
      describeForAction(this.features, sentence, state);
      this.weights.score(this.features, this.scores);
      for (const action of actions) {
        if (!state.allows(action, sentence.length)) continue;
        this.candidates.add(state.score + (this.scores[action] ?? 0), index, action);
      }
    }
  }

  /** @returns how many states the next step starts from. */
  private advance(
    sentence: EncodedSentence,
    beam: readonly ParserState[],
    next: readonly ParserState[],
  ): number {
    const { candidates } = this;
    for (let rank = 0; rank < candidates.count; rank++) {
      const [parent, child] = [beam[candidates.parent(rank)], next[rank]];
      if (parent === undefined || child === undefined) continue;
      const action = candidates.action(rank);
      child.copyFrom(parent);
      child.apply(action, this.relations.choose(sentence, child, action));
      child.score = candidates.score(rank);
    }
    return candidates.count;
  }
}
