/** What a browser posted: untrusted, so nothing but strings and lists of strings is read from it. */
export type Posted = Readonly<Record<string, unknown>>;

/** @returns an object without anything that a body may carry beside its own fields. */
export function asPosted(body: unknown): Posted {
  return typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {};
}

/** @returns the text of one field, trimmed; '' where it is missing, repeated or too long to be meant. */
export function textField(body: unknown, name: string, maxLength = 500): string {
  const value = asPosted(body)[name];
  if (typeof value !== 'string') return '';
  const text = value.trim();
  return text.length > maxLength ? '' : text;
}

/** @returns every text that was sent for a field, however often it was. */
export function sentTexts(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter(text => typeof text === 'string');
}
