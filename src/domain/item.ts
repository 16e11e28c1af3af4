/** A question of the bank. An item that was ever approved is immutable: an edit makes a new version. */
export interface Item {
  readonly id: string;
  readonly versionId: string;
  readonly version: number;
  readonly articleId: string;
  /** The facts it asks about, the main one first; most items have one. */
  readonly factIds: readonly string[];
  readonly topicId: string;
  readonly type: ItemType;
  readonly state: ItemState;
  readonly content: ItemContent;
  readonly importance: 1 | 2 | 3;
}

export type ItemState = 'drafted' | 'approved' | 'rejected' | 'retired';

/** What a person reads and answers, and what only the server knows until the attempt is submitted. */
export interface ItemContent {
  readonly stem: string;
  readonly task: ItemTask;
  readonly key: ItemKey;
  /** Why the key is right, and who says so: shown after submission. */
  readonly rationale: string;
  readonly difficulty: Difficulty;
  /** What a wrong option suggests about the student who chose it, by option id. */
  readonly misconceptions?: Readonly<Record<string, string>>;
}

export type ItemType =
  | 'multiple-choice'
  | 'multiple-response'
  | 'true-false'
  | 'fill-in'
  | 'matching'
  | 'ordering'
  | 'who-said-it'
  | 'fact-claim-opinion'
  | 'short-answer';

export const itemTypes: readonly ItemType[] = [
  'multiple-choice',
  'multiple-response',
  'true-false',
  'fill-in',
  'matching',
  'ordering',
  'who-said-it',
  'fact-claim-opinion',
  'short-answer',
];

/** Types whose responses Caucus scores itself; a short answer is marked by a person, on paper. */
export type ScoredType = Exclude<ItemType, 'short-answer'>;

export const scoredTypes: readonly ScoredType[] = itemTypes.filter(isScored);

/** @returns whether Caucus scores responses to items of this type itself. */
export function isScored(type: ItemType): type is ScoredType {
  return type !== 'short-answer';
}

export type Difficulty = 'easy' | 'medium' | 'hard';

/** Option ids are random, so that nothing about the key can be read from them. */
export interface Option {
  readonly id: string;
  readonly text: string;
}

/** Any task of the bank: one that is scored, or one that a person marks. */
export type ItemTask = Task | ExplainTask;

export type ItemKey = Key | Rubric;

/** A constructed response, written on paper and marked by hand: never drawn into an online quiz. */
export interface ExplainTask {
  readonly kind: 'explain';
  /** Lines to write on. */
  readonly lines: number;
}

export interface Rubric {
  readonly kind: 'rubric';
  readonly points: readonly RubricPoint[];
}

/** What a full response says, and what saying it is worth. */
export interface RubricPoint {
  readonly text: string;
  readonly points: number;
}

/** Content that can stand in an online quiz. */
export type ScoredContent = ItemContent & { readonly task: Task; readonly key: Key };

/** @returns whether a response to it can be scored; what is not may stand in no form and no attempt. */
export function isScoredContent(content: ItemContent): content is ScoredContent {
  return content.task.kind !== 'explain' && content.key.kind !== 'rubric';
}

/**
 * What the student is asked to do online, without the key. Several item types share a task: multiple choice, true/false,
 * who said it and fact/claim/opinion all choose one option.
 */
export type Task =
  | {
      readonly kind: 'choose-one';
      readonly options: readonly Option[];
      /** True/False and fact/claim/opinion keep their order. */
      readonly hasFixedOrder?: boolean;
    }
  | { readonly kind: 'choose-many'; readonly options: readonly Option[] }
  | {
      readonly kind: 'write';
      /** Picks the phone's keyboard and the hint. */
      readonly hint: WriteHint;
    }
  | { readonly kind: 'match'; readonly premises: readonly Option[]; readonly options: readonly Option[] }
  | { readonly kind: 'order'; readonly options: readonly Option[] };

export type WriteHint = 'number' | 'name' | 'word';

export type TaskKind = Task['kind'];

export type Key =
  | { readonly kind: 'choose-one'; readonly optionId: string }
  | { readonly kind: 'choose-many'; readonly optionIds: readonly string[] }
  | {
      readonly kind: 'write';
      /** The first is the one to show. */
      readonly accept: readonly string[];
    }
  | {
      readonly kind: 'match';
      /** Premise id → option id. */
      readonly pairs: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'order';
      /** All option ids, first to last. */
      readonly optionIds: readonly string[];
    };

/** What a student gave. An omitted response is absent, not empty. */
export type Response =
  | { readonly kind: 'choose-one'; readonly optionId: string }
  | { readonly kind: 'choose-many'; readonly optionIds: readonly string[] }
  | { readonly kind: 'write'; readonly text: string }
  | {
      readonly kind: 'match';
      /** Premise id → option id; premises left open are absent. */
      readonly pairs: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'order'; readonly optionIds: readonly string[] };

/** An item before it enters the bank: what the drafter (or a teacher) wrote, not yet approved. */
export interface ItemDraft {
  readonly articleId: string;
  readonly factIds: readonly string[];
  readonly topicId: string;
  readonly type: ItemType;
  /** Which template wrote it, for evaluation: 'slot-question', 'cloze', 'speaker-swap' … */
  readonly template: string;
  readonly importance: 1 | 2 | 3;
  /** Expected worth of asking it, higher first (importance × template prior × salience × position). */
  readonly rank: number;
  /** Same facts, same question: two drafts with equal signatures are the same item. */
  readonly signature: string;
  readonly content: ItemContent;
}
