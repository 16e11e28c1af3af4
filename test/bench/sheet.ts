import type { Response } from '../../src/domain/item.ts';

/** What a student fills in at one question. */
export interface SheetLine {
  readonly position: number;
  /** What a script saves. */
  readonly response: Response;
  /** What the whole form posts. */
  readonly fields: readonly (readonly [string, string])[];
}

/** Reads the questions of an attempt's page and answers every one, as a student would who is in a hurry. */
export function fillIn(html: string): SheetLine[] {
  return html.split('<fieldset class="question"').slice(1).map(fillInQuestion);
}

function fillInQuestion(html: string): SheetLine {
  const position = Number(attribute(html, 'data-position'));
  const name = `q${position}`;
  const response = respond(html, attribute(html, 'data-kind'));
  return { position, response, fields: fieldsOf(name, response) };
}

function respond(html: string, kind: string): Response {
  const options = [...html.matchAll(/type="(?:radio|checkbox)" name="[^"]+" value="([^"]+)"/g)].map(
    ([, value = '']) => value,
  );
  const lines = [...html.matchAll(/<select[^>]* name="[^".]+\.([^"]+)"[^>]*>(.*?)<\/select>/gs)];
  const lineIds = lines.map(([, id = '']) => id);
  switch (kind) {
    case 'choose-one':
      return { kind, optionId: options[0] ?? '' };
    case 'choose-many':
      return { kind, optionIds: options.slice(0, 2) };
    case 'write':
      return { kind, text: 'no idea' };
    case 'match':
      return {
        kind,
        pairs: Object.fromEntries(lines.map(([, id = '', list = ''], n) => [id, nth(list, n)])),
      };
    case 'order':
      return { kind, optionIds: lineIds };
    default:
      throw new Error(`The page has a question of an unknown kind: "${kind}".`);
  }
}

function fieldsOf(name: string, response: Response): [string, string][] {
  switch (response.kind) {
    case 'choose-one':
      return [
        [name, ''],
        [name, response.optionId],
      ];
    case 'choose-many':
      return [[name, ''], ...response.optionIds.map((id): [string, string] => [name, id])];
    case 'write':
      return [[name, response.text]];
    case 'match':
      return Object.entries(response.pairs).map(([id, value]) => [`${name}.${id}`, value]);
    case 'order':
      return response.optionIds.map((id, index) => [`${name}.${id}`, String(index + 1)]);
  }
}

function nth(list: string, index: number): string {
  const values = [...list.matchAll(/<option value="([^"]+)"/g)].map(([, value = '']) => value);
  return values[index % values.length] ?? '';
}

function attribute(html: string, name: string): string {
  return new RegExp(`${name}="([^"]*)"`).exec(html)?.[1] ?? '';
}
