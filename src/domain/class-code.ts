/** 31 characters without look-alikes: no 0 and O, no 1, I and L. */
export const classCodeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

const codeLength = 8;

/**
 * @param randomIndex a whole number from 0 to below `below`, from a source fit for secrets: whoever knows the code
 * may join, and 31⁸ codes are only as hard to guess as their chance is.
 */
export function makeClassCode(randomIndex: (below: number) => number): string {
  return Array.from({ length: codeLength }, () =>
    classCodeAlphabet.charAt(randomIndex(classCodeAlphabet.length)),
  ).join('');
}

/**
 * @returns the code as stored, whatever case, spaces and hyphens it was typed with, or out of a whole join link that
 * was pasted; undefined if it cannot be one.
 */
export function parseClassCode(typed: string): string | undefined {
  const code = typed
    .slice(0, 200)
    .replace(/^.*\/join\//s, '')
    .replace(/[\s\-‐‑–—]/g, '')
    .toUpperCase();
  const isCode = code.length === codeLength && [...code].every(letter => classCodeAlphabet.includes(letter));
  return isCode ? code : undefined;
}

/** @returns the code as people read it aloud, in two groups of four: 'K7M4PX2A' → 'K7M4 PX2A'. */
export function showClassCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}
