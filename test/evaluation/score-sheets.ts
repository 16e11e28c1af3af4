import type { CsvRecord } from './read-csv.ts';
import { cohensKappa, type Interval, wilson } from './statistics.ts';

/** Of the rows of one template, of one text, or of all. */
export interface GroupScore {
  readonly group: string;
  /** One for each rater, in order, then, where there are several, what all of them accept, and what at least one does. */
  readonly accepted: readonly Acceptance[];
}

export interface Acceptance {
  readonly by: string;
  readonly accepted: number;
  readonly rated: number;
  readonly interval: Interval;
}

export interface SheetScore {
  /** By template and by text, in the order of the alphabet. */
  readonly templates: readonly GroupScore[];
  readonly texts: readonly GroupScore[];
  readonly all: GroupScore;
  readonly raters: number;
  /** Of two raters, on what both of them rated. */
  readonly kappa?: number;
  readonly failures: readonly Failure[];
  /** Ids of rows in which some rater left the verdict open. */
  readonly unrated: readonly string[];
}

export interface Failure {
  readonly id: string;
  readonly template: string;
  readonly text: string;
  readonly asked: string;
  /** What each rater who refused it said no to, and the comment. */
  readonly reasons: readonly string[];
}

/** @param sheets the filled sheets, one a rater. @param key the file that tells the templates. */
export function scoreSheets(
  sheets: readonly (readonly CsvRecord[])[],
  key: readonly CsvRecord[],
): SheetScore {
  const known = new Map(key.map(({ id = '', template = '', text = '' }) => [id, { template, text }]));
  const rows = collectRows(sheets).filter(({ id }) => known.has(id));
  const scoreBy = (groupOf: (row: RatedRow) => string) =>
    [...new Set(rows.map(groupOf))].sort().map((group): GroupScore => {
      const inGroup = rows.filter(row => groupOf(row) === group);
      return { group, accepted: acceptances(inGroup, sheets.length) };
    });
  const kappa = sheets.length === 2 ? cohensKappa(pairsOf(rows)) : undefined;
  return {
    templates: scoreBy(({ id }) => known.get(id)?.template ?? ''),
    texts: scoreBy(({ id }) => known.get(id)?.text ?? ''),
    all: { group: 'all', accepted: acceptances(rows, sheets.length) },
    raters: sheets.length,
    ...(kappa === undefined ? {} : { kappa }),
    failures: rows.flatMap(row => failureOf(row, known.get(row.id) ?? { template: '', text: '' })),
    unrated: rows.filter(({ verdicts }) => verdicts.includes(undefined)).map(({ id }) => id),
  };
}

interface RatedRow {
  readonly id: string;
  /** One for each rater; undefined where it was left open. */
  readonly records: readonly CsvRecord[];
  readonly verdicts: readonly (boolean | undefined)[];
}

function collectRows(sheets: readonly (readonly CsvRecord[])[]): RatedRow[] {
  const ids = [...new Set(sheets.flatMap(sheet => sheet.map(({ id = '' }) => id)))].sort();
  return ids.map(id => {
    const records = sheets.map(sheet => sheet.find(record => record.id === id) ?? {});
    return { id, records, verdicts: records.map(verdictOf) };
  });
}

/** @returns whether a rater accepts a row: an item has one verdict, a fact must be right and worth keeping; undefined where it was left open. */
export function verdictOf(record: CsvRecord): boolean | undefined {
  const columns = 'acceptable' in record ? ['acceptable'] : ['right', 'worth keeping'];
  const said = columns.map(column => readMark(record[column]));
  if (said.includes(false)) return false;
  return said.includes(undefined) ? undefined : true;
}

/** @returns what a rater's mark means; undefined for an empty or unknown one. */
export function readMark(mark = ''): boolean | undefined {
  if (/^\s*(?:y|yes|1|true|ok|x)\s*$/i.test(mark)) return true;
  return /^\s*(?:n|no|0|false)\s*$/i.test(mark) ? false : undefined;
}

function acceptances(rows: readonly RatedRow[], raters: number): Acceptance[] {
  const each = Array.from({ length: raters }, (_, rater) => {
    const verdicts = rows.map(({ verdicts }) => verdicts[rater]);
    return acceptance(`rater ${rater + 1}`, verdicts);
  });
  if (raters < 2) return each;
  const rated = rows.map(({ verdicts }) => verdicts).filter(verdicts => !verdicts.includes(undefined));
  const byAll = rated.map(verdicts => !verdicts.includes(false));
  const bySome = rated.map(verdicts => verdicts.includes(true));
  return [
    ...each,
    acceptance(raters === 2 ? 'both raters' : 'all raters', byAll),
    acceptance('at least one', bySome),
  ];
}

function acceptance(by: string, verdicts: readonly (boolean | undefined)[]): Acceptance {
  const rated = verdicts.filter(verdict => verdict !== undefined);
  const accepted = rated.filter(Boolean).length;
  return { by, accepted, rated: rated.length, interval: wilson(accepted, rated.length) };
}

function pairsOf(rows: readonly RatedRow[]): [boolean, boolean][] {
  return rows.flatMap(({ verdicts: [one, other] }): [boolean, boolean][] =>
    one === undefined || other === undefined ? [] : [[one, other]],
  );
}

function failureOf(
  { id, records, verdicts }: RatedRow,
  known: { template: string; text: string },
): Failure[] {
  if (!verdicts.includes(false)) return [];
  const reasons = records.flatMap((record, rater) =>
    verdicts[rater] === false ? `rater ${rater + 1}: ${reasonOf(record)}` : [],
  );
  const [record = {}] = records;
  return [{ id, ...known, asked: record.stem ?? record.sentence ?? '', reasons }];
}

function reasonOf(record: CsvRecord): string {
  const refused = Object.entries(record).filter(
    ([column, mark]) => column !== 'acceptable' && column !== 'comment' && readMark(mark) === false,
  );
  return [refused.map(([column]) => `not ${column}`).join(', '), record.comment ?? '']
    .filter(part => part !== '')
    .join('; ');
}
