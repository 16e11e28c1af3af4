import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadReader } from '../../src/reading/language/load-model.ts';
import { type Approvals, readApprovals } from './approved-facts.ts';
import { describeScore } from './describe-score.ts';
import { type Evaluation, evaluateText } from './evaluate-text.ts';
import { figuresOf } from './figures.ts';
import { judgeGoals } from './goals.ts';
import { makeSheets, type SheetSize } from './rating-sheet.ts';
import { type CsvRecord, readRecords } from './read-csv.ts';
import { describeFigures, describeGoals, describeMisses, describeProblems } from './report.ts';
import { type SheetScore, scoreSheets } from './score-sheets.ts';
import { reportSeeds } from './seeds-report.ts';
import { listTexts, loadSource } from './source-texts.ts';
import { measureSpeed } from './speed.ts';
import { describeSheets, writeSheets } from './write-sheets.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    sheet: { type: 'string' },
    items: { type: 'string', default: '300' },
    facts: { type: 'string', default: '150' },
    seed: { type: 'string', default: 'caucus' },
    approved: { type: 'string', multiple: true },
    score: { type: 'boolean', default: false },
    key: { type: 'string' },
  },
});
const sheetPaths = positionals.filter(name => name.endsWith('.csv'));
const [path, ...others] = positionals.filter(name => !name.endsWith('.csv'));
const sheetSize: SheetSize = {
  seed: options.seed,
  items: readCount(options.items),
  facts: options.approved === undefined ? readCount(options.facts) : 0,
};
const isMisused = others.length > 0 || Number.isNaN(sheetSize.items + sheetSize.facts);

if (options.score && options.key !== undefined && sheetPaths.length > 0) score(options.key);
else if (options.score || isMisused) explainUse();
else if (path !== undefined) await evaluate(path);
else if (options.approved !== undefined || sheetPaths.length > 0) explainUse();
else print(reportSeeds([]).flatMap(({ lines }) => lines));

async function evaluate(folder: string): Promise<void> {
  const paths = listTexts(folder);
  const sources = await Promise.all(paths.map(loadSource));
  const approvals = loadApprovals();
  const speed = await measureSpeed(sources);
  const seeds = reportSeeds(paths);
  const reader = loadReader();
  const evaluations = sources.map(source => evaluateText(source, reader, approvals?.isApproved));
  const texts = evaluations.map(evaluation => figuresOf(evaluation.name, [evaluation]));
  const all = figuresOf('all texts', evaluations);
  const problems = evaluations.flatMap(describeProblems);
  const goals = judgeGoals(all, newsOf(evaluations), speed);
  if (options.json) {
    print([JSON.stringify({ texts, all, speed, goals, problems }, undefined, 2)]);
  } else {
    print(seeds.flatMap(({ lines }) => lines));
    print([...texts, all].flatMap(describeFigures));
    print([...describeApprovals(approvals, evaluations), ...describeGoals(goals), ...problems]);
    if (options.misses) print(['missed by sure facts:', ...evaluations.flatMap(describeMisses)]);
  }
  if (options.sheet !== undefined) drawSheets(options.sheet, evaluations);
  const failures = problems.length + seeds.flatMap(report => report.problems).length;
  process.exitCode = failures > 0 ? 1 : 0;
}

/** The first sheet stands behind the option, the others behind it without one. */
function loadApprovals(): Approvals | undefined {
  if (options.approved === undefined) return undefined;
  return readApprovals([...options.approved, ...sheetPaths].map(readSheet));
}

function describeApprovals(approvals: Approvals | undefined, evaluations: readonly Evaluation[]): string[] {
  if (approvals === undefined) return [];
  const unknown = approvals.countUnknown(evaluations);
  return [
    `sentences approved on all rated sheets: ${approvals.size}, of which ${unknown} are those of no fact here`,
  ];
}

/** @returns the figures of each text of news, then of all of them; none where there is no news. */
function newsOf(evaluations: readonly Evaluation[]) {
  const news = evaluations.filter(({ isNews }) => isNews);
  if (news.length === 0) return [];
  return [
    ...news.map(text => figuresOf(text.name, [text])),
    figuresOf('all news (under 1,500 words, no .json of human questions)', news),
  ];
}

function drawSheets(sheet: string, evaluations: readonly Evaluation[]): void {
  const sheets = makeSheets(evaluations, sheetSize);
  writeSheets(sheet, sheets);
  if (!options.json) print(describeSheets(sheets, sheetSize));
}

/** Sheets of items and of facts are told apart by their columns, so that both can be scored at once. */
function score(keyPath: string): void {
  const key = readSheet(keyPath);
  const sheets = sheetPaths.map(readSheet);
  const isOfFacts = (sheet: readonly CsvRecord[]) => sheet.some(row => 'worth keeping' in row);
  const scores = [
    { what: 'items', sheets: sheets.filter(sheet => !isOfFacts(sheet)) } as const,
    { what: 'facts', sheets: sheets.filter(isOfFacts) } as const,
  ].flatMap(({ what, sheets }): { what: 'items' | 'facts'; score: SheetScore }[] =>
    sheets.length === 0 ? [] : [{ what, score: scoreSheets(sheets, key) }],
  );
  print(
    options.json
      ? [JSON.stringify(Object.fromEntries(scores.map(({ what, score }) => [what, score])), undefined, 2)]
      : scores.flatMap(({ what, score }) => describeScore(score, what)),
  );
}

function readSheet(file: string): CsvRecord[] {
  return readRecords(readFileSync(file, 'utf8'));
}

/** @returns NaN for what is neither a number nor “all”. */
function readCount(text: string): number {
  return text === 'all' ? Number.POSITIVE_INFINITY : Number(text);
}

function explainUse(): void {
  print([
    'npm run evaluate -- <folder or file> [--sheet <out.csv>] [--approved <rated facts.csv> [<other rated facts.csv>]]',
    'npm run evaluate -- --score <ratings.csv> [<other ratings.csv>] --key <sheet>.key.csv',
  ]);
  process.exitCode = 2;
}

function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
