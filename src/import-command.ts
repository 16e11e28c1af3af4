import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { BadUsage, onlyWord, parsing, readBytes } from './bad-usage.ts';
import { parseFactFile } from './formats/fact-file.ts';
import { describeArticle } from './journeys/describe-article.ts';
import { type Filling, fillBank } from './journeys/fill-bank.ts';
import type { ImportProgress } from './journeys/import-article.ts';
import { approveArticle, importFile } from './journeys/import-file.ts';
import type { World } from './journeys/world.ts';

/** The file gives no article; the message says why and what to do. */
export class BadArticle extends Error {
  override readonly name = 'BadArticle';
}

const options = {
  title: { type: 'string' },
  publisher: { type: 'string' },
  date: { type: 'string' },
  'approve-all': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** `import <file>`: reviewed facts from a `.json` file, an article from any other. @returns what to print. */
export async function importCommand(world: World, words: readonly string[]): Promise<string> {
  const { values, positionals } = parsing(() =>
    parseArgs({ args: [...words], options, allowPositionals: true }),
  );
  const path = onlyWord(positionals, 'import <file>');
  const bytes = readBytes(path);
  const name = basename(path);
  if (/\.json$/i.test(name)) {
    const filled = await fillBank(world, parseFactFile(new TextDecoder().decode(bytes), name));
    if (values.json === true) return describe(world, filled.articleId);
    return describeFilling(filled);
  }
  const articleId = await readArticle(world, { name, bytes }, values);
  const approved = values['approve-all'] === true ? await approveArticle(world, articleId) : 0;
  return values.json === true ? describe(world, articleId) : tell(world, articleId, approved);
}

/** @returns the line that tells what a file of reviewed facts has brought. */
export function describeFilling({ articleId, factCount, itemCount }: Filling): string {
  return `${articleId}: ${factCount} facts, ${itemCount} new questions.`;
}

interface Typed {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly date?: string | undefined;
}

async function readArticle(
  world: World,
  file: { readonly name: string; readonly bytes: Uint8Array },
  { title = '', publisher = '', date = '' }: Typed,
): Promise<string> {
  if (date !== '' && !/^\d{4}-\d\d-\d\d$/.test(date))
    throw new BadUsage('Give --date as year, month and day: 2024-05-16.');
  const end = await importFile(world, file, { title, publisher, publishedOn: date }, showProgress());
  if (end.kind === 'untitled') throw new BadUsage(`${file.name} does not say its title. Add --title "…".`);
  if (end.kind === 'refused') throw new BadArticle(`${file.name}: ${end.sentence}`);
  return end.articleId;
}

/** One line a stage, for people and for logs: standard output is the result's. */
function showProgress(): (progress: ImportProgress) => void {
  let shown = '';
  return progress => {
    if (progress.kind !== 'reading' || progress.stage === shown) return;
    shown = progress.stage;
    process.stderr.write(`${stages[progress.stage]}\n`);
  };
}

const stages = {
  waiting: 'Starting …',
  reading: 'Reading …',
  drafting: 'Drafting and storing questions …',
  storing: 'Finishing …',
} as const;

async function tell(world: World, articleId: string, approved: number): Promise<string> {
  const { facts, items } = await describeArticle(world, articleId);
  const found = `${articleId}: ${facts.length} facts, ${items.length} questions.`;
  if (approved > 0) return `${found} ${approved} facts are approved.`;
  return `${found} They wait for review at ${world.address}/articles/${articleId}/review`;
}

async function describe(world: World, articleId: string): Promise<string> {
  return JSON.stringify(await describeArticle(world, articleId), null, 2);
}
