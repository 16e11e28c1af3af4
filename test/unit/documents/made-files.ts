import { strToU8, zipSync } from 'fflate';
import type { ArticleText } from '../../../src/documents/article-text.ts';
import { readArticleFile } from '../../../src/documents/read-article-file.ts';
import { UnreadableFile } from '../../../src/documents/unreadable-file.ts';

export const first =
  'The council of Riverton voted on Tuesday to open the old harbor to ferries for the first time in years.';
export const second =
  'Members said the decision followed months of hearings in which shopkeepers and fishers spoke in turn.';
export const third =
  'The mayor will sign the ordinance next week, and the first boats are expected before the summer begins.';
export const prose = [first, second, third];

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export function readText(name: string, text: string): Promise<ArticleText> {
  return readArticleFile({ name, bytes: bytesOf(text) });
}

export function paragraphsOf({ text, paragraphs }: ArticleText): string[] {
  return paragraphs.map(({ start, end }) => text.slice(start, end));
}

/** Why a file is refused, or that it was not. */
export async function refusalOf(
  name: string,
  bytes: Uint8Array,
): Promise<Pick<UnreadableFile, 'reason' | 'message'>> {
  try {
    await readArticleFile({ name, bytes });
  } catch (error) {
    if (error instanceof UnreadableFile) return { reason: error.reason, message: error.message };
    throw error;
  }
  throw new Error('The file was read.');
}

const contentTypes = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

export function wordBody(paragraphs: readonly string[]): string {
  const body = paragraphs
    .map(text => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`)
    .join('');
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
}

/** A Word document; `more` adds or replaces parts. */
export function makeDocx(
  document: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const core = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Ferries &amp; harbors</dc:title><dcterms:created>2026-02-03T10:00:00Z</dcterms:created></cp:coreProperties>`;
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations,
    'word/document.xml': document,
    'docProps/core.xml': core,
    ...more,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

export interface PdfText {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF written by hand; `trailer` adds to its last dictionary. */
export function makePdf(
  pages: readonly (readonly PdfText[])[],
  trailer = '',
  objects: readonly string[] = [],
): Uint8Array {
  const all = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((texts, at) => {
      const drawn = texts
        .map(
          ({ text, x = 72, y, size = 10 }) =>
            `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`,
        )
        .join('\n');
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${5 + at * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
        `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`,
      ];
    }),
    ...objects,
  ];
  let file = '%PDF-1.4\n';
  const places = all.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${all.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file + end, 'latin1'));
}

/** Lines set one beneath the other. */
export function setLines(lines: readonly string[], top = 700, lead = 12): PdfText[] {
  return lines.map((text, at) => ({ text, y: top - at * lead }));
}
