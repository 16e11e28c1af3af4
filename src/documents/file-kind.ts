import type { ArticleFile, FileKind } from './article-text.ts';
import { unreadable } from './unreadable-file.ts';

/**
 * What a file is, by its content. Only between plain text, Markdown and pieces of a web page does the name decide,
 * because any of them may be the other.
 * @throws UnreadableFile for kinds that are known and cannot be read.
 */
export function findKind({ name, bytes }: ArticleFile): FileKind {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  refuseOtherKinds(head, bytes);
  if (/^(?:.{0,1000}[\r\n])?%PDF-\d/s.test(head.slice(0, 1024))) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return 'docx';
  const plain = head.replaceAll('\0', '').replace(/^(?:ï»¿|ÿþ|þÿ)/, '');
  if (startsLikeHtml(plain) || /\.x?html?$/i.test(name)) return 'html';
  return /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text';
}

function refuseOtherKinds(head: string, bytes: Uint8Array): void {
  if (head.startsWith('\xd0\xcf\x11\xe0'))
    throw isEncryptedOffice(bytes) ? unreadable.protectedFile() : unreadable.oldWord();
  if (head.startsWith('{\\rtf')) throw unreadable.richText();
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF|II\*\0|MM\0\*)/.test(head)) throw unreadable.picture();
}

/** Word keeps a document with a password inside an old container, in a stream of this name. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

function startsLikeHtml(head: string): boolean {
  const start = head.trimStart();
  if (/^<\?xml/.test(start)) return /<html[\s>]/i.test(start);
  if (start.startsWith('<!--')) return /<(?:!doctype html|html|head|body)[\s>]/i.test(start);
  return /^<(?:!doctype\s+html|html|head|body|main|article|section|header|div|p|h1|meta|title|script|link)[\s>/]/i.test(
    start,
  );
}
