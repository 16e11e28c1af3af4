import type { Fact, Slot, SlotType } from '../../fact.ts';
import type { ItemDraft, WriteHint } from '../../item.ts';
import { compose } from '../compose.ts';
import { findDistractors } from '../distractors.ts';
import { type DraftingContext, findEntity, isFromText, namesOf } from '../drafting-bank.ts';
import { isNumeric, otherFormats, parseFigure } from '../figures.ts';
import { isEverywhere, isFrequentEntity } from '../ranking.ts';
import { rationaleOf } from '../rationale.ts';
import { countWords, fold } from '../wording.ts';
import { type AskableSlot, askableSlots } from './slot-stems.ts';

/**
 * @returns a fill-in for each gap that can be answered in a word, a name or a number. Where multiple choice already
 * takes the reviewed question, the sentence with a blank is used instead; not so for a text's sentence, into whose blank too much fits.
 */
export function draftFillIns(fact: Fact, context: DraftingContext): ItemDraft[] {
  return askableSlots(fact, context.bank)
    .filter(({ slot }) => !isTooFrequent(slot, fact, context))
    .flatMap(askable => {
      const stem = stemFor(askable, fact, context);
      const isFair = stem !== undefined && isRecallable(askable, fact, stem);
      return isFair ? [fillIn(fact, askable, stem, context)] : [];
    });
}

/** @returns every spelling that is right, the one to show first. */
export function acceptedSpellings(slot: Slot, context: Pick<DraftingContext, 'bank'>): string[] {
  const spellings = [
    slot.value,
    ...(slot.accept ?? []),
    ...(slot.alsoTrue ?? []),
    ...(isNumeric(slot.type)
      ? otherFormats(slot.value, slot.type)
      : namesOf(context.bank, slot.value, slot.entityId)),
  ];
  const exact = [...new Set([...spellings, ...shorterNames(slot)])];
  return exact.filter(
    (text, index) => exact.findIndex(other => looksLike(other) === looksLike(text)) === index,
  );
}

/** "Ho" for Cyd Ho; "City Council" for the Elmford City Council. */
function shorterNames({ type, value }: Slot): string[] {
  if (type === 'person') return value.includes(' ') ? [value.split(' ').at(-1) ?? value] : [];
  const body =
    /\b(?:City|Town|County|State|School|Supreme|Constitutional) (?:Council|Commission|Court|Board|Senate|Assembly|Legislature)$/.exec(
      value,
    )?.[0];
  return type === 'organization' && body !== undefined ? [body] : [];
}

function stemFor(
  { slot, question, cloze }: AskableSlot,
  fact: Fact,
  context: DraftingContext,
): string | undefined {
  const other = isFromText(fact) ? undefined : cloze;
  if (question === undefined) return other;
  const isTaken = findDistractors(slot, fact, question, context).length >= 2;
  return isTaken ? other : question;
}

/**
 * A name and a figure can be recalled word for word. A term or a phrase can be put in many ways: it is asked for only
 * where it is a coined or distinctive one, or a person listed what counts and wrote the question.
 */
function isRecallable({ slot, name }: AskableSlot, fact: Fact, stem: string): boolean {
  const hasSpellings = (slot.accept ?? []).length > 0;
  if (countWords(slot.value) > (hasSpellings ? 5 : 3)) return false;
  if (slot.type === 'ordinal' && isFromText(fact)) return false;
  if (isFromText(fact) && goesByManyNames.has(slot.type)) return false;
  if (isNumeric(slot.type)) return parseFigure(slot.value) !== undefined;
  if (slot.type === 'term') return hasSpellings && (stem === slot.ask || isDistinctive(slot.value));
  if (slot.type === 'document' || slot.type === 'event')
    return stem === slot.ask || /\p{Lu}/u.test(slot.value);
  if (slot.type !== 'phrase') return true;
  if (isFromText(fact)) return false;
  const isCoined = fact.kind === 'statement' && fact.text.includes(`“{${name}}”`);
  return isCoined || (hasSpellings && stem === slot.ask);
}

/** A person goes by an office, a parliament by its kind, a term by its like: of a text nobody listed them all. */
const goesByManyNames: ReadonlySet<SlotType> = new Set<SlotType>(['person', 'organization', 'term']);

/** A name, a compound or a long word is one to learn; in place of a short one many others would do. */
function isDistinctive(term: string): boolean {
  return /^\p{Lu}|-/u.test(term) || term.length >= 8;
}

function isTooFrequent(slot: Slot, fact: Fact, { bank }: DraftingContext): boolean {
  const entity = findEntity(bank, slot.value, slot.entityId);
  if (entity === undefined) return false;
  return isFrequentEntity(entity, bank) || (isFromText(fact) && isEverywhere(entity, bank));
}

function fillIn(
  fact: Fact,
  { name, slot, question }: AskableSlot,
  stem: string,
  context: DraftingContext,
): ItemDraft {
  return compose(
    {
      facts: [fact],
      type: 'fill-in',
      template: stem === question ? 'fill-in-question' : 'fill-in-cloze',
      question: `slot ${name}`,
      stem,
      task: { kind: 'write', hint: hintFor(slot) },
      key: { kind: 'write', accept: acceptedSpellings(slot, context) },
      rationale: rationaleOf(fact),
    },
    context,
  );
}

function hintFor(slot: Slot): WriteHint {
  if (isNumeric(slot.type)) return /\d/.test(slot.value) ? 'number' : 'word';
  return ['person', 'country', 'city', 'organization'].includes(slot.type) ? 'name' : 'word';
}

function looksLike(text: string): string {
  return fold(text) === '' ? text : fold(text);
}
