import { loadReader, unpackShippedModel } from '../../src/reading/language/load-model.ts';
import { Reader } from '../../src/reading/language/reader.ts';
import { f1, type MatchCount, scoreNames, scoreTrees } from '../../src/reading/training/score-reading.ts';
import { readTextFile, readTreebank } from '../../src/reading/training/treebanks.ts';
import { scoreRawText } from './score-raw-text.ts';

const [folder] = process.argv.slice(2);
const treebanks = ['ewt.test', 'gum.test'];
const beams = [4, 8];

if (folder === undefined) {
  print('npx tsx test/evaluation/language.ts <folder of treebanks>');
  process.exitCode = 2;
} else {
  reportLoading(folder);
  reportSpeed(folder);
  for (const width of beams) reportBeam(folder, width);
  reportNames(folder);
}

function reportLoading(folder: string): void {
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const reader = loadReader();
  print(`load: ${(performance.now() - start).toFixed(0)} ms, ${megabytesSince(before)}`);
  const sentences = rawTexts(folder, 'gum.test').reduce((sum, text) => sum + reader.read(text).length, 0);
  print(`memory after reading ${sentences} sentences: ${megabytesSince(before)}`);
}

function megabytesSince(before: number): string {
  return `+${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB`;
}

/** Words are tokens with a letter or digit; the first round warms the machine up and is printed too. */
function reportSpeed(folder: string): void {
  const text = rawTexts(folder, 'gum.test').join('\n\n');
  for (const width of beams) {
    const reader = Reader.load(unpackShippedModel(), width);
    const speeds = [1, 2, 3].map(() => wordsPerSecond(reader, text));
    print(`speed, beam ${width} with the gate: ${speeds.map(speed => speed.toFixed(0)).join(', ')} words/s`);
  }
}

function wordsPerSecond(reader: Reader, text: string): number {
  const start = performance.now();
  const sentences = reader.read(text);
  const seconds = (performance.now() - start) / 1000;
  return (
    sentences.flatMap(({ tokens }) => tokens).filter(token => /[\p{L}\p{N}]/u.test(token.text)).length /
    seconds
  );
}

function reportBeam(folder: string, width: number): void {
  const reader = Reader.load(unpackShippedModel(), width);
  for (const name of treebanks) {
    print(`${name}, beam ${width}`);
    reportTrees(reader, folder, name);
    reportRawText(reader, folder, name);
  }
}

function reportTrees(reader: Reader, folder: string, name: string): void {
  const score = scoreTrees(reader, readTreebank(folder, name));
  const { tokens, subjects } = score;
  print(`  gold tokens: UPOS ${percent(score.upos, tokens)}`);
  print(`    UAS ${percent(score.heads, tokens)}, LAS ${percent(score.arcs, tokens)}`);
  print(
    `  gate: ${percent(score.sureRight, score.sure)} right of ${percent(score.sure, tokens)} of the arcs`,
  );
  const right = percent(score.sureSubjectsRight, score.sureSubjects);
  print(`    ${right} right of ${percent(score.sureSubjects, subjects)} of the subjects`);
}

function reportRawText(reader: Reader, folder: string, name: string): void {
  const score = scoreRawText(reader, rawTexts(folder, name), readTreebank(folder, name));
  const line = (['sentences', 'tokens', 'upos', 'heads', 'arcs'] as const)
    .map(part => `${part} ${f1(score[part]).toFixed(2)}`)
    .join(', ');
  print(`  raw text, F1: ${line}`);
}

function reportNames(folder: string): void {
  const reader = loadReader();
  for (const name of ['uner.test', 'gum.test']) {
    print(`names, ${name}: ${describe(scoreNames(reader, readTreebank(folder, name)))}`);
  }
}

function describe(count: MatchCount): string {
  const { found, expected, matched } = count;
  return `F1 ${f1(count).toFixed(1)} (precision ${percent(matched, found)}, recall ${percent(matched, expected)})`;
}

/** The texts of a treebank as they were printed, sentences joined by spaces. */
function rawTexts(folder: string, name: string): readonly string[] {
  const texts: readonly (readonly string[])[] = JSON.parse(readTextFile(folder, `${name}.raw.json`));
  return texts.map(sentences => sentences.join(' ').trim());
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
