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

/** @returns the time of day with seconds: "10:42:07 AM". */
export function clockOf(iso: string): Instant {
  return { iso, text: clock.format(new Date(iso)) };
}
