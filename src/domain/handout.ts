import { type EvidenceNote, evidenceNotes } from './evidence-note.ts';
import type { Fact } from './fact.ts';
import { arrangeTask, letterOf } from './form.ts';
import type { Option, ScoredContent, Task, TaskKind } from './item.ts';
import { keyLetters, keyText } from './key-text.ts';

export interface HandoutSource {
  readonly title: string;
  /** The article's citation. */
  readonly citation: string;
  /** 'A', 'B' …: the same items in another order are another form. */
  readonly formLetter: string;
  readonly positions: readonly HandoutPosition[];
}

/** A place of a stored form with its item's content and the facts that the item asks about. */
export interface HandoutPosition {
  readonly position: number;
  readonly optionIds: readonly string[];
  /** Hundredths of a point. */
  readonly points: number;
  readonly content: ScoredContent;
  readonly facts: readonly Fact[];
}

/** Everything a page, PDF or document prints. The questions hold nothing of the key. */
export interface Handout {
  readonly title: string;
  readonly citation: string;
  readonly formLetter: string;
  readonly questions: readonly HandoutQuestion[];
  readonly key: readonly HandoutKey[];
}

export interface HandoutQuestion {
  readonly number: number;
  readonly stem: string;
  readonly kind: TaskKind;
  /** What to do on paper. */
  readonly instruction: string;
  /** Hundredths of a point. */
  readonly points: number;
  /** For matching: each is printed with a blank for a letter. */
  readonly premises: readonly { readonly number: number; readonly text: string }[];
  /** For ordering, each is printed with an empty box for its number instead. */
  readonly options: readonly { readonly letter: string; readonly text: string }[];
  /** Empty lines to write on. */
  readonly responseLines: number;
}

export interface HandoutKey {
  readonly number: number;
  /** "B", "A, C", "1 C, 2 A", the letters in the right order; empty for fill-in. */
  readonly letters: string;
  readonly text: string;
  readonly rationale: string;
  readonly evidence: readonly EvidenceNote[];
}

/** @returns a form as it is printed, with the options in their frozen order, and its key apart. */
export function handout({ title, citation, formLetter, positions }: HandoutSource): Handout {
  return {
    title,
    citation,
    formLetter,
    questions: positions.map(printQuestion),
    key: positions.map(printKey),
  };
}

function printQuestion({ position, optionIds, points, content }: HandoutPosition): HandoutQuestion {
  const task = arrangeTask(content.task, optionIds);
  return {
    number: position,
    stem: content.stem,
    kind: task.kind,
    instruction: instructionFor(task),
    points,
    premises:
      task.kind === 'match' ? task.premises.map(({ text }, index) => ({ number: index + 1, text })) : [],
    options: printOptions(task.kind === 'write' ? [] : task.options),
    responseLines: task.kind === 'write' ? 1 : 0,
  };
}

function printOptions(options: readonly Option[]): { letter: string; text: string }[] {
  return options.map(({ text }, index) => ({ letter: letterOf(index), text }));
}

function printKey({ position, optionIds, content, facts }: HandoutPosition): HandoutKey {
  const task = arrangeTask(content.task, optionIds);
  return {
    number: position,
    letters: keyLetters(task, content.key),
    text: keyText(task, content.key),
    rationale: content.rationale,
    evidence: evidenceNotes(facts),
  };
}

function instructionFor(task: Task): string {
  switch (task.kind) {
    case 'choose-one':
      return 'Circle one letter.';
    case 'choose-many':
      return 'Circle every letter that is right.';
    case 'write':
      return 'Write on the line.';
    case 'match':
      return 'Write a letter beside each number.';
    case 'order':
      return `Number the boxes from 1 to ${task.options.length}.`;
  }
}
