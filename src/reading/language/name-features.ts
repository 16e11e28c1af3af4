import type { EncodedSentence } from './encoded-sentence.ts';
import { compileTemplates, type FeatureSet, nameAtoms } from './features.ts';
import { isCapitalised } from './fold-token.ts';
import { hashSuffix, hashWord } from './hash-text.ts';

/** The token, two before it, two after it; first and last of its capitalised run and the tokens around the run. */
const places = ['p2', 'p1', 't', 'n1', 'n2', 'first', 'last', 'before', 'after'];
const placeCount = places.length;
const attributes = ['word', 'fine', 'middle', 'broad', 'shape', 'tag'];
const others = ['label', 'label2', 'style', 'style+label', 'capital', 'use', 'toFirst', 'toLast'];
const atomNames = nameAtoms(attributes, places, others);
const atoms = new Int32Array(atomNames.length);
const tokens = new Int32Array(placeCount);

const wordTemplates = compileTemplates(
  atomNames,
  0,
  `label | label label2 | style shape.t | style word.t
   word.t capital | word.t label | fine.t capital | fine.t label capital | middle.t shape.t | broad.t label shape.t
   shape.t label | shape.t use | broad.t use shape.t | tag.t label | tag.t shape.t
   word.p1 label | word.n1 label | word.p2 label | word.n2 label
   fine.p1 label | fine.n1 label | middle.p1 middle.t label | middle.t middle.n1 label
   middle.p2 middle.p1 | middle.n1 middle.n2
   shape.p1 shape.t label | shape.t shape.n1 label | shape.t shape.n1 shape.n2 | shape.p2 shape.p1 shape.t
   word.p1 word.t | word.t word.n1 | tag.p1 tag.t | tag.t tag.n1`,
);
const suffixTemplate = 32;
const prefixTemplate = 37;
const contextTemplates = compileTemplates(
  atomNames,
  42,
  `broad.t broad.n1 label | word.n1 shape.t label | word.p1 shape.t label
   word.p1 shape.t shape.n1 | fine.p1 shape.t label`,
);
/** The last word and the length of a capitalised run say "organization" or "person". */
const runTemplates = compileTemplates(
  atomNames,
  47,
  `word.last toFirst | fine.last toLast | middle.last middle.first | toLast toFirst label
   fine.first toFirst | middle.first middle.t middle.last | word.after toLast | word.before toFirst`,
);
const styleTemplates = compileTemplates(atomNames, 55, 'shape.t style+label');
const longestReach = 6;

/** What a name is chosen by besides the sentence. */
export interface NameContext {
  /** Labels (see `nameLabels`) of the token before and of the one before that. */
  readonly label: number;
  readonly label2: number;
  /** By word: bit 1 where the text has it in lower case, bit 2 where it is capitalised inside a sentence. */
  readonly uses: ReadonlyMap<number, number>;
  /** Which corpus' way of marking names to follow. */
  readonly style: number;
}

/** Fills `features` with what tells whether a token is part of a name. */
export function describeForName(
  features: FeatureSet,
  sentence: EncodedSentence,
  token: number,
  context: NameContext,
): void {
  const isCapital = isCapitalised(sentence.form(token));
  fillTokens(sentence, token);
  fillAttributes(sentence);
  fillOthers(sentence, token, context, isCapital ? 1 : 0);
  features.clear();
  features.addAll(wordTemplates, atoms);
  addAffixes(features, sentence.form(token), isCapital ? 1 : 0);
  features.addAll(contextTemplates, atoms);
  if (isCapital) features.addAll(runTemplates, atoms);
  features.addAll(styleTemplates, atoms);
}

function fillTokens(sentence: EncodedSentence, token: number): void {
  const beyond = sentence.length + 1;
  const first = firstOfRun(sentence, token);
  const last = lastOfRun(sentence, token);
  tokens[0] = Math.max(token - 2, 0);
  tokens[1] = token - 1;
  tokens[2] = token;
  tokens[3] = token + 1;
  tokens[4] = Math.min(token + 2, beyond);
  tokens[5] = first;
  tokens[6] = last;
  tokens[7] = first - 1;
  tokens[8] = last + 1;
}

function firstOfRun(sentence: EncodedSentence, token: number): number {
  let first = token;
  while (first > 1 && token - first < longestReach && isCapitalised(sentence.form(first - 1))) first--;
  return first;
}

function lastOfRun(sentence: EncodedSentence, token: number): number {
  let last = token;
  while (last < sentence.length && last - token < longestReach && isCapitalised(sentence.form(last + 1)))
    last++;
  return last;
}

function fillAttributes({ words, fine, middle, broad, shapes, tags }: EncodedSentence): void {
  for (let place = 0; place < placeCount; place++) {
    const token = tokens[place] ?? 0;
    atoms[place] = words[token] ?? 0;
    atoms[place + placeCount] = fine[token] ?? 0;
    atoms[place + 2 * placeCount] = middle[token] ?? 0;
    atoms[place + 3 * placeCount] = broad[token] ?? 0;
    atoms[place + 4 * placeCount] = shapes[token] ?? 0;
    atoms[place + 5 * placeCount] = tags[token] ?? 0;
  }
}

/** In the order of `others`. */
function fillOthers(sentence: EncodedSentence, token: number, context: NameContext, capital: number): void {
  const { label, label2, uses, style } = context;
  let at = attributes.length * placeCount;
  atoms[at++] = label;
  atoms[at++] = label2;
  atoms[at++] = style;
  atoms[at++] = style * 8 + label;
  atoms[at++] = capital;
  atoms[at++] = (uses.get(sentence.words[token] ?? 0) ?? 0) * 2 + (token === 1 ? 1 : 0);
  atoms[at++] = token - (tokens[5] ?? 0);
  atoms[at] = (tokens[6] ?? 0) - token;
}

function addAffixes(features: FeatureSet, form: string, capital: number): void {
  for (let length = 1; length <= 4 && length <= form.length; length++) {
    features.addTwo(suffixTemplate + length, hashSuffix(form, length), capital);
    features.addTwo(prefixTemplate + length, hashWord(form, 0, length), capital);
  }
}
