import type { EncodedSentence } from './encoded-sentence.ts';
import { FeatureSet } from './features.ts';
import { describeForAction } from './parser-features.ts';
import { type Action, actions, type ParserState, shift } from './parser-state.ts';
import type { RelationChooser } from './relation-chooser.ts';
import { StatePool } from './state-pool.ts';
import { type Tree, treeOf } from './tree.ts';
import type { Scorer } from './weights.ts';

/** Takes the best action at each step and never looks back: fast, and a second opinion to the beam. */
export class GreedyParser {
  private readonly weights: Scorer;
  private readonly relations: RelationChooser;
  private readonly states = new StatePool(1);
  private readonly features = new FeatureSet();
  private readonly scores = new Float32Array(actions.length);

  /** @param weights trained with a dynamic oracle: weights for a beam are of no use here. */
  constructor(weights: Scorer, relations: RelationChooser) {
    this.weights = weights;
    this.relations = relations;
  }

  /** @param sentence with tags. */
  parse(sentence: EncodedSentence): Tree {
    const [state] = this.states.begin(sentence.length);
    while (!state.isDone(sentence.length)) {
      const action = this.bestAction(sentence, state);
      state.apply(action, this.relations.choose(sentence, state, action));
    }
    return treeOf(state, sentence.length);
  }

  private bestAction(sentence: EncodedSentence, state: ParserState): Action {
    describeForAction(this.features, sentence, state);
    this.weights.score(this.features, this.scores);
    let best: Action = shift;
    let highest = Number.NEGATIVE_INFINITY;
    for (const action of actions) {
      const score = this.scores[action] ?? 0;
      if (score > highest && state.allows(action, sentence.length)) [best, highest] = [action, score];
    }
    return best;
  }
}
