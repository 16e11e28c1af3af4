import type { Event, Fact } from '../../fact.ts';
import { fillSlots, slotsOf } from '../../fact.ts';
import type { ItemDraft } from '../../item.ts';
import { shuffle } from '../../random.ts';
import { chooseOne, compose } from '../compose.ts';
import type { DraftingContext } from '../drafting-bank.ts';
import { rationaleOf } from '../rationale.ts';
import { asSentence, capitalize, fold } from '../wording.ts';

const yearsApart = 3;

/** @returns when it happened, only where the article dates it and two other events of equal precision are far enough off. */
export function draftEventTimes(fact: Fact, context: DraftingContext): ItemDraft[] {
  if (fact.kind !== 'event' || fact.status === 'planned' || !isDated(fact)) return [];
  const times = otherTimes(fact, context);
  if (times.length < 2) return [];
  return [
    compose(
      {
        facts: [fact],
        type: 'multiple-choice',
        template: 'event-time',
        question: 'time',
        stem: `According to the article, when did this happen? ${asSentence(fillSlots(fact.text, slotsOf(fact)))}`,
        ...chooseOne(capitalize(fact.when.text), times.slice(0, 3), context.newId),
        rationale: rationaleOf(fact),
      },
      context,
    ),
  ];
}

function isDated({ when }: Event): boolean {
  return when.iso !== undefined && when.precision !== 'relative';
}

function otherTimes(fact: Event & Fact, { bank, random }: DraftingContext) {
  const found = shuffle(bank.facts, random).flatMap(other =>
    other.kind === 'event' && isDated(other) && isFarFrom(fact, other)
      ? [
          {
            text: capitalize(other.when.text),
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
