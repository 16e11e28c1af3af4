import type { ArticleBank } from '../../article-bank.ts';
import type { Fact } from '../../fact.ts';
import { fillSlots, slotsOf } from '../../fact.ts';
import type { ItemDraft } from '../../item.ts';
import { shuffle } from '../../random.ts';
import { attributedQuestion, needsAttribution, propositionOf } from '../attribution.ts';
import { compose } from '../compose.ts';
import { isSame } from '../distractors.ts';
import { type DraftingContext, isFromText, isNamedIn } from '../drafting-bank.ts';
import { isNumeric } from '../figures.ts';
import { isTellingClaim, standsAlone } from '../loose-wording.ts';
import { areSameOffice, isFullOffice } from '../offices.ts';
import { rationaleOfAll } from '../rationale.ts';
import { personSpeaking, saysTheLike } from '../speakers.ts';
import { bareOffice, capitalize, countWords, likeness, startsWithPronoun, withoutStop } from '../wording.ts';

interface Pair {
  readonly premise: string;
  readonly option: string;
  readonly fact: Fact;
}

interface MatchingSet {
  readonly template: string;
  readonly stem: string;
  readonly pairs: readonly Pair[];
}

const fewestPairs = 4;
const mostPairs = 6;
const fewestOfKind = 3;
const mostWords = 22;

/** @returns people with offices, speakers with claims, terms with meanings, figures with what they measure. */
export function draftMatching(facts: readonly Fact[], context: DraftingContext): ItemDraft[] {
  const { bank } = context;
  const mixed = shuffle(facts, context.random);
  return [
    ...roleSets(mixed, bank),
    ...claimSets(mixed, bank),
    ...termSets(mixed, bank),
    ...figureSets(mixed, bank),
    ...yearSets(mixed, bank),
  ].flatMap(set => (set.pairs.length < fewestPairs ? [] : [matching(set, context)]));
}

function roleSets(facts: readonly Fact[], bank: ArticleBank): MatchingSet[] {
  const pairs = facts.flatMap(fact => {
    if (fact.kind !== 'role' || (isFromText(fact) && !isFullOffice(fact.role.value))) return [];
    const option = fact.isFormer ? `a former ${bareOffice(fact.role.value)}` : fact.role.value;
    return [{ premise: fact.who.value, option: capitalize(option), fact }];
  });
  const distinct = uniquePairs(pairs, bank).filter(
    ({ option, fact }, index, all) =>
      !isFromText(fact) || !all.slice(0, index).some(earlier => areSameOffice(earlier.option, option)),
  );
  return inGroups(distinct).map(group => ({
    template: 'matching-roles',
    stem: `Match ${namesIn(group)} with the office or position that the article gives for each.`,
    pairs: group,
  }));
}

/** A claim that another speaker makes as well is left out. */
function claimSets(facts: readonly Fact[], bank: ArticleBank): MatchingSet[] {
  const pairs = uniquePairs(
    facts.flatMap(fact => claimPair(fact, bank)),
    bank,
  );
  return inGroups(pairs).map(group => ({
    template: 'matching-claims',
    stem: `Who said what, according to the article? Match ${namesIn(group)} with their claims.`,
    pairs: group,
  }));
}

function claimPair(fact: Fact, bank: ArticleBank): Pair[] {
  const speaker = fact.kind === 'claim' ? personSpeaking(fact.by, bank) : undefined;
  const claim = propositionOf(fact);
  if (startsWithPronoun(claim) || (isFromText(fact) && !isTellingClaim(claim))) return [];
  if (
    speaker === undefined ||
    countWords(claim) > mostWords ||
    isNamedIn(bank, claim, speaker.name, speaker.id)
  )
    return [];
  const isShared = bank.entities.some(
    other => other.id !== speaker.id && other.type === 'person' && saysTheLike(other, fact, bank),
  );
  return isShared ? [] : [{ premise: speaker.name, option: capitalize(claim), fact }];
}

function termSets(facts: readonly Fact[], bank: ArticleBank): MatchingSet[] {
  const pairs = facts.flatMap(fact =>
    fact.kind === 'definition'
      ? [{ premise: capitalize(fact.term.value), option: capitalize(withoutStop(fact.meaning)), fact }]
      : [],
  );
  const stem = 'Match each term with what it means in the article.';
  return inGroups(uniquePairs(pairs, bank)).map(group => ({
    template: 'matching-terms',
    stem,
    pairs: group,
  }));
}

/** A figure that is one of two of its kind would half be matched by its looks, so every kind is there three times. */
function figureSets(facts: readonly Fact[], bank: ArticleBank): MatchingSet[] {
  const asked = facts.flatMap(fact => {
    const [slot] = Object.values(slotsOf(fact)).filter(
      each => isNumeric(each.type) && each.ask !== undefined,
    );
    if (slot?.ask === undefined || needsAttribution(fact)) return [];
    return [{ premise: attributedQuestion(fact, slot.ask, bank), option: slot.value, fact, type: slot.type }];
  });
  const unique = uniquePairs(asked, bank);
  const isFrequentIn = (pairs: typeof unique) => (pair: (typeof unique)[number]) =>
    pairs.filter(other => other.type === pair.type).length >= fewestOfKind;
  const byType = unique.filter(isFrequentIn(unique)).sort((a, b) => a.type.localeCompare(b.type));
  const first = byType.slice(0, mostPairs);
  const stem = 'Match each question with the figure that the article gives.';
  return [{ template: 'matching-figures', stem, pairs: first.filter(isFrequentIn(first)) }];
}

/** Events of a text that stand alone, each in a year of its own. */
function yearSets(facts: readonly Fact[], bank: ArticleBank): MatchingSet[] {
  const pairs = facts.flatMap((fact): Pair[] => {
    if (fact.kind !== 'event' || !isFromText(fact) || fact.status === 'planned') return [];
    const { when } = fact;
    const told = withoutStop(fillSlots(fact.text, slotsOf(fact)));
    const isPlain = when.precision === 'year' && !/\d{4}/.test(told) && standsAlone(told);
    if (!isPlain || countWords(told) > mostWords || startsWithPronoun(told)) return [];
    return [{ premise: capitalize(told), option: when.iso?.slice(0, 4) ?? '', fact }];
  });
  return inGroups(uniquePairs(pairs, bank).filter(({ option }) => option !== '')).map(group => ({
    template: 'matching-years',
    stem: 'Match each event with the year that the article gives for it.',
    pairs: group,
  }));
}

function namesIn(pairs: readonly Pair[]): string {
  const names = pairs.map(pair => pair.premise).sort();
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Keeps the first of any two pairs that share, or nearly share, a side. */
function uniquePairs<T extends Pair>(pairs: readonly T[], bank: ArticleBank): T[] {
  const kept: T[] = [];
  for (const pair of pairs) {
    const isTaken = kept.some(
      other =>
        isSame(bank, other.premise, pair.premise) ||
        isSame(bank, other.option, pair.option) ||
        likeness(other.option, pair.option) >= 0.8 ||
        isNamedIn(bank, other.option, pair.premise) ||
        isNamedIn(bank, pair.option, other.premise),
    );
    if (!isTaken && !isNamedIn(bank, pair.option, pair.premise)) kept.push(pair);
  }
  return kept;
}

function inGroups<T>(values: readonly T[]): T[][] {
  const count = Math.floor(values.length / fewestPairs);
  const size = count === 0 ? 0 : Math.min(mostPairs, Math.floor(values.length / count));
  return Array.from({ length: count }, (_, index) => values.slice(index * size, (index + 1) * size));
}

function matching({ template, stem, pairs }: MatchingSet, context: DraftingContext): ItemDraft {
  const made = pairs.map(({ premise, option }) => ({
    premise: { id: context.newId(), text: premise },
    option: { id: context.newId(), text: option },
  }));
  const facts = pairs.map(pair => pair.fact);
  const [main, ...others] = facts;
  if (main === undefined) throw new RangeError('a matching item needs pairs');
  return compose(
    {
      facts: [main, ...others],
      type: 'matching',
      template,
      question: template,
      stem,
      task: {
        kind: 'match',
        premises: made.map(pair => pair.premise),
        options: made.map(pair => pair.option),
      },
      key: { kind: 'match', pairs: Object.fromEntries(made.map(pair => [pair.premise.id, pair.option.id])) },
      rationale: rationaleOfAll('The pairs, as the article gives them:', facts),
    },
    context,
  );
}
