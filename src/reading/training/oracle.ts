import { type Action, actions, left, type ParserState, right, shift } from '../language/parser-state.ts';
import type { GoldSentence } from './treebanks.ts';

/**
 * @returns for each action how many arcs of the gold tree can no longer be made after it (the dynamic oracle for
 * arc-hybrid of Goldberg and Nivre 2013); infinite where the action is not allowed.
 */
export function actionCosts(state: ParserState, gold: GoldSentence): readonly number[] {
  return actions.map(action =>
    state.allows(action, gold.heads.length) ? costOf(action, state, gold) : Number.POSITIVE_INFINITY,
  );
}

/** @returns the first of `order` with the lowest cost. */
export function cheapest(costs: readonly number[], order: readonly Action[]): Action {
  const lowest = Math.min(...costs);
  return order.find(action => costs[action] === lowest) ?? shift;
}

function costOf(action: Action, state: ParserState, gold: GoldSentence): number {
  if (action === shift) return shiftCost(state, gold);
  const top = state.top();
  const head = headIn(gold, top);
  const losesHead =
    action === left ? head === belowTop(state) || head > state.next : action === right && head >= state.next;
  return unreadDependents(state, gold, top) + (losesHead ? 1 : 0);
}

/** The next word loses its head below the stack's top, and its dependents in the stack. */
function shiftCost({ stack, depth, next }: ParserState, gold: GoldSentence): number {
  let cost = 0;
  for (let place = 0; place < depth; place++) {
    const token = stack[place] ?? 0;
    if (place < depth - 1 && headIn(gold, next) === token) cost++;
    if (place > 0 && headIn(gold, token) === next) cost++;
  }
  return cost;
}

function unreadDependents(state: ParserState, gold: GoldSentence, head: number): number {
  let count = 0;
  for (let token = state.next; token <= gold.heads.length; token++) {
    if (headIn(gold, token) === head) count++;
  }
  return count;
}

function belowTop({ stack, depth }: ParserState): number {
  return depth > 1 ? (stack[depth - 2] ?? -1) : -1;
}

/** @param token counted from 1; the root, 0, has no head. */
function headIn(gold: GoldSentence, token: number): number {
  return gold.heads[token - 1] ?? -1;
}
