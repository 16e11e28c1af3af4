import { expect, test } from 'vitest';
import { readArticleFile } from '../../../src/documents/read-article-file.ts';
import { UnreadableFile } from '../../../src/documents/unreadable-file.ts';
import { type Random, seededRandom } from '../../../src/domain/random.ts';
import { bytesOf, makeDocx, makePdf, prose, setLines, wordBody } from './made-files.ts';

const whole: Readonly<Record<string, Uint8Array>> = {
  'a.txt': bytesOf(prose.join('\n\n')),
  'a.md': bytesOf(`# Ferries\n\n${prose.join('\n\n- ')}\n\n> **bold** [link](x) \`code\``),
  'a.html': bytesOf(
    `<html><head><title>Ferries</title></head><body><article>${prose.map(text => `<p>${text}</p>`).join('')}`,
  ),
  'a.docx': makeDocx(wordBody(prose)),
  'a.pdf': makePdf([setLines(prose)]),
};

const starts = ['', '%PDF-1.7\n', 'PK\x03\x04', '<html>', '\xff\xfe', '\xef\xbb\xbf', '---\n'];

/** Reads, and holds to the promise: an article whose places fit its text, or an UnreadableFile with two sentences. */
async function outcomeOf(name: string, bytes: Uint8Array): Promise<'read' | 'refused'> {
  try {
    const { text, paragraphs } = await readArticleFile({ name, bytes });
    expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
    return 'read';
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    expect(error.message).toMatch(/^[A-Z].+\. [A-Z].+\.$/);
    return 'refused';
  }
}

function randomBytes(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
}

test('random bytes, whatever they start with, are refused', async () => {
  const random = seededRandom('noise');
  for (const start of starts) {
    for (const name of Object.keys(whole)) {
      const bytes = Buffer.concat([
        Buffer.from(start, 'latin1'),
        randomBytes(random, 300 + Math.floor(random() * 3000)),
      ]);
      expect(await outcomeOf(name, bytes), `${name} after ${start}`).toBe('refused');
    }
  }
});

test.each(Object.entries(whole))(
  '%s cut off or changed anywhere is read or refused, never an error',
  async (name, bytes) => {
    const random = seededRandom(name);
    for (let round = 0; round < 60; round += 1) {
      const cut = bytes.slice(0, Math.floor(random() * bytes.length));
      await outcomeOf(name, cut);
      const changed = bytes.slice();
      for (let each = 0; each < 8; each += 1)
        changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256);
      await outcomeOf(name, changed);
    }
    expect(await outcomeOf(name, bytes)).toBe('read');
  },
);
