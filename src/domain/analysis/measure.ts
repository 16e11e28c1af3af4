/** A figure, or null with a sentence that says why there is none: shown as a dash with the reason, never as 0. */
export type Measure =
  | { readonly value: number; readonly reason?: never }
  | { readonly value: null; readonly reason: string };

export function measured(value: number): Measure {
  return { value };
}

export function undefinedMeasure(reason: string): Measure {
  return { value: null, reason };
}

/** @returns part ÷ whole, or null with `reason` where the whole is nothing. */
export function ratio(part: number, whole: number, reason: string): Measure {
  return whole > 0 ? measured(part / whole) : undefinedMeasure(reason);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
