import { writeFileSync } from 'node:fs';
import { toCsv } from '../../src/formats/csv.ts';
import type { RatingSheets, Row, SheetSize } from './rating-sheet.ts';
import { tally, tallyText } from './tally.ts';

/** Writes the sheets of what was drawn, and the key file, which is not for the raters. */
export function writeSheets(path: string, { items, facts, key }: RatingSheets): void {
  const stem = path.replace(/\.csv$/, '');
  const write = (name: string, rows: readonly Row[]) => {
    if (rows.length > 1) writeFileSync(`${stem}${name}.csv`, toCsv(rows));
  };
  write('', items);
  write('.facts', facts);
  write('.key', key);
}

/** @returns how many items and facts were drawn of how many asked for, and how many of each template and kind. */
export function describeSheets({ items, facts, key }: RatingSheets, size: SheetSize): string[] {
  const groups = key.slice(1).map(([, group = '']) => group);
  const [drawnItems, drawnFacts] = [items.length - 1, facts.length - 1];
  return [
    `sheet of items: ${drawnOf(drawnItems, size.items)}: ${tallyText(tally(groups.slice(0, drawnItems)))}`,
    `sheet of facts: ${drawnOf(drawnFacts, size.facts)}: ${tallyText(tally(groups.slice(drawnItems)))}`,
  ];
}

function drawnOf(drawn: number, asked: number): string {
  if (asked === Number.POSITIVE_INFINITY) return `all ${drawn}`;
  const note = drawn > asked ? ', no more than it takes to have enough of each' : '';
  return `${drawn} drawn, ${asked} asked for${note}`;
}
