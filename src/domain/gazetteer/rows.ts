/** @returns the cells of each line of a table written as text: lines by line, cells by `|`, spaces around them dropped. */
export function parseRows(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split('\n')
    .map(line => line.split('|').map(cell => cell.trim()));
}

/** @returns the entries of a cell, which commas separate; none for an empty or missing cell. */
export function listOf(cell: string | undefined): readonly string[] {
  return cell === undefined || cell === '' ? [] : cell.split(',').map(entry => entry.trim());
}
