/** A row by the names of the columns. */
export type CsvRecord = Readonly<Record<string, string>>;

/** Reads RFC 4180 CSV, as spreadsheets save it, whose first row names the columns; empty rows are left out. */
export function readRecords(csv: string): CsvRecord[] {
  const [names = [], ...rows] = readRows(csv.replace(/^\ufeff/, ''));
  return rows
    .filter(row => row.some(cell => cell !== ''))
    .map(row =>
      Object.fromEntries(names.map((name, index) => [name.trim().toLowerCase(), row[index] ?? ''])),
    );
}

/** Either a quoted cell or a plain one, and what ends it. */
const cellPattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;

function readRows(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const { 1: quoted, 2: plain = '', 3: end } of csv.matchAll(cellPattern)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
