import { familyNamesFirst, nameParticles } from '../domain/gazetteer/persons.ts';

/** @returns the words of a name; "Ka-ki" is one of them. */
function wordsOf(name: string): readonly string[] {
  return name.replace(/\s?-\s?/g, '-').split(' ');
}

/** @returns the family name: the last word with its particles, the first one in Chinese, Korean and Vietnamese names. */
export function familyNameOf(name: string): string {
  const words = wordsOf(name.replace(/,? (?:Jr|Sr)\.?$| (?:II|III|IV)$/, ''));
  if (isFamilyNameFirst(name)) return words[0] ?? name;
  let first = words.length - 1;
  while (first > 1 && nameParticles.has(words[first - 1] ?? '')) first--;
  return words.slice(first).join(' ');
}

/** "Xi Jinping", "Kwok Ka-ki", "Kim Jong Un": a known family name in front and no given name of the West behind it. */
export function isFamilyNameFirst(name: string): boolean {
  const words = wordsOf(name);
  if (words.length < 2 || words.length > 3) return false;
  const given = words.slice(1).join(' ');
  if (/^\p{Lu}\p{L}+-\p{Ll}\p{L}+$/u.test(given)) return true;
  if (!familyNamesFirst.has(words[0] ?? '')) return false;
  return words.length === 3
    ? words.slice(1).every(word => word.length <= 6 && !word.endsWith('.'))
    : !familyNamesFirst.has(given) || given.length <= 4;
}

/** Family names of Vietnam, where people are called by their last name: "Nguyen Van Minh" is Mr. Minh. */
const vietnamese: ReadonlySet<string> = new Set(
  'Nguyen Tran Pham Phan Hoang Huynh Vo Vu Dang Bui Ngo Duong Ly Truong Dinh'.split(' '),
);

/** @returns the words by which a text may go on to call the person: the family name, and the other end where names run either way. */
export function shortNamesOf(name: string): readonly string[] {
  const words = wordsOf(name);
  const family = familyNameOf(name);
  const last = words.at(-1) ?? name;
  const isShort = words.length === 2 || vietnamese.has(words[0] ?? '');
  const isEither = isFamilyNameFirst(name) && !last.includes('-') && isShort;
  return [...new Set([family, ...(isEither ? [last] : [])])].filter(
    short => short !== name && short.length > 1,
  );
}
