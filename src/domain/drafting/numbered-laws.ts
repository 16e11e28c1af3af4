import { type Turned, turnedAt } from './turned.ts';

const ordinals =
  'First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth Twentieth Twenty-First Twenty-Second Twenty-Third Twenty-Fourth Twenty-Fifth Twenty-Sixth Twenty-Seventh'.split(
    ' ',
  );
const articles = 'I II III IV V VI VII'.split(' ');
const amendment = /\b(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?) Amendment\b/gu;
const article = /\bArticle ([IV]+)\b/g;
/** So many places further in its list stands what is put in place of a law; a number next to it would be a slip. */
const fartherOn = 3;

/** @returns the statement with the number of another amendment or article, where it names one alone that does something; nobody else did what that one did. */
export function renumber(statement: string, masked: string): Turned | undefined {
  return replaced(statement, masked, amendment, ordinals) ?? replaced(statement, masked, article, articles);
}

function replaced(
  statement: string,
  masked: string,
  pattern: RegExp,
  numbers: readonly string[],
): Turned | undefined {
  const found = [...masked.matchAll(pattern)];
  const [first] = found;
  const place = numbers.indexOf(first?.[1] ?? '');
  if (first === undefined || found.length > 1 || place < 0 || !isActor(masked, first.index)) return undefined;
  const other = numbers[(place + fartherOn) % numbers.length] ?? '';
  return turnedAt(statement, first.index, first[0], first[0].replace(first[1] ?? '', other));
}

/** Deep in a sentence another number would be a slip and no error worth finding. */
function isActor(masked: string, index: number): boolean {
  const before = masked.slice(Math.max(0, index - 12), index);
  return index <= 10 || /\bby (?:the )?$/i.test(before);
}
