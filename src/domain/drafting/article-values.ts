import type { ArticleBank } from '../article-bank.ts';
import type { Entity } from '../entity.ts';
import { factSentence } from '../fact.ts';
import { takesThe } from '../gazetteer/articles-of-names.ts';
import { shuffle } from '../random.ts';
import { entityNamed } from './conflicts.ts';
import {
  type DraftingContext,
  entitiesByType,
  isNamedIn,
  type PlacedSlot,
  slotsByType,
} from './drafting-bank.ts';
import { isNumeric } from './figures.ts';
import { figuresLike } from './like-figures.ts';
import { type Asked, neighbours } from './neighbours.ts';
import { perBank } from './per-bank.ts';
import { areOfOtherEras, knownLike, termsLike } from './pools.ts';
import { areAlikeTerms, areOfLikeLength, isTelling, shapeOf } from './term-shape.ts';
import { fold, likeness, mentions } from './wording.ts';

/**
 * @returns values of the gap's kind in the order in which they serve: from the article, the nearest paragraph first, then from what is
 * generally known or, for numbers, made up. Whether each is fair is still to be seen.
 */
export function valuesLike(asked: Asked, context: DraftingContext): readonly string[] {
  const { slot } = asked;
  if (isNumeric(slot.type)) return figuresLike(asked, context);
  if (slot.type === 'phrase') return phrasesLike(asked, context);
  const key = entityNamed(context.bank, slot.value, slot.entityId);
  if (key !== undefined) return namesLike(key, asked, context);
  return slot.type === 'term' ? termsOfAKind(asked, context) : [];
}

/** Terms that everybody learns as a family first, then those alike that the article itself explains: any other noun is no option. */
function termsOfAKind(asked: Asked, context: DraftingContext): readonly string[] {
  const { slot } = asked;
  if (!isTelling(slot.value)) return [];
  const isCapital = /^\p{Lu}/u.test(slot.value);
  const family = termsLike(slot.value, context.random).map(term =>
    isCapital ? term.charAt(0).toUpperCase() + term.slice(1) : term,
  );
  const isExplained = definedTerms(context.bank).has(fold(slot.value));
  const ofArticle = (isExplained ? neighbours(asked, context) : [])
    .map(other => other.slot.value)
    .filter(text => definedTerms(context.bank).has(fold(text)) && areAlikeTerms(text, slot.value))
    .filter(text => entityNamed(context.bank, text) === undefined);
  return [
    ...family.filter(text => areOfLikeLength(text, slot.value) && areOfOneNumber(text, slot.value)),
    ...ofArticle,
  ];
}

function areOfOneNumber(one: string, other: string): boolean {
  return shapeOf(one).isPlural === shapeOf(other).isPlural;
}

const definedTerms = perBank(
  bank => new Set(bank.facts.flatMap(fact => (fact.kind === 'definition' ? [fold(fact.term.value)] : []))),
);

/** Reasons beside reasons, quoted words beside quoted words: what stands behind the same word and is of like length. */
function phrasesLike(asked: Asked, context: DraftingContext): readonly string[] {
  const { slot, fact } = asked;
  const [own] = (slotsByType(context.bank).get('phrase') ?? []).filter(other => other.slot === slot);
  if (own === undefined) return [];
  const sentence = factSentence(fact);
  return neighbours(asked, context)
    .filter(other => bareName(other.name) === bareName(own.name) && wordBefore(other) === wordBefore(own))
    .map(other => other.slot.value)
    .filter(
      text => areOfLikeLength(text, slot.value) && /^\p{Lu}/u.test(text) === /^\p{Lu}/u.test(slot.value),
    )
    .filter(text => areOfLikeWordCount(text, slot.value))
    .filter(text => likeness(text, slot.value) < 0.34 && likeness(text, sentence) < 0.67);
}

/** A word or two stand beside as many; longer phrases may differ by some words. */
function areOfLikeWordCount(one: string, other: string): boolean {
  const [few = 0, many = 0] = [one, other].map(text => text.split(' ').length).sort((a, b) => a - b);
  return many - few <= (few <= 3 ? 1 : 5);
}

function bareName(name: string): string {
  return name.replace(/\d+$/, '');
}

/** The word or mark before the gap, by which what fits there is known: "to", "“", "because". */
function wordBefore({ fact, name }: PlacedSlot): string {
  const text = 'text' in fact ? fact.text : fact.kind === 'claim' ? fact.proposition : '';
  const before = text.slice(0, Math.max(0, text.indexOf(`{${name}}`))).trimEnd();
  const word = before.split(' ').at(-1) ?? '';
  return /[“"]$/.test(word) ? '“' : word.toLowerCase();
}

/** Named things with like traits: the article's, nearest in traits first, then those that are generally known. */
function namesLike(key: Entity, asked: Asked, context: DraftingContext): readonly string[] {
  const { bank, random } = context;
  const { slot } = asked;
  if (key.type === 'country' && isShared(asked)) return [];
  const ofArticle = shuffle(entitiesLike(key, bank), random)
    .sort((a, b) => b.shared - a.shared)
    .map(({ entity }) => entity)
    .filter(entity => !isBook(bank) || entity.type !== 'person' || sharesMore(entity, key));
  const isFit = (entity: Entity) =>
    !isGivenAway(entity, key, asked, context) &&
    !isAbsurd(entity, key, asked) &&
    isLetters(entity) === isLetters(key) &&
    (!hasBlank(asked.stem) || takesThe(entity.name, key.type) === takesThe(key.name, key.type));
  const known = mayUsePool(key) ? knownLike(key, isFit, random) : [];
  return [...ofArticle.filter(isFit), ...known].flatMap(entity => inFormOf(slot.value, key, entity) ?? []);
}

/** A textbook with headings names scholars beside those whom it tells of: to be without an office is no likeness there. */
function isBook({ sections = [] }: ArticleBank): boolean {
  return sections.length > 1;
}

function sharesMore(one: Entity, other: Entity): boolean {
  return one.tags.some(tag => tag !== 'without-office' && other.tags.includes(tag));
}

interface LikeEntity {
  readonly entity: Entity;
  /** How many traits it shares with the key. */
  readonly shared: number;
}

const likeEntities = perBank(() => new Map<string, readonly LikeEntity[]>());
const mostOffered = 60;

/** The article's entities that share traits with the key, found once for each key. */
function entitiesLike(key: Entity, bank: ArticleBank): readonly LikeEntity[] {
  const known = likeEntities(bank).get(key.id);
  if (known !== undefined) return known;
  const found = (entitiesByType(bank).get(key.type) ?? [])
    .map(entity => ({ entity, shared: entity.tags.filter(tag => key.tags.includes(tag)).length }))
    .filter(
      ({ entity, shared }) => shared > 0 && entity.id !== key.id && isLetters(entity) === isLetters(key),
    )
    .sort((a, b) => b.shared - a.shared)
    .slice(0, mostOffered);
  likeEntities(bank).set(key.id, found);
  return found;
}

/** Letters that stand for a name give themselves away among names. */
function isLetters({ name }: Entity): boolean {
  return /^[\p{Lu}\d.&]{2,8}$/u.test(name);
}

function hasBlank(stem: string): boolean {
  return stem.includes('_____');
}

/**
 * What everybody knows serves only where it is a true rival: people of the key's own time, bodies of one government.
 */
function mayUsePool(key: Entity): boolean {
  switch (key.type) {
    case 'person':
      return key.tags.some(tag => tag.startsWith('era-')) && !key.tags.includes('era-now');
    case 'city':
      return false;
    case 'organization':
      return key.tags.some(tag => tag.startsWith('us-') && !/partisans|party/.test(tag));
    default:
      return true;
  }
}

/** Other countries joined or signed as well, whatever the article says of it. */
function isShared({ stem }: Asked): boolean {
  return /\b(?:join|member|sign|ratif|recogni[sz]|belong|agree)/i.test(stem);
}

/** The electors only elect; where a chamber acts the president's house and advisers do not; before 1789 there was neither. */
function isAbsurd({ id }: Entity, key: Entity, { stem }: Asked): boolean {
  if (key.id === id) return false;
  if (id === 'electoral-college') return !/\b(?:elect(?:s|ed|ions?|oral)|ballots?|candidates?)\b/i.test(stem);
  if (id === 'white-house' || id === 'cabinet')
    return key.tags.some(tag => /^us-(?:chamber|branch|court|founding-body)$/.test(tag));
  return (
    id === 'supreme-court' && /\b(?:Articles of Confederation|delegates|state legislature)\b/i.test(stem)
  );
}

/** Where the stem tells the nationality, everybody else must have it too; and nobody stands for a thing of another kind. */
function isGivenAway(entity: Entity, key: Entity, { stem }: Asked, { bank }: DraftingContext): boolean {
  if (entity.type !== key.type) return true;
  if (key.type !== 'person') return false;
  if (areOfOtherEras(entity, key)) return true;
  if (isOnePresent(entity, key)) return true;
  const told = key.tags.filter(tag => tag.startsWith('of-') && isToldIn(stem, tag.slice(3), bank));
  return told.some(tag => !entity.tags.includes(tag));
}

/** The dead stand beside nobody who is alive. */
function isOnePresent(one: Entity, other: Entity): boolean {
  const isPast = ({ tags }: Entity) => tags.some(tag => tag.startsWith('era-')) && !tags.includes('era-now');
  return isPast(one) !== isPast(other);
}

function isToldIn(stem: string, countryId: string, bank: DraftingContext['bank']): boolean {
  const country = entityNamed(bank, countryId.replaceAll('-', ' '), countryId);
  if (country === undefined) return false;
  return (
    isNamedIn(bank, stem, country.name) ||
    [country.name, ...country.aliases].some(name => mentions(stem, name))
  );
}

/** A key that is only a family name stands among family names, else the full ones would show it up. */
function inFormOf(printed: string, key: Entity, entity: Entity): string | undefined {
  if (key.type !== 'person') return entity.name;
  const isShort = !printed.includes(' ') && key.name.includes(' ');
  if (!isShort) return entity.name.includes(' ') === printed.includes(' ') ? entity.name : undefined;
  const short = entity.aliases.find(alias => !alias.includes(' ') && entity.name.split(' ').includes(alias));
  return short ?? entity.name.split(' ').at(-1);
}
