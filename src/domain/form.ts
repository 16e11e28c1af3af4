import type { Key, Option, Task } from './item.ts';
import { pick, type Random, shuffle } from './random.ts';

/** What a form needs to know of an item version; `points` in hundredths of a point. */
export interface FormSource {
  readonly versionId: string;
  readonly task: Task;
  readonly key: Key;
  readonly points?: number;
}

/** One place of a form: from here on the item version and the order of its options are frozen. */
export interface FormPosition {
  /** Counted from 1. */
  readonly position: number;
  readonly itemVersionId: string;
  /** The options from top to bottom; empty where there is nothing to choose from. */
  readonly optionIds: readonly string[];
  /** Hundredths of a point. */
  readonly points: number;
}

export interface PlacedOption extends Option {
  readonly letter: string;
}

const defaultPoints = 100;
const longestRun = 2;
const drawsForShortRuns = 20;

/**
 * Freezes the items in the order given: shuffles their options, except where the item keeps its order, and spreads
 * the keys of choose-one items evenly over the letters. The same seed always gives the same form.
 */
export function assembleForm(items: readonly FormSource[], random: Random): FormPosition[] {
  const keyPlaces = balancedKeyPlaces(items, random);
  return items.map((item, index) => ({
    position: index + 1,
    itemVersionId: item.versionId,
    optionIds: orderOptions(item, keyPlaces.get(index), random),
    points: item.points ?? defaultPoints,
  }));
}

/**
 * @returns the task with its options in the frozen order.
 * @throws RangeError when the order is not an order of this task's options, which would lose an option in silence.
 */
export function arrangeTask(task: Task, optionIds: readonly string[]): Task {
  if (task.kind === 'write') return task;
  const byId = new Map(task.options.map(option => [option.id, option]));
  const options = [...new Set(optionIds)].flatMap(id => byId.get(id) ?? []);
  if (options.length !== byId.size || options.length !== optionIds.length) {
    throw new RangeError('The order of the options does not fit the task.');
  }
  return { ...task, options };
}

/** @returns the letter printed before the option at `index`, counted from 0: A … Z, AA, AB … */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

/** @returns the options, each with its letter; for options that already stand in their frozen order. */
export function placedOptions(options: readonly Option[]): PlacedOption[] {
  return options.map((option, index) => ({ ...option, letter: letterOf(index) }));
}

/** @returns the option with that id and the letter of its place, or undefined where there is none. */
export function placedOption(options: readonly Option[], optionId: string): PlacedOption | undefined {
  return placedOptions(options).find(option => option.id === optionId);
}

/** Redraws while one letter is the key more than twice in a row: students read a pattern into runs. */
function balancedKeyPlaces(items: readonly FormSource[], random: Random): Map<number, number> {
  let places = drawKeyPlaces(items, random);
  for (let draw = 1; draw < drawsForShortRuns && hasLongRun(places); draw++) {
    places = drawKeyPlaces(items, random);
  }
  return places;
}

/**
 * Gives every choose-one item the least used place so far. Items are served in a random order, lest the places fill
 * up in blocks that tell the last key of each block; those with few options first, because they can balance least.
 */
function drawKeyPlaces(items: readonly FormSource[], random: Random): Map<number, number> {
  const choices = shuffle(freeChoices(items), random).sort((a, b) => a.optionCount - b.optionCount);
  const uses: number[] = [];
  const placeOf = new Map<number, number>();
  for (const { index, optionCount } of choices) {
    const place = leastUsedPlace(uses, optionCount, random);
    uses[place] = (uses[place] ?? 0) + 1;
    placeOf.set(index, place);
  }
  return new Map([...placeOf].sort(([a], [b]) => a - b));
}

function freeChoices(items: readonly FormSource[]): { index: number; optionCount: number }[] {
  return items.flatMap(({ task }, index) =>
    task.kind === 'choose-one' && !task.hasFixedOrder ? { index, optionCount: task.options.length } : [],
  );
}

function leastUsedPlace(uses: readonly number[], optionCount: number, random: Random): number {
  const counts = Array.from({ length: optionCount }, (_, place) => uses[place] ?? 0);
  const fewest = Math.min(...counts);
  const candidates = counts.flatMap((count, place) => (count === fewest ? place : []));
  return pick(candidates, random) ?? 0;
}

function hasLongRun(places: ReadonlyMap<number, number>): boolean {
  const inOrder = [...places.values()];
  return inOrder.some((place, index) => {
    const run = inOrder.slice(index, index + longestRun + 1);
    return run.length > longestRun && run.every(other => other === place);
  });
}

function orderOptions({ task, key }: FormSource, keyPlace: number | undefined, random: Random): string[] {
  if (task.kind === 'write') return [];
  const ids = task.options.map(option => option.id);
  if (task.kind === 'choose-one' && task.hasFixedOrder) return ids;
  const shuffled = shuffle(ids, random);
  if (key.kind === 'choose-one' && keyPlace !== undefined) return putAt(shuffled, key.optionId, keyPlace);
  if (key.kind === 'order') return spoilOrder(shuffled, key.optionIds);
  return shuffled;
}

function putAt(ids: readonly string[], id: string, place: number): string[] {
  return ids.filter(other => other !== id).toSpliced(place, 0, id);
}

/** An ordering that already stands right on the page would be a gift. */
function spoilOrder(ids: readonly string[], rightIds: readonly string[]): string[] {
  const isRight = ids.every((id, index) => id === rightIds[index]);
  return isRight ? [...ids.slice(1, 2), ...ids.slice(0, 1), ...ids.slice(2)] : [...ids];
}
