/** @returns hundredths of a point as people write them: 100 → "1", 150 → "1.5", 133 → "1.33". */
export function pointsText(hundredths: number): string {
  return String(hundredths / 100);
}

/** @returns the same for a class's figures, with one decimal at most: 133 → "1.3". */
export function roundedPointsText(hundredths: number): string {
  return String(Math.round(hundredths / 10) / 10);
}

/** @returns "1 question", "10 questions". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? singular : plural}`;
}
