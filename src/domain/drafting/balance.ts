import type { ItemDraft, Option } from '../item.ts';
import { type Random, shuffle } from '../random.ts';
import type { Dealer } from './dealer.ts';
import { keyIndex } from './gates/gate.ts';

const fewestOfStanding = 4;
const fewestTrueFalse = 24;
/** So many true statements to a false one still leave half of them false, near enough. */
const mostTrueToFalse = 1.2;
/** A way of making statements false of which all are false would tell; so many of them are, at most. */
const mostFalseOfWay = 0.8;
const sizeThatTells = 4;

/**
 * Keeps at most one true/false draft a fact, half of them false, and of a large bank only the better half: a guess is
 * right every other time. Each way of making statements false gets as many true ones, or the wording would tell.
 */
export function balanceTrueFalse(drafts: readonly ItemDraft[], random: Random): ItemDraft[] {
  const pairs = pairTrueFalse(drafts, random);
  const most = Math.ceil(Math.max(Math.min(fewestTrueFalse, pairs.length), pairs.length / 2) / 2);
  const ways = [...new Set(pairs.flatMap(pair => pair.asFalse?.template ?? []))];
  const halves = ways.map(way => inHalves(pairs.filter(pair => pair.asFalse?.template === way)));
  const onlyTrue = pairs.filter(pair => pair.asFalse === undefined);
  const falseOnes = best(halves.flatMap(half => half.first).map(pair => pair.asFalse)).slice(0, most);
  const trueOnes = best([...halves.flatMap(half => half.second), ...onlyTrue].map(pair => pair.asTrue));
  const kept = new Set([...falseOnes, ...trueOnes.slice(0, falseOnes.length)]);
  return drafts.filter(draft => draft.type !== 'true-false' || kept.has(draft));
}

/**
 * Keeps one true/false draft of every fact of an imported article as far as half of them are false: what can be made false is, where
 * there is less of it than of what can only be true.
 */
export function balanceImported(drafts: readonly ItemDraft[], random: Random): ItemDraft[] {
  const pairs = pairTrueFalse(drafts, random);
  const canBeFalse = pairs.filter(pair => pair.asFalse !== undefined);
  const share = canBeFalse.length === 0 ? 0 : Math.min(1, pairs.length / 2 / canBeFalse.length);
  const ways = [...new Set(canBeFalse.flatMap(pair => pair.asFalse?.template ?? []))];
  const split = ways.map(way => {
    const ofWay = canBeFalse.filter(pair => pair.asFalse?.template === way);
    const most = ofWay.length < sizeThatTells ? 1 : mostFalseOfWay;
    const count = Math.round(ofWay.length * Math.min(share, most));
    return { asFalse: ofWay.slice(0, count), asTrue: ofWay.slice(count) };
  });
  const falseOnes = best(split.flatMap(({ asFalse }) => asFalse.map(pair => pair.asFalse)));
  const turned = best(split.flatMap(({ asTrue }) => asTrue.map(pair => pair.asTrue)));
  const onlyTrue = best(pairs.filter(pair => pair.asFalse === undefined).map(pair => pair.asTrue));
  const most = Math.floor(falseOnes.length * mostTrueToFalse);
  const kept = new Set([...falseOnes, ...[...turned, ...onlyTrue].slice(0, most)]);
  return drafts.filter(draft => draft.type !== 'true-false' || kept.has(draft));
}

/**
 * Keeps one true/false draft of a fact: as chance decides, or what makes up for those before. One that can only be true is kept where
 * more have been false so far, and none where nothing can be made false.
 */
export function decideTrueFalse(
  drafts: readonly ItemDraft[],
  falseAhead: number,
  random: Random,
): ItemDraft[] {
  const isTrueKept = falseAhead === 0 ? random() < 0.5 : falseAhead > 2;
  const canBeFalse = new Set(drafts.filter(isFalse).map(draft => draft.signature));
  return drafts.filter(draft => {
    if (draft.type !== 'true-false') return true;
    return canBeFalse.has(draft.signature) ? isFalse(draft) !== isTrueKept : falseAhead > 0;
  });
}

/** Keeps the three standings in proportion, so that "fact" is not the answer to most three-way items. */
export function balanceStandings(drafts: readonly ItemDraft[]): ItemDraft[] {
  const threeWay = drafts.filter(draft => draft.type === 'fact-claim-opinion').sort(byRank);
  const byStanding = [0, 1, 2].map(standing => threeWay.filter(draft => keyIndex(draft) === standing));
  const sizes = byStanding.map(each => each.length).sort((a, b) => a - b);
  const most = Math.max(fewestOfStanding, 2 * (sizes[0] ?? 0));
  const kept = new Set(byStanding.flatMap(each => each.slice(0, most)));
  return drafts.filter(draft => draft.type !== 'fact-claim-opinion' || kept.has(draft));
}

/** Deals the key's position over the whole draft, each position as often as another, and shuffles all other options. */
export function arrangeOptions(drafts: readonly ItemDraft[], { deal }: Dealer, random: Random): ItemDraft[] {
  return drafts.map(draft => withArrangedOptions(draft, deal, random));
}

/** @returns drafts by rank, highest first; equal ranks by signature, so that the order never depends on chance. */
export function byRank(one: ItemDraft, other: ItemDraft): number {
  return other.rank - one.rank || (one.signature < other.signature ? -1 : 1);
}

function withArrangedOptions(
  draft: ItemDraft,
  deal: (optionCount: number) => number,
  random: Random,
): ItemDraft {
  const { task, key } = draft.content;
  switch (task.kind) {
    case 'choose-one': {
      if (task.hasFixedOrder || key.kind !== 'choose-one') return draft;
      const options = withKeyAt(task.options, key.optionId, deal(task.options.length), random);
      return { ...draft, content: { ...draft.content, task: { ...task, options } } };
    }
    case 'order': {
      const isSolved = (ids: readonly string[]) =>
        key.kind === 'order' && ids.join() === key.optionIds.join();
      const shuffled = shuffle(task.options, random);
      const options = isSolved(shuffled.map(option => option.id)) ? shuffled.reverse() : shuffled;
      return { ...draft, content: { ...draft.content, task: { ...task, options } } };
    }
    case 'write':
    case 'explain':
      return draft;
    case 'choose-many':
    case 'match':
      return {
        ...draft,
        content: { ...draft.content, task: { ...task, options: shuffle(task.options, random) } },
      };
  }
}

function withKeyAt(options: readonly Option[], keyId: string, position: number, random: Random): Option[] {
  const others = shuffle(
    options.filter(option => option.id !== keyId),
    random,
  );
  const keys = options.filter(option => option.id === keyId);
  return [...others.slice(0, position), ...keys, ...others.slice(position)];
}

interface TrueFalsePair {
  readonly asTrue: ItemDraft | undefined;
  readonly asFalse: ItemDraft | undefined;
}

function pairTrueFalse(drafts: readonly ItemDraft[], random: Random): TrueFalsePair[] {
  const trueFalse = drafts.filter(draft => draft.type === 'true-false');
  const questions = shuffle([...new Set(trueFalse.map(draft => draft.signature))], random);
  return questions.map(signature => ({
    asTrue: trueFalse.find(draft => draft.signature === signature && !isFalse(draft)),
    asFalse: trueFalse.find(draft => draft.signature === signature && isFalse(draft)),
  }));
}

function inHalves<T>(values: readonly T[]): { first: T[]; second: T[] } {
  const middle = Math.ceil(values.length / 2);
  return { first: values.slice(0, middle), second: values.slice(middle) };
}

function best(drafts: readonly (ItemDraft | undefined)[]): ItemDraft[] {
  return drafts.flatMap(draft => draft ?? []).sort(byRank);
}

function isFalse(draft: ItemDraft): boolean {
  return draft.type === 'true-false' && keyIndex(draft) === 1;
}
