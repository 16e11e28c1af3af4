import type { ArticleBank } from '../../article-bank.ts';
import { type Fact, factSentence, type Slot, slotsOf } from '../../fact.ts';
import { attributedQuestion, isOfSelf, judgedStatementOf, statementOf } from '../attribution.ts';
import { entitiesByType, findEntity, isFromText } from '../drafting-bank.ts';
import { isNumeric } from '../figures.ts';
import { countWords } from '../wording.ts';
import { causeSlots } from './cause.ts';
import { isIdleFigure, isTallyIn } from './idle-figures.ts';

export const blank = '_____';

const fewestWords = 7;
/** A name in a shorter sentence of a text could be anybody's. */
const fewestAroundName = 12;
const mostPeople = 2;
const mostElected = 15;
const mostWords = 30;
/** More of them make a list, in which a blank may be filled in many ways. */
const mostCommas = 3;

/** A gap of a fact that may be asked for, and the stems that ask for it. */
export interface AskableSlot {
  readonly name: string;
  readonly slot: Slot;
  /** The question that a person reviewed. */
  readonly question?: string;
  /** The fact's own sentence with a blank, where the blank does not come first. */
  readonly cloze?: string;
}

/** @returns the gaps of a statement, claim or event; roles and definitions have templates of their own. */
export function askableSlots(fact: Fact, bank: ArticleBank): AskableSlot[] {
  if (fact.kind !== 'statement' && fact.kind !== 'claim' && fact.kind !== 'event') return [];
  return Object.entries(slotsOf(fact))
    .filter(([name, slot]) => !slot.isFixed && !slot.isIncidental && !isCause(name))
    .filter(([name, slot]) => !isFromText(fact) || !(isBareNoun(slot) || isTallyIn(textOf(fact), name, slot)))
    .filter(
      ([, slot]) => !(isFromText(fact) && (isGivenBeside(slot, fact, bank) || isOneOfMany(slot, fact, bank))),
    )
    .map(([name, slot]) => {
      const cloze = isOfSelf(fact, bank) ? undefined : clozeOf(fact, name, bank);
      return {
        name,
        slot,
        ...(slot.ask === undefined ? {} : { question: attributedQuestion(fact, slot.ask, bank) }),
        ...(cloze === undefined ? {} : { cloze }),
      };
    });
}

/** Of two parties the one that the stem does not name is the key; letters are no riddle beside the name they stand for. */
function isGivenBeside({ value, entityId }: Slot, fact: Fact, bank: ArticleBank): boolean {
  const entity = findEntity(bank, value, entityId);
  if (entity === undefined) return false;
  const isSpelledOut =
    entity.name !== value && letters.test(value) && factSentence(fact).includes(entity.name);
  return isSpelledOut || entity.tags.some(tag => tag.endsWith('partisans'));
}

const letters = /^[\p{Lu}\d.&]{2,8}$/u;

/** Where dozens were elected nobody need know which of them was. */
function isOneOfMany({ type }: Slot, fact: Fact, bank: ArticleBank): boolean {
  const people = entitiesByType(bank).get('person') ?? [];
  return (
    type === 'person' &&
    people.length > mostElected &&
    /\b(?:re-?)?elected\b|\bdefeated\b/.test(factSentence(fact))
  );
}

function textOf(fact: Fact): string {
  return fact.kind === 'claim' ? fact.proposition : 'text' in fact ? fact.text : '';
}

/** In place of one plain noun many others would do, unless it is asked for as "Who …?" among people of other callings. */
function isBareNoun({ type, value, ask = '' }: Slot): boolean {
  return type === 'term' && /^\p{L}\p{Ll}+$/u.test(value) && !/^(?:By |With |For )?whom?\b/i.test(ask);
}

/** Reasons and results have templates of their own. */
function isCause(name: string): boolean {
  return causeSlots.some(known => known === name);
}

/** A blank at the start, two blanks or a handful of words leave the reader guessing what is asked. */
function clozeOf(fact: Fact, name: string, bank: ArticleBank): string | undefined {
  const sentence = statementOf(fact, (other, slot) =>
    other === name ? blank : nameInFull(slot, fact, bank),
  );
  const isFirst = sentence.startsWith(blank) || new RegExp(`^(?:The|An?) ${blank}`).test(sentence);
  const pointsBack = new RegExp(`\\b(?:this|that|these|those|such) ${blank}`, 'i').test(sentence);
  const isOnce = sentence.split(blank).length === 2;
  const isList = (sentence.match(/,/g) ?? []).length > mostCommas;
  if (isFromText(fact) && (isLoose(sentence, slotsOf(fact)[name]) || isAnybody(fact, name, sentence)))
    return undefined;
  if (isFromText(fact) && fact.status === 'planned' && slotsOf(fact)[name]?.type === 'year') return undefined;
  if (isFirst || pointsBack || !isOnce || isList || countWords(sentence) < fewestWords) return undefined;
  if (countWords(sentence) > mostWords) return undefined;
  return `Complete the sentence: ${sentence.replace(/\ban? (?=_)/, 'a(n) ')}`;
}

/** One of several people who are listed, or of whom next to nothing is said. */
function isAnybody(fact: Fact, name: string, sentence: string): boolean {
  const slots = Object.values(slotsOf(fact));
  if (slotsOf(fact)[name]?.type !== 'person') return false;
  return (
    slots.filter(({ type }) => type === 'person').length > mostPeople ||
    /\b(?:he|she|his|her|him)\b/.test(sentence) ||
    countWords(sentence) < fewestAroundName
  );
}

/** In an imported sentence: a piece of a longer name, a member of a list, or a plain noun that many others could stand for. */
function isLoose(sentence: string, slot: Slot | undefined): boolean {
  const isListed = new RegExp(
    `${blank} (?:and|or) \\p{Lu}|(?<![^ ])\\p{Lu}[^ ]* (?:and|or) ${blank}`,
    'u',
  ).test(sentence);
  const isExtreme =
    slot !== undefined && isNumeric(slot.type) && /\b(?:highest|lowest|most|largest|record)\b/.test(sentence);
  return isListed || isExtreme || isIdleFigure(sentence, slot) || isInsideName(sentence, slot);
}

/** "Neo _____", "_____ Island": the blank is a piece of a longer name. People may have a title before theirs. */
function isInsideName(sentence: string, slot: Slot | undefined): boolean {
  if (slot?.type === 'document' && /^(?:Section|Article|Rule|Title|Part|Chapter) \S+$/.test(slot.value))
    return true;
  if (slot === undefined || !['organization', 'document', 'country', 'city', 'event'].includes(slot.type))
    return false;
  const [before = '', after = ''] = sentence.split(blank);
  const isNameBefore = /(?:^|[^.?!:“] )\p{Lu}[\p{L}.]+ $/u.test(before) && !/[’']s $/.test(before);
  if (/, (?:the )?$/.test(before) && after.startsWith(',')) return true;
  if (after.startsWith(' (') || before.endsWith('According to ') || /\b(?:is|was) (?:the|an?) $/.test(before))
    return true;
  if (
    slot.type === 'city' &&
    !/\b(?:in|at|to|from|near|of|outside|toward|towards|through|visited) $/.test(before)
  )
    return true;
  const isBesidePeople =
    /^ (?:justice|judge|member|intern|official|representative|senator|candidate|chamber|spokes|resolution|report|study|bill)/.test(
      after,
    );
  return isNameBefore || isBesidePeople || /^ \p{Lu}/u.test(after);
}

/** @returns the gap's value, of a person in an imported text the full name: items are read without the sentences before. */
export function nameInFull(slot: Slot, fact: Fact, bank: ArticleBank): string {
  const entity = findEntity(bank, slot.value, slot.entityId);
  if (!isFromText(fact)) return slot.value;
  if (entity !== undefined && factSentence(fact).includes(entity.name)) return slot.value;
  const isShort = slot.type === 'person' && entity?.name.includes(slot.value) === true;
  const isInLetters = letters.test(slot.value) && (entity?.name.includes(' ') ?? false);
  return isShort || isInLetters ? (entity?.name ?? slot.value) : slot.value;
}

/** @returns the statement to be judged, with another value in one gap, "a" and "an" set right. */
export function statementWith(fact: Fact, name: string, value: string, bank: ArticleBank): string {
  const statement = judgedStatementOf(fact, (other, slot) =>
    other === name ? value : nameInFull(slot, fact, bank),
  );
  return withArticles(statement);
}

/** @returns the statement with "a" and "an" as the words after them want it. */
export function withArticles(statement: string): string {
  return statement
    .replace(/\ba (?=“?(?:[aei]|o(?!ne)))(?!“?eu)/g, 'an ')
    .replace(/\ban (?=“?[bcdfgjklmnpqrstvwxyz])/g, 'a ')
    .replace(/\ban? (?=[$€£]?\d)/g, 'a ')
    .replace(/\ba (?=[$€£]?(?:8|1[18](?![\d.])))/g, 'an ');
}
