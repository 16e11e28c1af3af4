import type { ItemDraft, ItemType } from '../item.ts';
import { keyIndex, keyTexts } from './gates/gate.ts';
import { indexOfLongest } from './length-balance.ts';
import { fold } from './wording.ts';

/** Rates that no single item can break but a whole draft can. Shares run from 0 to 1. */
export interface WatchedRates {
  readonly itemsByType: Readonly<Record<ItemType, number>>;
  /**
   * Of the items in which one option is longer than all others: how often it is the key, and how often chance would have it so. Where
   * the longest are of one length (as years are) length tells a guesser nothing, so such items count on neither side: among the others
   * a key that length does not give away is the longest one time in n, whatever the lengths.
   */
  readonly keyLongest: { readonly rate: number; readonly chance: number; readonly items: number };
  /** The most and the least frequent position of the key, over how often each would come by chance. */
  readonly keyPosition: { readonly highest: number; readonly lowest: number };
  readonly shareTrue: number;
  /** Different keys over all keys of the items that have one short key. */
  readonly keyDiversity: number;
}

/** @returns the watched rates of a draft or a bank. */
export function watch(drafts: readonly ItemDraft[]): WatchedRates {
  const choices = drafts.filter(isFreeChoice);
  const trueFalse = drafts.filter(draft => draft.type === 'true-false');
  const uneven = choices.filter(draft => indexOfLongest(draft) !== undefined);
  const shortKeys = drafts
    .filter(draft => isFreeChoice(draft) || draft.type === 'fill-in')
    .map(draft => fold(keyTexts(draft)[0] ?? ''));
  return {
    itemsByType: countTypes(drafts),
    keyLongest: {
      rate: share(uneven, draft => indexOfLongest(draft) === keyIndex(draft)),
      chance: mean(uneven.map(draft => 1 / optionCount(draft))),
      items: uneven.length,
    },
    keyPosition: positionBalance(choices),
    shareTrue: share(trueFalse, draft => keyTexts(draft)[0] === 'True'),
    keyDiversity: shortKeys.length === 0 ? 1 : new Set(shortKeys).size / shortKeys.length,
  };
}

function countTypes(drafts: readonly ItemDraft[]): Record<ItemType, number> {
  const counts: Record<ItemType, number> = {
    'multiple-choice': 0,
    'multiple-response': 0,
    'true-false': 0,
    'fill-in': 0,
    matching: 0,
    ordering: 0,
    'who-said-it': 0,
    'fact-claim-opinion': 0,
    'short-answer': 0,
  };
  for (const { type } of drafts) counts[type]++;
  return counts;
}

function isFreeChoice({ content: { task } }: ItemDraft): boolean {
  return task.kind === 'choose-one' && !task.hasFixedOrder;
}

function optionCount({ content: { task } }: ItemDraft): number {
  return task.kind === 'choose-one' ? task.options.length : 1;
}

/** Over positions that every item has, so that three and four options can be counted together. */
function positionBalance(choices: readonly ItemDraft[]): { highest: number; lowest: number } {
  const ratios = [3, 4].flatMap(count => {
    const sized = choices.filter(draft => optionCount(draft) === count);
    if (sized.length < 3 * count) return [];
    return Array.from(
      { length: count },
      (_, position) => share(sized, draft => keyIndex(draft) === position) * count,
    );
  });
  return { highest: Math.max(1, ...ratios), lowest: Math.min(1, ...ratios) };
}

function share<T>(values: readonly T[], isSo: (value: T) => boolean): number {
  return values.length === 0 ? 0 : values.filter(isSo).length / values.length;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
