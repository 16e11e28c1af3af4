import { placedOptions } from '../../domain/form.ts';
import type { ItemKey, ItemTask, RubricPoint } from '../../domain/item.ts';
import type { EvidenceLine, KeyedItem } from '../../journeys/question-result.ts';
import { type EvidencePart, evidencePart } from './feedback.ts';
import { typeName } from './item-names.ts';
import { counted } from './points.ts';

/** Model of `/parts/keyed-question`: a question as its teacher sees it, key and evidence beside it. */
export interface KeyedPart {
  readonly id: string;
  readonly position: number;
  readonly stem: string;
  /** "Multiple choice, trade growth". */
  readonly about: string;
  readonly options: readonly KeyedOption[];
  readonly pairs: readonly { readonly premise: string; readonly option: string }[];
  /** The accepted texts of a fill-in, '' for everything else. */
  readonly written: string;
  /** What a short answer must say: "… (2 points)". */
  readonly rubric: readonly RubricLine[];
  readonly rationale: string;
  readonly evidence: readonly EvidencePart[];
}

export interface RubricLine {
  readonly text: string;
  /** "1 point". */
  readonly worth: string;
}

export interface KeyedOption {
  /** The option's letter; its right place for an ordering. */
  readonly mark: string;
  readonly text: string;
  readonly isKey: boolean;
  /** What choosing it suggests, '' where nobody knows. */
  readonly suggests: string;
}

export function keyedPart(question: KeyedItem): KeyedPart {
  const { position, stem, task, key } = question;
  return {
    id: `q${position}`,
    position,
    stem,
    about: `${typeName(question.type)}. ${question.topicName}`,
    options: keyedOptions(task, key, question.misconceptions),
    pairs: keyedPairs(task, key),
    written: key.kind === 'write' ? key.accept.join(', or: ') : '',
    rubric: key.kind === 'rubric' ? rubricLines(key.points) : [],
    rationale: question.rationale,
    evidence: question.evidence.map(teacherEvidence),
  };
}

export function rubricLines(points: readonly RubricPoint[]): RubricLine[] {
  return points.map(point => ({ text: point.text, worth: counted(point.points, 'point') }));
}

/** Teachers follow evidence to the facts of the article, students only to its citation. */
export function teacherEvidence(line: EvidenceLine): EvidencePart {
  return { ...evidencePart(line), href: `/articles/${line.articleId}` };
}

function keyedOptions(
  task: ItemTask,
  key: ItemKey,
  misconceptions: Readonly<Record<string, string>>,
): KeyedOption[] {
  if (task.kind === 'write' || task.kind === 'explain' || task.kind === 'match') return [];
  if (key.kind === 'order') return orderedOptions(task, key.optionIds);
  const keyIds = keyIdsOf(key);
  return placedOptions(task.options).map(({ id, letter, text }) => ({
    mark: letter,
    text,
    isKey: keyIds.includes(id),
    suggests: misconceptions[id] ?? '',
  }));
}

function keyIdsOf(key: ItemKey): readonly string[] {
  if (key.kind === 'choose-one') return [key.optionId];
  return key.kind === 'choose-many' ? key.optionIds : [];
}

function orderedOptions(
  task: Exclude<ItemTask, { kind: 'write' | 'explain' }>,
  keyIds: readonly string[],
): KeyedOption[] {
  const texts = new Map(task.options.map(({ id, text }) => [id, text]));
  return keyIds.map((id, index) => ({
    mark: String(index + 1),
    text: texts.get(id) ?? '',
    isKey: true,
    suggests: '',
  }));
}

function keyedPairs(task: ItemTask, key: ItemKey): KeyedPart['pairs'] {
  if (task.kind !== 'match' || key.kind !== 'match') return [];
  const texts = new Map(task.options.map(({ id, text }) => [id, text]));
  return task.premises.map(({ id, text }) => ({
    premise: text,
    option: texts.get(key.pairs[id] ?? '') ?? '',
  }));
}
