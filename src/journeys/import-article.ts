import type { ArticleFile, ArticleText, Found } from '../documents/article-text.ts';
import { readInWorker, readPastedInWorker } from '../documents/read-in-worker.ts';
import { Conflict, NotFound } from '../domain/problems.ts';
import { detectLanguage } from '../reading/detect-language.ts';
import { checkDetails, type ImportDetails } from './import-details.ts';
import { previewText } from './import-text.ts';
import type { ReadingStage } from './readings.ts';
import { readIntoBank } from './store-article.ts';
import type { World } from './world.ts';

export type { ArticleFile, Found } from '../documents/article-text.ts';
export { limits } from '../documents/article-text.ts';
export type { ImportDetails } from './import-details.ts';

/** Who brings an article: a teacher, or nobody in particular, at the command line. */
export interface Importer {
  readonly teacherId: string | null;
}

export type ArticleSource =
  | { readonly kind: 'pasted'; readonly text: string }
  | { readonly kind: 'file'; readonly file: ArticleFile };

/** An article that is not in the bank yet, as a line of a list. */
export interface ImportLine {
  readonly importId: string;
  readonly title: string;
  readonly createdAt: string;
  /** `stopped` by a restart of the server: the next look begins it again. */
  readonly state: 'unconfirmed' | 'reading' | 'failed' | 'stopped';
}

export type Received =
  | { readonly kind: 'received'; readonly importId: string }
  | { readonly kind: 'unreadable'; readonly sentence: string };

/** An article that is on its way into the bank, as its text says of itself. */
export interface ArticleImport {
  readonly importId: string;
  readonly wordCount: number;
  readonly language: 'english' | 'other';
  readonly warnings: readonly string[];
  readonly title?: Found;
  readonly publisher?: Found;
  readonly date?: Found;
  readonly url?: Found;
  readonly paragraphs: readonly { readonly text: string; readonly isHeading: boolean }[];
  /** What was left out, of the file and of its text, in the order in which it stood. */
  readonly dropped: readonly { readonly key: string; readonly text: string; readonly why: string }[];
}

export type ImportProgress =
  | { readonly kind: 'unconfirmed' }
  | {
      readonly kind: 'reading';
      /** From 0 to 1. */
      readonly share: number;
      readonly stage: ReadingStage;
    }
  | { readonly kind: 'done'; readonly articleId: string }
  | { readonly kind: 'failed'; readonly title: string; readonly sentence: string };

/** Reads the text out of what was brought, in a thread. Nothing is stored where that cannot be done. */
export async function receiveArticle(
  world: World,
  teacher: Importer,
  source: ArticleSource,
): Promise<Received> {
  const reading =
    source.kind === 'file' ? await readInWorker(source.file) : await readPastedInWorker(source.text);
  if (reading.kind === 'unreadable') return { kind: 'unreadable', sentence: reading.sentence };
  const { article } = reading;
  const importId = world.newId();
  const title = article.title?.value ?? beginningOf(article.text);
  const { teacherId } = teacher;
  await world.stores.imports.add({ importId, teacherId, title, text: article, createdAt: world.now() });
  return { kind: 'received', importId };
}

/** @throws NotFound for an import that is not this person's, or is done. */
export async function readImport(world: World, teacher: Importer, importId: string): Promise<ArticleImport> {
  const { text } = await findOwnImport(world, teacher, importId);
  const { paragraphs, dropped } = previewText(text);
  return {
    importId,
    wordCount: text.wordCount,
    language: detectLanguage(text.text),
    warnings: text.warnings,
    ...(text.title !== undefined && { title: text.title }),
    ...(text.publisher !== undefined && { publisher: text.publisher }),
    ...(text.date !== undefined && { date: text.date }),
    ...(text.url !== undefined && { url: text.url }),
    paragraphs: paragraphs.map(({ start, end, isHeading }) => ({
      text: text.text.slice(start, end),
      isHeading,
    })),
    dropped: dropped.map(({ key, text, why }) => ({ key, text, why })),
  };
}

/**
 * Keeps what a person confirmed and starts the reading.
 * @throws NotFound; Conflict where it is being read already with other details, too many wait, or the details cannot be
 */
export async function confirmImport(
  world: World,
  teacher: Importer,
  importId: string,
  details: ImportDetails,
): Promise<void> {
  await checkOwner(world, teacher, importId);
  const confirmed = checkDetails(details);
  if (world.readings.stateOf(importId)?.kind === 'reading') {
    if (await isConfirmedAs(world, importId, confirmed)) return;
    throw new Conflict('This article is being read already. Wait until it is done.');
  }
  await world.stores.imports.confirm(importId, confirmed.title, confirmed);
  startReading(world, importId);
}

/** Begins a reading anew that has failed; one that runs goes on. @throws NotFound; Conflict before it was confirmed */
export async function readAgain(world: World, teacher: Importer, importId: string): Promise<void> {
  const { isConfirmed } = await checkOwner(world, teacher, importId);
  if (!isConfirmed) throw new Conflict('Confirm what the article says of itself, then it is read.');
  startReading(world, importId);
}

/** A reading that a restart of the server has lost begins again. @throws NotFound */
export async function readProgress(
  world: World,
  teacher: Importer,
  importId: string,
): Promise<ImportProgress> {
  const state = await world.stores.imports.findState(importId);
  if (state === undefined) return findDone(world, importId);
  if (state.teacherId !== teacher.teacherId) throw new NotFound();
  if (!state.isConfirmed) return { kind: 'unconfirmed' };
  const reading = world.readings.stateOf(importId);
  if (reading === undefined) startReading(world, importId);
  if (reading?.kind === 'failed') return { ...reading, title: state.title };
  return reading ?? { kind: 'reading', share: 0, stage: 'waiting' };
}

/** Ends the reading and takes away all that it has kept. @throws NotFound */
export async function discardImport(world: World, teacher: Importer, importId: string): Promise<void> {
  await checkOwner(world, teacher, importId);
  await world.readings.cancel(importId);
  await world.stores.intake.clear(importId);
  await world.stores.imports.remove(importId);
}

/** @returns what this person has not finished, the newest first. */
export async function listImports(world: World, teacher: Importer): Promise<ImportLine[]> {
  const lines = await world.stores.imports.list(teacher.teacherId);
  return lines.map(({ isConfirmed, ...line }) => ({
    ...line,
    state: isConfirmed ? (world.readings.stateOf(line.importId)?.kind ?? 'stopped') : 'unconfirmed',
  }));
}

/** The same form may be sent twice. */
async function isConfirmedAs(world: World, importId: string, details: ImportDetails): Promise<boolean> {
  const found = await world.stores.imports.find<ArticleText, ImportDetails>(importId);
  return JSON.stringify(found?.details) === JSON.stringify(details);
}

function startReading(world: World, importId: string): void {
  world.readings.start(importId, (report, signal) => readIntoBank(world, importId, { report, signal }));
}

async function findDone(world: World, importId: string): Promise<ImportProgress> {
  if ((await world.stores.bank.findArticle(importId)) === undefined) throw new NotFound();
  return { kind: 'done', articleId: importId };
}

async function findOwnImport(world: World, teacher: Importer, importId: string) {
  const found = await world.stores.imports.find<ArticleText, ImportDetails>(importId);
  if (found?.teacherId !== teacher.teacherId || found === undefined) throw new NotFound();
  return found;
}

/** @throws NotFound; Conflict for one that is in the bank by now, where everybody may see it */
async function checkOwner(
  world: World,
  teacher: Importer,
  importId: string,
): Promise<{ isConfirmed: boolean }> {
  const state = await world.stores.imports.findState(importId);
  if (state === undefined && (await world.stores.bank.findArticle(importId)) !== undefined)
    throw new Conflict('This article has been read: its facts wait for you.');
  if (state === undefined || state.teacherId !== teacher.teacherId) throw new NotFound();
  return state;
}

function beginningOf(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}
