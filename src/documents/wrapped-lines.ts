/** Words that a document writes, for telling a hyphen of its own from one that a line end made. */
export type Vocabulary = ReadonlySet<string>;

export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(word.toLowerCase());
  }
  return words;
}

/** Puts the lines of one paragraph together; a word that was cut at a line end becomes whole again. */
export function joinLines(lines: readonly string[], vocabulary: Vocabulary): string {
  let text = '';
  for (const line of lines) text = text === '' ? line.trim() : joinTwo(text, line.trim(), vocabulary);
  return text;
}

function joinTwo(before: string, after: string, vocabulary: Vocabulary): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  if (/[—/]$/.test(before)) return before + after;
  const tail = /\p{L}{1,40}(?=[-‐]$)/u.exec(before.slice(-42))?.[0];
  const head = /^\p{L}{1,40}/u.exec(after)?.[0];
  if (tail === undefined || head === undefined) return `${before} ${after}`;
  return keepsHyphen(tail, head, vocabulary) ? before + after : before.slice(0, -1) + after;
}

function keepsHyphen(tail: string, head: string, vocabulary: Vocabulary): boolean {
  if (/^\p{Lu}/u.test(head) || /^(?:self|ex|well|vice|half)$/i.test(tail)) return true;
  const known = (word: string) => vocabulary.has(word.toLowerCase());
  return known(`${tail}-${head}`) && !known(tail + head);
}

export const listMark = /^(?:[•▪◦‣*–-]|\d{1,3}[.)])\s/;
