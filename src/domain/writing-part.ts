import { type EvidenceNote, evidenceNotes } from './evidence-note.ts';
import type { Fact } from './fact.ts';
import type { ItemContent, RubricPoint } from './item.ts';

/** A short answer as it is printed: a prompt with lines to write on, and apart from it what a full response says. */
export interface WritingPrompt {
  readonly number: number;
  readonly stem: string;
  readonly lines: number;
  readonly rubric: readonly RubricPoint[];
  readonly rationale: string;
  readonly evidence: readonly EvidenceNote[];
}

export interface WritingSource {
  readonly content: ItemContent;
  readonly rank: number;
  readonly facts: readonly Fact[];
}

/** What a class can write in a period beside a quiz. */
const mostPrompts = 4;

/** @returns up to four short answers, those most worth asking first, numbered from 1; other items are passed over. */
export function writingPrompts(sources: readonly WritingSource[]): WritingPrompt[] {
  const ranked = sources.toSorted((one, other) => other.rank - one.rank);
  const prompts = ranked.flatMap(({ content: { stem, task, key, rationale }, facts }) =>
    task.kind === 'explain' && key.kind === 'rubric'
      ? [{ stem, lines: task.lines, rubric: key.points, rationale, evidence: evidenceNotes(facts) }]
      : [],
  );
  return prompts.slice(0, mostPrompts).map((prompt, index) => ({ number: index + 1, ...prompt }));
}
