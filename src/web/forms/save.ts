import { z } from 'zod';
import type { Response } from '../../domain/item.ts';

export interface Save {
  /** Undefined clears. */
  readonly response: Response | undefined;
  readonly sequence: number;
}

const id = z.string().min(1).max(64);
const ids = z.array(id).max(50);

const response = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choose-one'), optionId: id }),
  z.object({ kind: z.literal('choose-many'), optionIds: ids }),
  z.object({ kind: z.literal('write'), text: z.string().max(1000) }),
  z.object({ kind: z.literal('match'), pairs: z.record(id, id) }),
  z.object({ kind: z.literal('order'), optionIds: ids }),
]);

const save = z.object({
  response: response.nullable(),
  sequence: z.int().min(0).max(1_000_000_000),
});

/** Reads what a script sends after a choice; undefined for anything else. */
export function parseSave(body: unknown): Save | undefined {
  const parsed = save.safeParse(body);
  if (!parsed.success) return undefined;
  return { response: parsed.data.response ?? undefined, sequence: parsed.data.sequence };
}
