import { placedOptions } from '../../domain/form.ts';
import type { Option, Response, Task, TaskKind, WriteHint } from '../../domain/item.ts';

/** Model of `/parts/question`: one fieldset, whatever its task. */
export interface QuestionPart {
  /** Name of its form fields and, for choosing, of all of them: 'q3'. */
  readonly name: string;
  readonly position: number;
  readonly nth: string;
  readonly stem: string;
  readonly kind: TaskKind;
  /** What to do, where it is not plain from the options. */
  readonly how: string;
  /** Counts saves of this question; a script counts on from here. */
  readonly sequence: number;
  /** A problem with what was posted, '' if none. */
  readonly error: string;
  /** Lettered options of choosing and matching. */
  readonly options: readonly OptionPart[];
  /** A premise (match) or an option (order) and the select beside it. */
  readonly lines: readonly LinePart[];
  /** The field of a written response, null for other tasks. */
  readonly input: InputPart | null;
}

export interface OptionPart {
  readonly id: string;
  readonly letter: string;
  readonly text: string;
  readonly isChosen: boolean;
}

export interface LinePart {
  readonly name: string;
  readonly id: string;
  readonly text: string;
  readonly choices: readonly { readonly value: string; readonly text: string; readonly isChosen: boolean }[];
}

export interface InputPart {
  readonly value: string;
  readonly mode: 'text' | 'decimal';
  readonly hint: string;
}

export interface QuestionSource {
  readonly position: number;
  readonly stem: string;
  readonly task: Task;
  readonly response?: Response | undefined;
  readonly sequence?: number;
}

/** A form that came back: what was typed into the lines of an ordering, and what is wrong with it. */
export interface Returned {
  readonly error: string;
  readonly typed: Readonly<Record<string, unknown>>;
}

const nothingReturned: Returned = { error: '', typed: {} };

export function questionPart(
  question: QuestionSource,
  count: number,
  { error, typed }: Returned = nothingReturned,
): QuestionPart {
  const { position, stem, task, response } = question;
  const name = `q${position}`;
  return {
    name,
    position,
    nth: `Question ${position} of ${count}`,
    stem,
    kind: task.kind,
    how: stem.includes(howTo[task.kind]) ? '' : howTo[task.kind],
    sequence: question.sequence ?? 0,
    error,
    options: optionParts(task, response),
    lines: lineParts(name, task, response).map(line => retyped(line, typed[line.name])),
    input: task.kind === 'write' ? inputPart(task.hint, response) : null,
  };
}

const howTo: Readonly<Record<TaskKind, string>> = {
  'choose-one': '',
  'choose-many': 'Choose all that apply.',
  write: '',
  match: 'Choose a letter for each line.',
  order: 'Give each line a number, 1 for the first.',
};

const inputHints: Readonly<Record<WriteHint, string>> = {
  number: 'Write a number.',
  name: 'Write a name. Capitals don’t matter.',
  word: 'Write a word or a few. Capitals don’t matter.',
};

function optionParts(task: Task, response: Response | undefined): OptionPart[] {
  if (task.kind === 'write' || task.kind === 'order') return [];
  const chosen = chosenIds(response);
  return placedOptions(task.options).map(option => ({ ...option, isChosen: chosen.includes(option.id) }));
}

function chosenIds(response: Response | undefined): readonly string[] {
  if (response?.kind === 'choose-one') return [response.optionId];
  return response?.kind === 'choose-many' ? response.optionIds : [];
}

function lineParts(name: string, task: Task, response: Response | undefined): LinePart[] {
  if (task.kind === 'match') {
    const pairs = response?.kind === 'match' ? response.pairs : {};
    return task.premises.map(premise => matchLine(name, premise, task.options, pairs[premise.id]));
  }
  if (task.kind !== 'order') return [];
  const order = response?.kind === 'order' ? response.optionIds : [];
  return task.options.map(option =>
    orderLine(name, option, task.options.length, order.indexOf(option.id) + 1),
  );
}

function retyped(line: LinePart, value: unknown): LinePart {
  if (typeof value !== 'string') return line;
  const choices = line.choices.map(choice => ({ ...choice, isChosen: choice.value === value }));
  return { ...line, choices };
}

function matchLine(
  name: string,
  premise: Option,
  options: readonly Option[],
  chosenId: string | undefined,
): LinePart {
  const choices = placedOptions(options).map(({ id, letter, text }) => ({
    value: id,
    text: `${letter}. ${text}`,
    isChosen: id === chosenId,
  }));
  return { name: `${name}.${premise.id}`, id: premise.id, text: premise.text, choices };
}

function orderLine(name: string, option: Option, count: number, chosen: number): LinePart {
  const choices = Array.from({ length: count }, (_, index) => ({
    value: String(index + 1),
    text: String(index + 1),
    isChosen: index + 1 === chosen,
  }));
  return { name: `${name}.${option.id}`, id: option.id, text: option.text, choices };
}

function inputPart(hint: WriteHint, response: Response | undefined): InputPart {
  return {
    value: response?.kind === 'write' ? response.text : '',
    mode: hint === 'number' ? 'decimal' : 'text',
    hint: inputHints[hint],
  };
}
