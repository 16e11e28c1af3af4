import type { Sentence } from './language/sentence.ts';
import type { PrintedName } from './printed-name.ts';

const letters = /^\p{Lu}[\p{Lu}&.]{1,8}s?$/u;

/** @returns the full name for each group of letters that the text explains: "the Harbor Board (HB)", "HB (Harbor Board)". */
export function findAcronyms(
  sentences: readonly Sentence[],
  names: readonly (readonly PrintedName[])[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [index, sentence] of sentences.entries()) {
    const word = (at: number) => sentence.tokens[at]?.text ?? '';
    for (const name of names[index] ?? []) {
      if (name.type !== 'organization' && name.type !== 'document') continue;
      const full = name.known?.name ?? name.printed;
      const [after, before] = [word(name.last + 2), word(name.first - 2)];
      if (word(name.last + 1) === '(' && word(name.last + 3) === ')' && standsFor(after, full))
        found.set(after, full);
      if (word(name.first - 1) === '(' && word(name.last + 1) === ')' && standsFor(before, full))
        found.set(before, full);
    }
  }
  return found;
}

function standsFor(short: string, full: string): boolean {
  if (!letters.test(short) || !full.includes(' ')) return false;
  const initials = full
    .split(/[\s-]+/)
    .map(word => word.charAt(0).toUpperCase())
    .join('');
  return isSubsequence(short.replace(/[^\p{Lu}]/gu, ''), initials) || initials.startsWith(short.charAt(0));
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at++;
  return at === part.length;
}
