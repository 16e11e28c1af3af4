import type { ArticleBank } from '../../article-bank.ts';
import type { Entity } from '../../entity.ts';
import type { Claim, Fact, Quote } from '../../fact.ts';
import type { ItemDraft } from '../../item.ts';
import { propositionOf, saidOf, speakerKey } from '../attribution.ts';
import { chooseOne, compose, type Distractor } from '../compose.ts';
import { type DraftingContext, isFromText, isNamedIn } from '../drafting-bank.ts';
import { chooseEvenly } from '../length-balance.ts';
import { isTellingClaim } from '../loose-wording.ts';
import { perBank } from '../per-bank.ts';
import { lessonOf } from '../rationale.ts';
import { factsBy, findRivals, personSpeaking } from '../speakers.ts';
import { tellsOffice } from '../telling-quotes.ts';
import { countWords, withoutStop } from '../wording.ts';

const mostConsidered = 6;
const fewestQuotedWords = 8;

/** @returns the question whose words or claim it is, where the speaker is one person and two like persons did not say so. */
export function draftWhoSaidIt(fact: Fact, context: DraftingContext): ItemDraft[] {
  if (fact.kind !== 'claim' && fact.kind !== 'quote') return [];
  const speaker = personSpeaking(fact.by, context.bank);
  const stem = stemFor(fact);
  if (fact.kind === 'quote' && isFromText(fact) && (!isWholeQuote(fact) || tellsOffice(fact.words)))
    return [];
  if (fact.kind === 'claim' && (isInQuote(fact, context.bank) || !isTelling(fact))) return [];
  if (speaker === undefined || isNamedIn(context.bank, stem, speaker.name, speaker.id)) return [];
  const rivals = chooseRivals(fact, speaker, findRivals(fact, stem, context), context);
  return rivals.length < 2 ? [] : [whoSaidIt(fact, speaker, stem, rivals, context)];
}

function chooseRivals(
  fact: Fact,
  speaker: Entity,
  rivals: readonly Entity[],
  { surplus = 0 }: DraftingContext,
): readonly Entity[] {
  if (!isFromText(fact)) return rivals.slice(0, 3);
  const names = chooseEvenly(
    speaker.name,
    rivals.slice(0, mostConsidered).map(({ name }) => name),
    surplus,
  );
  return names.flatMap(name => rivals.find(rival => rival.name === name) ?? []);
}

/** Of words that are quoted and told as a claim as well the quotation is asked. */
function isInQuote(fact: Fact & Claim, bank: ArticleBank): boolean {
  const spans = fact.evidence.filter(evidence => evidence.kind === 'quoted');
  return quotesIn(bank).some(
    quote =>
      speakerKey(quote.by, bank) === speakerKey(fact.by, bank) &&
      quote.evidence.some(
        other =>
          other.kind === 'quoted' && spans.some(({ start, end }) => other.start < end && start < other.end),
      ),
  );
}

/** "She would sign it": "she" tells who among them says so; other claims say nothing without the sentence before. */
function isTelling(fact: Fact): boolean {
  return !isFromText(fact) || isTellingClaim(propositionOf(fact));
}

/** A printed quotation begins where the sentence does, and is long enough to tell something. */
function isWholeQuote({ words }: Quote): boolean {
  return (
    /^[“"]?(?!(?:He|She|They|It|This|That|These|Those|Because|But|And|So|Who|Which)\b)\p{Lu}/u.test(words) &&
    !/\.\.\./.test(words) &&
    countWords(words) >= fewestQuotedWords
  );
}

const quotesIn = perBank(bank => bank.facts.filter((fact): fact is Fact & Quote => fact.kind === 'quote'));

function stemFor(fact: Fact & (Claim | Quote)): string {
  if (fact.kind === 'claim') return `According to the article, who said that ${propositionOf(fact)}?`;
  const about = saidOf(fact) === '' ? '' : ` of ${fact.about}`;
  return `According to the article, who said this${about}: “${withoutStop(fact.words)}”?`;
}

function whoSaidIt(
  fact: Fact,
  speaker: Entity,
  stem: string,
  rivals: readonly Entity[],
  context: DraftingContext,
): ItemDraft {
  return compose(
    {
      facts: [fact],
      type: 'who-said-it',
      template: fact.kind === 'quote' ? 'who-said-quote' : 'who-said-claim',
      question: 'speaker',
      stem,
      ...chooseOne(
        speaker.name,
        rivals.map(rival => ({ text: rival.name, ...misconceptionAbout(rival, context) })),
        context.newId,
      ),
      rationale: lessonOf(fact, {
        why: 'The nearest name is not always the speaker: look for who “said” it.',
      }),
    },
    context,
  );
}

function misconceptionAbout(rival: Entity, { bank }: DraftingContext): Pick<Distractor, 'misconception'> {
  const own = factsBy(rival, bank)
    .map(propositionOf)
    .find(text => text !== '' && countWords(text) <= 25);
  return own === undefined ? {} : { misconception: `Mixes up who said it: ${rival.name} said that ${own}.` };
}
