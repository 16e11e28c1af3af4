import type { BeamParser } from './beam-parser.ts';
import type { EncodedSentence } from './encoded-sentence.ts';
import type { GreedyParser } from './greedy-parser.ts';
import { agreesOn, type Tree } from './tree.ts';

/** The two opinions of the gate. */
export interface Parsers {
  readonly beam: BeamParser;
  readonly greedy: GreedyParser;
}

/** A tree, and which tokens' head and relation can be trusted (index 0 is unused). */
export interface GatedTree {
  readonly tree: Tree;
  readonly isSure: readonly boolean[];
}

/**
 * The confidence gate: takes the beam's best tree and trusts it where every survivor of the beam and the greedy parser,
 * which was trained by itself, give a token the same head and relation.
 * @param sentence with tags.
 */
export function parseWithGate(sentence: EncodedSentence, { beam, greedy }: Parsers): GatedTree {
  const [tree, ...others] = beam.parse(sentence);
  const second = greedy.parse(sentence);
  if (tree === undefined) return { tree: second, isSure: [] };
  const isSure = Array.from(tree.heads, (_, token) =>
    [second, ...others].every(other => agreesOn(token, tree, other)),
  );
  return { tree, isSure };
}
