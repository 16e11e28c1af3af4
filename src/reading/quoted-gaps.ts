import type { Gap } from './gaps.ts';
import type { Syntax } from './syntax.ts';

const longest = 6;

/** A term in quotation marks: the “no limits” partnership. The marks stay outside of the gap. */
export function quotedGaps(syntax: Syntax, tokens: readonly number[]): Gap[] {
  const found: Gap[] = [];
  let opened: number | undefined;
  for (const token of tokens) {
    const word = syntax.word(token);
    if (opened === undefined && /^[“"]$/.test(word)) opened = token;
    else if (opened !== undefined && /^[”"]$/.test(word)) {
      const last = /^[,.]$/.test(syntax.word(token - 1)) ? token - 2 : token - 1;
      if (last > opened && last - opened <= longest) found.push({ first: opened + 1, last, type: 'phrase' });
      opened = undefined;
    }
  }
  return found;
}
