import type { Band } from '../../domain/analysis/class-summary.ts';
import { counted, roundedPointsText } from './points.ts';

/** Ovals over a line, one a student: the server draws, classes colour. Lengths are in units of the view box. */
export interface ScoreChart {
  readonly viewBox: string;
  readonly title: string;
  readonly desc: string;
  readonly baseline: string;
  readonly ovals: readonly {
    readonly cx: string;
    readonly cy: string;
    readonly rx: string;
    readonly ry: string;
  }[];
  readonly labels: readonly { readonly x: string; readonly y: string; readonly text: string }[];
  readonly median: { readonly path: string; readonly x: string; readonly text: string } | null;
  readonly note: string;
}

/** Ten narrow bars for a table cell: heights of the ten bands. */
export interface MiniChart {
  readonly bars: readonly { readonly x: string; readonly y: string; readonly height: string }[];
}

const width = 520;
const roomAbove = 26;
const tallest = 170;
/** Beyond that, single scores would be too narrow to read. */
const mostColumns = 13;

interface Column {
  readonly label: string;
  readonly n: number;
}

/** @param scores in hundredths of a point, like `max`. */
export function scoreChart(summary: {
  readonly scores: readonly number[];
  readonly max: number;
  readonly bands: readonly Band[];
  readonly median: number;
}): ScoreChart {
  const { scores, max, bands, median } = summary;
  const points = Math.round(max / 100);
  const isByPoint = points < mostColumns;
  const columns = isByPoint ? pointColumns(scores, points) : bands.map(bandColumn);
  const most = Math.max(1, ...columns.map(column => column.n));
  const step = Math.min(13, tallest / most);
  const floor = roomAbove + step * most + 4;
  const pitch = width / columns.length;
  const medianX = isByPoint ? pitch * (median / 100 + 0.5) : (width * median) / max;
  return {
    viewBox: `0 0 ${width} ${Math.ceil(floor + 46)}`,
    title: isByPoint ? `Scores out of ${points}` : 'Scores in percent',
    desc: describe(columns, isByPoint),
    baseline: `M0 ${round(floor)}h${width}`,
    ovals: columns.flatMap((column, index) => stack(column.n, pitch * (index + 0.5), { floor, step, pitch })),
    labels: columns.map(({ label }, index) => ({
      x: round(pitch * (index + 0.5)),
      y: round(floor + 20),
      text: label,
    })),
    median: {
      path: `M${round(medianX)} ${round(floor)}V18`,
      x: round(Math.min(width - 45, Math.max(45, medianX))),
      text: `Median ${roundedPointsText(median)}`,
    },
    note: isByPoint
      ? `Score out of ${points}. One oval is one student. Parts of a point are rounded down.`
      : `Share of ${points} points in percent. One oval is one student.`,
  };
}

export function miniChart(bands: readonly Band[]): MiniChart {
  const most = Math.max(1, ...bands.map(band => band.n));
  return {
    bars: bands.flatMap(({ n }, index) => {
      const height = (n / most) * 25;
      return n === 0 ? [] : [{ x: round(index * 12 + 0.75), y: round(26.5 - height), height: round(height) }];
    }),
  };
}

function pointColumns(scores: readonly number[], points: number): Column[] {
  return Array.from({ length: points + 1 }, (_, point) => ({
    label: String(point),
    n: scores.filter(score => Math.floor(score / 100) === point).length,
  }));
}

function bandColumn({ from, n }: Band): Column {
  return { label: String(Math.round(from * 100)), n };
}

function describe(columns: readonly Column[], isByPoint: boolean): string {
  const unit = isByPoint ? '' : '% or more';
  const filled = columns.filter(column => column.n > 0);
  return `${filled.map(({ label, n }) => `${counted(n, 'student')} at ${label}${unit}`).join(', ')}.`;
}

function stack(
  count: number,
  x: number,
  { floor, step, pitch }: { floor: number; step: number; pitch: number },
): ScoreChart['ovals'] {
  return Array.from({ length: count }, (_, index) => ({
    cx: round(x),
    cy: round(floor - step * (index + 0.5) - 1.5),
    rx: round(Math.min(16, pitch * 0.4)),
    ry: round(step * 0.43),
  }));
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
