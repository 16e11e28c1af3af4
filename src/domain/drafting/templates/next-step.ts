import type { Fact, Sequence } from '../../fact.ts';
import type { ItemDraft } from '../../item.ts';
import { pick, shuffle } from '../../random.ts';
import { chooseOne, compose } from '../compose.ts';
import type { DraftingContext } from '../drafting-bank.ts';
import { lessonOf } from '../rationale.ts';
import { capitalize, fold, inQuotationMarks, likeness, withoutStop } from '../wording.ts';

const fewestSteps = 3;
const mostDistractors = 3;

/** @returns which step of a process comes first, or right after another one. */
export function draftNextSteps(fact: Fact, context: DraftingContext): ItemDraft[] {
  if (fact.kind !== 'sequence' || new Set(fact.steps.map(fold)).size < fewestSteps) return [];
  const steps = fact.steps.map(step => capitalize(withoutStop(step)));
  const places = steps.map((_, place) => place).filter(place => place === 0 || steps.length > fewestSteps);
  const silent = places.filter(place => likeness(steps[place] ?? '', fact.about) === 0);
  const place = pick(silent.length > 0 ? silent : places, context.random) ?? 0;
  return nextStep(fact, steps, place, context);
}

function nextStep(
  fact: Fact & Sequence,
  steps: readonly string[],
  place: number,
  context: DraftingContext,
): ItemDraft[] {
  const [key, before] = [steps[place], steps[place - 1]];
  const others = shuffle(
    steps.filter((_, other) => other !== place && other !== place - 1),
    context.random,
  ).slice(0, mostDistractors);
  if (key === undefined || others.length < 2) return [];
  const asked =
    before === undefined
      ? 'which of these comes first'
      : `what comes right after this step: ${inQuotationMarks(before)}`;
  return [
    compose(
      {
        facts: [fact],
        type: 'multiple-choice',
        template: before === undefined ? 'step-first' : 'step-next',
        question: 'step',
        stem: `${capitalize(withoutStop(fact.about))}: according to the article, ${asked}?`,
        ...chooseOne(
          key,
          others.map(text => ({ text, misconception: 'Knows the steps, but not their order.' })),
          context.newId,
        ),
        rationale: lessonOf(fact, { why: 'All options are steps of it: what counts is their order.' }),
      },
      context,
    ),
  ];
}
