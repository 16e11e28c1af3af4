import { shuffle } from '../../domain/random.ts';
import type { EncodedSentence } from '../language/encoded-sentence.ts';
import { FeatureSet } from '../language/features.ts';
import { describeForAction } from '../language/parser-features.ts';
import { type Action, actions, type ParserState, shift } from '../language/parser-state.ts';
import { describeForRelation } from '../language/relation-features.ts';
import { StatePool } from '../language/state-pool.ts';
import { indexOfHighest } from '../language/weights.ts';
import { type Course, dropFeatures, Tally } from './course.ts';
import { DenseWeights } from './dense-weights.ts';
import type { Example } from './example.ts';
import { actionCosts } from './oracle.ts';
import type { GoldSentence } from './treebanks.ts';

/** From the second round on, this share of the steps follows the model's own choice, so that it learns from its mistakes. */
const exploration = 0.9;

export interface GreedyModel {
  readonly actions: DenseWeights;
  readonly relations: DenseWeights;
}

/**
 * Trains the greedy parser's actions and the relations, which both parsers use.
 * @param examples with tags.
 * @param relations the relations to learn; others are passed over.
 */
export function trainGreedyParser(
  examples: readonly Example[],
  relations: readonly string[],
  course: Course,
): GreedyModel {
  const model = { actions: new DenseWeights(['S', 'L', 'R']), relations: new DenseWeights(relations) };
  const lesson = new ParsingLesson(model, course);
  for (let iteration = 1; iteration <= course.iterations; iteration++) {
    const tally = { actions: new Tally(), relations: new Tally() };
    for (const example of shuffle(examples, course.random)) lesson.teach(example, iteration > 1, tally);
    course.report(
      `greedy parser, iteration ${iteration}: ${tally.actions} of actions, ${tally.relations} of relations`,
    );
  }
  model.actions.average();
  model.relations.average();
  return model;
}

interface ParsingTally {
  readonly actions: Tally;
  readonly relations: Tally;
}

class ParsingLesson {
  private readonly model: GreedyModel;
  private readonly course: Course;
  private readonly states = new StatePool(1);
  private readonly features = new FeatureSet();
  private readonly relationFeatures = new FeatureSet();
  private readonly scores = new Float32Array(actions.length);
  private readonly relationScores: Float32Array;

  constructor(model: GreedyModel, course: Course) {
    this.model = model;
    this.course = course;
    this.relationScores = new Float32Array(model.relations.labels.length);
  }

  teach({ encoded, gold }: Example, explores: boolean, tally: ParsingTally): void {
    const [state] = this.states.begin(encoded.length);
    while (!state.isDone(encoded.length)) {
      const { guess, right } = this.teachAction(encoded, gold, state, tally.actions);
      const action = explores && this.course.random() < exploration ? guess : right;
      const relation =
        action === shift ? 0 : this.teachRelation(encoded, gold, state, action, tally.relations);
      state.apply(action, relation);
    }
  }

  private teachAction(encoded: EncodedSentence, gold: GoldSentence, state: ParserState, tally: Tally) {
    const { features, scores, course } = this;
    const weights = this.model.actions;
    describeForAction(features, encoded, state);
    dropFeatures(features, course);
    weights.score(features, scores);
    weights.tick();
    const costs = actionCosts(state, gold);
    const lowest = Math.min(...costs);
    const guess = this.highest(action => costs[action] !== Number.POSITIVE_INFINITY);
    const right = this.highest(action => costs[action] === lowest);
    const isRight = costs[guess] === lowest;
    tally.count(isRight);
    if (!isRight) weights.correct(features, right, guess);
    return { guess, right };
  }

  private highest(isCandidate: (action: Action) => boolean): Action {
    const candidates = actions.filter(isCandidate);
    return candidates.reduce((best, action) =>
      (this.scores[action] ?? 0) > (this.scores[best] ?? 0) ? action : best,
    );
  }

  /** Learns only from arcs that are right; a wrong one has no right relation. */
  private teachRelation(
    encoded: EncodedSentence,
    gold: GoldSentence,
    state: ParserState,
    action: Action,
    tally: Tally,
  ): number {
    const weights = this.model.relations;
    const features = this.relationFeatures;
    const arc = { head: state.headFor(action), dependent: state.top() };
    describeForRelation(features, encoded, state, arc);
    dropFeatures(features, this.course);
    weights.score(features, this.relationScores);
    weights.tick();
    const guess = indexOfHighest(this.relationScores, this.relationScores.length);
    if (gold.heads[arc.dependent - 1] !== arc.head) return guess;
    const right = weights.labels.indexOf(gold.relations[arc.dependent - 1] ?? '');
    tally.count(guess === right);
    if (right >= 0 && guess !== right) weights.correct(features, right, guess);
    return guess;
  }
}
