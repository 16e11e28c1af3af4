import type { FactKind, FactStatus } from './fact.ts';

/** A fact as a person writes it. Fields that a kind has no use for are '' and passed over. */
export interface FactEdit {
  /** Absent: as it is, or what status and speaker make of it. */
  readonly kind?: FactKind;
  /**
   * The sentence, with what may be asked for in [square brackets]. Of a claim: what is claimed, without who claims it.
   * Of a quote: the words. Of a role: "[Who] is [the office]." Of a definition: "[term]: meaning". Of an event: what
   * can stand after "when". Of a sequence: one step a line.
   */
  readonly text: string;
  readonly status: FactStatus;
  /** The name of who says it; '' for nobody. */
  readonly speaker: string;
  /** Of a quote: what it was said of. Of a sequence: completes "Put … in order". */
  readonly about: string;
  /** Of an event: when, in the article's words. */
  readonly when: string;
  /** The id or name of a topic there is, or the name of a new one. */
  readonly topic: string;
  readonly importance: 1 | 2 | 3;
}

/**
 * What is wrong with an edit, by field, each in a sentence; `first` and `second` are the texts of a fact made two, `with`
 * is the other one of two made one.
 */
export type EditProblems = Readonly<
  Partial<Record<keyof FactEdit | 'phrase' | 'first' | 'second' | 'with', string>>
>;
