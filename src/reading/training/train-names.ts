import { shuffle } from '../../domain/random.ts';
import { FeatureSet } from '../language/features.ts';
import { describeForName } from '../language/name-features.ts';
import { nameLabels, outside } from '../language/name-labels.ts';
import { countUses, forbidBrokenNames } from '../language/name-tagger.ts';
import { indexOfHighest } from '../language/weights.ts';
import { type Course, dropFeatures, Tally } from './course.ts';
import { DenseWeights } from './dense-weights.ts';
import type { Example } from './example.ts';

/** Texts in which names are marked in one way. */
export interface NameCorpus {
  /** Text by text, with tags. */
  readonly documents: readonly (readonly Example[])[];
  /** The way of marking names, for texts differ in what they call one. */
  readonly style: number;
  /** How often each sentence is seen in a round. */
  readonly times: number;
}

export function trainNames(corpora: readonly NameCorpus[], course: Course): DenseWeights {
  const weights = new DenseWeights(nameLabels);
  const lesson = new NameLesson(weights, course);
  const sentences = corpora.flatMap(sentencesOf);
  for (let iteration = 1; iteration <= course.iterations; iteration++) {
    const tally = new Tally();
    for (const sentence of shuffle(sentences, course.random)) lesson.teach(sentence, iteration > 1, tally);
    course.report(`names, iteration ${iteration}: ${tally} right while learning`);
  }
  weights.average();
  return weights;
}

interface NameSentence extends Example {
  readonly style: number;
  readonly uses: ReadonlyMap<number, number>;
}

function sentencesOf({ documents, style, times }: NameCorpus): NameSentence[] {
  return documents.flatMap(document => {
    const uses = countUses(document.map(({ encoded }) => encoded));
    const sentences = document.map(example => ({ ...example, style, uses }));
    return Array.from({ length: times }, () => sentences).flat();
  });
}

class NameLesson {
  private readonly weights: DenseWeights;
  private readonly course: Course;
  private readonly features = new FeatureSet();
  private readonly scores = new Float32Array(nameLabels.length);

  constructor(weights: DenseWeights, course: Course) {
    this.weights = weights;
    this.course = course;
  }

  /** @param explores whether every other label before is the model's own, mistakes and all. */
  teach({ encoded, gold, style, uses }: NameSentence, explores: boolean, tally: Tally): void {
    const { features, scores, weights, course } = this;
    let [label, label2] = [outside, outside];
    for (let token = 1; token <= encoded.length; token++) {
      describeForName(features, encoded, token, { label, label2, uses, style });
      dropFeatures(features, course);
      weights.score(features, scores);
      weights.tick();
      forbidBrokenNames(scores, label);
      const guess = indexOfHighest(scores, scores.length);
      const right = nameLabels.indexOf(gold.names[token - 1] ?? '');
      tally.count(guess === right);
      if (right >= 0 && guess !== right) weights.correct(features, right, guess);
      const next = right >= 0 && (!explores || course.random() < 0.5) ? right : guess;
      [label, label2] = [next, label];
    }
  }
}
