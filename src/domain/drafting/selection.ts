import type { ArticleBank } from '../article-bank.ts';
import { type Fact, factSentence, type SlotType, slotsOf } from '../fact.ts';
import type { ItemDraft, ItemType } from '../item.ts';
import { questionOf } from './compose.ts';
import { isFromText } from './drafting-bank.ts';
import { keyTexts } from './gates/gate.ts';
import { perBank } from './per-bank.ts';
import { contentWords, fold, likeness } from './wording.ts';

/** What a class should rather be asked for, where a sentence offers several gaps. */
const worthOfSlot: Readonly<Record<SlotType, number>> = {
  person: 3,
  organization: 3,
  country: 3,
  document: 3,
  event: 3,
  city: 2,
  year: 2,
  money: 2,
  percent: 2,
  count: 2,
  term: 2,
  phrase: 1,
  fraction: 1,
  ordinal: 1,
};

/** So many items of a type a fact may have: a choice can be asked of two of its gaps. */
const mostOfType = (type: ItemType) => (type === 'multiple-choice' ? 2 : 1);

/** Where there is much to ask for no fact is asked again and again. */
const factsOfLongArticle = 10;
const mostOfFact = 2;

/**
 * Of a fact that was read from a text no two items ask the same: one a slot, and one a type (two choices). Facts of the
 * seeds have several reviewed questions each and keep them.
 */
export function oneOfEach(drafts: readonly ItemDraft[], fact: Fact, bank: ArticleBank): ItemDraft[] {
  if (!isFromText(fact)) return [...drafts];
  const types = new Map<ItemType, number>();
  const questions = new Set<string>();
  const most = bank.facts.length >= factsOfLongArticle ? mostOfFact : mostOfFact + 1;
  return drafts
    .toSorted((one, other) => worthOf(other, fact) - worthOf(one, fact))
    .filter(draft => {
      const question = questionOf(draft);
      const isSlot = question.startsWith('slot ');
      const count = types.get(draft.type) ?? 0;
      if (count >= mostOfType(draft.type) || (isSlot && questions.has(question))) return false;
      types.set(draft.type, count + 1);
      questions.add(question);
      return true;
    })
    .toSorted((one, other) => Number(isJudged(other)) - Number(isJudged(one)))
    .slice(0, most);
}

/** Statements to be judged are the safest and are counted over the whole article, so they stay. */
function isJudged({ type }: ItemDraft): boolean {
  return type === 'true-false';
}

function worthOf(draft: ItemDraft, fact: Fact): number {
  const slot = slotsOf(fact)[questionOf(draft).replace('slot ', '')];
  return draft.rank + (slot === undefined ? 0 : worthOfSlot[slot.type] / 100);
}

/** Of two drafts with one signature or one stem, or that ask nearly the same for one key, the higher ranked stays. */
export function withoutRepeats(ranked: readonly ItemDraft[]): ItemDraft[] {
  const [signatures, stems] = [new Set<string>(), new Set<string>()];
  const stemsByKey = new Map<string, string[]>();
  return ranked.filter(draft => {
    const { signature, content, type } = draft;
    const stem = fold(content.stem);
    const key = `${type} ${keyTexts(draft).map(fold).join()}`;
    const alike = type === 'true-false' || type === 'fact-claim-opinion' ? [] : (stemsByKey.get(key) ?? []);
    if (signatures.has(signature) || stems.has(stem)) return false;
    if (alike.some(other => isNearlySame(other, content.stem))) return false;
    signatures.add(signature);
    stems.add(stem);
    stemsByKey.set(key, [...alike, content.stem]);
    return true;
  });
}

const nearlySame = 0.85;

/** Stems that differ in a figure ask for different things, however alike they are. */
function isNearlySame(one: string, other: string): boolean {
  return figuresIn(one) === figuresIn(other) && likeness(one, other) >= nearlySame;
}

function figuresIn(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ');
}

/** What an item of the bank asks, and its key in words. */
export interface AskedItem {
  readonly stem: string;
  readonly keyText: string;
}

/**
 * @param known what the bank asks already
 * @returns a filter that leaves of drafts those that ask something new: neither the same stem nor nearly the same for one key
 */
export function newBeside(known: readonly AskedItem[]): (drafts: readonly ItemDraft[]) => ItemDraft[] {
  const stems = new Set(known.map(({ stem }) => fold(stem)));
  const stemsByKey = new Map<string, string[]>();
  for (const { stem, keyText } of known)
    stemsByKey.set(fold(keyText), [...(stemsByKey.get(fold(keyText)) ?? []), stem]);
  const isNew = (draft: ItemDraft) => {
    const { stem } = draft.content;
    const alike = keyTexts(draft).flatMap(key => stemsByKey.get(fold(key)) ?? []);
    return !stems.has(fold(stem)) && !alike.some(other => isNearlySame(other, stem));
  };
  return drafts => drafts.filter(isNew);
}

/** @returns whether an earlier fact of the bank says the same in other order or number: its items would repeat that one's. */
export function isToldBefore(fact: Fact, bank: ArticleBank): boolean {
  const first = firstTellings(bank).get(sayingOf(fact));
  return isFromText(fact) && first !== undefined && first !== fact.id;
}

const firstTellings = perBank(bank => {
  const first = new Map<string, string>();
  for (const fact of bank.facts) if (!first.has(sayingOf(fact))) first.set(sayingOf(fact), fact.id);
  return first;
});

function sayingOf(fact: Fact): string {
  const sentence = factSentence(fact);
  return [fact.kind, ...contentWords(sentence).toSorted(), figuresIn(sentence)].join(' ');
}
