import { dayInWords } from '../../domain/day.ts';
import type { ArticleImport, Found, ImportDetails } from '../../journeys/import-article.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import type { Problems } from '../forms/parsed.ts';
import { type ConfirmPage, confirmPage } from './confirm.ts';
import { capitalized } from './fact-names.ts';
import { type Field, type Page, teacherMasthead } from './page.ts';
import { counted } from './points.ts';

/** What a text says of itself, to be confirmed before it is read. */
export interface ImportPage extends Page {
  readonly action: string;
  readonly discard: string;
  readonly lead: string;
  /** What may have gone wrong, in sentences. */
  readonly warnings: readonly string[];
  readonly fields: readonly Field[];
  readonly topic: { readonly value: string; readonly error: string; readonly known: readonly string[] };
  readonly begins: readonly string[];
  /** '' where the text is short enough to be shown whole. */
  readonly ends: string;
  readonly left: readonly LeftOut[];
  readonly leftNote: string;
}

/** One line that cleaning left out, with a box that brings it back. */
export interface LeftOut {
  readonly key: string;
  readonly text: string;
  readonly why: string;
  readonly isRestored: boolean;
}

export interface ReturnedImport {
  readonly typed: ImportDetails;
  readonly problems: Problems;
}

const shownParagraphs = 3;
const shownLetters = 280;
const shownLeftOut = 60;

export function importPage(
  teacher: TeacherVisitor,
  found: ArticleImport,
  topics: readonly string[],
  returned?: ReturnedImport,
): ImportPage {
  const address = `/articles/imports/${found.importId}`;
  const restored = new Set(returned?.typed.restored ?? []);
  return {
    title: 'Check the article',
    masthead: teacherMasthead(teacher, 'articles'),
    action: `${address}/confirmation`,
    discard: `${address}/removal`,
    lead: leadOf(found),
    warnings: warningsOf(found),
    fields: fieldsOf(found, returned),
    topic: { value: returned?.typed.topic ?? '', error: returned?.problems.topic ?? '', known: topics },
    ...excerptOf(found),
    left: found.dropped.slice(0, shownLeftOut).map(({ key, text, why }) => ({
      key,
      text: cut(text),
      why: capitalized(why),
      isRestored: restored.has(key),
    })),
    leftNote: leftNote(found.dropped.length),
  };
}

export function discardPage(teacher: TeacherVisitor, found: ArticleImport): ConfirmPage {
  const address = `/articles/imports/${found.importId}`;
  return confirmPage(teacher, 'articles', {
    heading: 'Discard this article?',
    lead: `${counted(found.wordCount, 'word')} of text go, and what you typed about them.`,
    points: [],
    action: `${address}/removal`,
    button: 'Discard the article',
    back: { href: address, text: 'Keep it' },
  });
}

function leadOf({ wordCount, dropped }: ArticleImport): string {
  const words = `${wordCount.toLocaleString('en')} ${wordCount === 1 ? 'word' : 'words'}`;
  const left =
    dropped.length === 0 ? 'Nothing was left out.' : `${counted(dropped.length, 'line')} left out.`;
  return `${words} to read. ${left} Confirm what the text says of itself; nothing is asked of students before you approve it.`;
}

function warningsOf({ language, warnings }: ArticleImport): string[] {
  const other =
    'This text does not seem to be in English, and Caucus reads only English. It will find few facts or none; you can add facts in your own words by marking the sentences they stand on.';
  return language === 'english' ? [...warnings] : [other, ...warnings];
}

function fieldsOf(found: ArticleImport, returned: ReturnedImport | undefined): Field[] {
  const problems = returned?.problems ?? {};
  const typed = returned?.typed;
  const field = (field: Pick<Field, 'name' | 'label' | 'type' | 'value' | 'hint'>): Field => ({
    ...field,
    error: problems[field.name] ?? '',
    autocomplete: 'off',
    isRequired: field.name === 'title',
  });
  return [
    field({
      name: 'title',
      label: 'Title',
      type: 'text',
      value: typed?.title ?? textOf(found.title),
      hint: whereFrom(found.title, 'As it is printed.'),
    }),
    field({
      name: 'publisher',
      label: 'Publisher',
      type: 'text',
      value: typed?.publisher ?? textOf(found.publisher),
      hint: whereFrom(found.publisher, 'The newspaper, agency or site.'),
    }),
    field({
      name: 'date',
      label: 'Published on',
      type: 'date',
      value: typed?.publishedOn ?? certainDate(found.date),
      hint: dateHint(found.date),
    }),
    field({
      name: 'url',
      label: 'Web address',
      type: 'url',
      value: typed?.url ?? textOf(found.url),
      hint: whereFrom(found.url, 'So that students can read it there. Leave it empty if there is none.'),
    }),
  ];
}

function textOf(found: Found | undefined): string {
  return found?.value ?? '';
}

function whereFrom(found: Found | undefined, without: string): string {
  if (found === undefined) return without;
  return `From ${found.from}.${found.isDoubtful ? ' Check that it is right.' : ''}`;
}

/** A page date may be the day of printing, and "last year" is counted from it: never used without a person. */
function certainDate(found: Found | undefined): string {
  return found === undefined || found.isDoubtful ? '' : found.value;
}

function dateHint(found: Found | undefined): string {
  if (found === undefined)
    return 'Words like “last year” are dated from this day. Leave it empty if you do not know it.';
  if (!found.isDoubtful) return `From ${found.from}.`;
  return `The page shows ${dayInWords(found.value)} (${found.from}); that may be the day of printing. Type the date if you know it.`;
}

function excerptOf({ paragraphs }: ArticleImport): Pick<ImportPage, 'begins' | 'ends'> {
  const texts = paragraphs.map(paragraph => cut(paragraph.text));
  const isLong = texts.length > shownParagraphs + 1;
  return {
    begins: isLong ? texts.slice(0, shownParagraphs) : texts,
    ends: isLong ? (texts.at(-1) ?? '') : '',
  };
}

function leftNote(count: number): string {
  const more = count - shownLeftOut;
  const tick = 'Tick what belongs to the article after all.';
  return more > 0 ? `${tick} The first ${shownLeftOut} are shown; ${more} more are like them.` : tick;
}

function cut(text: string): string {
  if (text.length <= shownLetters) return text;
  const start = text.slice(0, shownLetters);
  const end = start.lastIndexOf(' ');
  return `${start.slice(0, end > 0 ? end : shownLetters)} …`;
}
