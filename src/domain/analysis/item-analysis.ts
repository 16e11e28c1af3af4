import { type Measure, ratio, sum } from './measure.ts';

/** One row of the response matrix: an item of a form and what everybody made of it. Points in hundredths. */
export interface ItemResults {
  readonly position: number;
  readonly itemId: string;
  readonly versionId: string;
  readonly topicId: string;
  readonly max: number;
  /** What there was to choose from, in printed order; empty where nothing is chosen (fill-in). */
  readonly options: readonly ResultOption[];
  /** One mark a student. Which attempt counts is the caller's choice; first attempts by default. */
  readonly marks: readonly Mark[];
}

export interface ResultOption {
  readonly id: string;
  readonly isKey: boolean;
}

export interface Mark {
  readonly studentId: string;
  /** Hundredths of a point; undefined where the student never reached the item, 0 where it was omitted. */
  readonly score: number | undefined;
  readonly isOmitted: boolean;
  /** The options chosen; empty for items that choose none. */
  readonly optionIds: readonly string[];
}

export interface ReachedMark extends Mark {
  readonly score: number;
}

export interface ItemAnalysis {
  readonly position: number;
  readonly itemId: string;
  readonly versionId: string;
  readonly topicId: string;
  /** Students who reached the item. */
  readonly n: number;
  /** Mean score ÷ max, 0 to 1; omitted counts as 0. */
  readonly facility: Measure;
  /** Share of those who reached the item and left it open. */
  readonly omitRate: Measure;
  readonly options: readonly OptionCount[];
  readonly mostChosenWrong: OptionCount | undefined;
}

export interface OptionCount extends ResultOption {
  readonly n: number;
  /** n ÷ all who reached the item. */
  readonly share: Measure;
}

/**
 * Facility (mean ÷ max: Moodle's facility index as a share), omit rate and a count of the options. Who did not
 * reach the item is left out of every figure.
 */
export function analyzeItem(results: ItemResults): ItemAnalysis {
  const { position, itemId, versionId, topicId } = results;
  const reached = reachedMarks(results.marks);
  const omitted = reached.filter(mark => mark.isOmitted);
  const options = countOptions(results.options, reached);
  return {
    position,
    itemId,
    versionId,
    topicId,
    n: reached.length,
    facility: facilityOf(reached, results.max),
    omitRate: ratio(omitted.length, reached.length, nobodyReached),
    options,
    mostChosenWrong: mostChosenWrong(options),
  };
}

/** @returns the marks of those who reached the item. */
export function reachedMarks(marks: readonly Mark[]): ReachedMark[] {
  return marks.flatMap(mark => (mark.score === undefined ? [] : { ...mark, score: mark.score }));
}

const nobodyReached = 'Nobody has reached this question yet.';

function facilityOf(reached: readonly ReachedMark[], max: number): Measure {
  const reason = reached.length === 0 ? nobodyReached : 'This question is worth no points.';
  return ratio(sum(reached.map(mark => mark.score)), reached.length * max, reason);
}

function countOptions(options: readonly ResultOption[], reached: readonly Mark[]): OptionCount[] {
  return options.map(option => {
    const n = reached.filter(mark => mark.optionIds.includes(option.id)).length;
    return { ...option, n, share: ratio(n, reached.length, nobodyReached) };
  });
}

/** Of equals the one printed first. */
function mostChosenWrong(options: readonly OptionCount[]): OptionCount | undefined {
  const chosen = options.filter(option => !option.isKey && option.n > 0);
  return chosen.toSorted((a, b) => b.n - a.n)[0];
}
