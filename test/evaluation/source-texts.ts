import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readArticleFile } from '../../src/documents/read-article-file.ts';
import type { SourceText } from './evaluate-text.ts';
import { type HumanQuestion, parseQuestions } from './human-questions.ts';

/** Questions under this name are tried on every text beside them. */
const questionsForAll = 'uscis_civics128_2025.json';

/** @returns the paths of the texts in a folder, or the one path given. */
export function listTexts(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => join(path, name));
}

/** Reads a file like one that a teacher brings, and the questions beside it. @throws where it cannot be read */
export async function loadSource(path: string): Promise<SourceText> {
  const file = { name: basename(path), bytes: readFileSync(path) };
  const { text, wordCount, title } = await readArticleFile(file);
  const own = path.replace(/\.[^.]+$/, '.json');
  const shared = join(dirname(path), questionsForAll);
  const name = basename(path).replace(/\.[^.]+$/, '');
  return {
    name,
    title: title?.value ?? name,
    text,
    words: wordCount,
    hasOwnQuestions: own.endsWith('.json') && existsSync(own),
    questions: [...questionsIn(own), ...questionsIn(shared)],
  };
}

function questionsIn(path: string): readonly HumanQuestion[] {
  return path.endsWith('.json') && existsSync(path) ? parseQuestions(readFileSync(path, 'utf8')) : [];
}
