import type { EncodedSentence } from './encoded-sentence.ts';
import { compileTemplates, type FeatureSet, nameAtoms } from './features.ts';
import type { ParserState } from './parser-state.ts';

/**
 * The words that a relation is chosen by: head and dependent, their outermost children ("dl" is the dependent's left
 * one, "dl2" the second), and the words beside them.
 */
const places = 'h d dl dl2 dr hl hr d+1 d-1 h+1 h-1'.split(' ');
const placeCount = places.length;
const attributes = ['word', 'tag', 'fine', 'middle', 'relation'];
const others = 'side distance tags children.d children.h shape.d tag.b0'.split(' ');
const atomNames = nameAtoms(attributes, places, others);
const atoms = new Int32Array(atomNames.length);
const tokens = new Int32Array(placeCount);

const templates = compileTemplates(
  atomNames,
  1,
  `word.d side | tag.d side | word.h side | tag.h side | tags side | tags distance | word.d tag.h | tag.d word.h
   word.d word.h side | word.d tags side | word.h tags side
   fine.d side | fine.h side | fine.d fine.h side | fine.d tag.h side | tag.d fine.h side
   fine.d word.h side | word.d fine.h side | middle.d middle.h tags
   tags word.dl side | tags word.dr side | tags tag.dl side | tags tag.dr side
   tags relation.dl relation.dl2 | tags relation.dl relation.dr | tags children.d side
   tag.h word.dl children.d | word.h word.dl side | word.d children.d side | fine.d word.dl side | fine.h word.dl side
   tags children.h side | word.h children.h tag.d | tags relation.hl relation.hr | tags word.hl side
   fine.d children.h side | tags children.h children.d
   tags tag.d-1 tag.d+1 | tags tag.d+1 side | tags tag.d-1 side | tags tag.h+1 tag.h-1
   tags word.d+1 side | tags word.d-1 side | word.d+1 word.d | word.d-1 word.d | word.d tag.d+1 tag.d-1
   shape.d tags side | tags tag.b0 side`,
);

/** Fills `features` with what tells the relation of the arc from `head` to `dependent`, which is about to be made. */
export function describeForRelation(
  features: FeatureSet,
  sentence: EncodedSentence,
  state: ParserState,
  { head, dependent }: { readonly head: number; readonly dependent: number },
): void {
  fillTokens(state, head, dependent, sentence.length + 1);
  fillAttributes(sentence, state);
  fillOthers(sentence, state, head, dependent);
  features.clear();
  features.addAll(templates, atoms);
}

/** @param beyond stands for every word that is not there. */
function fillTokens(state: ParserState, head: number, dependent: number, beyond: number): void {
  tokens[0] = head;
  tokens[1] = dependent;
  tokens[2] = state.left[dependent] || beyond;
  tokens[3] = state.left2[dependent] || beyond;
  tokens[4] = state.right[dependent] || beyond;
  tokens[5] = state.left[head] || beyond;
  tokens[6] = state.right[head] || beyond;
  tokens[7] = dependent + 1;
  tokens[8] = dependent - 1;
  tokens[9] = Math.min(head + 1, beyond);
  tokens[10] = Math.max(head - 1, 0);
}

function fillAttributes(sentence: EncodedSentence, state: ParserState): void {
  const { words, tags, fine, middle } = sentence;
  const { relations } = state;
  for (let place = 0; place < placeCount; place++) {
    const token = tokens[place] ?? 0;
    atoms[place] = words[token] ?? 0;
    atoms[place + placeCount] = tags[token] ?? 0;
    atoms[place + 2 * placeCount] = fine[token] ?? 0;
    atoms[place + 3 * placeCount] = middle[token] ?? 0;
    atoms[place + 4 * placeCount] = relations[token] ?? 0;
  }
}

/** In the order of `others`. */
function fillOthers(sentence: EncodedSentence, state: ParserState, head: number, dependent: number): void {
  const { tags, shapes, length } = sentence;
  const side = dependent < head ? 1 : 0;
  const distance = Math.abs(head - dependent);
  let at = attributes.length * placeCount;
  atoms[at++] = side;
  atoms[at++] = side * 8 + Math.min(distance, 5) + (distance > 9 ? 1 : 0);
  atoms[at++] = (tags[head] ?? 0) * 256 + (tags[dependent] ?? 0);
  atoms[at++] = state.childRelations[dependent] ?? 0;
  atoms[at++] = state.childRelations[head] ?? 0;
  atoms[at++] = shapes[dependent] ?? 0;
  atoms[at] = state.next <= length ? (tags[state.next] ?? 0) : 0;
}
