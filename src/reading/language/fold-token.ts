/** Longer tokens are hostile or noise; decomposing a long run of marks takes quadratic time. */
const longestFolded = 1000;

/**
 * Folds a token to plain ASCII, so that features do not depend on quote styles and accents: quotes become `"` and
 * `'`, dashes `-` and `--`, letters lose their accents, and what is left outside ASCII becomes `~`.
 * @returns at least one character.
 */
export function foldToken(token: string): string {
  const part = token.slice(0, longestFolded);
  if (isPlain(part)) return part === "''" ? '"' : part;
  const marked = signs.get(part) ?? part.replace(foldedSigns, sign => signs.get(sign) ?? sign);
  const folded = isPlain(marked) ? marked : foldLetters(marked);
  return folded.replace(/``|''/g, '"') || '~';
}

/** Printable ASCII without the grave accent, which is a quote. */
function isPlain(text: string): boolean {
  return /^[\x21-\x5f\x61-\x7e]+$/.test(text);
}

/** Accents go before as well as after decomposing: they need not be sorted then. */
function foldLetters(text: string): string {
  return dropAccents(dropAccents(text).normalize('NFD')).replace(/[^\x20-\x7e]/gu, '~');
}

function dropAccents(text: string): string {
  return text.replace(/[\u0300-\u036f]/g, '');
}

/** @returns whether a folded token begins with a capital letter. */
export function isCapitalised(form: string): boolean {
  const code = form.charCodeAt(0);
  return code >= 65 && code <= 90;
}

const signs: ReadonlyMap<string, string> = new Map([
  ['\u201c', '"'],
  ['\u201d', '"'],
  ['\u201e', '"'],
  ['\u00ab', '"'],
  ['\u00bb', '"'],
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201a', "'"],
  ['`', "'"],
  ['\u00b4', "'"],
  ['\u2013', '-'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2014', '--'],
  ['\u2015', '--'],
  ['\u2026', '...'],
  ['\u00a0', ' '],
]);
const foldedSigns = new RegExp(`[${[...signs.keys()].join('')}]`, 'g');
