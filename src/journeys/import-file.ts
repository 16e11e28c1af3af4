import { factKinds } from '../domain/fact-kinds.ts';
import { approveAll, decideItems } from './decide-facts.ts';
import {
  type ArticleFile,
  confirmImport,
  discardImport,
  type ImportDetails,
  type Importer,
  type ImportProgress,
  listImports,
  readImport,
  readProgress,
  receiveArticle,
} from './import-article.ts';
import { isWebAddress } from './import-details.ts';
import type { World } from './world.ts';

export type FileImported =
  | { readonly kind: 'done'; readonly articleId: string }
  | { readonly kind: 'untitled' }
  | { readonly kind: 'refused'; readonly sentence: string };

const commandLine: Importer = { teacherId: null };

const minute = 60_000;

/**
 * Brings a file in without anybody being asked: what the file says of itself is taken where nothing was typed, but never
 * its date. Waits until the reading ends; where it fails, nothing is kept.
 */
export async function importFile(
  world: World,
  file: ArticleFile,
  typed: Pick<ImportDetails, 'title' | 'publisher' | 'publishedOn'>,
  report: (progress: ImportProgress) => void,
): Promise<FileImported> {
  await discardAbandoned(world);
  const received = await receiveArticle(world, commandLine, { kind: 'file', file });
  if (received.kind === 'unreadable') return { kind: 'refused', sentence: received.sentence };
  const { importId } = received;
  try {
    const found = await readImport(world, commandLine, importId);
    const title = typed.title || (found.title?.value ?? '');
    if (title === '') return await giveUp(world, importId, { kind: 'untitled' });
    const publisher = typed.publisher || (found.publisher?.value ?? '');
    const address = found.url?.value ?? '';
    const url = isWebAddress(address) ? address : '';
    const details = { ...typed, title, publisher, url, topic: '', restored: [] };
    await confirmImport(world, commandLine, importId, details);
  } catch (error) {
    await discardImport(world, commandLine, importId);
    throw error;
  }
  const end = await waitForEnd(world, importId, report);
  if (end.kind === 'failed') return giveUp(world, importId, { kind: 'refused', sentence: end.sentence });
  return { kind: 'done', articleId: importId };
}

/** Approves every sure fact with its items, then the items that join them. @returns how many facts. */
export async function approveArticle(world: World, articleId: string): Promise<number> {
  let approved = 0;
  for (const kind of factKinds) approved += await approveAll(world, commandLine, articleId, kind);
  const joint = await world.stores.reviewPages.listJointItems(articleId, mostJointItems);
  const waiting = joint.filter(({ state }) => state === 'drafted').map(({ itemId }) => itemId);
  await decideItems(world, commandLine, articleId, { approve: waiting, reject: [] });
  return approved;
}

const mostJointItems = 500;

async function waitForEnd(
  world: World,
  importId: string,
  report: (progress: ImportProgress) => void,
): Promise<ImportProgress> {
  for (;;) {
    const progress = await readProgress(world, commandLine, importId);
    report(progress);
    if (progress.kind === 'done' || progress.kind === 'failed') return progress;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

async function giveUp<T>(world: World, importId: string, end: T): Promise<T> {
  await discardImport(world, commandLine, importId);
  return end;
}

/** A command that was interrupted comes back to nobody; one that runs beside this one is younger. */
async function discardAbandoned(world: World): Promise<void> {
  const longAgo = new Date(Date.parse(world.now()) - 30 * minute).toISOString();
  for (const { importId, createdAt } of await listImports(world, commandLine))
    if (createdAt < longAgo) await discardImport(world, commandLine, importId);
}
