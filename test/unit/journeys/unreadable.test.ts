import { expect, test } from 'vitest';
import { listImports, receiveArticle } from '../../../src/journeys/import-article.ts';
import { makeWorld } from '../../support/world.ts';
import { bytesOf, makeDocx, makePdf, prose, wordBody } from '../documents/made-files.ts';

const commandLine = { teacherId: null };

const file = (name: string, bytes: Uint8Array) => ({ kind: 'file' as const, file: { name, bytes } });

const unreadable = {
  'an empty text': { kind: 'pasted' as const, text: ' \n ' },
  'one line': { kind: 'pasted' as const, text: 'Only a line.' },
  '60,001 words': { kind: 'pasted' as const, text: 'word '.repeat(60_001) },
  'an empty file': file('a.txt', new Uint8Array()),
  'a scanned PDF': file('a.pdf', makePdf([[]])),
  'a PDF with a password': file('a.pdf', makePdf([[{ text: 'Locked', y: 700 }]], '/Encrypt 99 0 R')),
  'a zip bomb': file('a.docx', makeDocx(wordBody(prose), { 'word/bomb.xml': new Uint8Array(300_000_000) })),
  'binary called text': file(
    'a.txt',
    Uint8Array.from({ length: 5000 }, (_, at) => (at * 37) % 256),
  ),
};

test.each(Object.entries(unreadable))(
  '%s is refused in a sentence, and nothing is stored',
  async (_, source) => {
    const world = makeWorld();
    const received = await receiveArticle(world, commandLine, source);
    expect(received).toMatchObject({ kind: 'unreadable', sentence: expect.stringMatching(/^[A-Z].*\.$/) });
    expect(await listImports(world, commandLine)).toEqual([]);
  },
);

const curly = `“The harbor opens,” she said—the café’s owner, Zoë. ${prose.join(' ')}`;

const readable = {
  'UTF-16': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(curly, 'utf16le')]),
  'UTF-8 with smart quotes': bytesOf(curly),
  'Latin-1': Buffer.from(`The café of Zoë. ${prose.join(' ')}`, 'latin1'),
  'a page with scripts': bytesOf(
    `<html><body><script>document.write('stolen')</script><p onclick="steal()">Zoë’s café.</p>${prose
      .map(text => `<p>${text}</p>`)
      .join('')}</body></html>`,
  ),
};

test.each(Object.entries(readable))('%s is read, and nothing in it is run', async (_, bytes) => {
  const world = makeWorld();
  const received = await receiveArticle(world, commandLine, file('a.txt', bytes));
  if (received.kind === 'unreadable') throw new Error(received.sentence);
  const stored = JSON.stringify(await world.stores.imports.find(received.importId));
  expect(stored).toContain('Zoë');
  expect(stored).not.toMatch(/stolen|steal\(|<p/);
});
