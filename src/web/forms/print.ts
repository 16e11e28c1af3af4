import { asPosted } from './posted.ts';

export interface PrintParts {
  readonly worksheet: boolean;
  readonly key: boolean;
  readonly guide: boolean;
  /** Short answers, with their rubric beside the key. */
  readonly writing: boolean;
}

/** Which parts to print. An address that names none prints all but the writing. */
export function parsePrintParts(query: unknown): PrintParts {
  const sent = asPosted(query);
  const parts = {
    worksheet: sent.worksheet !== undefined,
    key: sent.key !== undefined,
    guide: sent.guide !== undefined,
    writing: sent.writing !== undefined,
  };
  const namesNone = !Object.values(parts).includes(true);
  return namesNone ? { worksheet: true, key: true, guide: true, writing: false } : parts;
}
