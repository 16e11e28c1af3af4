import type { Difficulty, ItemType } from '../../domain/item.ts';

const names: Readonly<Record<ItemType, string>> = {
  'multiple-choice': 'Multiple choice',
  'multiple-response': 'Several right answers',
  'true-false': 'True or false',
  'fill-in': 'Fill in',
  matching: 'Matching',
  ordering: 'Put in order',
  'who-said-it': 'Who said it',
  'fact-claim-opinion': 'Fact, claim or opinion',
  'short-answer': 'Short answer',
};

const difficulties: Readonly<Record<Difficulty, string>> = { easy: 'Easy', medium: 'Medium', hard: 'Hard' };

export function typeName(type: ItemType): string {
  return names[type];
}

export function difficultyName(difficulty: Difficulty): string {
  return difficulties[difficulty];
}
