import type { Found, RawArticle } from './article-text.ts';
import { checkLength, countWords } from './article-text.ts';
import { dateOf } from './find-date.ts';
import { type PdfLine, type PdfPiece, toLines } from './pdf-lines.ts';
import { toParagraphs } from './pdf-paragraphs.ts';
import { refuseSwellingStreams } from './pdf-streams.ts';
import { unreadable } from './unreadable-file.ts';

const mostPages = 500;

/** A PDF's paragraphs, from where its lines stand on the pages. */
export async function readPdf(bytes: Uint8Array): Promise<RawArticle> {
  await refuseSwellingStreams(bytes);
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > mostPages) throw unreadable.tooLong(undefined, 60_000);
    const lines = await readLines(pdf);
    refuseWithoutText(lines);
    return { ...(await readProperties(pdf)), blocks: toParagraphs(lines, pdf.numPages) };
  } finally {
    await pdf.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof open>>;

async function open(bytes: Uint8Array) {
  const { getDocumentProxy } = await import('unpdf');
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      useSystemFonts: false,
      stopAtErrors: false,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw unreadable.protectedFile();
    throw unreadable.damaged(error);
  }
}

async function readLines(pdf: Pdf): Promise<PdfLine[]> {
  const lines: PdfLine[] = [];
  let length = 0;
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    const pieces: PdfPiece[] = items.flatMap(item => ('str' in item ? [item] : []));
    for (const line of toLines(pieces, page)) {
      lines.push(line);
      length += line.text.length;
    }
    if (length > 1_000_000) checkLength(lines.map(line => line.text).join(' '));
  }
  return lines;
}

function refuseWithoutText(lines: readonly PdfLine[]): void {
  const text = lines.map(line => line.text).join(' ');
  if (countWords(text) < 5) throw text.length > 100 ? unreadable.noLetters() : unreadable.scanned();
  const unknown = text.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (unknown > text.length / 10) throw unreadable.noLetters();
}

async function readProperties(pdf: Pdf): Promise<{ title?: Found; fileDate?: Found }> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const properties = new Map<string, unknown>(Object.entries(info));
  const title = properties.get('Title');
  const made = /^D:(\d{4})(\d{2})(\d{2})/.exec(String(properties.get('CreationDate')));
  const day = made === null ? undefined : dateOf(Number(made[1]), Number(made[2]), Number(made[3]));
  return {
    ...(typeof title === 'string' && isTitle(title)
      ? { title: { value: title, from: "the document's properties", isDoubtful: true } }
      : {}),
    ...(day === undefined
      ? {}
      : { fileDate: { value: day, from: 'the day on which the file was made', isDoubtful: true } }),
  };
}

/** Programs leave the file's name or "untitled" there. */
function isTitle(title: string): boolean {
  return (
    title.trim().split(/\s+/).length > 1 &&
    !/^(?:microsoft word|untitled)|\.(?:docx?|pdf|indd|html?)$/i.test(title.trim())
  );
}
