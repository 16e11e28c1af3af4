/** A cell of a table that goes out: text is guarded, numbers stay numbers, undefined is an empty cell. */
export type Cell = string | number | undefined;

/**
 * Writes RFC 4180 CSV with CRLF line ends and a byte order mark, so that spreadsheets read UTF-8. Text that a
 * spreadsheet would take for a formula is put behind an apostrophe (OWASP, CSV injection).
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map(row => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

function writeCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
