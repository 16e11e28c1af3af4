import { type Action, shift } from './parser-state.ts';

/** The best few actions of all states of a beam, highest score first; of equals the first that was added. */
export class Candidates {
  count = 0;
  private readonly scores: Float64Array;
  private readonly parents: Int32Array;
  private readonly actions: Action[];

  constructor(capacity: number) {
    this.scores = new Float64Array(capacity);
    this.parents = new Int32Array(capacity);
    this.actions = Array<Action>(capacity).fill(shift);
  }

  clear(): void {
    this.count = 0;
  }

  /** @param parent index in the beam of the state that would act. */
  add(score: number, parent: number, action: Action): void {
    const { scores, parents, actions } = this;
    let at = this.count;
    if (at < scores.length) this.count++;
    else if (score > this.score(at - 1)) at--;
    else return;
    for (; at > 0 && score > this.score(at - 1); at--) {
      scores[at] = this.score(at - 1);
      parents[at] = this.parent(at - 1);
      actions[at] = this.action(at - 1);
    }
    scores[at] = score;
    parents[at] = parent;
    actions[at] = action;
  }

  score(rank: number): number {
    return this.scores[rank] ?? 0;
  }

  parent(rank: number): number {
    return this.parents[rank] ?? 0;
  }

  action(rank: number): Action {
    return this.actions[rank] ?? shift;
  }
}
