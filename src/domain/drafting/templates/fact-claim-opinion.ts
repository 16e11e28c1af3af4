import type { ArticleBank } from '../../article-bank.ts';
import { type Fact, factSentence, speakerOf } from '../../fact.ts';
import type { ItemDraft } from '../../item.ts';
import { lengthInWords } from '../article-length.ts';
import { propositionOf } from '../attribution.ts';
import { chooseOneInOrder, compose } from '../compose.ts';
import { type DraftingContext, isFromText } from '../drafting-bank.ts';
import { standsAlone, weighs } from '../loose-wording.ts';
import { perBank } from '../per-bank.ts';
import { sentenceWithPlace } from '../rationale.ts';
import { personSpeaking } from '../speakers.ts';
import { asSentence, countWords, inQuotationMarks, startsWithPronoun } from '../wording.ts';

/** What a statement can be in an article; the words after the colon keep the three apart. */
export const standings = [
  'Fact: the article states it as something that could be checked',
  'Claim: a speaker in the article says so',
  'Opinion: it is the writers’ own judgement or description',
] as const;

const leastClaims = 3;
const mostWords = 30;
/** One such item to so many words of the article is enough. */
const wordsForOne = 100;

/** @returns the three-way question, for articles in which at least three claims have a speaker. */
export function draftFactClaimOpinion(fact: Fact, context: DraftingContext): ItemDraft[] {
  const claims = claimsIn(context.bank);
  const keyIndex = standingOf(fact);
  if (claims.length < leastClaims || keyIndex === undefined) return [];
  if (isFromText(fact) && !chosenFacts(context.bank).has(fact.id)) return [];
  const statement = bareStatement(fact);
  if (statement === undefined || revealsStanding(statement) || countWords(statement) > mostWords) return [];
  return [
    compose(
      {
        facts: [fact],
        type: 'fact-claim-opinion',
        template: 'fact-claim-opinion',
        question: 'standing',
        stem: `How does the article present this statement? ${inQuotationMarks(statement)}`,
        ...chooseOneInOrder(standings, keyIndex, context.newId),
        rationale: `${sentenceWithPlace(fact)} ${whyItStandsSo(fact)}`,
      },
      context,
    ),
  ];
}

const claimsIn = perBank(bank => bank.facts.filter(fact => fact.kind === 'claim'));

/**
 * Of an imported text few facts are asked so, as many reported ones as claims, the most important and first told; decided here,
 * because facts are drafted one by one.
 */
const chosenFacts = perBank(bank => {
  const byStanding = [0, 1, 2].map(standing => bank.facts.filter(fact => isFitFor(fact, standing, bank)));
  const wanted = Math.max(2, Math.round(lengthInWords(bank) / wordsForOne));
  const scarce = Math.min(...byStanding.slice(0, 2).map(facts => facts.length));
  const most = Math.min(Math.ceil(wanted / 2), Math.max(1, scarce));
  const ranked = byStanding.map(facts => facts.toSorted((one, other) => worthOf(other) - worthOf(one)));
  return new Set(ranked.flatMap(facts => facts.slice(0, most).map(fact => fact.id)));
});

/** What the reader was not sure of is seldom approved. */
function worthOf({ importance, doubts = [] }: Fact): number {
  return importance - (doubts.length > 0 ? 4 : 0);
}

/** Only what shows how a class should tell facts from claims: plain statements that could be checked, views that could be doubted. */
function isFitFor(fact: Fact, standing: number, bank: ArticleBank): boolean {
  if (standingOf(fact) !== standing) return false;
  const statement = bareStatement(fact);
  const isOfBody = fact.kind === 'claim' && personSpeaking(fact.by, bank) === undefined;
  const isOfSpeech = standing === 1 && /\b(?:I|we|would)\b/.test(statement ?? '');
  return (
    statement !== undefined &&
    !isOfSpeech &&
    !isOfBody &&
    !revealsStanding(statement) &&
    standsAlone(statement) &&
    !(standing === 0 && (weighs(statement) || tellsEffect.test(statement))) &&
    !startsWithPronoun(statement) &&
    countWords(statement) <= mostWords
  );
}

/** Who inspired or noted what is a judgement or a remark as well as a fact. */
const tellsEffect =
  /\b(?:inspir|spark|prompt|trigger|fuel|caus(?:e[ds]?|ing)\b|led to|help(?:s|ed)?\b|not(?:es|ed)\b|prais|critici|congratulat|defend|tout|welcom|hail|blam|remark)/i;

/** @returns the index of the right standing, for kinds and statuses that are clear cases. */
export function standingOf(fact: Fact): 0 | 1 | 2 | undefined {
  if (fact.kind === 'claim') return fact.status === 'claim' ? 1 : undefined;
  if (fact.kind !== 'statement') return undefined;
  if (fact.status === 'characterization') return 2;
  return (fact.status === 'reported' || fact.status === 'background') && fact.by === undefined
    ? 0
    : undefined;
}

/** @returns what is stated, without who states it. */
function bareStatement(fact: Fact): string | undefined {
  if (fact.kind === 'claim')
    return asSentence(propositionOf(fact).replace(/^(?:he|she|it|they) /, () => `${fact.by.name} `));
  return fact.status === 'characterization'
    ? bareCharacterization(factSentence(fact))
    : asSentence(factSentence(fact));
}

/** Turns "The article describes A as B." into "A is B."; other wordings cannot be turned safely. */
function bareCharacterization(sentence: string): string | undefined {
  const parts = /^The (?:article|reporters) describes? (.+?) as (.+)$/.exec(sentence);
  if (parts === null) return undefined;
  const [, subject = '', judgement = ''] = parts;
  return asSentence(`${subject} ${isPlural(subject) ? 'are' : 'is'} ${judgement}`);
}

/** Looks at the noun before the first preposition: "ties with China" is plural, "the plan for talks" is not. */
function isPlural(subject: string): boolean {
  const head = subject.split(/ (?:of|in|on|for|from|to|with|between|by|against|that|which) /)[0] ?? subject;
  return / and /.test(head) || /[^s’'iu]s$/.test(head);
}

/** A statement that says who vouches for it answers the question itself. */
export function revealsStanding(statement: string): boolean {
  return /\b(?:according to|said|says?|argu|claim|describ|found that|find that|not(?:es?|ed) that|accus|urg(?:es?|ed)|promis|call(?:s|ed|ing)? |characteri[sz]|report(?:s|ed|ers?)?\b|article|stat(?:es|ed) that|own (?:repeated )?statements|expect|predict|warn|shows?\b|believe|vow|consider|portray|analysts?|reportedly|allegedly|apparently)/i.test(
    statement,
  );
}

function whyItStandsSo(fact: Fact): string {
  switch (standingOf(fact)) {
    case 0:
      return 'No speaker is needed for it: it could be checked against records, whether it proves right or not, so it is presented as a fact.';
    case 1:
      return `It comes from ${speakerOf(fact)?.name ?? 'a speaker'}; the article passes it on without saying whether it is right, so it is a claim.`;
    default:
      return 'It weighs or describes rather than records; no speaker is named, so the judgement is the writers’ own.';
  }
}
