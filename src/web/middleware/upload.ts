import { Busboy, type BusboyInstance } from '@fastify/busboy';
import type { Request } from 'express';
import { type ArticleFile, limits } from '../../journeys/import-article.ts';
import { asPosted } from '../forms/posted.ts';

/** What a form with a file brought: its fields, and the file unless none was chosen. */
export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  readonly file?: ArticleFile;
  /** Other files came with it, and were left out. */
  readonly hasMoreFiles: boolean;
  /** More than fits was sent: what was too much is left out, the rest is here. */
  readonly isTooBig: boolean;
}

/** Letters take up to four bytes, and a long text may be pasted beside a file. */
const largestField = limits.characters * 4;
/** What is read, and thrown away, so that the browser hears the answer; nobody means to send more. */
const largestBody = 40_000_000;
const mostFields = 8;

/**
 * Reads a multipart form into memory, never onto the disk: one file, few fields, and no more of each than an article
 * may have. A form without a file, sent the usual way, is taken as it was parsed.
 * @throws an error with a status for a body that is no form or that is larger than anybody means.
 */
export async function readUpload(req: Request): Promise<Upload> {
  if (req.is('multipart/form-data') !== 'multipart/form-data') return fromBody(req.body);
  if (Number(req.headers['content-length'] ?? 0) > largestBody) throw new BadUpload(413);
  return parse(req);
}

function fromBody(body: unknown): Upload {
  const texts = Object.entries(asPosted(body)).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return { fields: Object.fromEntries(texts), hasMoreFiles: false, isTooBig: false };
}

async function parse(req: Request): Promise<Upload> {
  const form = openForm(req);
  const kept = keepWhatFits(form);
  await pour(req, form);
  const { fields, name, chunks, hasMoreFiles, isTooBig } = kept;
  return { fields: Object.fromEntries(fields), hasMoreFiles, isTooBig, ...fileOf(name, chunks) };
}

interface Kept {
  readonly fields: Map<string, string>;
  readonly chunks: Buffer[];
  name: string;
  hasMoreFiles: boolean;
  isTooBig: boolean;
}

/** @returns what fills while the form is read. */
function keepWhatFits(form: BusboyInstance): Kept {
  const kept: Kept = { fields: new Map(), chunks: [], name: '', hasMoreFiles: false, isTooBig: false };
  form.on('field', (field, value, _nameIsCut, valueIsCut) => {
    if (valueIsCut) kept.isTooBig = true;
    kept.fields.set(field, value);
  });
  form.on('file', (_field, stream, filename) => {
    kept.name = filename ?? '';
    stream.on('data', (chunk: Buffer) => kept.chunks.push(chunk));
    stream.on('limit', () => {
      kept.isTooBig = true;
      kept.chunks.length = 0;
    });
  });
  form.on('filesLimit', () => {
    kept.hasMoreFiles = true;
  });
  return kept;
}

/** Sends the body through the form; after a refusal the rest is thrown away, so that the browser hears the answer. */
function pour(req: Request, form: BusboyInstance): Promise<void> {
  let received = 0;
  return new Promise((resolve, reject) => {
    const refuse = (status: 400 | 413) => {
      req.unpipe(form);
      req.resume();
      reject(new BadUpload(status));
    };
    form.on('finish', resolve);
    form.on('error', () => refuse(400));
    req.on('aborted', () => refuse(400));
    req.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received > largestBody) refuse(413);
    });
    req.pipe(form);
  });
}

function openForm(req: Request): BusboyInstance {
  const { 'content-type': type = '' } = req.headers;
  try {
    return new Busboy({
      headers: { ...req.headers, 'content-type': type },
      limits: {
        fileSize: limits.bytes,
        files: 1,
        fields: mostFields,
        fieldSize: largestField,
        parts: mostFields + 1,
        headerPairs: 20,
      },
    });
  } catch {
    throw new BadUpload(400);
  }
}

/** A file field that was left alone is sent as a file without name and content. */
function fileOf(name: string, chunks: readonly Buffer[]): Pick<Upload, 'file'> {
  const bytes = Buffer.concat(chunks);
  return name === '' && bytes.length === 0 ? {} : { file: { name: name.slice(0, 200), bytes } };
}

/** Refused as body parsers refuse: the error handler knows a sentence for the status. */
class BadUpload extends Error {
  override readonly name = 'BadUpload';
  readonly status: 400 | 413;
  constructor(status: 400 | 413) {
    super(`An upload was refused with status ${status}.`);
    this.status = status;
  }
}
