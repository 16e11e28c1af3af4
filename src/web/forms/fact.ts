import { z } from 'zod';
import type { FactKind } from '../../domain/fact.ts';
import type { FactEdit } from '../../domain/fact-edit.ts';
import { factKinds, factStatuses } from '../../domain/fact-kinds.ts';
import type { FactDecision } from '../../journeys/decide-facts.ts';
import { optionalText, texts } from './fields.ts';
import { asPosted } from './posted.ts';

/** Beside what a person decides: only look at the page again, as Enter does by chance. */
export type PostedDecision = FactDecision | { readonly kind: 'look' };

const statuses = z.enum(factStatuses);
const kinds = z.enum(factKinds);

const edit = z
  .object({
    text: optionalText(2000),
    status: statuses.catch('reported'),
    speaker: optionalText(200),
    about: optionalText(300),
    when: optionalText(200),
    topic: optionalText(80),
    importance: z.enum(['1', '2', '3']).catch('2'),
    kind: kinds.optional().catch(undefined),
  })
  .transform(({ kind, importance, ...rest }) => ({
    ...rest,
    importance: importance === '3' ? (3 as const) : importance === '1' ? (1 as const) : (2 as const),
    ...(kind !== undefined && { kind }),
  }));

/** What cannot be used falls back to what is usual: the journey says what is wrong with the rest. */
export function parseFactEdit(body: unknown): FactEdit {
  return edit.parse(asPosted(body));
}

export function parseStatus(body: unknown): FactEdit['status'] | undefined {
  return statuses.safeParse(asPosted(body).status).data;
}

export function parseKind(query: unknown): FactKind | undefined {
  return kinds.safeParse(asPosted(query).kind).data;
}

export function parseEvidence(sent: unknown): { paragraph: number; paragraphText: string; phrase: string } {
  const { paragraph, phrase } = z
    .object({ paragraph: optionalText(8), phrase: optionalText(1000) })
    .parse(asPosted(sent));
  return { paragraph: /^\d{1,6}$/.test(paragraph) ? Number(paragraph) : 0, paragraphText: paragraph, phrase };
}

export function parseSplit(body: unknown): readonly [string, string] {
  const { first, second } = z
    .object({ first: optionalText(2000), second: optionalText(2000) })
    .parse(asPosted(body));
  return [first, second];
}

/** The other fact by its id, or any fact of the article by its number, which counts where both are given. */
export interface MergeForm {
  readonly withId: string;
  /** As typed. */
  readonly number: string;
  readonly text: string;
}

export function parseMerge(body: unknown): MergeForm {
  const { with: withId, ...rest } = z
    .object({ with: optionalText(64), number: optionalText(8), text: optionalText(2000) })
    .parse(asPosted(body));
  return { withId, ...rest };
}

/** @returns what the page said of the state of its fact; nothing for a form that does not say. */
export function parseMark(body: unknown): { mark?: string } {
  const { mark } = z.object({ mark: optionalText(32) }).parse(asPosted(body));
  return mark === '' ? {} : { mark };
}

export function parseDecision(body: unknown): PostedDecision {
  const { do: what, item } = z.object({ do: optionalText(20), item: texts }).parse(asPosted(body));
  if (what === 'approve') return { kind: 'approve', itemIds: item };
  return { kind: what === 'reject' || what === 'reopen' ? what : 'look' };
}

/** @returns which of the questions on a page were ticked and which were not. */
export function parseJoint(body: unknown): { approve: readonly string[]; reject: readonly string[] } {
  const { item, shown } = z.object({ item: texts, shown: texts }).parse(asPosted(body));
  return { approve: item, reject: shown.filter(id => !item.includes(id)) };
}

/** What an address under an article says of the page it leads back to. */
export function parseReviewQuery(query: unknown): { factId?: string; was?: string; showsUnsure: boolean } {
  const { fact, was, unsure } = z
    .object({ fact: optionalText(64), was: optionalText(64), unsure: optionalText(4) })
    .parse(asPosted(query));
  return { ...(fact !== '' && { factId: fact }), ...(was !== '' && { was }), showsUnsure: unsure === 'on' };
}
