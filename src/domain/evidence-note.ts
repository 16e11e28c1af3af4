import type { Evidence, FactBase, FactBody, Speaker } from './fact.ts';
import { speakerOf } from './fact.ts';

/** Where the article says it, short enough to stand under a question: "¶ 4, Wang Yi, “…”". */
export interface EvidenceNote {
  readonly paragraph: number;
  /** Who says it, where a speaker and not the reporters vouch for it. */
  readonly speaker?: string;
  /** The article's own words. */
  readonly phrase?: string;
}

/** @returns the places that stand behind the facts, none twice, in the order of the facts. */
export function evidenceNotes(facts: readonly (Pick<FactBase, 'evidence'> & FactBody)[]): EvidenceNote[] {
  const notes = facts.flatMap(fact => fact.evidence.map(evidence => noteOf(evidence, speakerOf(fact))));
  return [...new Map(notes.map(note => [JSON.stringify(note), note])).values()];
}

/** @returns the article's own words at a place, where they are known. */
export function phraseOf(evidence: Evidence | undefined): string | undefined {
  return evidence?.kind === 'quoted' ? evidence.quote : evidence?.phrase;
}

function noteOf(evidence: Evidence, speaker: Speaker | undefined): EvidenceNote {
  const phrase = phraseOf(evidence);
  return {
    paragraph: evidence.paragraph,
    ...(speaker === undefined ? {} : { speaker: speaker.name }),
    ...(phrase === undefined ? {} : { phrase }),
  };
}
