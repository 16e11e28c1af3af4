import type { EncodedSentence } from './encoded-sentence.ts';
import { compileTemplates, type FeatureSet, nameAtoms } from './features.ts';
import type { ParserState } from './parser-state.ts';

/**
 * The words that an action is chosen by: the stack's three top words (s0 is the top), the next four (b0 is the next),
 * their outermost children ("s0l" left, "s0l2" the second), and neighbours of s0 and b0 in the text.
 */
const places = 's0 s1 s2 b0 b1 b2 b3 s0l s0l2 s0r s0r2 s1l s1r s1r2 b0l b0l2 s0+1 s0-1 b0-1'.split(' ');
const placeCount = places.length;
const attributes = ['word', 'tag', 'fine', 'middle', 'relation'];
/** Pairs of tags, what children a word has by relation and by number, and how far two words are apart. */
const others = (
  'none tags.b0b1 tags.s1s0 tags.s0b0 ' +
  'children.s0 children.s1 children.b0 counts.s0 counts.s1 counts.b0 distance.s0b0 distance.s1s0'
).split(' ');
const atomNames = nameAtoms(attributes, places, others);
const atoms = new Int32Array(atomNames.length);
const tokens = new Int32Array(placeCount);

const templates = compileTemplates(
  atomNames,
  1,
  `tag.s0 | word.s0 | word.s0 tag.s0 | tag.b0 | word.b0 | word.b0 tag.b0
   tag.s1 | word.s1 | word.s1 tag.s1 | word.b1 tag.b1 | tag.b1 | word.b2 tag.b2 | tag.s2 | word.s2
   fine.s0 | fine.b0 | fine.s1 | fine.b1 | fine.s0 fine.b0 | fine.s1 fine.s0 | middle.s1 middle.b0
   word.s0 word.b0 distance.s0b0 | word.s1 word.s0 distance.s1s0
   word.s0 tag.s0 tag.b0 | tag.s0 tag.b0 word.b0 | tag.s0 tag.b0 distance.s0b0 | tag.s1 tag.s0 distance.s1s0
   word.s1 tag.s1 tag.s0 | tag.s1 tag.s0 word.s0 | tag.s1 tag.b0 | word.s1 word.b0 | word.s1 tag.b0
   tag.s1 word.b0 | tag.b0 tag.b1 | word.b0 tag.b1 | tag.b0 word.b1 | word.b0 word.b1
   tags.s0b0 tag.b1 | tags.s1s0 tag.b0 | tags.s1s0 tags.b0b1 | tags.s0b0 tag.b1 tag.b2 | tags.b0b1 tag.b2
   tag.s2 tags.s1s0 | tag.s2 tags.s1s0 tag.b0 | tags.b0b1 tag.b2 tag.b3 | middle.s1 middle.s0 middle.b0
   word.s0 tags.b0b1 none | word.s1 tags.s0b0 none | tags.s1s0 word.b0 none
   fine.s0 tag.b0 tag.b1 | fine.s1 tag.s0 tag.b0 | tag.s1 fine.s0 tag.b0 | tag.s1 tag.s0 fine.b0
   word.s0 word.s1 tag.b0 | word.s0 word.b0 tag.b1 | word.s0 word.b0 tag.s1
   tags.s0b0 tag.s0l | tags.s0b0 tag.s0r | tags.s0b0 tag.b0l
   tags.s1s0 tag.s0l | tags.s1s0 tag.s0r | tags.s1s0 tag.s1l | tags.s1s0 tag.s1r | tags.s1s0 tag.b0 tag.s1r
   tags.s0b0 tag.b0l relation.b0l | tags.s0b0 relation.s0l relation.s0r
   tags.s1s0 relation.s0l relation.s0r | tags.s1s0 relation.s1l relation.s1r
   word.s0 word.s0l | word.s0 word.s0r | word.s1 word.s1r | word.b0 word.b0l
   tag.s0 word.s0l tag.b0 | tag.s0 word.s0r tag.b0 | tag.s1 word.s1r tag.s0 | tag.s1 word.s0l tag.s0
   word.s1 word.s0l word.s0 | word.s1 word.s0l tag.b0
   word.s0 children.s0 | tag.s0 children.s0 | word.s1 children.s1 | tag.s1 children.s1 | tag.b0 children.b0
   tags.s0b0 children.s0 children.b0 | tags.s1s0 children.s1 children.s0
   tags.s1s0 children.s1 tag.b0 | word.s1 children.s1 tag.b0
   tag.s0 counts.s0 | word.s0 counts.s0 | tag.s1 counts.s1 | word.s1 counts.s1 | word.b0 counts.b0 | tag.b0 counts.b0
   tag.s0 relation.s0l relation.s0l2 | tag.s0 relation.s0r relation.s0r2
   tag.s1 relation.s1r relation.s1r2 | tag.b0 relation.b0l relation.b0l2
   tag.s0r2 tags.s0b0 | tag.s1r2 tag.s1r tag.s0
   tags.s0b0 word.s0+1 distance.s0b0 | tags.s0b0 tag.s0-1 tag.b0-1 | tags.s1s0 tag.s0+1 distance.s1s0
   distance.s0b0 word.s0 | distance.s1s0 word.s1 | distance.s1s0 tags.s1s0 tag.b0`,
);

/** Fills `features` with what tells the next action of a parser. */
export function describeForAction(features: FeatureSet, sentence: EncodedSentence, state: ParserState): void {
  fillTokens(state, sentence.length + 1);
  fillAttributes(sentence, state);
  fillOthers(sentence, state);
  features.clear();
  features.addAll(templates, atoms);
}

/** @param beyond stands for every word that is not there. */
function fillTokens(state: ParserState, beyond: number): void {
  const { stack, depth, next } = state;
  const s0 = state.top();
  const s1 = depth > 1 ? (stack[depth - 2] ?? 0) : beyond;
  const b0 = Math.min(next, beyond);
  tokens[0] = s0;
  tokens[1] = s1;
  tokens[2] = depth > 2 ? (stack[depth - 3] ?? 0) : beyond;
  tokens[3] = b0;
  tokens[4] = Math.min(next + 1, beyond);
  tokens[5] = Math.min(next + 2, beyond);
  tokens[6] = Math.min(next + 3, beyond);
  tokens[7] = state.left[s0] || beyond;
  tokens[8] = state.left2[s0] || beyond;
  tokens[9] = state.right[s0] || beyond;
  tokens[10] = state.right2[s0] || beyond;
  tokens[11] = state.left[s1] || beyond;
  tokens[12] = state.right[s1] || beyond;
  tokens[13] = state.right2[s1] || beyond;
  tokens[14] = state.left[b0] || beyond;
  tokens[15] = state.left2[b0] || beyond;
  tokens[16] = Math.min(s0 + 1, beyond);
  tokens[17] = Math.max(s0 - 1, 0);
  tokens[18] = b0 - 1;
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
function fillOthers({ tags, length }: EncodedSentence, state: ParserState): void {
  const [s0, s1, b0, b1] = [tokens[0] ?? 0, tokens[1] ?? 0, tokens[3] ?? 0, tokens[4] ?? 0];
  const { childRelations, leftCount, rightCount } = state;
  const [tag0, next0] = [tags[s0] ?? 0, tags[b0] ?? 0];
  let at = attributes.length * placeCount;
  atoms[at++] = 0;
  atoms[at++] = next0 * 256 + (tags[b1] ?? 0);
  atoms[at++] = (tags[s1] ?? 0) * 256 + tag0;
  atoms[at++] = tag0 * 256 + next0;
  atoms[at++] = childRelations[s0] ?? 0;
  atoms[at++] = childRelations[s1] ?? 0;
  atoms[at++] = childRelations[b0] ?? 0;
  atoms[at++] = (leftCount[s0] ?? 0) * 16 + (rightCount[s0] ?? 0);
  atoms[at++] = (leftCount[s1] ?? 0) * 16 + (rightCount[s1] ?? 0);
  atoms[at++] = leftCount[b0] ?? 0;
  atoms[at++] = distanceClass(b0 - s0);
  atoms[at] = s1 > length ? 0 : distanceClass(s0 - s1);
}

/** 1 to 6 words apart, 6 for up to ten, 7 for more. */
function distanceClass(distance: number): number {
  return Math.min(distance, 6) + (distance > 10 ? 1 : 0);
}
