import { z } from 'zod';
import type { ArticleBank } from '../domain/article-bank.ts';
import { problemsIn } from './fact-file-rules.ts';
import { type FileShape, fileShape } from './fact-file-shape.ts';

/** An article's facts as they stand in a file: no text of the article, only where in it each fact is found. */
export type FactFile = ArticleBank;

/** The file cannot be taken: the message is one line that names the file, the fact where there is one, and the reason. */
export class BrokenFactFile extends Error {
  override readonly name = 'BrokenFactFile';
  readonly fileName: string;
  readonly factId?: string;
  readonly reason: string;

  constructor(fileName: string, reason: string, factId?: string) {
    super(`${fileName}${factId === undefined ? '' : `, fact “${factId}”`}: ${reason}`);
    this.fileName = fileName;
    this.reason = reason;
    if (factId !== undefined) this.factId = factId;
  }
}

/**
 * Reads a fact file. Its facts come back as `proposed`: a person approves them as any other fact.
 * @throws BrokenFactFile at the first thing that is wrong.
 */
export function parseFactFile(json: string, fileName: string): FactFile {
  const file = parseShape(readJson(json, fileName), fileName);
  for (const { reason, factId } of problemsIn(file)) throw new BrokenFactFile(fileName, reason, factId);
  const { article, topics, entities } = file;
  const facts = file.facts.map(fact => ({ ...fact, articleId: article.id, review: 'proposed' as const }));
  return { article, topics, entities, facts };
}

function readJson(json: string, fileName: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new BrokenFactFile(fileName, `not valid JSON (${message.replace(/\s+/g, ' ')})`);
  }
}

function parseShape(raw: unknown, fileName: string): FileShape {
  const parsed = fileShape.safeParse(raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  const factId = path[0] === 'facts' ? nameOfFact(raw, path[1]) : undefined;
  const place = (factId === undefined ? path : path.slice(2)).join('.');
  const message = issue?.message ?? 'not a fact file';
  throw new BrokenFactFile(fileName, place === '' ? message : `${place}: ${message}`, factId);
}

/** A fact whose id cannot be read is named by its number, counted from 1. */
function nameOfFact(raw: unknown, index: PropertyKey | undefined): string | undefined {
  if (typeof index !== 'number') return undefined;
  const named = z.object({ facts: z.array(z.unknown()) }).safeParse(raw);
  const id = z.object({ id: z.string() }).safeParse(named.data?.facts[index]);
  return id.data?.id ?? `number ${index + 1}`;
}
