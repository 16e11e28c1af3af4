import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { toCsv } from '../../src/formats/csv.ts';
import { loadReader } from '../../src/reading/language/load-model.ts';
import { describeScore } from './describe-score.ts';
import { type Evaluation, evaluateText } from './evaluate-text.ts';
import { figuresOf } from './figures.ts';
import { judgeGoals } from './goals.ts';
import { makeSheets } from './rating-sheet.ts';
import { readRecords } from './read-csv.ts';
import { describeFigures, describeGoals, describeMisses, describeProblems } from './report.ts';
import { scoreSheets } from './score-sheets.ts';
import { reportSeeds } from './seeds-report.ts';
import { listTexts, loadSource } from './source-texts.ts';
import { measureSpeed } from './speed.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    sheet: { type: 'string' },
    items: { type: 'string', default: '300' },
    facts: { type: 'string', default: '150' },
    seed: { type: 'string', default: 'caucus' },
    score: { type: 'boolean', default: false },
    key: { type: 'string' },
  },
});
const [path] = positionals;

if (options.score) score(positionals, options.key);
else if (path === undefined) print(reportSeeds([]).flatMap(({ lines }) => lines));
else await evaluate(path);

async function evaluate(folder: string): Promise<void> {
  const paths = listTexts(folder);
  const sources = await Promise.all(paths.map(loadSource));
  const speed = await measureSpeed(sources);
  const seeds = reportSeeds(paths);
  const reader = loadReader();
  const evaluations = sources.map(source => evaluateText(source, reader));
  const texts = evaluations.map(evaluation => figuresOf(evaluation.name, [evaluation]));
  const all = figuresOf('all texts', evaluations);
  const problems = evaluations.flatMap(describeProblems);
  const goals = judgeGoals(all, speed);
  if (options.json) {
    print([JSON.stringify({ texts, all, speed, goals, problems }, undefined, 2)]);
  } else {
    print(seeds.flatMap(({ lines }) => lines));
    print([...[...texts, all].flatMap(describeFigures), ...describeGoals(goals), ...problems]);
    if (options.misses) print(['missed by sure facts:', ...evaluations.flatMap(describeMisses)]);
  }
  if (options.sheet !== undefined) writeSheets(options.sheet, evaluations);
  const failures = problems.length + seeds.flatMap(report => report.problems).length;
  process.exitCode = failures > 0 ? 1 : 0;
}

/** The key file is not for the raters. */
function writeSheets(sheet: string, evaluations: readonly Evaluation[]): void {
  const { seed, items, facts } = options;
  const sheets = makeSheets(evaluations, { seed, items: Number(items), facts: Number(facts) });
  const stem = sheet.replace(/\.csv$/, '');
  writeFileSync(`${stem}.csv`, toCsv(sheets.items));
  writeFileSync(`${stem}.facts.csv`, toCsv(sheets.facts));
  writeFileSync(`${stem}.key.csv`, toCsv(sheets.key));
}

function score(sheetPaths: readonly string[], keyPath: string | undefined): void {
  if (keyPath === undefined || sheetPaths.length === 0) {
    print(['npm run evaluate -- --score <ratings.csv> [<other ratings.csv>] --key <sheet>.key.csv']);
    process.exitCode = 2;
    return;
  }
  const read = (file: string) => readRecords(readFileSync(file, 'utf8'));
  const result = scoreSheets(sheetPaths.map(read), read(keyPath));
  print(options.json ? [JSON.stringify(result, undefined, 2)] : describeScore(result));
}

function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
