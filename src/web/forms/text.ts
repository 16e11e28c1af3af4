import { asPosted } from './responses.ts';

/** @returns the text of one field, trimmed; '' where it is missing, repeated or too long to be meant. */
export function textField(body: unknown, name: string, maxLength = 500): string {
  const value = asPosted(body)[name];
  if (typeof value !== 'string') return '';
  const text = value.trim();
  return text.length > maxLength ? '' : text;
}
