import type { ArticleBank } from '../../article-bank.ts';
import type { Entity } from '../../entity.ts';
import type { Fact, Slot } from '../../fact.ts';
import { sisterTerms } from '../../gazetteer/terms.ts';
import type { ItemDraft } from '../../item.ts';
import { chooseOne, compose, type Distractor } from '../compose.ts';
import { findDistractors } from '../distractors.ts';
import { type DraftingContext, findEntity, isFromText, isNamedIn } from '../drafting-bank.ts';
import { isNumeric } from '../figures.ts';
import { isEverywhere, isFrequentEntity, isTermEverywhere } from '../ranking.ts';
import { lessonOf, usualMistake } from '../rationale.ts';
import { capitalize } from '../wording.ts';
import { type AskableSlot, askableSlots, nameInFull } from './slot-stems.ts';

/** @returns multiple choice for each gap of the fact that has two or three good distractors. */
export function draftSlotQuestions(fact: Fact, context: DraftingContext): ItemDraft[] {
  return askableSlots(fact, context.bank).flatMap(askable => {
    const stem = askable.question ?? clozeUnlessFrequent(askable, fact, context.bank);
    if (stem === undefined || (isFromText(fact) && isGivenAway(askable, stem, context.bank))) return [];
    const shown = {
      ...askable,
      slot: { ...askable.slot, value: bareName(nameInFull(askable.slot, fact, context.bank), fact) },
    };
    const distractors = findDistractors(shown.slot, fact, stem, context);
    if (
      isFromText(fact) &&
      /^the /.test(shown.slot.value) &&
      distractors.some(({ text }) => !/^the /.test(text))
    )
      return [];
    return distractors.length < 2 ? [] : [multipleChoice(fact, shown, stem, distractors, context)];
  });
}

/** What is over 300 is over 200 as well; and which country or person an article is about is known before it is read. */
function isGivenAway({ slot }: AskableSlot, stem: string, bank: ArticleBank): boolean {
  if (isNumeric(slot.type)) return threshold.test(stem);
  const entity = findEntity(bank, slot.value, slot.entityId);
  if (entity === undefined || (entity.type !== 'country' && entity.type !== 'person')) return false;
  return isEverywhere(entity, bank) || isNamedIn(bank, bank.article.title, entity.name, entity.id);
}

const threshold =
  /\b(?:(?:more|less|fewer|older|younger) than|over|under|at (?:least|most)|up to|above|below|nearly|almost|close to) _____/i;

/** A name that begins its sentence brings "The" along, which the other options lack. */
function bareName(value: string, fact: Fact): string {
  return isFromText(fact) ? value.replace(/^The (?=\p{Lu})/u, '') : value;
}

/**
 * In place of a name or term that stands everywhere in the article students guess it without the sentence; a term that
 * belongs to no known family would stand beside whatever else the article calls by a noun.
 */
function clozeUnlessFrequent(
  { slot, cloze }: AskableSlot,
  fact: Fact,
  bank: ArticleBank,
): string | undefined {
  const entity = findEntity(bank, slot.value, slot.entityId);
  if (!isFromText(fact)) return entity !== undefined && isFrequentEntity(entity, bank) ? undefined : cloze;
  const isFrequent = entity === undefined ? isTermEverywhere(slot.value, bank) : isEverywhere(entity, bank);
  const isAdHoc = slot.type === 'term' && sisterTerms(slot.value).length === 0;
  const isUnfit = isFrequent || isAdHoc || slot.type === 'ordinal' || hasOddOpening(cloze);
  return isUnfit || isToldByDate(slot, cloze, entity) ? undefined : cloze;
}

/** "Often credited with it, …", "To which …": pieces of a longer sentence. */
function hasOddOpening(cloze = ''): boolean {
  return oddOpening.test(cloze.replace('Complete the sentence: ', ''));
}

const oddOpening =
  /^(?:(?:often|sometimes|widely|generally|frequently|also|long|best|commonly) \p{L}+(?:ed|n)\b|(?:(?:\p{L}+ )?(?:of|in|to|for|by|from|on|at|with|under|during) )?(?:which|whom|whose|who|where)\b)/iu;

/** Beside a date laws, wars and statesmen of other times drop out by it. */
function isToldByDate({ type }: Slot, cloze = '', entity?: Entity): boolean {
  const isOfItsTime =
    type === 'document' || type === 'event' || (entity?.tags.some(tag => tag.startsWith('era-')) ?? false);
  return isOfItsTime && /\b1[5-9]\d\ds?\b|\b20\d\ds?\b|\bcentury\b/.test(cloze);
}

function multipleChoice(
  fact: Fact,
  { name, slot, question }: AskableSlot,
  stem: string,
  distractors: readonly Distractor[],
  context: DraftingContext,
): ItemDraft {
  const asOption = (text: string) => (question === undefined ? text : capitalize(text));
  return compose(
    {
      facts: [fact],
      type: 'multiple-choice',
      template: question === undefined ? 'slot-cloze' : 'slot-question',
      question: `slot ${name}`,
      stem,
      ...chooseOne(
        asOption(slot.value),
        distractors.map(distractor => ({ ...distractor, text: asOption(distractor.text) })),
        context.newId,
      ),
      rationale: lessonOf(fact, { why: usualMistake(slot) }),
    },
    context,
  );
}
