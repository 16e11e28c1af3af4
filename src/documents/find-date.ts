import type { Block, Found } from './article-text.ts';

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const monthFirst = new RegExp(`\\b${month} {1,3}(\\d{1,2})(?:st|nd|rd|th)?,? {1,3}(\\d{4})\\b`, 'i');
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? {1,3}${month},? {1,3}(\\d{4})\\b`, 'i');

/** The first full date in a line, as YYYY-MM-DD. Numbers such as 5/6/2026 are left alone: they read two ways. */
export function findDate(line: string): string | undefined {
  const iso = /(?:^|[^\d])(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(line);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const american = monthFirst.exec(line);
  if (american) return dateOf(Number(american[3]), monthNumber(american[1]), Number(american[2]));
  const european = dayFirst.exec(line);
  if (european) return dateOf(Number(european[3]), monthNumber(european[2]), Number(european[1]));
  return undefined;
}

function monthNumber(name = ''): number {
  return months.findIndex(month => month.startsWith(name.toLowerCase())) + 1;
}

/** YYYY-MM-DD where the calendar has such a day. */
export function dateOf(year: number, month: number, day: number): string | undefined {
  if (year < 1600 || year > 2200) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}

/** A date that stands in a short line near the start; it may be the day of printing, or another article's. */
export function findPrintedDate(blocks: readonly Block[]): Found | undefined {
  for (const { text } of blocks.slice(0, 12)) {
    const value = text.length <= 100 ? findDate(text) : undefined;
    if (value !== undefined) return { value, from: 'a line near the start', isDoubtful: true };
  }
  return undefined;
}
