/** A moment for a `time` element: `text` stands in the time of the server's own computer. */
export interface Instant {
  readonly iso: string;
  readonly text: string;
}

const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });
const clock = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit', second: '2-digit' });

/** @returns the day: "Nov 23, 2026". */
export function dayOf(iso: string): Instant {
  return { iso, text: day.format(new Date(iso)) };
}

const wholeDay = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

/** @returns a calendar day (2024-06-19), wherever the reader is: "June 19, 2024". */
export function dayInWords(day: string): string {
  return wholeDay.format(new Date(day));
}

/** @returns the time of day with seconds: "10:42:07 AM". */
export function clockOf(iso: string): Instant {
  return { iso, text: clock.format(new Date(iso)) };
}
