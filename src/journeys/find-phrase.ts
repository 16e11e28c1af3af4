import type { QuotedEvidence } from '../domain/fact.ts';
import type { StoredText } from '../stores/article-texts.ts';

/** @returns where words stand in a paragraph, spaces and the shape of quotation marks aside; undefined where they do not. */
export function findPhrase(
  { text, paragraphs }: StoredText,
  paragraph: number,
  phrase: string,
): QuotedEvidence | undefined {
  const place = paragraphs.find(({ number }) => number === paragraph);
  if (place === undefined) return undefined;
  const wanted = alike(phrase.trim().replace(/\s+/g, ' '));
  const at = wanted === '' ? -1 : alike(text.slice(place.start, place.end)).indexOf(wanted);
  if (at < 0) return undefined;
  const start = place.start + at;
  const end = start + wanted.length;
  return { kind: 'quoted', paragraph, start, end, quote: text.slice(start, end) };
}

/** One character for one, so that places stay. */
function alike(text: string): string {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/\s/g, ' ');
}
