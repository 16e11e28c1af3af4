import type { ArticleBank } from '../article-bank.ts';
import type { Entity } from '../entity.ts';
import { type Fact, isApproved, isStale, paragraphOf, type Slot, type SlotType, slotsOf } from '../fact.ts';
import type { Random } from '../random.ts';
import { perBank } from './per-bank.ts';
import { fold, mentions } from './wording.ts';

/** What every template is given besides its fact. `newId` makes option ids, which must carry nothing about the key. */
export interface DraftingContext {
  readonly bank: ArticleBank;
  readonly random: Random;
  readonly newId: () => string;
  /** How many keys more than by chance were the longest option so far; below 0, fewer. */
  readonly surplus?: number;
}

/** @returns the bank with only the facts a teacher let in (approved or edited) and that are not stale on `today`. */
export function withUsableFacts(bank: ArticleBank, today: string): ArticleBank {
  const facts = bank.facts.filter(fact => isApproved(fact) && !isStale(fact, today));
  return { ...bank, facts };
}

/** @returns the entity with this id, or else the one that goes by this name or alias. */
export function findEntity(bank: ArticleBank, name: string, id?: string): Entity | undefined {
  const known = entitiesByName(bank);
  return (id === undefined ? undefined : known.get(`id ${id}`)) ?? known.get(fold(name));
}

/** @returns every name a reader may use for it, the given one first. */
export function namesOf(bank: ArticleBank, name: string, id?: string): string[] {
  const entity = findEntity(bank, name, id);
  return entity === undefined ? [name] : [...new Set([name, entity.name, ...entity.aliases])];
}

/** @returns whether the text speaks of it under any of its names. */
export function isNamedIn(bank: ArticleBank, text: string, name: string, id?: string): boolean {
  return namesOf(bank, name, id).some(known => mentions(text, known));
}

/** @returns whether one is a part of the other (Beijing and China), directly or through a third. */
export function arePartAndWhole(bank: ArticleBank, one: Entity, other: Entity): boolean {
  return isPartOf(bank, one, other) || isPartOf(bank, other, one);
}

/** @returns every gap of every fact of the bank, with the fact it stands in. */
export const allSlots = perBank((bank): readonly { readonly fact: Fact; readonly slot: Slot }[] =>
  bank.facts.flatMap(fact => Object.values(slotsOf(fact)).map(slot => ({ fact, slot }))),
);

/** A gap, the name it has in its fact, and the fact. */
export interface PlacedSlot {
  readonly fact: Fact;
  readonly name: string;
  readonly slot: Slot;
}

/** @returns the gaps of the bank by type, in the article's order. */
export const slotsByType = perBank((bank): ReadonlyMap<SlotType, readonly PlacedSlot[]> => {
  const index = new Map<SlotType, PlacedSlot[]>();
  const inOrder = [...bank.facts].sort((a, b) => paragraphOf(a) - paragraphOf(b));
  for (const fact of inOrder) {
    for (const [name, slot] of Object.entries(slotsOf(fact))) {
      const ofType = index.get(slot.type) ?? [];
      ofType.push({ fact, name, slot });
      index.set(slot.type, ofType);
    }
  }
  return index;
});

/** @returns the gaps of the bank by what they hold, `fold`ed. */
export const slotsByValue = perBank((bank): ReadonlyMap<string, readonly PlacedSlot[]> => {
  const index = new Map<string, PlacedSlot[]>();
  for (const placed of [...slotsByType(bank).values()].flat()) {
    const alike = index.get(fold(placed.slot.value)) ?? [];
    alike.push(placed);
    index.set(fold(placed.slot.value), alike);
  }
  return index;
});

/** @returns the entities of the bank by type. */
export const entitiesByType = perBank((bank): ReadonlyMap<SlotType, readonly Entity[]> => {
  const index = new Map<SlotType, Entity[]>();
  for (const entity of bank.entities) {
    const alike = index.get(entity.type) ?? [];
    alike.push(entity);
    index.set(entity.type, alike);
  }
  return index;
});

/** @returns whether the fact was read from a text that is stored, and not written for the seeds. */
export function isFromText({ evidence }: Pick<Fact, 'evidence'>): boolean {
  return evidence.some(({ kind }) => kind === 'quoted');
}

function isPartOf(bank: ArticleBank, part: Entity, whole: Entity, depth = 0): boolean {
  if (depth > 4) return false;
  return part.partOf.some(id => {
    const parent = findEntity(bank, id, id);
    return id === whole.id || (parent !== undefined && isPartOf(bank, parent, whole, depth + 1));
  });
}

const namesOfBanks = new WeakMap<ArticleBank, Map<string, Entity>>();

function entitiesByName(bank: ArticleBank): Map<string, Entity> {
  const known = namesOfBanks.get(bank);
  if (known !== undefined) return known;
  const names = new Map<string, Entity>();
  for (const entity of bank.entities) {
    names.set(`id ${entity.id}`, entity);
    for (const name of [entity.name, ...entity.aliases]) {
      if (!names.has(fold(name))) names.set(fold(name), entity);
    }
  }
  namesOfBanks.set(bank, names);
  return names;
}
