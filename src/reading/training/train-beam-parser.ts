import { shuffle } from '../../domain/random.ts';
import type { EncodedSentence } from '../language/encoded-sentence.ts';
import { FeatureSet } from '../language/features.ts';
import { describeForAction } from '../language/parser-features.ts';
import { type Action, actions, left, ParserState, right, shift } from '../language/parser-state.ts';
import type { RelationChooser } from '../language/relation-chooser.ts';
import { type Course, dropFeatures } from './course.ts';
import { type Decision, DenseWeights } from './dense-weights.ts';
import type { Example } from './example.ts';
import { actionCosts, cheapest } from './oracle.ts';

/**
 * Trains the beam parser's actions: a structured perceptron that corrects the beam where its best differs most from the
 * gold tree (max-violation, Huang, Fayong and Guo 2012). The relations are trained already.
 * @param examples with tags.
 */
export function trainBeamParser(
  examples: readonly Example[],
  relations: RelationChooser,
  course: Course & { readonly width: number },
): DenseWeights {
  const weights = new DenseWeights(['S', 'L', 'R']);
  const lesson = new BeamLesson(weights, relations, course);
  for (let iteration = 1; iteration <= course.iterations; iteration++) {
    let corrected = 0;
    for (const example of shuffle(examples, course.random)) if (lesson.teach(example)) corrected++;
    course.report(
      `beam parser, iteration ${iteration}: ${corrected} of ${examples.length} sentences corrected`,
    );
  }
  weights.average();
  return weights;
}

/** A state and how it was come by. */
interface Step {
  readonly state: ParserState;
  readonly parent: Step | undefined;
  /** What the parent did. */
  readonly action: Action;
  readonly score: number;
  /** Whether every action so far is the gold tree's, and the beam has kept it. */
  readonly isGold: boolean;
  /** The features that the next action was chosen by, once it was. */
  decision: Decision | undefined;
}

interface Candidate {
  readonly step: Step;
  readonly action: Action;
  readonly score: number;
}

/** The beam's best and the gold tree's state after as many actions. */
interface Pair {
  readonly best: Step;
  readonly gold: Step;
}

class BeamLesson {
  private readonly weights: DenseWeights;
  private readonly relations: RelationChooser;
  private readonly course: Course & { readonly width: number };
  private readonly features = new FeatureSet();
  private readonly scores = new Float32Array(actions.length);

  constructor(
    weights: DenseWeights,
    relations: RelationChooser,
    course: Course & { readonly width: number },
  ) {
    this.weights = weights;
    this.relations = relations;
    this.course = course;
  }

  /** @returns whether there was something to correct. */
  teach(example: Example): boolean {
    this.weights.tick();
    const violation = this.findViolation(example);
    if (violation === undefined) return false;
    this.correct(violation);
    return true;
  }

  /** @returns where the beam's best is furthest above the gold tree; none where the beam ends with the gold tree. */
  private findViolation(example: Example): Pair | undefined {
    const first = firstStep(example.encoded.length);
    let [beam, gold]: [readonly Step[], Step] = [[first], first];
    let [worst, violation]: [number, Pair | undefined] = [0, undefined];
    for (let step = 0; step < 2 * example.encoded.length; step++) {
      const goldNext = this.goldCandidate(example, gold);
      beam = this.advance(example.encoded, beam, gold, goldNext.action);
      gold = beam.find(({ isGold }) => isGold) ?? this.follow(example.encoded, goldNext, false);
      const best = beam[0];
      if (best === undefined || best === gold || gold.isGold) continue;
      if (best.score - gold.score >= worst) [worst, violation] = [best.score - gold.score, { best, gold }];
    }
    const best = beam[0];
    if (best === undefined || best === gold) return undefined;
    return violation ?? { best, gold };
  }

  private goldCandidate({ encoded, gold }: Example, step: Step): Candidate {
    const action = cheapest(actionCosts(step.state, gold), [left, right, shift]);
    this.scoreActions(encoded, step);
    return { step, action, score: step.score + (this.scores[action] ?? 0) };
  }

  private advance(encoded: EncodedSentence, beam: readonly Step[], gold: Step, goldAction: Action): Step[] {
    return beam
      .flatMap(step => this.candidates(encoded, step))
      .sort((one, other) => other.score - one.score)
      .slice(0, this.course.width)
      .map(candidate => {
        const isGold = candidate.step === gold && gold.isGold && candidate.action === goldAction;
        return this.follow(encoded, candidate, isGold);
      });
  }

  private candidates(encoded: EncodedSentence, step: Step): Candidate[] {
    this.scoreActions(encoded, step);
    return actions
      .filter(action => step.state.allows(action, encoded.length))
      .map(action => ({ step, action, score: step.score + (this.scores[action] ?? 0) }));
  }

  /** A step keeps its features: what was forgotten once stays forgotten, and corrections touch what was scored. */
  private scoreActions(encoded: EncodedSentence, step: Step): void {
    const { features } = this;
    if (step.decision === undefined) {
      describeForAction(features, encoded, step.state);
      dropFeatures(features, this.course);
      step.decision = { buckets: features.buckets.slice(0, features.count), count: features.count };
    } else {
      features.buckets.set(step.decision.buckets);
      features.count = step.decision.count;
    }
    this.weights.score(features, this.scores);
  }

  private follow(encoded: EncodedSentence, { step, action, score }: Candidate, isGold: boolean): Step {
    const state = new ParserState(step.state.capacity);
    state.copyFrom(step.state);
    state.apply(action, this.relations.choose(encoded, state, action));
    return { state, parent: step, action, score, isGold, decision: undefined };
  }

  /** Only the actions after the last common state are anybody's fault. */
  private correct({ best, gold }: Pair): void {
    const [wrong, right] = [pathTo(best), pathTo(gold)];
    const parting = right.findIndex(({ action }, index) => action !== wrong[index]?.action);
    if (parting < 0) return;
    for (const step of right.slice(parting)) this.add(step, 1);
    for (const step of wrong.slice(parting)) this.add(step, -1);
  }

  private add({ parent, action }: Step, amount: number): void {
    if (parent?.decision !== undefined) this.weights.add(parent.decision, action, amount);
  }
}

function firstStep(length: number): Step {
  const state = new ParserState(length);
  state.begin(length);
  return { state, parent: undefined, action: shift, score: 0, isGold: true, decision: undefined };
}

/** @returns the steps from the first action on. */
function pathTo(last: Step): Step[] {
  const path: Step[] = [];
  for (let step = last; step.parent !== undefined; step = step.parent) path.push(step);
  return path.reverse();
}
