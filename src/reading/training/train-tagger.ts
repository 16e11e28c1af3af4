import { shuffle } from '../../domain/random.ts';
import { noTag } from '../language/encoded-sentence.ts';
import { FeatureSet } from '../language/features.ts';
import { describeForTag } from '../language/tag-features.ts';
import { Tagger } from '../language/tagger.ts';
import { indexOfHighest } from '../language/weights.ts';
import { type Course, dropFeatures, Tally } from './course.ts';
import { DenseWeights } from './dense-weights.ts';
import type { Example } from './example.ts';

/** @param labels the tags to learn; others are passed over. */
export function trainTagger(
  examples: readonly Example[],
  labels: readonly string[],
  course: Course,
): DenseWeights {
  const weights = new DenseWeights(labels);
  const lesson = new TagLesson(weights, course);
  for (let iteration = 1; iteration <= course.iterations; iteration++) {
    const tally = new Tally();
    for (const example of shuffle(examples, course.random)) lesson.teach(example, tally);
    course.report(`tags, iteration ${iteration}: ${tally} right while learning`);
  }
  weights.average();
  return weights;
}

class TagLesson {
  private readonly weights: DenseWeights;
  private readonly course: Course;
  private readonly features = new FeatureSet();
  private readonly scores: Float32Array;

  constructor(weights: DenseWeights, course: Course) {
    this.weights = weights;
    this.course = course;
    this.scores = new Float32Array(weights.labels.length);
  }

  teach({ encoded, gold }: Example, tally: Tally): void {
    const { features, scores, weights } = this;
    let [last, last2] = [noTag, noTag];
    for (let token = 1; token <= encoded.length; token++) {
      describeForTag(features, encoded, token, { last, last2 });
      dropFeatures(features, this.course);
      weights.score(features, scores);
      weights.tick();
      const guess = indexOfHighest(scores, scores.length);
      const right = weights.labels.indexOf(gold.tags[token - 1] ?? '');
      tally.count(guess === right);
      if (right >= 0 && guess !== right) weights.correct(features, right, guess);
      [last, last2] = [guess, last];
    }
  }
}

/**
 * Tags each part of the examples by a model trained on the others, so that the parser learns from tags with the
 * mistakes that it will meet.
 */
export function tagByJackknife(
  examples: readonly Example[],
  labels: readonly string[],
  course: Course & { readonly folds: number },
): void {
  for (let fold = 0; fold < course.folds; fold++) {
    const others = examples.filter((_, index) => index % course.folds !== fold);
    const tagger = new Tagger(trainTagger(others, labels, course));
    for (let index = fold; index < examples.length; index += course.folds) {
      const example = examples[index];
      if (example !== undefined) tagger.tag(example.encoded);
    }
  }
}
