import type { Response, TaskKind } from '../../domain/item.ts';
import { asPosted, type Posted, sentTexts } from './posted.ts';

/** What a form says about one question. A question that the form did not show is left as it is. */
export type PostedResponse =
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'given';
      /** Undefined clears. */
      readonly response: Response | undefined;
    }
  | { readonly kind: 'wrong'; readonly sentence: string };

export interface ParsedResponses {
  readonly responses: readonly { readonly position: number; readonly response: Response | undefined }[];
  /** Sentences by position. */
  readonly problems: ReadonlyMap<number, string>;
}

/** Reads the fields q1, q2, q2.abc … of all questions; ids are checked against the task by the journey. */
export function parseResponses(
  body: unknown,
  questions: readonly { readonly position: number; readonly task: { readonly kind: TaskKind } }[],
): ParsedResponses {
  const posted = asPosted(body);
  const responses: { position: number; response: Response | undefined }[] = [];
  const problems = new Map<number, string>();
  for (const { position, task } of questions) {
    const found = parseResponse(posted, `q${position}`, task.kind);
    if (found.kind === 'given') responses.push({ position, response: found.response });
    if (found.kind === 'wrong') problems.set(position, found.sentence);
  }
  return { responses, problems };
}

/** Reads one question; `name` is the name of its fields. */
export function parseResponse(posted: Posted, name: string, kind: TaskKind): PostedResponse {
  switch (kind) {
    case 'choose-one':
      return given(posted, name, ids => ({ kind, optionId: ids.at(-1) ?? '' }));
    case 'choose-many':
      return given(posted, name, optionIds => ({ kind, optionIds }));
    case 'write':
      return given(posted, name, texts => ({ kind, text: texts.at(-1) ?? '' }));
    case 'match':
      return parseLines(posted, name, lines => givenResponse({ kind, pairs: Object.fromEntries(lines) }));
    case 'order':
      return parseLines(posted, name, parseOrder);
  }
}

/** All that was posted under the names of questions, to be carried through a sign-in. */
export function keptFields(body: unknown): { readonly name: string; readonly value: string }[] {
  const posted = asPosted(body);
  return Object.keys(posted)
    .filter(name => /^q\d{1,3}(\.[\w-]{1,64})?$/.test(name))
    .flatMap(name => sentTexts(posted[name]).map(value => ({ name, value })));
}

function given(posted: Posted, name: string, make: (values: string[]) => Response): PostedResponse {
  if (posted[name] === undefined) return { kind: 'absent' };
  const values = sentTexts(posted[name]).filter(value => value !== '');
  return { kind: 'given', response: values.length === 0 ? undefined : make(values) };
}

function parseLines(
  posted: Posted,
  name: string,
  parse: (lines: [string, string][]) => PostedResponse,
): PostedResponse {
  const prefix = `${name}.`;
  const fields = Object.keys(posted).filter(field => field.startsWith(prefix));
  if (fields.length === 0) return { kind: 'absent' };
  const lines = fields.map((field): [string, string] => [
    field.slice(prefix.length),
    sentTexts(posted[field]).at(-1) ?? '',
  ]);
  const filled = lines.filter(([, value]) => value !== '');
  return filled.length === 0 ? { kind: 'given', response: undefined } : parse(filled);
}

function parseOrder(lines: [string, string][]): PostedResponse {
  const numbers = lines.map(([, value]) => value);
  if (!numbers.every(number => /^[1-9]\d?$/.test(number))) return wrong('Choose a number from the list.');
  if (new Set(numbers).size < numbers.length)
    return wrong('Two lines have the same number. Give each its own.');
  const inOrder = lines.toSorted(([, a], [, b]) => Number(a) - Number(b));
  return givenResponse({ kind: 'order', optionIds: inOrder.map(([id]) => id) });
}

function givenResponse(response: Response): PostedResponse {
  return { kind: 'given', response };
}

function wrong(sentence: string): PostedResponse {
  return { kind: 'wrong', sentence };
}
