const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** @returns the 32-bit FNV-1a hash of a form; case is folded and every digit counts as 0. */
export function hashWord(form: string, start = 0, end = form.length): number {
  let hash = offsetBasis;
  for (let index = start; index < end; index++) {
    hash = Math.imul(hash ^ foldCode(form.charCodeAt(index)), prime);
  }
  return hash;
}

/** @returns the hash of the last `length` characters, or of the whole form where it is shorter. */
export function hashSuffix(form: string, length: number): number {
  return hashWord(form, Math.max(0, form.length - length));
}

/** @returns the hash of the kinds of characters, runs cut at two: "McKay" is "XxXxx", "1990s" is "99x". */
export function hashShape(form: string): number {
  let hash = offsetBasis;
  let last = 0;
  let run = 0;
  for (let index = 0; index < form.length; index++) {
    const kind = kindOf(form.charCodeAt(index));
    run = kind === last ? run + 1 : 0;
    last = kind;
    if (run < 2) hash = Math.imul(hash ^ kind, prime);
  }
  return hash;
}

function foldCode(code: number): number {
  if (isUpper(code)) return code + 32;
  return isDigit(code) ? 48 : code;
}

/** The code of "X", "x" or "9"; any other character is a kind of its own. */
function kindOf(code: number): number {
  if (isUpper(code)) return 88;
  if (code >= 97 && code <= 122) return 120;
  return isDigit(code) ? 57 : code;
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
