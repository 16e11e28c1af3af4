import type { Difficulty, ItemKey, ItemTask, ItemType } from '../item.ts';
import { parseFigure } from './figures.ts';
import { contentWords, countWords, likeness } from './wording.ts';

const effortOfType: Readonly<Record<ItemType, number>> = {
  'true-false': 0,
  'multiple-choice': 1,
  'fact-claim-opinion': 1.5,
  'who-said-it': 1.5,
  'fill-in': 2,
  matching: 2,
  ordering: 2,
  'multiple-response': 2.5,
  'short-answer': 3,
};

/**
 * A first guess at how hard an item is, until responses are in: the effort of its type, how close the distractors are to
 * the key, long words (a stand-in for rare ones) and a long stem.
 */
export function rateDifficulty(
  type: ItemType,
  content: { stem: string; task: ItemTask },
  key: ItemKey,
): Difficulty {
  const effort =
    effortOfType[type] +
    closeness(content.task, key) +
    (longWordShare(content.stem) > 0.35 ? 0.5 : 0) +
    (countWords(content.stem) > 22 ? 0.5 : 0);
  if (effort <= 1) return 'easy';
  return effort <= 2.25 ? 'medium' : 'hard';
}

/** 0 where the distractors are far from the key, 1 where they are near. */
function closeness(task: ItemTask, key: ItemKey): number {
  if (task.kind !== 'choose-one' || key.kind !== 'choose-one' || task.hasFixedOrder) return 0;
  const right = task.options.find(option => option.id === key.optionId)?.text ?? '';
  const wrong = task.options.filter(option => option.id !== key.optionId);
  return Math.max(0, ...wrong.map(option => nearness(right, option.text)));
}

function nearness(right: string, wrong: string): number {
  const [one, other] = [parseFigure(right), parseFigure(wrong)];
  if (one === undefined || other === undefined) return likeness(right, wrong);
  const larger = Math.max(one.amount, other.amount);
  return larger === 0 ? 0 : Math.max(0, 1 - (2 * Math.abs(one.amount - other.amount)) / larger) / 2;
}

function longWordShare(text: string): number {
  const words = contentWords(text);
  return words.length === 0 ? 0 : words.filter(word => word.length >= 9).length / words.length;
}
