import type { Name, NameType } from './sentence.ts';

/** Outside of names, or begin and inside of each type: type t begins with label 2t + 1 and goes on with 2t + 2. */
export const nameLabels = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG'];
export const nameTypes: readonly NameType[] = ['person', 'place', 'organization'];
export const outside = 0;

export function beginOf(type: NameType): number {
  return nameTypes.indexOf(type) * 2 + 1;
}

export function insideOf(type: NameType): number {
  return beginOf(type) + 1;
}

export function isBegin(label: number): boolean {
  return label % 2 === 1;
}

export function isInside(label: number): boolean {
  return label !== outside && !isBegin(label);
}

/** @returns the type that a label other than `outside` belongs to. */
export function typeOf(label: number): NameType | undefined {
  return label === outside ? undefined : nameTypes[(label - 1) >> 1];
}

export function canFollow(last: number, label: number): boolean {
  return !isInside(label) || last === label || last === label - 1;
}

/** @returns the last token of the name that begins with `first`. */
export function endOfName(labels: Int32Array, first: number, length: number): number {
  let last = first;
  while (last < length && labels[last + 1] === (labels[first] ?? 0) + 1) last++;
  return last;
}

/**
 * @param labels by token, counted from 1.
 * @returns the names, with tokens counted from 0.
 */
export function namesIn(labels: Int32Array, length: number): Name[] {
  const names: Name[] = [];
  for (let token = 1; token <= length; token++) {
    const label = labels[token] ?? outside;
    const type = typeOf(label);
    if (type === undefined || !isBegin(label)) continue;
    const last = endOfName(labels, token, length);
    names.push({ type, first: token - 1, last: last - 1 });
  }
  return names;
}
