import type { ItemDraft } from '../item.ts';
import { type Random, shuffle } from '../random.ts';
import { keyIndex } from './gates/gate.ts';
import { indexOfLongest } from './length-balance.ts';

/**
 * Remembers over a run of drafting where keys stood and how often they were the longest option, so that over an article neither tells
 * anything, although facts are drafted one by one.
 */
export interface Dealer {
  /** @returns where the next key of so many options stands: each place as often as another. */
  readonly deal: (optionCount: number) => number;
  /** How many keys more than by chance were the longest option so far; below 0, fewer. */
  readonly surplus: () => number;
  /** How many statements to be judged are false beyond those that are true. */
  readonly falseAhead: () => number;
  readonly settle: (drafts: readonly ItemDraft[]) => void;
}

export function newDealer(random: Random): Dealer {
  const decks = new Map<number, number[]>();
  /** Of short articles, too, every other one begins with a key that is the longest. */
  let surplus = random() / 2 - 0.25;
  let falseAhead = 0;
  return {
    deal: optionCount => {
      const deck = decks.get(optionCount) ?? [];
      if (deck.length === 0) deck.push(...shuffle([...Array(optionCount).keys()], random));
      decks.set(optionCount, deck);
      return deck.pop() ?? 0;
    },
    surplus: () => surplus,
    falseAhead: () => falseAhead,
    settle: drafts => {
      surplus = drafts.reduce((sum, draft) => sum + surplusOf(draft), surplus);
      const judged = drafts.filter(({ type }) => type === 'true-false');
      falseAhead = judged.reduce((sum, draft) => sum + (keyIndex(draft) === 1 ? 1 : -1), falseAhead);
    },
  };
}

/** 1 where the key is longer than all other options, less the share that chance would give it; 0 where no option is, and for other tasks. */
function surplusOf(draft: ItemDraft): number {
  const { task } = draft.content;
  if (task.kind !== 'choose-one' || task.hasFixedOrder) return 0;
  const longest = indexOfLongest(draft);
  return longest === undefined ? 0 : Number(longest === keyIndex(draft)) - 1 / task.options.length;
}
