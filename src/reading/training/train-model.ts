import { type Random, seededRandom } from '../../domain/random.ts';
import { RelationChooser } from '../language/relation-chooser.ts';
import { Tagger } from '../language/tagger.ts';
import { SparseWeights, type StoredRows } from '../language/weights.ts';
import { WordClasses } from '../language/word-classes.ts';
import { type Example, frequentLabels, makeExamples } from './example.ts';
import { packModel, readWordClasses, type TrainedModel, type WordClassTable } from './pack-model.ts';
import { storeRows } from './store-rows.ts';
import { trainBeamParser } from './train-beam-parser.ts';
import { trainGreedyParser } from './train-greedy-parser.ts';
import { type NameCorpus, trainNames } from './train-names.ts';
import { tagByJackknife, trainTagger } from './train-tagger.ts';
import { type GoldDocument, readTextFile, readTreebank } from './treebanks.ts';

export interface TrainingOptions {
  /** The folder with `ewt.train`, `gum.train`, `pud.all`, the corpora of names and `clusters.tsv`, gzipped or not. */
  readonly folder: string;
  /** Share of the texts to learn from, for a quick trial: 0 to 1. */
  readonly share: number;
  /** Rounds for every part, for a quick trial; undefined for as many as each needs. */
  readonly iterations: number | undefined;
  readonly report: (line: string) => void;
}

/**
 * What was found to work best on the development parts. `smallestRoot` (see `storeRows`) trades size for accuracy:
 * after a change of texts look at both.
 */
const recipe = {
  jackknife: { iterations: 5, dropout: 0.15, folds: 4 },
  tags: { iterations: 8, dropout: 0.15, smallestRoot: 42 },
  greedy: { iterations: 9, dropout: 0.1, smallestRoot: 42 },
  relations: { smallestRoot: 52 },
  beam: { iterations: 8, dropout: 0.08, width: 6, smallestRoot: 34 },
  names: { iterations: 9, dropout: 0.3, smallestRoot: 22 },
};
/** Longer ones are lists; they slow the beam without teaching it much. */
const longestExample = 120;

/** @returns a packed model, not compressed: tags, both parsers, relations, names and word classes. */
export function trainModel(options: TrainingOptions): Uint8Array {
  const table = readWordClasses(readTextFile(options.folder, 'clusters.tsv'));
  const training = new Training(options, table);
  return packModel({ rows: training.run(), classes: table });
}

class Training {
  private readonly options: TrainingOptions;
  private readonly classes: WordClasses;
  private readonly random: Random = seededRandom('training');

  constructor(options: TrainingOptions, { words, fine, middle, broad }: WordClassTable) {
    this.options = options;
    this.classes = new WordClasses(words, fine, middle, broad);
  }

  run(): TrainedModel['rows'] {
    const trees = this.readTrees();
    const { pos, tagger } = this.trainTags(trees);
    const parser = this.trainParsers(trees);
    return { pos, ...parser, ner: this.trainNames(tagger) };
  }

  private readTrees(): readonly Example[] {
    const documents = ['ewt.train', 'gum.train', 'pud.all'].flatMap(name => this.read(name));
    return documents.flat().filter(({ encoded }) => encoded.length < longestExample);
  }

  /** Leaves the examples with tags that were guessed, for the parsers to learn from. */
  private trainTags(examples: readonly Example[]): { pos: StoredRows; tagger: Tagger } {
    const labels = frequentLabels(
      examples.flatMap(({ gold }) => gold.tags),
      4,
    );
    const pos = storeRows(trainTagger(examples, labels, this.course(recipe.tags)), recipe.tags.smallestRoot);
    tagByJackknife(examples, labels, this.course(recipe.jackknife));
    return { pos, tagger: new Tagger(new SparseWeights(pos)) };
  }

  private trainParsers(examples: readonly Example[]) {
    const labels = frequentLabels(
      examples.flatMap(({ gold }) => gold.relations),
      8,
    );
    const greedy = trainGreedyParser(examples, labels, this.course(recipe.greedy));
    const rel = storeRows(greedy.relations, recipe.relations.smallestRoot);
    const chooser = new RelationChooser(new SparseWeights(rel));
    const beam = trainBeamParser(examples, chooser, this.course(recipe.beam));
    return {
      act: storeRows(beam, recipe.beam.smallestRoot),
      greedy: storeRows(greedy.actions, recipe.greedy.smallestRoot),
      rel,
    };
  }

  private trainNames(tagger: Tagger): StoredRows {
    const corpus = (name: string, style: number, times: number): NameCorpus => {
      const documents = this.read(name);
      for (const { encoded } of documents.flat()) tagger.tag(encoded);
      return { documents, style, times };
    };
    const corpora = [
      corpus('gum.train', 1, 2),
      corpus('gum.dev', 1, 2),
      corpus('uner.dev', 2, 2),
      corpus('uner.pud', 2, 2),
      corpus('wikigold.all', 2, 1),
      corpus('cross.all', 3, 1),
      corpus('wnut.train', 4, 1),
    ];
    return storeRows(trainNames(corpora, this.course(recipe.names)), recipe.names.smallestRoot);
  }

  private course<T extends { iterations: number }>(part: T) {
    const { iterations, report } = this.options;
    return { ...part, iterations: iterations ?? part.iterations, random: this.random, report };
  }

  private read(name: string): readonly Example[][] {
    return makeExamples(takeShare(readTreebank(this.options.folder, name), this.options.share), this.classes);
  }
}

/** Takes sentences evenly from all texts, so that a small share still has every kind. */
function takeShare(documents: readonly GoldDocument[], share: number): GoldDocument[] {
  let seen = 0;
  return documents.map(document =>
    document.filter(() => {
      seen++;
      return Math.floor(seen * share) > Math.floor((seen - 1) * share);
    }),
  );
}
