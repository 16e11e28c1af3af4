import type { Fact } from '../domain/fact.ts';
import { type ItemState, type ItemType, isScored } from '../domain/item.ts';
import { factColumns, fromFact, toFact, type WholeFactRow } from './fact-rows.ts';
import type { NewItem } from './new-items.ts';
import type { Refusal } from './refusals.ts';

/** A fact with what only its review needs. */
export interface ReviewedFact {
  readonly fact: Fact;
  /** Its words are a person's: approving it makes it `edited`. */
  readonly isEdited: boolean;
  readonly refused: readonly Refusal[];
}

/** An item as far as reviews change it. */
export interface ReviewedItem {
  readonly itemId: string;
  readonly state: ItemState;
  readonly topicId: string;
  readonly importance: 1 | 2 | 3;
  readonly signature: string;
  readonly factIds: readonly string[];
  /** Joins several facts, or asks for a section's idea: it is decided on apart from its facts. */
  readonly isJoint: boolean;
}

/** Whose rows a step is about. */
export interface ReviewSubjects {
  readonly factIds?: readonly string[];
  readonly itemIds?: readonly string[];
}

/** The facts with all items that ask about any of them; the items with all their facts. */
export interface ReviewRows {
  readonly facts: readonly ReviewedFact[];
  readonly items: readonly ReviewedItem[];
}

/** What a step makes of them: rows that differ, and rows that are new. */
export interface ReviewChange {
  /** What was done, for the person who may take it back. */
  readonly sentence: string;
  readonly facts: readonly ReviewedFact[];
  readonly newFacts?: readonly ReviewedFact[];
  readonly items: readonly ReviewedItem[];
  readonly newItems?: readonly NewItem[];
}

export interface ReviewStep {
  readonly articleId: string;
  readonly stepId: string;
  /** A long step comes in several, from 0, and ends where another step has come between. */
  readonly part: number;
  /** Null for the command line. */
  readonly teacherId: string | null;
  readonly now: string;
}

export type ReviewedRow = WholeFactRow & { refused: string | null; is_edited: number; created_at: string };

export type ItemRow = {
  id: string;
  type: ItemType;
  state: ItemState;
  topic_id: string;
  importance: 1 | 2 | 3;
  signature: string;
};

export const reviewedColumns = `${factColumns}, kind, place, refused, is_edited, created_at`;

export const itemColumns = 'item.id, item.type, item.state, item.topic_id, item.importance, item.signature';

export function toReviewedFact(row: ReviewedRow): ReviewedFact {
  return {
    fact: toFact(row),
    isEdited: row.is_edited === 1,
    refused: row.refused === null ? [] : (JSON.parse(row.refused) as Refusal[]),
  };
}

export function fromReviewedFact({ fact, isEdited, refused }: ReviewedFact, now: string): ReviewedRow {
  return {
    ...fromFact(fact),
    is_edited: isEdited ? 1 : 0,
    refused: refused.length === 0 ? null : JSON.stringify(refused),
    created_at: now,
  };
}

export function toReviewedItem(row: ItemRow, factIds: readonly string[]): ReviewedItem {
  const { id, type, state, topic_id, importance, signature } = row;
  const isJoint = factIds.length > 1 || !isScored(type);
  return { itemId: id, state, topicId: topic_id, importance, signature, factIds, isJoint };
}

export function fromReviewedItem(item: ReviewedItem): Omit<ItemRow, 'type'> {
  const { itemId, state, topicId, importance, signature } = item;
  return { id: itemId, state, topic_id: topicId, importance, signature };
}
