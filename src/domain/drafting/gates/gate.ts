import type { ArticleBank } from '../../article-bank.ts';
import type { Fact } from '../../fact.ts';
import type { ItemDraft, Option } from '../../item.ts';

export type GateName =
  | 'evidence'
  | 'grounded-key'
  | 'one-key'
  | 'unique-options'
  | 'homogeneous-options'
  | 'option-in-stem'
  | 'clang'
  | 'attribution'
  | 'self-contained'
  | 'one-idea';

export interface GateFailure {
  readonly gate: GateName;
  /** A sentence for the teacher. */
  readonly reason: string;
}

/** What a gate looks at. `facts` are those that the draft names, as far as the bank has them. */
export interface Examined {
  readonly draft: ItemDraft;
  readonly bank: ArticleBank;
  readonly facts: readonly Fact[];
  /** The imported article's text; without it quoted evidence cannot be looked up. */
  readonly articleText?: string;
}

/** @returns why the draft must not be made, or undefined where it may. */
export type Gate = (examined: Examined) => string | undefined;

/** @returns the options that a student may choose among, for items whose options are written for this question. */
export function writtenOptions({ content: { task } }: ItemDraft): readonly Option[] {
  if (task.kind === 'write' || task.kind === 'explain' || (task.kind === 'choose-one' && task.hasFixedOrder))
    return [];
  return task.options;
}

/** @returns the texts of the right options of a choice, the spellings of a fill-in, or what a rubric asks for. */
export function keyTexts({ content: { task, key } }: ItemDraft): string[] {
  if (key.kind === 'write') return [...key.accept];
  if (key.kind === 'rubric') return key.points.map(point => point.text);
  if (key.kind === 'match' || task.kind === 'write' || task.kind === 'explain') return [];
  const ids = key.kind === 'choose-one' ? [key.optionId] : key.optionIds;
  return ids.flatMap(id => task.options.filter(option => option.id === id).map(option => option.text));
}

/** @returns where the key of a choice of one stands among the options, from 0; -1 for other tasks. */
export function keyIndex({ content: { task, key } }: ItemDraft): number {
  if (task.kind !== 'choose-one' || key.kind !== 'choose-one') return -1;
  return task.options.findIndex(option => option.id === key.optionId);
}

/** @returns the texts of the wrong options of a choice. */
export function distractorTexts(draft: ItemDraft): string[] {
  const { key } = draft.content;
  if (key.kind !== 'choose-one' && key.kind !== 'choose-many') return [];
  const ids = key.kind === 'choose-one' ? [key.optionId] : key.optionIds;
  return writtenOptions(draft)
    .filter(option => !ids.includes(option.id))
    .map(option => option.text);
}
