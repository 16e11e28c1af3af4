import { parseArgs } from 'node:util';
import { loadReader } from '../../src/reading/language/load-model.ts';
import { evaluateText } from './evaluate-text.ts';
import { figuresOf } from './figures.ts';
import { describeFigures, describeMisses, describeProblems } from './report.ts';
import { reportSeeds } from './seeds-report.ts';
import { listTexts, loadSource } from './source-texts.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
});
const [path] = positionals;

if (path === undefined) {
  const seeds = reportSeeds([]);
  for (const { lines } of seeds) print(lines);
} else {
  await evaluate(path);
}

async function evaluate(folder: string): Promise<void> {
  const paths = listTexts(folder);
  const seeds = reportSeeds(paths);
  const reader = loadReader();
  const sources = await Promise.all(paths.map(loadSource));
  const evaluations = sources.map(source => evaluateText(source, reader));
  const figures = evaluations.map(evaluation => figuresOf(evaluation.name, [evaluation]));
  const all = figuresOf('all texts', evaluations);
  const problems = evaluations.flatMap(describeProblems);
  if (options.json) {
    print([JSON.stringify({ texts: figures, all, problems }, undefined, 2)]);
  } else {
    print(seeds.flatMap(({ lines }) => lines));
    print([...figures, all].flatMap(describeFigures));
    print(problems);
    if (options.misses) print(['missed:', ...evaluations.flatMap(describeMisses)]);
  }
  const failures = problems.length + seeds.flatMap(report => report.problems).length;
  process.exitCode = failures > 0 ? 1 : 0;
}

function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
