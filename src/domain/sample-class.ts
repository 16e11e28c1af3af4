import type { Difficulty, Key, Response, Task } from './item.ts';
import { pick, type Random, shuffle } from './random.ts';
import { isAcceptedText } from './scoring.ts';

/** One place of a form, as `content` of its item version describes it. */
export interface SamplePosition {
  readonly position: number;
  readonly task: Task;
  readonly key: Key;
  readonly difficulty: Difficulty;
}

/**
 * Makes up responses for a class marked as sample. Abilities are normal; who knows the key follows the Rasch model,
 * and who does not know it chooses the first distractors more often than the others, or leaves the question open.
 * The same seed always gives the same class.
 * @returns one map a student, by position; omitted positions are absent.
 */
export function simulateResponses(
  positions: readonly SamplePosition[],
  studentCount: number,
  random: Random,
): Map<number, Response>[] {
  const otherTexts = positions.flatMap(({ key }) => (key.kind === 'write' ? key.accept.slice(0, 1) : []));
  return Array.from({ length: studentCount }, () => {
    const ability = standardNormal(random);
    const given = positions.flatMap(place => respond(place, { ability, otherTexts, random }));
    return new Map(given);
  });
}

interface Student {
  readonly ability: number;
  /** Keys of other fill-in items: what a student who mixes things up would write. */
  readonly otherTexts: readonly string[];
  readonly random: Random;
}

const difficultyInLogits: Readonly<Record<Difficulty, number>> = { easy: -1.5, medium: -0.5, hard: 0.5 };

/** Of those who do not know, this share leaves the question open. */
const omitShare = 0.12;

function respond(place: SamplePosition, student: Student): [number, Response][] {
  const knows = student.random() < chanceToKnow(student.ability, place.difficulty);
  if (knows) return [[place.position, rightResponse(place.key, student.random)]];
  if (student.random() < omitShare) return [];
  return [[place.position, wrongResponse(place, student)]];
}

/** Rasch (1960): P = 1 / (1 + e^−(ability − difficulty)). */
function chanceToKnow(ability: number, difficulty: Difficulty): number {
  return 1 / (1 + Math.exp(difficultyInLogits[difficulty] - ability));
}

/** The sum of twelve uniform numbers minus six is close to standard normal, and bounded. */
function standardNormal(random: Random): number {
  return Array.from({ length: 12 }, random).reduce((total, value) => total + value, -6);
}

function rightResponse(key: Key, random: Random): Response {
  return key.kind === 'write' ? { kind: 'write', text: pick(key.accept, random) ?? '' } : key;
}

function wrongResponse({ task, key }: SamplePosition, { otherTexts, random }: Student): Response {
  switch (key.kind) {
    case 'choose-one':
      return { kind: 'choose-one', optionId: drawDistractor(task, [key.optionId], random) ?? key.optionId };
    case 'choose-many':
      return { kind: 'choose-many', optionIds: spoilChoices(task, key.optionIds, random) };
    case 'write':
      return { kind: 'write', text: wrongText(key.accept, otherTexts, random) };
    case 'match':
      return { kind: 'match', pairs: swapTwoPairs(key.pairs, random) };
    case 'order':
      return { kind: 'order', optionIds: swapNeighbours(key.optionIds, random) };
  }
}

/** The first distractor weighs as much as three of the last: drafters put the most tempting one first. */
function drawDistractor(task: Task, keyIds: readonly string[], random: Random): string | undefined {
  if (task.kind === 'write') return undefined;
  const distractors = task.options.map(({ id }) => id).filter(id => !keyIds.includes(id));
  const weighted = distractors.flatMap((id, index) =>
    Array.from({ length: Math.max(1, 3 - index) }, () => id),
  );
  return pick(weighted, random);
}

/** Misses one key and falls for one distractor. */
function spoilChoices(task: Task, keyIds: readonly string[], random: Random): string[] {
  const distractor = drawDistractor(task, keyIds, random);
  const known = shuffle(keyIds, random).slice(1);
  return distractor === undefined ? known : [...known, distractor];
}

function wrongText(accept: readonly string[], otherTexts: readonly string[], random: Random): string {
  const wrong = otherTexts.filter(text => !isAcceptedText(text, accept));
  return pick(wrong, random) ?? 'not sure';
}

function swapTwoPairs(pairs: Readonly<Record<string, string>>, random: Random): Record<string, string> {
  const [first, second] = shuffle(Object.entries(pairs), random);
  if (first === undefined || second === undefined) return { ...pairs };
  return { ...pairs, [first[0]]: second[1], [second[0]]: first[1] };
}

function swapNeighbours(ids: readonly string[], random: Random): string[] {
  const start = Math.floor(random() * (ids.length - 1));
  return [...ids.slice(0, start), ...ids.slice(start, start + 2).reverse(), ...ids.slice(start + 2)];
}
