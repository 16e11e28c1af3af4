import { foldText } from './fold-text.ts';
import type { Difficulty, Item, ItemType } from './item.ts';
import { type Random, shuffle } from './random.ts';

/** What a quiz is to cover. An empty list means all of them. */
export interface Blueprint {
  readonly topicIds: readonly string[];
  readonly types: readonly ItemType[];
  readonly count: number;
}

/** An approved item as the choice needs it. */
export type BankItem = Pick<Item, 'id' | 'versionId' | 'factIds' | 'topicId' | 'type' | 'importance'> & {
  /** Expected worth of asking it, higher first. */
  readonly rank: number;
  /** The key in words. */
  readonly keyText: string;
  readonly difficulty: Difficulty;
};

export interface Availability {
  /** How many items a quiz on this blueprint can have, its `count` aside. */
  readonly total: number;
  /** The same for each topic by itself; topics that share facts or keys add up to more than the total. */
  readonly byTopic: Readonly<Record<string, number>>;
}

/**
 * Chooses items for a quiz, in a shuffled order. Never two items about one fact, nor two with one key. As far as the
 * bank allows, the topics get equal shares, so do types that were asked for, and no type but multiple choice gets more
 * than a third. Among equals, rank and importance decide two thirds and chance one.
 * @returns `count` items, fewer only when the bank has no more that go together.
 */
export function chooseItems(items: readonly BankItem[], blueprint: Blueprint, random: Random): BankItem[] {
  const pool = fittingItems(items, blueprint);
  const typeLimit = Math.max(1, Math.floor(blueprint.count / 3));
  const chosen = selectItems(pool, {
    count: blueprint.count,
    typeLimit,
    spreadsTypes: blueprint.types.length > 0,
    appeal: drawAppeal(pool, random),
  });
  if (chosen.length === Math.min(blueprint.count, pool.length)) return shuffle(chosen, random);
  const most = asManyAsPossible(pool).slice(0, blueprint.count);
  return shuffle(most.length > chosen.length ? most : chosen, random);
}

/** @returns how many items there are for a blueprint; `chooseItems` always finds `min(count, total)` at least. */
export function availability(items: readonly BankItem[], blueprint: Blueprint): Availability {
  const pool = fittingItems(items, blueprint);
  const topicIds = new Set(pool.map(item => item.topicId));
  const ofTopic = (id: string) => pool.filter(item => item.topicId === id);
  return {
    total: asManyAsPossible(pool).length,
    byTopic: Object.fromEntries([...topicIds].map(id => [id, asManyAsPossible(ofTopic(id)).length])),
  };
}

interface Selection {
  readonly count: number;
  readonly typeLimit: number;
  /** Whether the types get equal shares, as topics do. */
  readonly spreadsTypes: boolean;
  readonly appeal: ReadonlyMap<BankItem, number>;
}

function fittingItems(items: readonly BankItem[], { topicIds, types }: Blueprint): BankItem[] {
  return items.filter(
    item =>
      (topicIds.length === 0 || topicIds.includes(item.topicId)) &&
      (types.length === 0 || types.includes(item.type)),
  );
}

function drawAppeal(pool: readonly BankItem[], random: Random): Map<BankItem, number> {
  const highest = Math.max(...pool.map(item => item.rank), Number.MIN_VALUE);
  return new Map(pool.map(item => [item, item.rank / highest + item.importance / 3 + random()]));
}

/** Items about several facts come last, because each of them bars several others. */
function asManyAsPossible(pool: readonly BankItem[]): BankItem[] {
  const appeal = new Map(pool.map(item => [item, -item.factIds.length]));
  return selectItems(pool, { count: pool.length, typeLimit: pool.length, spreadsTypes: false, appeal });
}

function selectItems(pool: readonly BankItem[], selection: Selection): BankItem[] {
  const { count, appeal } = selection;
  const byAppeal = pool.toSorted((a, b) => (appeal.get(b) ?? 0) - (appeal.get(a) ?? 0));
  const chosen: BankItem[] = [];
  let left = byAppeal.map(item => ({ item, keyText: comparedKey(item) }));
  while (chosen.length < count && left.length > 0) {
    const next = nextItem(left, chosen, selection);
    chosen.push(next.item);
    left = left.filter(other => !clash(other, next));
  }
  return chosen;
}

interface Candidate {
  readonly item: BankItem;
  readonly keyText: string | undefined;
}

/** First in appeal among the least used topics, of types that are not used up as long as there are any. */
function nextItem(
  byAppeal: readonly Candidate[],
  chosen: readonly BankItem[],
  { typeLimit, spreadsTypes }: Pick<Selection, 'typeLimit' | 'spreadsTypes'>,
): Candidate {
  const topicUses = countBy(chosen, item => item.topicId);
  const typeUses = countBy(chosen, item => item.type);
  const cost = ({ item }: Candidate) => {
    const uses = typeUses.get(item.type) ?? 0;
    const isOverLimit = item.type !== 'multiple-choice' && uses >= typeLimit;
    return (isOverLimit ? 1_000_000 : 0) + (topicUses.get(item.topicId) ?? 0) + (spreadsTypes ? uses : 0);
  };
  return byAppeal.reduce((best, candidate) => (cost(candidate) < cost(best) ? candidate : best));
}

function clash(one: Candidate, other: Candidate): boolean {
  if (one.item.id === other.item.id) return true;
  if (one.keyText !== undefined && one.keyText === other.keyText) return true;
  return one.item.factIds.some(id => other.item.factIds.includes(id));
}

/** True and false, fact and claim are keys of many items by nature; they betray nothing about each other. */
function comparedKey(item: BankItem): string | undefined {
  if (item.type === 'true-false' || item.type === 'fact-claim-opinion') return undefined;
  return foldText(item.keyText) || undefined;
}

function countBy<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return counts;
}
