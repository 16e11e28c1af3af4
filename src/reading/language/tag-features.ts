import type { EncodedSentence } from './encoded-sentence.ts';
import { compileTemplates, type FeatureSet, nameAtoms } from './features.ts';
import { isCapitalised } from './fold-token.ts';
import { hashSuffix, hashWord } from './hash-text.ts';

/** The token, two before it and two after it. */
const places = ['p2', 'p1', 't', 'n1', 'n2'];
const attributes = ['word', 'fine', 'middle', 'broad', 'shape'];
const others = ['always', 'last', 'last2', 'capital', 'first', 'suffix2', 'suffix3', 'suffix3.n1'];
const atomNames = nameAtoms(attributes, places, others);
const atoms = new Int32Array(atomNames.length);

const wordTemplates = compileTemplates(atomNames, 0, 'always | word.t | word.t capital');
const contextTemplates = compileTemplates(
  atomNames,
  13,
  `shape.t first | fine.t | broad.t suffix2 | middle.t
   last | last last2 | last word.t | last fine.t
   word.p1 | word.n1 | word.p2 | word.n2
   word.p1 word.t | word.t word.n1 | fine.n1 middle.t | fine.n1 | fine.p1 | last fine.n1
   last word.t middle.n1 | shape.p1 shape.n1 | last middle.t middle.n1 | last word.n1
   suffix3.n1 middle.t | fine.n2 middle.n1
   last suffix3 | last2 last middle.t | word.p1 word.t word.n1`,
);
const suffixTemplate = 2;
const prefixTemplate = 8;

/** Which tags came before: `last` is the tag id of the token before, `last2` of the one before that. */
export interface TagHistory {
  readonly last: number;
  readonly last2: number;
}

/** Fills `features` with what tells the part of speech of a token. */
export function describeForTag(
  features: FeatureSet,
  sentence: EncodedSentence,
  token: number,
  history: TagHistory,
): void {
  const form = sentence.form(token);
  const capital = capitalPlace(form, token);
  features.clear();
  fillAtoms(sentence, token, history, capital);
  features.addAll(wordTemplates, atoms);
  features.addAll(contextTemplates, atoms);
  addAffixes(features, form, capital);
}

/** 0 in lower case, 1 capitalised at the sentence's start, 2 capitalised inside it. */
function capitalPlace(form: string, token: number): number {
  if (!isCapitalised(form)) return 0;
  return token === 1 ? 1 : 2;
}

function fillAtoms(sentence: EncodedSentence, token: number, history: TagHistory, capital: number): void {
  const { words, fine, middle, broad, shapes, length } = sentence;
  const form = sentence.form(token);
  for (let place = 0; place < 5; place++) {
    const at = Math.min(Math.max(token + place - 2, 0), length + 1);
    atoms[place] = words[at] ?? 0;
    atoms[place + 5] = fine[at] ?? 0;
    atoms[place + 10] = middle[at] ?? 0;
    atoms[place + 15] = broad[at] ?? 0;
    atoms[place + 20] = shapes[at] ?? 0;
  }
  atoms[25] = 1;
  atoms[26] = history.last;
  atoms[27] = history.last2;
  atoms[28] = capital;
  atoms[29] = token === 1 ? 1 : 0;
  atoms[30] = hashSuffix(form, 2);
  atoms[31] = hashSuffix(form, 3);
  atoms[32] = hashSuffix(token < length ? sentence.form(token + 1) : '.', 3);
}

/** Short endings tell more with the capital, long ones without it. */
function addAffixes(features: FeatureSet, form: string, capital: number): void {
  for (let length = 1; length <= 5 && length <= form.length; length++) {
    features.addTwo(suffixTemplate + length, hashSuffix(form, length), length > 2 ? 0 : capital);
  }
  for (let length = 1; length <= 4 && length <= form.length; length++) {
    features.addOne(prefixTemplate + length, hashWord(form, 0, length));
  }
}
