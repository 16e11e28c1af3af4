import { readFileSync } from 'node:fs';

/** Wrong words on the command line; the message says what to type instead. */
export class BadUsage extends Error {}

/** Says which word is wrong instead of showing a stack. */
export function parsing<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new BadUsage(error instanceof Error ? error.message : String(error));
  }
}

/** @throws BadUsage where there is not exactly one word. */
export function onlyWord(words: readonly string[], usageLine: string): string {
  const [word, ...more] = words;
  if (word === undefined || more.length > 0) throw new BadUsage(`Say: npm run caucus -- ${usageLine}`);
  return word;
}

/** @throws BadUsage where there is no such file. */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new BadUsage(`${file} cannot be read. Check the path.`);
  }
}
