import { asPosted } from './posted.ts';

export interface PrintParts {
  readonly worksheet: boolean;
  readonly key: boolean;
  readonly guide: boolean;
}

/** Which parts to print. An address that names none prints all. */
export function parsePrintParts(query: unknown): PrintParts {
  const sent = asPosted(query);
  const parts = {
    worksheet: sent.worksheet !== undefined,
    key: sent.key !== undefined,
    guide: sent.guide !== undefined,
  };
  const namesNone = !parts.worksheet && !parts.key && !parts.guide;
  return namesNone ? { worksheet: true, key: true, guide: true } : parts;
}
