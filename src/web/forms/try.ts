import { z } from 'zod';
import type { Response } from '../../domain/item.ts';
import { asPosted } from './posted.ts';
import { parseResponse } from './responses.ts';

export interface PostedTry {
  readonly seed: string;
  readonly responses: readonly { readonly itemVersionId: string; readonly response?: Response }[];
  /** Sentences by position. */
  readonly problems: ReadonlyMap<number, string>;
}

const kinds = z.enum(['choose-one', 'choose-many', 'write', 'match', 'order']);
const few = z.array(z.string().max(64)).max(5);
const form = z.object({
  seed: z.string().max(40),
  item: z.preprocess(asList, few),
  kind: z.preprocess(asList, z.array(kinds).max(5)),
});

/** Reads the form of *Try five*, which says itself what each question is: nothing of it is kept here. */
export function parseTry(body: unknown): PostedTry | undefined {
  const posted = asPosted(body);
  const parsed = form.safeParse(posted);
  if (!parsed.success) return undefined;
  const { seed, item, kind } = parsed.data;
  const problems = new Map<number, string>();
  const responses = item.map((itemVersionId, index) => {
    const found = parseResponse(posted, `q${index + 1}`, kind[index] ?? 'choose-one');
    if (found.kind === 'wrong') problems.set(index + 1, found.sentence);
    const response = found.kind === 'given' ? found.response : undefined;
    return { itemVersionId, ...(response !== undefined && { response }) };
  });
  return { seed, responses, problems };
}

function asList(value: unknown): unknown {
  return Array.isArray(value) ? value : [value];
}
