import { foldText } from './fold-text.ts';
import type { Key, Response, Task } from './item.ts';

/** One place of a form with what is needed to score it; `points` in hundredths. */
export interface ScoredPosition {
  readonly position: number;
  readonly key: Key;
  readonly task: Task;
  readonly points: number;
}

/** Points in hundredths, whole numbers. */
export interface PositionScore {
  readonly position: number;
  readonly score: number;
  readonly max: number;
}

export interface AttemptScore {
  readonly byPosition: readonly PositionScore[];
  readonly score: number;
  readonly max: number;
}

/**
 * Scores an attempt. Each position is rounded to a hundredth of a point before they are added up, so that the parts
 * always add up to the whole; an omitted response scores 0.
 */
export function scoreAttempt(
  positions: readonly ScoredPosition[],
  responses: ReadonlyMap<number, Response>,
): AttemptScore {
  const byPosition = positions.map(({ position, key, task, points }) => ({
    position,
    score: Math.round(scoreResponse(key, task, responses.get(position)) * points),
    max: points,
  }));
  return {
    byPosition,
    score: byPosition.reduce((sum, { score }) => sum + score, 0),
    max: byPosition.reduce((sum, { max }) => sum + max, 0),
  };
}

/**
 * Key × response → share of the points, 0 to 1. There is no negative marking: an omitted response, a response of
 * another kind and a worse-than-empty one all score 0.
 */
export function scoreResponse(key: Key, task: Task, response: Response | undefined): number {
  switch (response?.kind) {
    case undefined:
      return 0;
    case 'choose-one':
      return key.kind === 'choose-one' && response.optionId === key.optionId ? 1 : 0;
    case 'choose-many':
      return key.kind === 'choose-many' && task.kind === 'choose-many'
        ? scoreChoices(
            key.optionIds,
            task.options.map(option => option.id),
            response.optionIds,
          )
        : 0;
    case 'write':
      return key.kind === 'write' && isAcceptedText(response.text, key.accept) ? 1 : 0;
    case 'match':
      return key.kind === 'match' ? scorePairs(key.pairs, response.pairs) : 0;
    case 'order':
      return key.kind === 'order' ? scoreOrder(key.optionIds, response.optionIds) : 0;
  }
}

/** @returns whether the text equals an accepted one once both are folded; nothing but punctuation never does. */
export function isAcceptedText(text: string, accept: readonly string[]): boolean {
  const folded = foldText(text);
  return folded !== '' && accept.some(other => foldText(other) === folded);
}

/**
 * max(0, right/keys − wrong/distractors): a key is worth 1/keys and a distractor costs 1/distractors, the weights
 * that make ticking everything worth nothing (Moodle's multiple-answer question with balanced negative grades).
 */
function scoreChoices(
  keyIds: readonly string[],
  optionIds: readonly string[],
  chosenIds: readonly string[],
): number {
  const [keys, chosen] = [new Set(keyIds), new Set(chosenIds)];
  const distractors = optionIds.filter(id => !keys.has(id));
  const right = [...keys].filter(id => chosen.has(id)).length;
  const wrong = distractors.filter(id => chosen.has(id)).length;
  return Math.max(0, share(right, keys.size) - share(wrong, distractors.length));
}

/** Share of right pairs (Moodle's matching question). */
function scorePairs(key: Readonly<Record<string, string>>, given: Readonly<Record<string, string>>): number {
  const pairs = Object.entries(key);
  return share(pairs.filter(([premiseId, optionId]) => given[premiseId] === optionId).length, pairs.length);
}

/**
 * Share of adjacent pairs in order: of the n − 1 neighbours in the response, how many stand in the key's order
 * (OpenACS's "relative" scheme). 3 1 2 4 has one pair wrong and two right: 2/3.
 */
function scoreOrder(keyIds: readonly string[], givenIds: readonly string[]): number {
  const rankOf = new Map(keyIds.map((id, rank) => [id, rank]));
  const ranks = [...new Set(givenIds)].flatMap(id => rankOf.get(id) ?? []);
  const inOrder = ranks.filter((rank, index) => index > 0 && (ranks[index - 1] ?? rank) < rank);
  return share(inOrder.length, keyIds.length - 1);
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
