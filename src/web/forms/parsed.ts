import type { z } from 'zod';
import { asPosted } from './posted.ts';

/** One sentence a field that cannot be used. */
export type Problems = Readonly<Record<string, string>>;

export type Parsed<Value> =
  | { readonly kind: 'good'; readonly value: Value }
  | { readonly kind: 'bad'; readonly problems: Problems };

/** Reads what a browser sent; of several problems with one field the first is told. */
export function parseForm<Value>(schema: z.ZodType<Value>, body: unknown): Parsed<Value> {
  const parsed = schema.safeParse(asPosted(body));
  if (parsed.success) return { kind: 'good', value: parsed.data };
  const problems: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) problems[String(path[0])] ??= message;
  return { kind: 'bad', problems };
}
