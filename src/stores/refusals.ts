import type { Engine, WritingWork } from './engine.ts';

/** Why the gates turned away an item that was drafted from a fact. */
export interface Refusal {
  readonly template: string;
  readonly gate: string;
  readonly reason: string;
}

export interface StoredRefusal {
  readonly factId: string;
  readonly refused: readonly Refusal[];
}

/** @returns what keeps a fact's refused drafts beside it, inside the caller's unit of work. */
export function prepareRefusals(engine: Engine) {
  const update = engine.prepare<{ factId: string; refused: string }>(
    'UPDATE fact SET refused = @refused WHERE id = @factId',
  );
  return async (work: WritingWork, all: readonly StoredRefusal[]): Promise<void> => {
    for (const { factId, refused } of all) {
      if (refused.length > 0) await work.run(update, { factId, refused: JSON.stringify(refused) });
    }
  };
}
