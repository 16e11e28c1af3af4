/** One line of the bench: a value against its goal. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number;
  readonly better: 'lower' | 'higher';
  /** What was compared with what, the absolute figures included. */
  readonly note: string;
}

/** @returns the value below which `share` (0 to 1) of the values lie: the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function isMet({ value, goal, better }: Figure): boolean {
  return better === 'lower' ? value <= goal : value >= goal;
}

/** @returns the figures as a table for people. */
export function table(figures: readonly Figure[]): string {
  const head = ['', 'value', 'goal', 'unit', '', ''];
  const rows = figures.map(figure => [
    figure.name,
    short(figure.value),
    `${figure.better === 'lower' ? '≤' : '≥'} ${short(figure.goal)}`,
    figure.unit,
    isMet(figure) ? 'ok' : 'missed',
    figure.note,
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map(row => row[column]?.length ?? 0)));
  return [head, ...rows].map(row => line(row, widths)).join('\n');
}

/** @returns one JSON object a line, for programs. */
export function jsonLines(figures: readonly Figure[]): string {
  return figures
    .map(({ name, value, goal, unit, better }) => JSON.stringify({ name, value, goal, unit, better }))
    .join('\n');
}

/** @returns three digits that mean something. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

function short(value: number): string {
  return String(rounded(value));
}

function line(cells: readonly string[], widths: readonly number[]): string {
  const isNumber = (column: number) => column === 1 || column === 2;
  return cells
    .map((cell, column) => {
      const width = widths[column] ?? 0;
      return isNumber(column) ? cell.padStart(width) : cell.padEnd(width);
    })
    .join('  ')
    .trimEnd();
}
