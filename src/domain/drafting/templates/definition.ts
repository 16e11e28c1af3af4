import type { Definition, Fact } from '../../fact.ts';
import type { ItemDraft } from '../../item.ts';
import { shuffle } from '../../random.ts';
import { chooseOne, compose, type Distractor } from '../compose.ts';
import type { DraftingContext } from '../drafting-bank.ts';
import { perBank } from '../per-bank.ts';
import { rationaleOf } from '../rationale.ts';
import {
  capitalize,
  contentWords,
  countWords,
  likeness,
  mentions,
  shareRoot,
  withoutStop,
} from '../wording.ts';
import { acceptedSpellings } from './fill-in.ts';

/** @returns what the term means, and which term has this meaning. */
export function draftDefinitionQuestions(fact: Fact, context: DraftingContext): ItemDraft[] {
  if (fact.kind !== 'definition') return [];
  return [...meaningQuestion(fact, context), ...termQuestion(fact, context)];
}

function meaningQuestion(fact: Fact & Definition, context: DraftingContext): ItemDraft[] {
  const reviewed = shuffle(fact.wrongMeanings ?? [], context.random);
  const wrong = (reviewed.length >= 2 ? reviewed : otherMeanings(fact, context)).slice(0, 3);
  if (wrong.length < 2) return [];
  const stem = fact.term.ask ?? `In the article, what is meant by “${fact.term.value}”?`;
  const options = wrong.map(text => ({ text: asMeaning(text) }));
  return [definitionDraft(fact, stem, asMeaning(fact.meaning), options, context)];
}

/** What other terms of the article mean, put alike, and beyond doubt not what this one means. */
function otherMeanings(fact: Fact & Definition, { bank, random }: DraftingContext): string[] {
  return shuffle(definitionsIn(bank), random)
    .filter(({ id, term, meaning }) => {
      const isOther =
        id !== fact.id && !isGivenAway(term.value, fact.meaning) && !isGivenAway(fact.term.value, meaning);
      return isOther && opening(meaning) === opening(fact.meaning) && likeness(meaning, fact.meaning) < 0.5;
    })
    .map(({ meaning }) => meaning)
    .filter(meaning => areOfLikeLength(meaning, fact.meaning));
}

const definitionsIn = perBank(bank =>
  bank.facts.filter((fact): fact is Fact & Definition => fact.kind === 'definition'),
);

/** "a …", "the …" or neither: meanings that begin alike read alike. */
function opening(meaning: string): string {
  return /^(?:an?|the) /i.exec(meaning)?.[0].trim().toLowerCase().replace('an', 'a') ?? '';
}

function areOfLikeLength(one: string, other: string): boolean {
  const [fewer, more] = [countWords(one), countWords(other)].sort((a, b) => a - b);
  return (more ?? 0) <= 2 * (fewer ?? 0);
}

/** Terms of one article are of too many kinds to stand side by side as options, so the term is written. */
function termQuestion(fact: Fact & Definition, context: DraftingContext): ItemDraft[] {
  const { term, meaning } = fact;
  if (isGivenAway(term.value, meaning) || countWords(term.value) > 3) return [];
  return [
    compose(
      {
        facts: [fact],
        type: 'fill-in',
        template: 'definition-term',
        question: 'definition-term',
        stem: `Which word or term from the article stands for this: ${withoutStop(meaning)}?`,
        task: { kind: 'write', hint: 'word' },
        key: { kind: 'write', accept: acceptedSpellings(term, context) },
        rationale: rationaleOf(fact),
      },
      context,
    ),
  ];
}

function isGivenAway(term: string, meaning: string): boolean {
  return contentWords(term).some(
    word => mentions(meaning, word) || contentWords(meaning).some(w => shareRoot(w, word)),
  );
}

function asMeaning(text: string): string {
  return capitalize(withoutStop(text));
}

function definitionDraft(
  fact: Fact,
  stem: string,
  key: string,
  distractors: readonly Distractor[],
  context: DraftingContext,
): ItemDraft {
  return compose(
    {
      facts: [fact],
      type: 'multiple-choice',
      template: 'definition-meaning',
      question: 'definition-meaning',
      stem,
      ...chooseOne(key, distractors, context.newId),
      rationale: rationaleOf(fact),
    },
    context,
  );
}
