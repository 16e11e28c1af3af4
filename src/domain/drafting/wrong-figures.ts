import type { SlotType } from '../fact.ts';
import { type Random, shuffle } from '../random.ts';
import { isNumeric, parseFigure } from './figures.ts';

const wanted = 3;
const mostTries = 60;
/** More digits than a double holds cannot be reckoned with. */
const longestNumber = 15;

/** What no made-up figure may be, and the last year that lies in the past as far as the article tells. */
export interface FigureLimits {
  readonly latestYear: number;
}

/**
 * @returns up to three figures that are wrong beyond doubt: at least 15 % off (years: three years), as round as the key and written
 * alike. How many are smaller than the key is left to chance, so that its place in the order tells nothing.
 */
export function makeWrongFigures(
  text: string,
  type: SlotType,
  random: Random,
  { latestYear }: FigureLimits,
): readonly string[] {
  if (!isNumeric(type)) return [];
  const smaller = Math.floor(random() * (wanted + 1));
  if (type === 'year') return wrongYears(text, smaller, random, latestYear);
  if (type === 'fraction') return wrongFractions(text, random);
  const written = writtenNumber(text);
  if (written === undefined) return [];
  return wrongAmounts(written, type, smaller, random).map(amount => written.rewrite(amount));
}

function wrongYears(text: string, smaller: number, random: Random, latestYear: number): readonly string[] {
  if (!/^\d{4}$/.test(text)) return [];
  const key = Number(text);
  const isPast = key <= latestYear;
  const last = isPast ? latestYear : key + 25;
  const first = isPast ? key - 30 : latestYear + 1;
  const found: number[] = [];
  for (let tries = 0; tries < mostTries && found.length < wanted; tries++) {
    const isSmaller = found.filter(year => year < key).length < smaller || tries > mostTries / 2;
    const gap = 3 + Math.floor(random() * (tries > mostTries / 2 ? 22 : 12));
    const year = isSmaller ? key - gap : key + gap;
    const isApart = found.every(other => Math.abs(other - year) >= 3);
    if (isApart && year >= first && year <= last) found.push(year);
  }
  return found.map(String);
}

const fractions: readonly (readonly [string, number])[] = [
  ['one-fifth', 1 / 5],
  ['one-fourth', 1 / 4],
  ['one-third', 1 / 3],
  ['two-fifths', 2 / 5],
  ['one-half', 1 / 2],
  ['three-fifths', 3 / 5],
  ['two-thirds', 2 / 3],
  ['three-fourths', 3 / 4],
  ['four-fifths', 4 / 5],
  ['nine-tenths', 9 / 10],
];

/** Those that constitutions and elections go by come first. */
function wrongFractions(text: string, random: Random): readonly string[] {
  const spelled = text.toLowerCase().replace(/[\s–]/g, '-').replace('quarter', 'fourth');
  const key = fractions.find(([word]) => word === spelled)?.[1];
  if (key === undefined) return [];
  const isSpaced = text.includes(' ');
  const isQuarter = /quarter/i.test(text);
  return shuffle(
    fractions.filter(([, size]) => Math.abs(size - key) >= 0.15 * Math.max(size, key)),
    random,
  )
    .sort((a, b) => Number(isUsual(b[0])) - Number(isUsual(a[0])))
    .slice(0, wanted)
    .map(([word]) => (isQuarter ? word.replace('fourth', 'quarter') : word))
    .map(word => (isSpaced ? word.replace('-', ' ') : word));
}

function isUsual(fraction: string): boolean {
  return /^(?:one-third|one-half|three-fifths|two-thirds|three-fourths)$/.test(fraction);
}

/** A number as it is written, and how another is written in its stead. */
interface WrittenNumber {
  readonly amount: number;
  /** The least by which numbers as round as this one differ: 100 for 2,700. */
  readonly step: number;
  readonly rewrite: (amount: number) => string;
}

function writtenNumber(text: string): WrittenNumber | undefined {
  const all = text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  const [digits] = all;
  if (all.length > 1 || (digits?.length ?? 0) > longestNumber) return undefined;
  return digits === undefined ? numberInWords(text) : numberInDigits(text, digits);
}

function numberInDigits(text: string, digits: string): WrittenNumber {
  const amount = Number(digits.replaceAll(',', ''));
  const decimals = digits.split('.')[1]?.length ?? 0;
  const isOrdinal = /\d(?:st|nd|rd|th)\b/.test(text);
  const hasCommas = digits.includes(',') || amount < 1000;
  return {
    amount,
    step: stepOf(amount, decimals),
    rewrite: other => {
      const plain = hasCommas
        ? other.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
        : other.toFixed(decimals);
      const written = text.replace(digits, plain);
      return isOrdinal ? written.replace(/(\d)(?:st|nd|rd|th)\b/, `$1${endingOf(other)}`) : written;
    },
  };
}

/** Round numbers stay round, fives stay fives. */
function stepOf(amount: number, decimals: number): number {
  if (decimals > 0) return 10 ** -decimals;
  if (amount === 0) return 1;
  let step = 1;
  while (amount % (step * 10) === 0) step *= 10;
  if (amount === step && step >= 100) return step / 2;
  return amount % (step * 5) === 0 && amount > step * 5 ? step * 5 : step;
}

function endingOf(rank: number): string {
  if (rank % 100 >= 11 && rank % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th';
}

const cardinals =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

function numberInWords(text: string): WrittenNumber | undefined {
  for (const words of [cardinals, ordinals]) {
    const pattern = new RegExp(`\\b(?:${words.slice(1).join('|')})\\b`, 'gi');
    const found = text.match(pattern) ?? [];
    const [word] = found;
    if (word === undefined || found.length > 1 || text.includes('-')) continue;
    const isCapital = /^[A-Z]/.test(word);
    return {
      amount: words.indexOf(word.toLowerCase()),
      step: 1,
      rewrite: amount => {
        const other = words[amount] ?? '';
        return other === ''
          ? ''
          : text.replace(word, isCapital ? other.charAt(0).toUpperCase() + other.slice(1) : other);
      },
    };
  }
  return undefined;
}

function wrongAmounts(
  { amount, step, rewrite }: WrittenNumber,
  type: SlotType,
  smaller: number,
  random: Random,
): readonly number[] {
  const found: number[] = [];
  for (let tries = 0; tries < mostTries && found.length < wanted; tries++) {
    const isFree = tries > mostTries / 2;
    const isSmaller = isFree ? random() < 0.5 : found.filter(other => other < amount).length < smaller;
    const other = nearby(amount, step, isSmaller, random);
    const isApart = [amount, ...found].every(each => Math.abs(each - other) >= 0.15 * Math.max(each, other));
    if (isApart && isPossible(other, type) && isAsRound(other, amount, step) && rewrite(other) !== '')
      found.push(other);
  }
  return found;
}

/** Small numbers are off by a few, large ones by a fifth up to double. */
function nearby(amount: number, step: number, isSmaller: boolean, random: Random): number {
  const steps = amount / step;
  const off =
    steps <= 12
      ? 1 + Math.floor(random() * 4)
      : Math.ceil(steps * (0.18 + random() * (isSmaller ? 0.4 : 0.8)));
  const decimals = step < 1 ? Math.round(-Math.log10(step)) : 0;
  return Number(((steps + (isSmaller ? -off : off)) * step).toFixed(decimals));
}

function isPossible(amount: number, type: SlotType): boolean {
  if (amount <= 0 || (type === 'count' && amount < 1)) return false;
  return type !== 'percent' || amount < 100;
}

function isAsRound(other: number, key: number, step: number): boolean {
  if (step < 1) return Math.abs(other - Math.round(other)) > 1e-9 || Number.isInteger(key);
  const zeros = (amount: number) => /0*$/.exec(String(amount))?.[0].length ?? 0;
  const isLoose = (step === 1 && key < 30) || key === step * 2;
  return Math.abs(zeros(other) - zeros(key)) <= (isLoose ? 1 : 0);
}

/** @returns the latest year that the texts name, which is past as far as they tell. */
export function latestYearIn(texts: readonly string[]): number {
  const years = texts.flatMap(text => (/^\d{4}$/.test(text) ? [parseFigure(text)?.amount ?? 0] : []));
  return years.reduce((latest, year) => Math.max(latest, year), 0);
}
