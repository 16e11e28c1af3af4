import { type Fact, factSentence, slotsOf } from '../../src/domain/fact.ts';
import { loadReader } from '../../src/reading/language/load-model.ts';
import type { Reader } from '../../src/reading/language/reader.ts';
import { type ReadArticle, readArticle } from '../../src/reading/propose.ts';

let reader: Reader | undefined;

/** Reads a text with the reader that all tests of a file share. */
export function read(text: string): ReadArticle {
  reader ??= loadReader();
  return readArticle(text, reader, { articleId: 'story' });
}

export function factsIn(text: string): readonly Fact[] {
  return read(text).facts;
}

/** The sentences of the facts of which the reader is sure, without offices. */
export function sureIn(text: string): readonly string[] {
  return factsIn(text)
    .filter(({ doubts, kind }) => doubts === undefined && kind !== 'role')
    .map(factSentence);
}

/** The doubts about everything in a text, each once. */
export function doubtsIn(text: string): readonly string[] {
  return [...new Set(factsIn(text).flatMap(({ doubts }) => doubts ?? []))];
}

/** "money=$5 million" for every gap of the sure facts. */
export function gapsIn(text: string): readonly string[] {
  return factsIn(text)
    .filter(({ doubts }) => doubts === undefined)
    .flatMap(fact => Object.entries(slotsOf(fact)).map(([name, { value }]) => `${name}=${value}`));
}
