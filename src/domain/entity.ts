import type { SlotType } from './fact.ts';

/** A person, country, institution, document … that facts speak of. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  /** Other names a reader may use for the same thing: surname, demonym, abbreviation. */
  readonly aliases: readonly string[];
  readonly type: SlotType;
  /** Ids of the entities that this one is a part of (Beijing → China). */
  readonly partOf: readonly string[];
  readonly roles: readonly EntityRole[];
  /** Traits that make distractors alike: 'leader', 'analyst', 'russian-official', 'scholar' … */
  readonly tags: readonly string[];
}

export interface EntityRole {
  readonly text: string;
  readonly isFormer?: boolean;
  readonly paragraph: number;
}
