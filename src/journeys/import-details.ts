import { isDay } from '../domain/day.ts';
import { Conflict } from '../domain/problems.ts';

/** What a person confirmed; '' is not known. */
export interface ImportDetails {
  readonly title: string;
  readonly publisher: string;
  /** YYYY-MM-DD. */
  readonly publishedOn: string;
  readonly url: string;
  /** The id or name of a topic there is, or the name of a new one; '' takes the title's. */
  readonly topic: string;
  /** Keys of what was left out and is to be read after all. */
  readonly restored: readonly string[];
}

/** @returns the details as they are kept. @throws Conflict where they cannot be */
export function checkDetails(details: ImportDetails): ImportDetails {
  const title = details.title.trim();
  if (title === '') throw new Conflict('The article has no title. Give it one.');
  const { publishedOn, url } = details;
  if (publishedOn !== '' && !isDay(publishedOn))
    throw new Conflict('The date is not a day of the calendar. Give it as year, month and day: 2024-05-16.');
  if (url !== '' && !isWebAddress(url))
    throw new Conflict('The web address does not begin with https://. Copy it from the browser.');
  const topic = details.topic.trim() === '' ? title : details.topic.trim();
  return { ...details, title, publisher: details.publisher.trim(), topic };
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
