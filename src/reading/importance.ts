import type { Entity } from '../domain/entity.ts';
import { slotsOf } from '../domain/fact.ts';
import type { Finding } from './finding.ts';

/** How near to the beginning a paragraph of a news story tells the main thing. */
const openingParagraphs = 3;

export interface Setting {
  /** Counts paragraphs of prose from 1. */
  readonly prose: number;
  readonly isNews: boolean;
  /** The title, and the heading above the paragraph. */
  readonly headings: string;
  readonly entities: ReadonlyMap<string, Entity>;
}

/** @returns the finding as 3 where students must take it home: definitions, what opens a story, and what the headings name. Asides stay 1. */
export function weigh(finding: Finding, { prose, isNews, headings, entities }: Setting): Finding {
  if (finding.importance !== 2 || finding.doubts.length > 0 || finding.body.kind === 'role') return finding;
  const isOpening = isNews && prose <= openingParagraphs;
  const names = Object.values(slotsOf(finding.body)).flatMap(({ value, entityId }) => [
    value,
    entities.get(entityId ?? '')?.name ?? value,
  ]);
  const isNamed = !isNews && names.some(name => name.length > 3 && headings.includes(name.toLowerCase()));
  return isOpening || isNamed ? { ...finding, importance: 3 } : finding;
}
