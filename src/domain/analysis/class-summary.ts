import { type Measure, measured, ratio, sum, undefinedMeasure } from './measure.ts';

/** One student's result of a quiz, in hundredths of a point. */
export interface AttemptTotal {
  readonly studentId: string;
  readonly score: number;
  readonly max: number;
}

/** All shares from 0 to 1. */
export interface ClassSummary {
  readonly n: number;
  readonly mean: Measure;
  readonly median: Measure;
  readonly lowest: Measure;
  readonly highest: Measure;
  /** Ten bands of equal width; each holds its lower bound, the last one its upper bound too. */
  readonly distribution: readonly Band[];
}

export interface Band {
  readonly from: number;
  readonly to: number;
  readonly n: number;
}

const bandCount = 10;

/** Summarizes the results of those who handed in; attempts in which nothing could be gained are left out. */
export function summarizeClass(totals: readonly AttemptTotal[]): ClassSummary {
  const counted = totals.filter(({ max }) => max > 0);
  const shares = counted.map(({ score, max }) => score / max).sort((a, b) => a - b);
  return {
    n: shares.length,
    mean: ratio(sum(shares), shares.length, nobodyYet),
    median: medianOf(shares),
    lowest: orNobody(shares[0]),
    highest: orNobody(shares.at(-1)),
    distribution: distribute(counted),
  };
}

const nobodyYet = 'Nobody has handed in this quiz yet.';

/** The middle value, or the mean of the two middle values. */
function medianOf(sorted: readonly number[]): Measure {
  const middle = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  const values = middle.filter(value => value !== undefined);
  return ratio(sum(values), values.length, nobodyYet);
}

function orNobody(share: number | undefined): Measure {
  return share === undefined ? undefinedMeasure(nobodyYet) : measured(share);
}

/** Works on whole hundredths, so that 30 % falls into the band from 30 % and not below it. */
function distribute(totals: readonly AttemptTotal[]): Band[] {
  const bands = totals.map(({ score, max }) =>
    Math.min(bandCount - 1, Math.floor((score * bandCount) / max)),
  );
  return Array.from({ length: bandCount }, (_, index) => ({
    from: index / bandCount,
    to: (index + 1) / bandCount,
    n: bands.filter(band => band === index).length,
  }));
}
