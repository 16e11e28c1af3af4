import { z } from 'zod';
import { isDay } from '../../domain/day.ts';
import type { ArticleSource, ImportDetails } from '../../journeys/import-article.ts';
import type { Upload } from '../middleware/upload.ts';
import { optionalText, textOf, texts } from './fields.ts';
import { type Parsed, parseForm } from './parsed.ts';
import { asPosted } from './posted.ts';

/** Reads the form of a new article: a text or one file, not both, not neither. */
export function parseNewArticle({ fields, file, hasMoreFiles, isTooBig }: Upload): Parsed<ArticleSource> {
  const text = fields.text ?? '';
  if (hasMoreFiles) return bad('file', 'There is more than one file here. Add them one by one.');
  if (isTooBig && file !== undefined)
    return bad(
      'file',
      'This file is over 5 MB, the most that can be read. Copy the text of the article and paste it.',
    );
  if (isTooBig) return bad('text', 'That is more than can be read at once: 60,000 words. Add it in parts.');
  if (file !== undefined && text.trim() !== '')
    return bad('text', 'There is a text and a file here. Empty this field, or leave the file out.');
  if (file !== undefined) return { kind: 'good', value: { kind: 'file', file } };
  if (text.trim() === '') return bad('text', 'Paste the text of an article, or choose a file.');
  return { kind: 'good', value: { kind: 'pasted', text } };
}

function bad(field: string, sentence: string): Parsed<never> {
  return { kind: 'bad', problems: { [field]: sentence } };
}

const day = optionalText(20).refine(
  text => text === '' || isDay(text),
  'Give the date as year, month and day, as in 2024-05-16, or leave it empty.',
);

const address = optionalText(2000).refine(
  text => text === '' || /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text),
  'A web address begins with https://. Copy it from the browser, or leave it empty.',
);

const confirmation = z
  .object({
    title: textOf('Give the article’s title.', 300),
    publisher: optionalText(200),
    date: day,
    url: address,
    topic: optionalText(80),
    restored: texts,
  })
  .transform(({ date, ...rest }) => ({ ...rest, publishedOn: date }));

export function parseConfirmation(body: unknown): Parsed<ImportDetails> {
  return parseForm(confirmation, body);
}

/** @returns the form as it was typed, to be shown again. */
export function typedConfirmation(body: unknown): ImportDetails {
  const typed = (name: string, longest: number) => optionalText(longest).parse(asPosted(body)[name]);
  return {
    title: typed('title', 300),
    publisher: typed('publisher', 200),
    publishedOn: typed('date', 20),
    url: typed('url', 2000),
    topic: typed('topic', 80),
    restored: texts.catch([]).parse(asPosted(body).restored),
  };
}

/** @returns which part of a long list is asked for, from 0; anything else is the first. */
export function parsePart(query: unknown): number {
  const { part } = asPosted(query);
  return typeof part === 'string' && /^[1-9]\d{0,3}$/.test(part) ? Number(part) - 1 : 0;
}
