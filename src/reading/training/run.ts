import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Reader } from '../language/reader.ts';
import { f1, scoreNames, scoreTrees } from './score-reading.ts';
import { trainModel } from './train-model.ts';
import { readTreebank } from './treebanks.ts';

const usage = `npm run train -- <folder of treebanks> [out=model.bin.gz] [share=1] [iterations=…]

Trains the weights of the reader: tags, both parsers and names. It takes about half an hour and 3 GB; share=0.05
iterations=1 is a trial of a minute. The folder's files are described in src/reading/training/README.md.`;

const [folder, ...settings] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  run(folder);
}

function run(folder: string): void {
  const out = setting('out') ?? 'model.bin.gz';
  const iterations = setting('iterations');
  const model = trainModel({
    folder,
    share: Number(setting('share') ?? 1),
    iterations: iterations === undefined ? undefined : Number(iterations),
    report,
  });
  const packed = gzipSync(model, { level: 9 });
  writeFileSync(out, packed);
  report(`${out}: ${(packed.length / 1e6).toFixed(1)} MB`);
  reportScores(folder, Reader.load(model));
}

function reportScores(folder: string, reader: Reader): void {
  const { tokens, upos, heads, arcs, sure, sureRight } = scoreTrees(reader, readTreebank(folder, 'ewt.dev'));
  report(
    `EWT dev: UPOS ${percent(upos, tokens)}, UAS ${percent(heads, tokens)}, LAS ${percent(arcs, tokens)}`,
  );
  report(`gate: ${percent(sureRight, sure)} right of ${percent(sure, tokens)} of the tokens`);
  report(`names (UNER test): F1 ${f1(scoreNames(reader, readTreebank(folder, 'uner.test'))).toFixed(1)}`);
}

function setting(name: string): string | undefined {
  return settings.find(text => text.startsWith(`${name}=`))?.slice(name.length + 1);
}

function percent(part: number, whole: number): string {
  return ((100 * part) / Math.max(1, whole)).toFixed(1);
}

function report(line: string): void {
  process.stdout.write(`${line}\n`);
}
