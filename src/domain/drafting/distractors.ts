import type { ArticleBank } from '../article-bank.ts';
import { type Fact, factSentence, paragraphOf, type Slot, type SlotType } from '../fact.ts';
import { type Random, shuffle } from '../random.ts';
import { valuesLike } from './article-values.ts';
import type { Distractor } from './compose.ts';
import { allNamesOf, arePartAndWholeAnywhere, entityNamed, mayBeRightAsWell } from './conflicts.ts';
import {
  allSlots,
  type DraftingContext,
  findEntity,
  isFromText,
  isNamedIn,
  slotsByValue,
} from './drafting-bank.ts';
import { areClearlyDifferent, isNumeric, parseFigure } from './figures.ts';
import { chooseEvenly } from './length-balance.ts';
import type { Asked } from './neighbours.ts';
import { saysTheSame } from './term-shape.ts';
import { fold, mentions } from './wording.ts';

const mostDistractors = 3;
/** So many fair ones are looked for that there is a choice among them by length. */
const mostConsidered = 8;
/** Values of these types name one thing each, so that another one of the kind is safely wrong. */
const namedTypes: readonly SlotType[] = ['person', 'country', 'city', 'organization'];

/**
 * Up to three wrong values for a gap, those a person reviewed first, then values of like type, tags and size from the
 * bank (same paragraph first) and, for imported articles, from what is generally known. None is named in the stem, an alias or part
 * of the key, or right as well.
 * @returns fewer than two where there are no good ones.
 */
export function findDistractors(
  slot: Slot,
  fact: Fact,
  stem: string,
  context: DraftingContext,
): Distractor[] {
  const { bank, random } = context;
  const isFair = (text: string) => isFairDistractor(text, slot, stem, bank);
  const curated = distinct(bank, (slot.distractors ?? []).filter(isFair));
  if (curated.length >= 2)
    return chooseByLength(slot.value, shuffle(curated, random), random).map(withSource(slot, fact, bank));
  if (isFromText(fact)) return fromArticleAndPools({ slot, fact, stem }, curated, context);
  const found = isNumeric(slot.type) ? figuresLike(slot, fact, context) : entitiesLike(slot, fact, context);
  const pool = distinct(bank, [...curated, ...found.filter(isFair)]);
  return pool.slice(0, mostDistractors).map(withSource(slot, fact, bank));
}

function fromArticleAndPools(
  asked: Asked,
  curated: readonly string[],
  context: DraftingContext,
): Distractor[] {
  const { slot, fact } = asked;
  const fair = fairValues(asked, curated, context);
  const chosen = chooseEvenly(slot.value, fair, context.surplus ?? 0);
  return chosen.length < 2 ? [] : chosen.map(withSource(slot, fact, context.bank));
}

/** Values are tried one by one, the best first, until there are enough: most need no look at all. */
function fairValues(asked: Asked, curated: readonly string[], context: DraftingContext): readonly string[] {
  const { slot, fact, stem } = asked;
  const { bank } = context;
  const fair: string[] = [...curated];
  for (const text of valuesLike(asked, context)) {
    if (fair.length >= mostConsidered) break;
    if (!isFairDistractor(text, slot, stem, bank) || mayBeRightAsWell(text, slot, fact, bank)) continue;
    if (!fair.some(earlier => overlap(earlier, text, slot, bank))) fair.push(text);
  }
  return fair;
}

/** No two options may say the same, wholly or in part. */
function overlap(one: string, other: string, { type }: Slot, bank: ArticleBank): boolean {
  if (isSame(bank, one, other) || areEqualFigures(one, other)) return true;
  return type === 'term' && saysTheSame(one, other);
}

/** @returns whether a value is wrong for this gap beyond doubt, and is not given away by the stem. */
export function isFairDistractor(text: string, slot: Slot, stem: string, bank: ArticleBank): boolean {
  const right = [slot.value, ...(slot.accept ?? []), ...(slot.alsoTrue ?? [])];
  const isRight = right.some(value => isSame(bank, text, value) || areEqualFigures(text, value));
  if (isRight || isPartOrWhole(bank, text, slot)) return false;
  return !allNamesOf(bank, text).some(name => mentions(stem, name));
}

/** @returns whether two texts name the same thing. */
export function isSame(bank: ArticleBank, one: string, other: string): boolean {
  const names = allNamesOf(bank, other).map(fold);
  return allNamesOf(bank, one).some(name => names.includes(fold(name)));
}

/** "One-third" and "one-half" both begin with one. */
function areEqualFigures(one: string, other: string): boolean {
  if (/\p{L}-\p{L}/u.test(`${one} ${other}`)) return fold(one) === fold(other);
  const [first, second] = [parseFigure(one), parseFigure(other)];
  return first !== undefined && first.amount === second?.amount && first.style === second.style;
}

function isPartOrWhole(bank: ArticleBank, text: string, slot: Slot): boolean {
  const [one, other] = [entityNamed(bank, text), entityNamed(bank, slot.value, slot.entityId)];
  return one !== undefined && other !== undefined && arePartAndWholeAnywhere(bank, one, other);
}

/**
 * Takes three, or two where the third would spoil the balance: by its length alone the key should be the longest option
 * about as often as chance would have it, neither always nor never.
 */
function chooseByLength(key: string, pool: readonly string[], random: Random): string[] {
  const mayBeLongest = random() < 1 / mostDistractors;
  const isShorter = (text: string) => text.length < key.length;
  const [shorter, longer] = [pool.filter(isShorter), pool.filter(text => !isShorter(text))];
  if (mayBeLongest && shorter.length >= 2) return shorter.slice(0, mostDistractors);
  return shuffle([...longer, ...shorter].slice(0, mostDistractors), random);
}

function figuresLike(slot: Slot, fact: Fact, { bank, random }: DraftingContext): string[] {
  const key = parseFigure(slot.value);
  if (key === undefined) return [];
  const others = allSlots(bank).filter(other => other.slot.type === slot.type && other.fact.id !== fact.id);
  return nearestFirst(others, fact, random)
    .map(other => other.slot.value)
    .filter(text => {
      const figure = parseFigure(text);
      return figure !== undefined && areClearlyDifferent(key, figure);
    });
}

function entitiesLike(slot: Slot, fact: Fact, { bank, random }: DraftingContext): string[] {
  const key = findEntity(bank, slot.value, slot.entityId);
  if (key === undefined || !namedTypes.includes(slot.type)) return [];
  const sentence = factSentence(fact);
  return shuffle(bank.entities, random)
    .filter(entity => entity.type === slot.type && entity.tags.some(tag => key.tags.includes(tag)))
    .filter(entity => !isNamedIn(bank, sentence, entity.name, entity.id))
    .map(entity => ({ name: entity.name, shared: entity.tags.filter(tag => key.tags.includes(tag)).length }))
    .sort((a, b) => b.shared - a.shared)
    .map(entity => entity.name);
}

function nearestFirst<T extends { readonly fact: Fact }>(
  others: readonly T[],
  fact: Fact,
  random: Random,
): T[] {
  const distance = (other: T) => Math.abs(paragraphOf(other.fact) - paragraphOf(fact));
  return shuffle(others, random).sort((a, b) => distance(a) - distance(b));
}

function distinct(bank: ArticleBank, texts: readonly string[]): string[] {
  return texts.filter((text, index) => !texts.slice(0, index).some(earlier => isSame(bank, earlier, text)));
}

/** A wrong figure that the article gives for something else tells which two were mixed up. */
function withSource(slot: Slot, fact: Fact, bank: ArticleBank): (text: string) => Distractor {
  return text => {
    if (!isNumeric(slot.type)) return { text };
    const source = slotsByValue(bank)
      .get(fold(text))
      ?.find(other => other.fact.id !== fact.id);
    if (source === undefined) return { text };
    return { text, misconception: `Mixes up two figures: ${factSentence(source.fact)}` };
  };
}
