import type { ProblemPage } from './problem.ts';

/** Each view and the page it shows: `show` checks one against the other. */
export interface Pages {
  readonly problem: ProblemPage;
}
