import type { ParserState } from './parser-state.ts';

/** Head and relation of every token of a sentence; index 0 is unused, head 0 is the root. */
export interface Tree {
  readonly heads: Int32Array;
  /** Indexes of the relation model's labels. */
  readonly relations: Int32Array;
  /** The sum of the scores of the actions that made it; comes with no unit. */
  readonly score: number;
}

/** @returns the finished state's tree, copied: states are used again. */
export function treeOf(state: ParserState, length: number): Tree {
  return {
    heads: state.heads.slice(0, length + 1),
    relations: state.relations.slice(0, length + 1),
    score: state.score,
  };
}

/** @returns whether both trees give `token` the same head and relation. */
export function agreesOn(token: number, one: Tree, other: Tree): boolean {
  return one.heads[token] === other.heads[token] && one.relations[token] === other.relations[token];
}
