import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A sentence as people marked it; everything by token, counted from 0. */
export interface GoldSentence {
  /** Folded as by `foldToken`. */
  readonly forms: readonly string[];
  /** "VERB/VBD"; "_/_" in corpora of names. */
  readonly tags: readonly string[];
  /** Counted from 1; 0 is the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  /** "B-PER", "I-PER" (LOC, ORG), "O" or, in treebanks without names, "_". */
  readonly names: readonly string[];
}

/** Sentences of one text. */
export type GoldDocument = readonly GoldSentence[];

/**
 * Reads a file of columns (form, UPOS, XPOS, head, relation, name; tabs between, an empty line after each sentence, a
 * line "#doc …" before each text), gzipped or not.
 * @throws Error where the folder has no such file.
 */
export function readTreebank(folder: string, name: string): readonly GoldDocument[] {
  return readTextFile(folder, name)
    .split(/^#doc.*\n/m)
    .map(readDocument)
    .filter(document => document.length > 0);
}

/** @returns the file's text, from `name` or `name.gz`. */
export function readTextFile(folder: string, name: string): string {
  const path = join(folder, name);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  return gunzipSync(readFileSync(`${path}.gz`)).toString('utf8');
}

function readDocument(text: string): GoldDocument {
  return text
    .split(/\n\n+/)
    .filter(block => block.trim() !== '')
    .map(readSentence);
}

function readSentence(block: string): GoldSentence {
  const rows = block
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.split('\t'));
  const column = (index: number) => rows.map(row => row[index] ?? '_');
  const [upos, xpos] = [column(1), column(2)];
  return {
    forms: column(0),
    tags: upos.map((part, index) => `${part}/${xpos[index]}`),
    heads: column(3).map(Number),
    relations: column(4),
    names: column(5),
  };
}
