import { type PartOfSpeech, partsOfSpeech } from './sentence.ts';
import { type Scorer, SparseWeights, ThreeColumnWeights } from './weights.ts';
import { WordClasses } from './word-classes.ts';

/** A part of speech with its Penn Treebank tag. */
export interface Tag {
  readonly upos: PartOfSpeech;
  readonly xpos: string;
}

/** The weights of everything that reads, ready for use. */
export interface Model {
  readonly classes: WordClasses;
  /** The meaning of the tagger's labels. */
  readonly tagset: readonly Tag[];
  readonly tags: Scorer;
  readonly beamActions: Scorer;
  readonly greedyActions: Scorer;
  readonly relations: Scorer;
  readonly names: Scorer;
}

/** Where each part of a packed model stands, in bytes after the header, and what its labels are. */
export interface ModelHeader {
  readonly parts: Readonly<
    Record<string, { readonly at: number; readonly len: number; readonly labels?: string[] }>
  >;
}

/**
 * @param bytes a packed model, not compressed: the header's length in four bytes (lowest first), the header as JSON,
 * then the parts: `pos`, `act` (beam), `greedy`, `rel` and `ner` as stored rows, `words`, `ids`, `mid` and `coarse` for
 * the word classes.
 * @throws Error where the bytes are no such model.
 */
export function decodeModel(bytes: Uint8Array): Model {
  const packed = unpack(bytes);
  const tags = new SparseWeights(packed.rows('pos'));
  return {
    classes: decodeClasses(packed),
    tagset: tags.labels.map(parseTag),
    tags,
    beamActions: new ThreeColumnWeights(packed.rows('act')),
    greedyActions: new ThreeColumnWeights(packed.rows('greedy')),
    relations: new SparseWeights(packed.rows('rel')),
    names: new SparseWeights(packed.rows('ner')),
  };
}

interface PackedModel {
  part(name: string): Uint8Array;
  rows(name: string): { labels: readonly string[]; bytes: Uint8Array };
}

function unpack(bytes: Uint8Array): PackedModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = 4 + view.getUint32(0, true);
  const header: ModelHeader = JSON.parse(new TextDecoder().decode(bytes.subarray(4, start)));
  const find = (name: string) => {
    const place = header.parts[name];
    if (place === undefined) throw new Error(`The model has no part "${name}".`);
    return place;
  };
  const part = (name: string) => {
    const { at, len } = find(name);
    return bytes.subarray(start + at, start + at + len);
  };
  return { part, rows: name => ({ labels: find(name).labels ?? [], bytes: part(name) }) };
}

function parseTag(label: string): Tag {
  const [first, xpos = ''] = label.split('/');
  const upos = partsOfSpeech.find(part => part === first);
  if (upos === undefined) throw new Error(`"${label}" names no part of speech.`);
  return { upos, xpos };
}

/** The words' fine classes are stored as all their low bytes, then all their high bytes. */
function decodeClasses(packed: PackedModel): WordClasses {
  const words = new TextDecoder('latin1').decode(packed.part('words')).split('\n');
  const ids = packed.part('ids');
  const fine = new Uint16Array(words.length);
  for (let word = 0; word < words.length; word++) {
    fine[word] = (ids[word] ?? 0) | ((ids[words.length + word] ?? 0) << 8);
  }
  return new WordClasses(words, fine, packed.part('mid').slice(), packed.part('coarse').slice());
}
