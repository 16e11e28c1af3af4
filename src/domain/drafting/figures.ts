import type { SlotType } from '../fact.ts';

/** A number as read from a text. `style` tells "$5 billion" from "5 percent" from "five". */
export interface Figure {
  readonly amount: number;
  readonly style: 'year' | 'money' | 'percent' | 'digits' | 'ordinal' | 'words';
}

const numericTypes: readonly SlotType[] = ['year', 'money', 'percent', 'count', 'fraction', 'ordinal'];

export function isNumeric(type: SlotType): boolean {
  return numericTypes.includes(type);
}

/** @returns the one number that the text gives, or undefined where it gives none. */
export function parseFigure(text: string): Figure | undefined {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text);
  if (digits === null) return parseWords(text);
  const amount = Number(digits[0].replaceAll(',', '')) * scaleOf(text);
  return { amount, style: styleOf(text, digits[0]) };
}

/**
 * @returns whether two figures can stand side by side as options: at least 15 % apart (years: three years), of the same
 * style, within one era or one order of magnitude, and alike in roundness.
 */
export function areClearlyDifferent(one: Figure, other: Figure): boolean {
  if (one.style !== other.style) return false;
  const gap = Math.abs(one.amount - other.amount);
  if (one.style === 'year') return gap >= 3 && gap <= 30;
  const [small, large] = [Math.abs(one.amount), Math.abs(other.amount)].sort((a, b) => a - b);
  if (small === undefined || large === undefined || small === 0) return false;
  return gap >= 0.15 * large && large / small <= 10 && Math.abs(digitsUsed(small) - digitsUsed(large)) <= 1;
}

/** @returns the same text with a number that is clearly wrong and as round, or undefined where that is not safe. */
export function withWrongFigure(text: string, type: SlotType, chance: number): string | undefined {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0];
  if (digits === undefined || !['money', 'percent', 'count'].includes(type)) return undefined;
  const amount = Number(digits.replaceAll(',', ''));
  const places = 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 1);
  const wrong = Math.round((amount * (chance < 0.5 ? 0.6 : 1.4)) / places) * places;
  const isSafe =
    Math.abs(wrong - amount) >= 0.15 * Math.max(wrong, amount) && !(type === 'percent' && wrong > 100);
  return isSafe && Number.isInteger(wrong) ? text.replace(digits, wrong.toLocaleString('en-US')) : undefined;
}

/** @returns how people may write the same figure: "63 percent", "63%", "63". */
export function otherFormats(text: string, type: SlotType): string[] {
  if (type === 'fraction') return fractionFormats(text);
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0];
  if (digits === undefined) return digitsForWords(text);
  const scale = /\b(?:thousand|million|billion|trillion)\b/i.exec(text)?.[0] ?? '';
  const amount = scale === '' ? digits : `${digits} ${scale}`;
  if (type === 'money') return [`$${amount}`, `${amount} dollars`, amount];
  if (type === 'percent')
    return [`${amount} percent`, `${amount} per cent`, `${amount}%`, `${amount} %`, amount];
  return type === 'year' ? [digits] : [digits.replaceAll(',', ''), ...wordsForDigits(text)];
}

const fractions: Readonly<Record<string, string>> = {
  half: '1/2',
  third: '1/3',
  thirds: '2/3',
  quarter: '1/4',
  quarters: '3/4',
  fourths: '3/4',
};

/** "two-thirds": "two thirds", "2/3". */
function fractionFormats(text: string): string[] {
  const words = text.toLowerCase().split(/[^a-z]+/);
  const digits = fractions[words.at(-1) ?? ''] ?? '';
  const isPlain =
    digits !== '' && (!/s$/.test(words.at(-1) ?? '') || ['two', 'three'].includes(words[0] ?? ''));
  return [text.replaceAll('-', ' '), text.replaceAll(' ', '-'), ...(isPlain ? [digits] : [])];
}

function styleOf(text: string, digits: string): Figure['style'] {
  if (/[$€£]|dollar/.test(text)) return 'money';
  if (/%|per ?cent/.test(text)) return 'percent';
  if (/\d(?:st|nd|rd|th)\b/.test(text)) return 'ordinal';
  return /^(?:1[5-9]|20)\d\d$/.test(digits) && text.trim() === digits ? 'year' : 'digits';
}

function scaleOf(text: string): number {
  const scales = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
  const found = Object.entries(scales).find(([word]) => new RegExp(`\\b${word}\\b`, 'i').test(text));
  return found?.[1] ?? 1;
}

const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ordinalWords = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

function parseWords(text: string): Figure | undefined {
  const words = text.toLowerCase().split(/[^a-z]+/);
  for (const word of words) {
    if (numberWords.includes(word)) return { amount: numberWords.indexOf(word), style: 'words' };
    if (ordinalWords.includes(word)) return { amount: ordinalWords.indexOf(word), style: 'ordinal' };
  }
  return undefined;
}

const scaled = /\b(?:hundred|thousand|million|billion)\b/i;

function digitsForWords(text: string): string[] {
  const first = text.toLowerCase().split(/[^a-z]+/)[0] ?? '';
  if (ordinalWords.includes(first)) return [ordinalInDigits(ordinalWords.indexOf(first))];
  const scale = /^[a-z]+ (hundred|thousand)$/i.exec(text)?.[1];
  const times =
    scale === undefined
      ? text.includes(' ') && scaled.test(text)
        ? 0
        : 1
      : scale.toLowerCase() === 'hundred'
        ? 100
        : 1000;
  return numberWords.includes(first) && times > 0
    ? [(numberWords.indexOf(first) * times).toLocaleString('en-US').replace(',', '')]
    : [];
}

function wordsForDigits(text: string): string[] {
  const word = numberWords[Number(text)];
  return word === undefined ? [] : [word];
}

function ordinalInDigits(rank: number): string {
  const ending = { 1: 'st', 2: 'nd', 3: 'rd' }[rank] ?? 'th';
  return `${rank}${ending}`;
}

/** Significant digits: 240 has two, 237 has three. */
function digitsUsed(amount: number): number {
  return String(amount)
    .replace(/[.e+]/g, '')
    .replace(/^0+|0+$/g, '').length;
}
