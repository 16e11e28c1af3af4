/** A statement made false in one place, what stood there and what stands there now. */
export interface Turned {
  readonly text: string;
  readonly from: string;
  readonly to: string;
}

/** @returns the statement with other words at one place. */
export function turnedAt(statement: string, index: number, from: string, to: string): Turned {
  return { text: statement.slice(0, index) + to + statement.slice(index + from.length), from, to };
}
