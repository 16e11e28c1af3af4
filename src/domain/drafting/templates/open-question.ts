import type { Fact } from '../../fact.ts';
import type { ItemDraft } from '../../item.ts';
import { compose } from '../compose.ts';
import { type DraftingContext, isFromText } from '../drafting-bank.ts';
import { lessonOf } from '../rationale.ts';
import { isTelling } from '../term-shape.ts';
import { capitalize, countWords, uncapitalizeQuestion } from '../wording.ts';
import { draftSlotQuestions } from './slot-question.ts';
import { askableSlots } from './slot-stems.ts';

const fewestWords = 2;
const mostWords = 8;
/** What somebody did, which level or team did it, or what a thing is: of other subjects too little is left to ask of. */
const asked =
  /\bwhat (?:did|does|do|is the)\b|\bwhich (?:level|team)\b|^who (?:is|are|was|were) (?:\w+ed by|responsible|in charge)\b/i;
/** Words that only the sentence before explains, and signs that the phrase was cut in the wrong place. */
const loose =
  /^(?:the )?(?:similar|unique|remaining|recent|new|further|final|popular|different)\b|\w{3}ly\b|\b(?:\w+ed|shape|including|that|which)$/i;

/**
 * @returns a question to be answered in a few words of one's own, for what can be put in many ways and so can neither be written
 * letter by letter nor stand among wrong options: "What did the council promise?"
 */
export function draftOpenQuestions(fact: Fact, context: DraftingContext): ItemDraft[] {
  if (!isFromText(fact) || fact.importance < 2) return [];
  const open = askableSlots(fact, context.bank).find(
    ({ slot, question }) =>
      slot.type === 'term' &&
      question !== undefined &&
      asked.test(question) &&
      isTelling(slot.value) &&
      !loose.test(slot.value) &&
      countWords(slot.value) >= fewestWords &&
      countWords(slot.value) <= mostWords,
  );
  if (open?.question === undefined || draftSlotQuestions(fact, context).length > 0) return [];
  const stem = /^According to/.test(open.question)
    ? open.question
    : `According to the article, ${uncapitalizeQuestion(open.question)}`;
  return [
    compose(
      {
        facts: [fact],
        type: 'short-answer',
        template: 'open-question',
        question: `slot ${open.name}`,
        stem,
        task: { kind: 'explain', lines: 2 },
        key: { kind: 'rubric', points: [{ text: capitalize(open.slot.value), points: 2 }] },
        rationale: lessonOf(fact, { why: 'Any words that mean the same are right.' }),
      },
      context,
    ),
  ];
}
