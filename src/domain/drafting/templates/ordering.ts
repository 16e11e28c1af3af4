import { type Event, type Fact, fillSlots, slotsOf } from '../../fact.ts';
import type { ItemDraft } from '../../item.ts';
import { compose } from '../compose.ts';
import type { DraftingContext } from '../drafting-bank.ts';
import { rationaleOf, rationaleOfAll } from '../rationale.ts';
import { capitalize, withoutStop } from '../wording.ts';

const fewestSteps = 4;
const mostSteps = 6;

/** @returns one ordering for each sequence of four steps or more, and one for the article's dated events. */
export function draftOrdering(facts: readonly Fact[], context: DraftingContext): ItemDraft[] {
  return [...facts.flatMap(fact => orderSteps(fact, context)), ...orderEvents(facts, context)];
}

/** @returns dated events of one precision, earliest first, no two at the same time. */
function datedEvents(facts: readonly Fact[]): (Fact & Event)[] {
  const dated = facts.filter(
    (fact): fact is Fact & Event =>
      fact.kind === 'event' && fact.when.iso !== undefined && fact.status !== 'planned',
  );
  const byPrecision = (['day', 'month', 'year'] as const).map(precision =>
    dated.filter(
      (fact, index) =>
        fact.when.precision === precision &&
        dated.findIndex(other => other.when.iso === fact.when.iso) === index,
    ),
  );
  const [longest] = byPrecision.sort((a, b) => b.length - a.length);
  return (longest ?? []).sort((a, b) => (a.when.iso ?? '').localeCompare(b.when.iso ?? ''));
}

/** @returns an event as an option. */
function eventOption(event: Fact & Event): string {
  return capitalize(withoutStop(fillSlots(event.text, slotsOf(event))));
}

function orderSteps(fact: Fact, context: DraftingContext): ItemDraft[] {
  if (fact.kind !== 'sequence' || fact.steps.length < fewestSteps) return [];
  const steps = fact.steps.slice(0, mostSteps).map(step => capitalize(withoutStop(step)));
  return [ordering([fact], fact.about, steps, rationaleOf(fact), context)];
}

function orderEvents(facts: readonly Fact[], context: DraftingContext): ItemDraft[] {
  const events = datedEvents(facts).slice(0, mostSteps);
  const [first, ...others] = events;
  if (first === undefined || events.length < fewestSteps) return [];
  const rationale = rationaleOfAll('By the times that the article gives:', events);
  return [ordering([first, ...others], 'these events', events.map(eventOption), rationale, context)];
}

function ordering(
  facts: readonly [Fact, ...Fact[]],
  about: string,
  steps: readonly string[],
  rationale: string,
  context: DraftingContext,
): ItemDraft {
  const options = steps.map(text => ({ id: context.newId(), text }));
  return compose(
    {
      facts,
      type: 'ordering',
      template: 'ordering',
      question: 'order',
      stem: `Put in order, earliest first: ${about}.`,
      task: { kind: 'order', options },
      key: { kind: 'order', optionIds: options.map(option => option.id) },
      rationale,
    },
    context,
  );
}
