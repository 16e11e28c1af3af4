import { analyzeItem, type ItemAnalysis, type ItemResults, reachedMarks } from './item-analysis.ts';
import type { Measure } from './measure.ts';
import type { TopicSummary } from './topic-summary.ts';

/** An item worth teaching again, and to whom. */
export interface ReteachItem {
  readonly analysis: ItemAnalysis;
  /** Those who reached it and did not get full marks. */
  readonly studentIds: readonly string[];
}

/** Below four responses a share says more about chance than about the class. */
const fewestResponses = 4;

/** From this share on, nothing needs to be taught again. */
const goodEnough = 0.8;

/** @returns the items with the lowest facility, weakest first; of equals the one that more students reached. */
export function weakestItems(items: readonly ItemResults[], count = 3): ReteachItem[] {
  return items
    .map(item => ({ analysis: analyzeItem(item), studentIds: strugglingStudents(item) }))
    .filter(({ analysis }) => needsTeaching(analysis.n, analysis.facility))
    .sort((a, b) => compareWeakness(a.analysis, b.analysis) || a.analysis.position - b.analysis.position)
    .slice(0, count);
}

/** @returns the topics with the lowest share of points, weakest first; of equals the one that comes first. */
export function weakestTopics(topics: readonly TopicSummary[], count = 3): TopicSummary[] {
  return topics
    .filter(topic => needsTeaching(topic.n, topic.share))
    .toSorted((a, b) => compareWeakness({ n: a.n, facility: a.share }, { n: b.n, facility: b.share }))
    .slice(0, count);
}

function strugglingStudents({ marks, max }: ItemResults): string[] {
  return reachedMarks(marks).flatMap(mark => (mark.score < max ? mark.studentId : []));
}

function needsTeaching(n: number, share: Measure): boolean {
  return n >= fewestResponses && share.value !== null && share.value < goodEnough;
}

type Weakness = Pick<ItemAnalysis, 'n' | 'facility'>;

function compareWeakness(a: Weakness, b: Weakness): number {
  return (a.facility.value ?? 1) - (b.facility.value ?? 1) || b.n - a.n;
}
