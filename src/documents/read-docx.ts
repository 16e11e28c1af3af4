import type { Found, RawArticle } from './article-text.ts';
import { checkLength } from './article-text.ts';
import { findDate } from './find-date.ts';
import { readBlocks } from './html-node.ts';
import { openZip } from './open-zip.ts';
import { parseHtml } from './read-html.ts';
import { unreadable } from './unreadable-file.ts';

const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/[\w-]+\.xml|word\/_rels\/[\w-]+\.xml\.rels)$/;

/** A Word document's paragraphs. Only its text parts are unpacked; pictures, fonts and macros are never touched. */
export async function readDocx(bytes: Uint8Array): Promise<RawArticle> {
  const parts = openZip(bytes, name => wanted.test(name));
  if (!parts.has('[Content_Types].xml') || ![...parts.keys()].some(name => name.startsWith('word/'))) {
    throw unreadable.otherZip();
  }
  for (const part of parts.values()) {
    refuseEntities(part);
    refuseLength(part);
  }
  const body = (await parseHtml(await toHtml(parts))).body;
  const core = Buffer.from(parts.get('docProps/core.xml') ?? []).toString('utf8');
  return {
    blocks: body === null ? [] : readBlocks(body),
    title: await property(core, 'dc:title', "the document's properties"),
    fileDate: dayOf(await property(core, 'dcterms:created', 'the day on which the file was made')),
  };
}

/** Word writes no document types; one is there only to declare entities that grow or that fetch other files. */
function refuseEntities(part: Uint8Array): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(Buffer.from(part).toString('latin1'))) {
    throw unreadable.hostile('it declares entities, which no word processor does');
  }
}

/** Counts before the document is built in memory, where it takes twenty times its size. */
function refuseLength(part: Uint8Array): void {
  checkLength(
    Buffer.from(part)
      .toString('utf8')
      .replaceAll('</w:p>', ' ')
      .replace(/<[^<>]*>/g, ''),
  );
}

/** HTML rather than raw text, which loses headings and glues the words around a line break together. */
async function toHtml(parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const [{ default: mammoth }, { zipSync }] = await Promise.all([import('mammoth'), import('fflate')]);
  const buffer = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
  const noPicture = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml({ buffer }, { convertImage: noPicture });
  return value.replace(/<sup><a href="#(?:foot|end)note-[^<>]{0,80}>[^<>]{0,20}<\/a><\/sup>/g, '');
}

async function property(core: string, name: string, from: string): Promise<Found | undefined> {
  const raw = new RegExp(`<${name}(?:\\s[^<>]{0,200})?>([^<>]{1,1000})</${name}>`).exec(core)?.[1];
  if (raw === undefined) return undefined;
  const plain = (await parseHtml(raw)).body?.textContent ?? '';
  return { value: plain, from, isDoubtful: true };
}

function dayOf(found: Found | undefined): Found | undefined {
  const value = found && findDate(found.value);
  return found && value !== undefined ? { ...found, value } : undefined;
}
