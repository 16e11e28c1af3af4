import type { ArticleBank } from '../article-bank.ts';
import type { Entity } from '../entity.ts';
import { type Fact, factSentence, type Slot } from '../fact.ts';
import { findKnown } from '../gazetteer/known-entities.ts';
import { arePartAndWhole, findEntity, isFromText, namesOf, slotsByValue } from './drafting-bank.ts';
import { contentWords, fold, mentions, shareRoot } from './wording.ts';

const mostCompared = 40;
const alikeFrames = 0.6;

/** @returns every name that it goes by, in the bank or else in the gazetteer, the given one first. */
export function allNamesOf(bank: ArticleBank, name: string): readonly string[] {
  const known = findEntity(bank, name) === undefined ? findKnown(name) : undefined;
  return known === undefined ? namesOf(bank, name) : [...new Set([name, known.name, ...known.aliases])];
}

/** @returns what the bank, or else the gazetteer, knows under the name. */
export function entityNamed(bank: ArticleBank, name: string, id?: string): Entity | undefined {
  return findEntity(bank, name, id) ?? findKnown(name);
}

/** @returns whether one is a part of the other by the bank or by what is generally known. */
export function arePartAndWholeAnywhere(bank: ArticleBank, one: Entity, other: Entity): boolean {
  return arePartAndWhole(bank, one, other) || isKnownPart(one, other.id) || isKnownPart(other, one.id);
}

function isKnownPart(part: Entity, wholeId: string, depth = 0): boolean {
  const known = findKnown(part.name);
  const wholes = [...part.partOf, ...(known?.partOf ?? [])];
  if (wholes.includes(wholeId)) return true;
  return (
    depth < 4 &&
    wholes.some(id => {
      const whole = findKnown(id.replaceAll('-', ' '));
      return whole !== undefined && whole.id !== part.id && isKnownPart(whole, wholeId, depth + 1);
    })
  );
}

/**
 * @returns whether a value may be right as well as far as an imported article tells: the sentence or the passage behind it names it
 * too (a list, a comparison), or another fact says the like of it.
 */
export function mayBeRightAsWell(text: string, slot: Slot, fact: Fact, bank: ArticleBank): boolean {
  if (!isFromText(fact)) return false;
  const names = allNamesOf(bank, text);
  const passages = [
    factSentence(fact),
    ...fact.evidence.map(each => (each.kind === 'quoted' ? each.quote : '')),
  ];
  if (passages.some(passage => names.some(name => mentions(passage, name)))) return true;
  const frame = frameOf(fact, slot);
  const elsewhere = names.flatMap(name => slotsByValue(bank).get(fold(name)) ?? []).slice(0, mostCompared);
  return elsewhere.some(
    other => other.fact.id !== fact.id && areAlike(frame, frameOf(other.fact, other.slot)),
  );
}

/** Slots are compared many times in one drafting. */
const knownFrames = new WeakMap<Slot, readonly string[]>();

/** The words of a fact's sentence without what stands in the gap. */
function frameOf(fact: Fact, slot: Slot): readonly string[] {
  const known = knownFrames.get(slot);
  if (known !== undefined) return known;
  const value = contentWords(slot.value);
  const words = contentWords(factSentence(fact)).filter(word => !value.includes(word));
  knownFrames.set(slot, words);
  return words;
}

function areAlike(one: readonly string[], other: readonly string[]): boolean {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  if (fewer.length === 0) return false;
  const shared = fewer.filter(word => more.some(each => shareRoot(word, each))).length;
  return shared / fewer.length >= alikeFrames;
}
