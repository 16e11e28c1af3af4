import type { Event, Fact } from '../../fact.ts';
import { fillSlots, slotsOf } from '../../fact.ts';
import type { ItemDraft } from '../../item.ts';
import { shuffle } from '../../random.ts';
import { attributedQuestion } from '../attribution.ts';
import { chooseOne, compose, type Distractor } from '../compose.ts';
import type { DraftingContext } from '../drafting-bank.ts';
import { lessonOf, usualMistake } from '../rationale.ts';
import { asSentence, capitalize, fold } from '../wording.ts';

const yearsApart = 3;

/**
 * @returns when it happened, only where the article dates it: a choice where two other events of equal precision are far
 * enough off, else the year to be written.
 */
export function draftEventTimes(fact: Fact, context: DraftingContext): ItemDraft[] {
  if (fact.kind !== 'event' || fact.status === 'planned' || !isDated(fact)) return [];
  const stem = stemOf(fact, context);
  const times = otherTimes(fact, context);
  if (times.length >= 2) return [choice(fact, stem, times.slice(0, 3), context)];
  return fact.when.ask !== undefined && fact.when.precision === 'year'
    ? [yearToWrite(fact, stem, context)]
    : [];
}

function stemOf(fact: Event & Fact, { bank }: DraftingContext): string {
  if (fact.when.ask !== undefined) return attributedQuestion(fact, fact.when.ask, bank);
  return `According to the article, when did this happen? ${asSentence(fillSlots(fact.text, slotsOf(fact)))}`;
}

/** "In what year …?" is answered by the year alone. */
function timeOption({ when }: Event): string {
  const isYear = when.ask !== undefined && when.precision === 'year';
  return isYear ? (when.iso ?? when.text) : capitalize(when.text);
}

function choice(
  fact: Event & Fact,
  stem: string,
  times: readonly Distractor[],
  context: DraftingContext,
): ItemDraft {
  return compose(
    {
      facts: [fact],
      type: 'multiple-choice',
      template: 'event-time',
      question: 'time',
      stem,
      ...chooseOne(timeOption(fact), times, context.newId),
      rationale: lessonOf(fact, { why: usualMistake({ type: 'year' }) }),
    },
    context,
  );
}

function yearToWrite(fact: Event & Fact, stem: string, context: DraftingContext): ItemDraft {
  return compose(
    {
      facts: [fact],
      type: 'fill-in',
      template: 'event-year',
      question: 'time',
      stem,
      task: { kind: 'write', hint: 'number' },
      key: { kind: 'write', accept: [fact.when.iso ?? ''] },
      rationale: lessonOf(fact, { why: usualMistake({ type: 'year' }) }),
    },
    context,
  );
}

function isDated({ when }: Event): boolean {
  return when.iso !== undefined && when.precision !== 'relative';
}

function otherTimes(fact: Event & Fact, { bank, random }: DraftingContext) {
  const found = shuffle(bank.facts, random).flatMap(other =>
    other.kind === 'event' && isDated(other) && isFarFrom(fact, other)
      ? [
          {
            text:
              fact.when.ask === undefined
                ? capitalize(other.when.text)
                : timeOption({ ...other, when: { ...other.when, ask: fact.when.ask } }),
            misconception: `That is when this happened: ${asSentence(fillSlots(other.text, slotsOf(other)))}`,
          },
        ]
      : [],
  );
  return found.filter(
    (time, index) => found.findIndex(other => fold(other.text) === fold(time.text)) === index,
  );
}

function isFarFrom(one: Event, other: Event): boolean {
  const [first, second] = [one.when.iso ?? '', other.when.iso ?? ''];
  const gap = Math.abs(Number(first.slice(0, 4)) - Number(second.slice(0, 4)));
  return one.when.precision === other.when.precision && gap >= yearsApart;
}
