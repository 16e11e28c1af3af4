import type { Entity } from '../domain/entity.ts';
import type { SlotType } from '../domain/fact.ts';

/** A gap-to-be: the tokens from `first` to `last`, both included. */
export interface Gap {
  readonly first: number;
  readonly last: number;
  readonly type: SlotType;
  readonly entity?: Entity;
  /** The slot's name where it tells more than its type: "reason", "result". */
  readonly name?: 'reason' | 'result';
  /** Wrong values of the same form, where the form alone tells what would be plausible. */
  readonly distractors?: readonly string[];
  /** A finished question whose only answer it is. */
  readonly ask?: string;
  /** Only completes the sentence: nothing to ask for. */
  readonly isIncidental?: boolean;
}
