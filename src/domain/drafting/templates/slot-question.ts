import type { Fact } from '../../fact.ts';
import type { ItemDraft } from '../../item.ts';
import { chooseOne, compose, type Distractor } from '../compose.ts';
import { findDistractors } from '../distractors.ts';
import type { DraftingContext } from '../drafting-bank.ts';
import { rationaleOf } from '../rationale.ts';
import { capitalize } from '../wording.ts';
import { type AskableSlot, askableSlots } from './slot-stems.ts';

/** @returns multiple choice for each gap of the fact that has two or three good distractors. */
export function draftSlotQuestions(fact: Fact, context: DraftingContext): ItemDraft[] {
  return askableSlots(fact, context.bank).flatMap(askable => {
    const stem = askable.question ?? askable.cloze;
    if (stem === undefined) return [];
    const distractors = findDistractors(askable.slot, fact, stem, context);
    return distractors.length < 2 ? [] : [multipleChoice(fact, askable, stem, distractors, context)];
  });
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
      rationale: rationaleOf(fact),
    },
    context,
  );
}
