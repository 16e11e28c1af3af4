import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FeatureSet } from '../../../src/reading/language/features.ts';
import { ParserState } from '../../../src/reading/language/parser-state.ts';
import { Reader } from '../../../src/reading/language/reader.ts';
import { SparseWeights, ThreeColumnWeights } from '../../../src/reading/language/weights.ts';
import { DenseWeights } from '../../../src/reading/training/dense-weights.ts';
import { actionCosts, cheapest } from '../../../src/reading/training/oracle.ts';
import { scoreNames, scoreTrees } from '../../../src/reading/training/score-reading.ts';
import { storeRows } from '../../../src/reading/training/store-rows.ts';
import { trainModel } from '../../../src/reading/training/train-model.ts';
import { readTreebank } from '../../../src/reading/training/treebanks.ts';

const columns = `#doc one
The	DET	DT	2	det	O
council	NOUN	NN	3	nsubj	O
thanked	VERB	VBD	0	root	O
Ada	PROPN	NNP	3	obj	B-PER
Quill	PROPN	NNP	4	flat	I-PER
.	PUNCT	.	3	punct	O

Ada	PROPN	NNP	3	nsubj	B-PER
Quill	PROPN	NNP	1	flat	I-PER
left	VERB	VBD	0	root	O
Lisbon	PROPN	NNP	3	obj	B-LOC
.	PUNCT	.	3	punct	O

`;

describe('a treebank of two sentences', () => {
  let folder: string;
  let reader: Reader;
  const lines: string[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'caucus-treebanks-'));
    const corpora = 'ewt.train gum.train pud.all gum.dev uner.dev uner.pud wikigold.all cross.all wnut.train';
    for (const name of corpora.split(' ')) writeFileSync(join(folder, name), columns.repeat(6));
    writeFileSync(
      join(folder, 'clusters.tsv.gz'),
      gzipSync('left\t3\t2\t1\nthanked\t3\t2\t1\ncouncil\t7\t4\t0\n'),
    );
    const report = (line: string) => lines.push(line);
    reader = Reader.load(trainModel({ folder, share: 1, iterations: 4, report }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is read from columns, text by text', () => {
    const documents = readTreebank(folder, 'ewt.train');
    expect(documents).toHaveLength(6);
    expect(documents[0]?.[1]).toEqual({
      forms: ['Ada', 'Quill', 'left', 'Lisbon', '.'],
      tags: ['PROPN/NNP', 'PROPN/NNP', 'VERB/VBD', 'PROPN/NNP', 'PUNCT/.'],
      heads: [3, 1, 0, 3, 3],
      relations: ['nsubj', 'flat', 'root', 'obj', 'punct'],
      names: ['B-PER', 'I-PER', 'O', 'B-LOC', 'O'],
    });
  });

  test('teaches tags, trees and names', () => {
    const documents = readTreebank(folder, 'ewt.train').slice(0, 1);
    const score = scoreTrees(reader, documents);
    expect(score).toMatchObject({ tokens: 11, upos: 11, heads: 11, arcs: 11 });
    expect(scoreNames(reader, documents)).toEqual({ found: 3, expected: 3, matched: 3 });
  });

  test('teaches to read a text that was not split before', () => {
    const [sentence] = reader.read('The council thanked Ada Quill.');
    expect(sentence?.tokens.map(({ relation, head }) => `${relation} ${head}`)).toEqual([
      'det 1',
      'nsubj 2',
      'root -1',
      'obj 2',
      'flat 3',
      'punct 2',
    ]);
    expect(sentence?.names).toEqual([{ type: 'person', first: 3, last: 4 }]);
  });

  test('reports each round of each part', () => {
    const parts = ['tags', 'greedy parser', 'beam parser', 'names'];
    for (const part of parts)
      expect(lines.some(line => line.startsWith(`${part}, iteration 4: `))).toBe(true);
  });
});

describe('the oracle', () => {
  const gold = {
    forms: [],
    tags: [],
    relations: [],
    names: [],
    heads: [2, 3, 0, 6, 6, 3, 3],
  };

  test('its free actions make the gold tree', () => {
    const state = new ParserState(16);
    state.begin(7);
    while (!state.isDone(7)) {
      const costs = actionCosts(state, gold);
      expect(Math.min(...costs)).toBe(0);
      state.apply(cheapest(costs, [1, 2, 0]), 0);
    }
    expect([...state.heads.slice(1, 8)]).toEqual(gold.heads);
  });

  test('an action costs the arcs that it makes impossible', () => {
    const state = new ParserState(16);
    state.begin(7);
    state.apply(0, 0);
    state.apply(0, 0);
    expect(actionCosts(state, gold)).toEqual([2, 0, 1]);
  });
});

describe('stored weights', () => {
  function trained(): { weights: DenseWeights; features: FeatureSet } {
    const weights = new DenseWeights(['one', 'two', 'three']);
    const features = new FeatureSet();
    features.addOne(1, 42);
    features.addTwo(2, 42, 43);
    weights.add(features, 0, 3);
    weights.add(features, 2, -1.5);
    return { weights, features };
  }

  test.each([
    ['sparse', SparseWeights],
    ['in three columns', ThreeColumnWeights],
  ])('score in the same proportion, %s', (_, Weights) => {
    const { weights, features } = trained();
    const scores = new Float32Array(3);
    new Weights(storeRows(weights, 1)).score(features, scores);
    const [one = 0, two, three = 0] = scores;
    expect(two).toBe(0);
    expect(one).toBeGreaterThan(0);
    expect(three / one).toBeCloseTo(-0.5, 2);
  });

  test('small ones are left out', () => {
    const { weights, features } = trained();
    const scores = new Float32Array(3);
    new SparseWeights(storeRows(weights, 100)).score(features, scores);
    expect(scores[0]).toBeGreaterThan(0);
    expect(scores[2]).toBe(0);
  });

  test('averaging lowers what was learned late', () => {
    const { weights, features } = trained();
    const early = new Float32Array(3);
    weights.tick();
    weights.tick();
    weights.tick();
    weights.add(features, 1, 3);
    weights.average();
    weights.score(features, early);
    expect(early[0]).toBeGreaterThan(early[1] ?? 0);
  });
});
