import { coreWords } from './answer-words.ts';
import type { HumanQuestion } from './human-questions.ts';

export const answerKinds = ['name', 'number', 'date', 'term', 'other phrase'] as const;

export type AnswerKind = (typeof answerKinds)[number];

const months = new Set(
  'january february march april may june july august september october november december'.split(' '),
);
const weekdays = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));

/** Longer answers are phrases, whatever they are made of. */
const mostTermWords = 3;

/**
 * @param text the text that was asked about: how a word stands in it tells a name from a word that only begins an answer.
 * @returns what kind of thing the question asks for.
 */
export function kindOfAnswer(
  { from }: Pick<HumanQuestion, 'from'>,
  answer: string,
  text: string,
): AnswerKind {
  const words = coreWords(answer);
  if (isDate(words)) return 'date';
  if (isNumber(words)) return 'number';
  if (from === 'glossary') return 'term';
  if (isName(answer, text)) return 'name';
  return words.length <= mostTermWords && !/^(?:by|to|it|they|he|she)\b/i.test(answer)
    ? 'term'
    : 'other phrase';
}

function isDate(words: readonly string[]): boolean {
  const isYear = words.some(word => /^1[0-9]\d\d$|^20\d\d$/.test(word));
  const isNamed = words.some(word => months.has(word) || weekdays.has(word));
  return words.length <= 5 && (isNamed || (isYear && words.length <= 2));
}

function isNumber(words: readonly string[]): boolean {
  const isOrdinal = /^(?:st|nd|rd|th)$/.test(words[1] ?? '');
  return words.length <= 4 && !isOrdinal && /^\d+(?:\.\d+)?$/.test(words[0] ?? '');
}

/** Every long word is capitalised, and the text itself writes the answer's words so in mid-sentence. */
function isName(answer: string, text: string): boolean {
  const words = answer.match(/[\p{L}’'.-]+/gu) ?? [];
  const long = words.filter(word => word.length > 3 || /^\p{Lu}/u.test(word));
  if (long.length === 0 || !long.every(word => /^\p{Lu}/u.test(word))) return false;
  return long.length > 1 || standsCapitalised(long[0] ?? '', text);
}

function standsCapitalised(word: string, text: string): boolean {
  const words = text.match(/[^\s]+/g) ?? [];
  const bare = (written: string) => written.replace(/^\P{L}+|\P{L}+$/gu, '');
  return words.some((written, index) => bare(written) === word && /[\p{L},]$/u.test(words[index - 1] ?? ''));
}
