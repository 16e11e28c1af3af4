import { foldText } from '../../src/domain/fold-text.ts';

/** @returns a text's folded words; numbers are in one format (see `foldText`). */
export function foldedWords(text: string): string[] {
  return foldText(text)
    .split(' ')
    .filter(word => word !== '');
}

/** @returns the folded words of an answer without what may stand before it: "by the", "(for) a", "in". */
export function coreWords(answer: string): string[] {
  const words = foldedWords(answer.replace(/[’']s\b/g, ''));
  const start = words.findIndex(word => !openingWords.has(word));
  return start === -1 ? words : words.slice(start);
}

/** @returns words without a plural's s, so that "trial courts" holds "trial court". */
export function singulars(words: readonly string[]): string[] {
  return words.map(word => (/\d/.test(word) || word.length < 5 ? word : word.replace(/s$/, '')));
}

/** @returns the stems of the words that carry meaning, each once. */
export function contentStems(text: string): string[] {
  const words = foldedWords(text.replace(/[’']s\b/g, '')).filter(word => !functionWords.has(word));
  return [...new Set(words.map(stemOf))];
}

/** @returns the stems of a question's own words: without what its answers say, and without "one", "two" and "three". */
export function questionStems(question: string, answers: readonly string[]): string[] {
  const given = new Set([...answers.flatMap(contentStems), '1', '2', '3']);
  return contentStems(question).filter(stem => !given.has(stem));
}

/** @returns where `part` stands in `words` as a run, or -1. */
export function indexOfRun(words: readonly string[], part: readonly string[]): number {
  if (part.length === 0) return -1;
  for (let start = 0; start + part.length <= words.length; start++) {
    if (part.every((word, index) => words[start + index] === word)) return start;
  }
  return -1;
}

/** Good enough to see that "presidents" and "presidential", or "amended" and "amendment", are of a kind. */
function stemOf(word: string): string {
  return /\d/.test(word) || word.length <= 5 ? word.replace(/(?<=\p{L}{3})s$/u, '') : word.slice(0, 5);
}

const openingWords: ReadonlySet<string> = new Set(
  'the a an by for in on at of to from with as because until its their his her it was were is are'.split(' '),
);

const functionWords: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor not no of in on at by for to from with as into over under about between among than then ' +
    'that this these those there here it its he him his she her they them their we us our you your i my is are was ' +
    'were be been being has have had do does did will would can could may might must shall should who whom whose ' +
    'what which when where why how if because until while after before during name many much more most ' +
    'other another some any each every such only also just now called means mean thing things example following way'
  ).split(' '),
);
