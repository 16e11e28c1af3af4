export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** 95 % of the normal distribution lie within this many standard deviations. */
const usualZ = 1.959964;

/**
 * @returns the score interval of a share, by default at 95 % (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927, p. 209);
 * from 0 to 1 where nothing was counted.
 */
export function wilson(part: number, whole: number, z = usualZ): Interval {
  if (whole === 0) return { low: 0, high: 1 };
  const share = part / whole;
  const spread = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  const middle = share + (z * z) / (2 * whole);
  const scale = 1 + (z * z) / whole;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}

/**
 * @param pairs what two raters said of each thing.
 * @returns their agreement beyond chance (J. Cohen, Educ. Psychol. Meas. 20, 1960, p. 37), at most 1; undefined where
 * chance alone explains everything, as when both say yes to all.
 */
export function cohensKappa(pairs: readonly (readonly [boolean, boolean])[]): number | undefined {
  if (pairs.length === 0) return undefined;
  const share = (isSo: (pair: readonly [boolean, boolean]) => boolean) =>
    pairs.filter(isSo).length / pairs.length;
  const [first, second] = [share(([one]) => one), share(([, other]) => other)];
  const byChance = first * second + (1 - first) * (1 - second);
  if (byChance === 1) return undefined;
  return (share(([one, other]) => one === other) - byChance) / (1 - byChance);
}
