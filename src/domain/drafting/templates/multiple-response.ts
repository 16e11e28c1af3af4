import type { Topic } from '../../article.ts';
import type { ArticleBank } from '../../article-bank.ts';
import type { Entity } from '../../entity.ts';
import { type Fact, factSentence, slotsOf, speakerOf } from '../../fact.ts';
import type { ItemDraft } from '../../item.ts';
import { type Random, shuffle } from '../../random.ts';
import { propositionOf } from '../attribution.ts';
import { chooseMany, compose, type Distractor } from '../compose.ts';
import { type DraftingContext, isFromText, isNamedIn } from '../drafting-bank.ts';
import { isTellingClaim, standsAlone, weighs } from '../loose-wording.ts';
import { rationaleOfAll } from '../rationale.ts';
import { personSpeaking, saysTheLike, sharedTags } from '../speakers.ts';
import { capitalize, countWords, likeness, startsWithPronoun, withoutStop } from '../wording.ts';
import { revealsStanding, standingOf } from './fact-claim-opinion.ts';

interface Choice {
  readonly template: string;
  readonly question: string;
  readonly stem: string;
  readonly opening: string;
  readonly keys: readonly Fact[];
  readonly distractors: readonly Fact[];
  readonly asOption: (fact: Fact) => string;
  readonly misconception: (fact: Fact) => string;
}

const optionCount = 5;
const fewest = 2;
const fewestClaims = 3;
const mostWords = 25;

/** @returns what a speaker said, what is reported and not merely claimed, and what was still only planned. */
export function draftMultipleResponse(facts: readonly Fact[], context: DraftingContext): ItemDraft[] {
  const mixed = shuffle(facts, context.random);
  const speakers = context.bank.entities.filter(entity => entity.type === 'person');
  return [
    ...speakers.flatMap(speaker => saidBy(speaker, mixed, context)),
    ...context.bank.topics.flatMap(topic => reportedOrClaimed(topic, mixed, context)),
    ...onlyPlanned(mixed, context.random),
  ].map(choice => multipleResponse(choice, context));
}

function saidBy(speaker: Entity, facts: readonly Fact[], { bank, random }: DraftingContext): Choice[] {
  const claims = facts
    .filter(isShortClaim)
    .filter(fact => !isNamedIn(bank, propositionOf(fact), speaker.name, speaker.id));
  const own = unlike(claims.filter(fact => personBehind(fact, bank)?.id === speaker.id));
  const others = unlike(claims.filter(fact => isOfAnotherLike(speaker, fact, bank)));
  return deal(own, others, random).map(({ keys, distractors }) => ({
    template: 'said-by-speaker',
    question: `said by ${speaker.id}`,
    stem: `Which of these did ${speaker.name} say, according to the article? Choose all that apply.`,
    opening: `These are claims by ${speaker.name}.`,
    keys,
    distractors,
    asOption: fact => capitalize(propositionOf(fact)),
    misconception: fact =>
      `Mixes up who said it: this is the view of ${speakerOf(fact)?.name ?? 'somebody else'}.`,
  }));
}

function isShortClaim(fact: Fact): boolean {
  const claim = propositionOf(fact);
  const isTelling = !isFromText(fact) || isTellingClaim(claim);
  return fact.kind === 'claim' && isTelling && !startsWithPronoun(claim) && countWords(claim) <= mostWords;
}

function personBehind(fact: Fact, bank: ArticleBank): Entity | undefined {
  const by = speakerOf(fact);
  return by === undefined ? undefined : personSpeaking(by, bank);
}

/** A claim by somebody of the speaker's kind that the speaker does not make as well. */
function isOfAnotherLike(speaker: Entity, fact: Fact, bank: ArticleBank): boolean {
  const other = personBehind(fact, bank);
  if (other === undefined || other.id === speaker.id) return false;
  return sharedTags(other, speaker) > 0 && !saysTheLike(speaker, fact, bank);
}

/** What is asked of a topic's facts and claims by themselves: which are stated as fact, or which are claims. */
function reportedOrClaimed(topic: Topic, facts: readonly Fact[], context: DraftingContext): Choice[] {
  if (facts.some(isFromText)) return [];
  const { bank, random } = context;
  const ofTopic = facts.filter(
    fact => fact.topicId === topic.id && countWords(sayingOf(fact)) <= mostWords && isFitFor(fact, bank),
  );
  const reported = unlike(ofTopic.filter(fact => standingOf(fact) === 0 && !revealsStanding(sayingOf(fact))));
  const claimed = unlike(ofTopic.filter(fact => standingOf(fact) === 1)).filter(
    fact => !reported.some(other => likeness(sayingOf(other), sayingOf(fact)) >= 0.6),
  );
  const asksClaims = claimed.some(isFromText) && claimed.length >= fewestClaims && random() < 0.5;
  return asksClaims
    ? claimedNotReported(topic, { reported, claimed }, context)
    : reportedNotClaimed(topic, { reported, claimed }, context);
}

/** Where all facts are of one topic its name tells nothing. */
function whichOf({ name }: Topic, { topics }: ArticleBank): string {
  return topics.length > 1 ? `${name}: which of these` : 'Which of these';
}

/** Of an imported text only what says something by itself, and what nobody could take for the other kind. */
function isFitFor(fact: Fact, bank: ArticleBank): boolean {
  if (!isFromText(fact)) return true;
  if (!standsAlone(sayingOf(fact))) return false;
  if (fact.kind === 'claim')
    return personSpeaking(fact.by, bank) !== undefined && isTellingClaim(propositionOf(fact));
  return !weighs(sayingOf(fact));
}

interface Standings {
  readonly reported: readonly Fact[];
  readonly claimed: readonly Fact[];
}

function reportedNotClaimed(
  topic: Topic,
  { reported, claimed }: Standings,
  { bank, random }: DraftingContext,
): Choice[] {
  return deal(reported, claimed, random).map(({ keys, distractors }) => ({
    template: 'reported-not-claimed',
    question: `reported on ${topic.id}`,
    stem: `${whichOf(topic, bank)} does the article state as fact, not as somebody’s claim? Choose all that apply.`,
    opening: 'The article states these as facts.',
    keys,
    distractors,
    asOption: sayingOf,
    misconception: fact =>
      `Takes a claim for a reported fact: ${speakerOf(fact)?.name ?? 'a speaker'} says so.`,
  }));
}

function claimedNotReported(
  topic: Topic,
  { reported, claimed }: Standings,
  { bank, random }: DraftingContext,
): Choice[] {
  return deal(claimed, reported, random).map(({ keys, distractors }) => ({
    template: 'claimed-not-reported',
    question: `claimed on ${topic.id}`,
    stem: `${whichOf(topic, bank)} does the article report as somebody’s claim, not as fact? Choose all that apply.`,
    opening: 'The article passes these on as claims.',
    keys,
    distractors,
    asOption: sayingOf,
    misconception: () => 'Takes what the article states as fact for a claim.',
  }));
}

/** Asked of events as short names ("a trade fair"), because a full sentence would say that it was planned. */
function onlyPlanned(facts: readonly Fact[], random: Random): Choice[] {
  const named = facts.filter(fact => fact.kind === 'statement' && eventName(fact) !== undefined);
  const planned = named.filter(fact => fact.status === 'planned');
  const done = named.filter(fact => fact.status === 'reported');
  return deal(planned, done, random).map(({ keys, distractors }) => ({
    template: 'only-planned',
    question: 'planned, not done',
    stem: 'Which of these had only been planned when the article was written? Choose all that apply.',
    opening: 'These were still to come.',
    keys,
    distractors,
    asOption: fact => capitalize(eventName(fact) ?? ''),
    misconception: () => 'Takes something that had already happened for a plan.',
  }));
}

function eventName(fact: Fact): string | undefined {
  return Object.values(slotsOf(fact)).find(slot => slot.type === 'event')?.value;
}

function sayingOf(fact: Fact): string {
  return capitalize(withoutStop(fact.kind === 'claim' ? propositionOf(fact) : factSentence(fact)));
}

/** @returns one item's worth, the most important keys first; nothing where there are too few keys or distractors. */
function deal(
  keys: readonly Fact[],
  distractors: readonly Fact[],
  random: Random,
): { keys: Fact[]; distractors: Fact[] }[] {
  const keyCount = distractors.length > fewest && random() < 0.5 ? 2 : 3;
  const right = [...keys].sort((a, b) => b.importance - a.importance).slice(0, keyCount);
  const wrong = shuffle(distractors, random).slice(0, optionCount - right.length);
  return right.length < fewest || wrong.length < fewest ? [] : [{ keys: right, distractors: wrong }];
}

function unlike(facts: readonly Fact[]): Fact[] {
  const kept: Fact[] = [];
  for (const fact of facts) {
    if (!kept.some(other => likeness(sayingOf(other), sayingOf(fact)) >= 0.6)) kept.push(fact);
  }
  return kept;
}

function multipleResponse(choice: Choice, context: DraftingContext): ItemDraft {
  const [main, ...others] = choice.keys;
  if (main === undefined) throw new RangeError('a multiple response needs keys');
  const wrong: Distractor[] = choice.distractors.map(fact => ({
    text: choice.asOption(fact),
    misconception: choice.misconception(fact),
  }));
  return compose(
    {
      facts: [main, ...others],
      type: 'multiple-response',
      template: choice.template,
      question: choice.question,
      stem: choice.stem,
      ...chooseMany(choice.keys.map(choice.asOption), wrong, context.newId),
      rationale: rationaleOfAll(choice.opening, choice.keys),
    },
    context,
  );
}
