import { analyzeItem, type ItemAnalysis, type ItemResults, reachedMarks } from './item-analysis.ts';

/** An item worth teaching again, and to whom. */
export interface ReteachItem {
  readonly analysis: ItemAnalysis;
  /** Those who reached it and did not get full marks. */
  readonly studentIds: readonly string[];
}

/** Below four responses a share says more about chance than about the class. */
export const fewestResponses = 4;

/** From this share on, nothing needs to be taught again. */
export const goodEnough = 0.8;

/** @returns the items with the lowest facility, weakest first; of equals the one that more students reached. */
export function weakestItems(items: readonly ItemResults[], count = 3): ReteachItem[] {
  return items
    .map(item => ({ analysis: analyzeItem(item), studentIds: strugglingStudents(item) }))
    .filter(({ analysis }) => needsTeaching(analysis))
    .sort((a, b) => compareWeakness(a.analysis, b.analysis) || a.analysis.position - b.analysis.position)
    .slice(0, count);
}

function strugglingStudents({ marks, max }: ItemResults): string[] {
  return reachedMarks(marks).flatMap(mark => (mark.score < max ? mark.studentId : []));
}

function needsTeaching({ n, facility }: ItemAnalysis): boolean {
  return n >= fewestResponses && facility.value !== null && facility.value < goodEnough;
}

function compareWeakness(a: ItemAnalysis, b: ItemAnalysis): number {
  return (a.facility.value ?? 1) - (b.facility.value ?? 1) || b.n - a.n;
}
