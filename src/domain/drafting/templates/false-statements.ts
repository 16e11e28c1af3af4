import type { ArticleBank } from '../../article-bank.ts';
import { type Event, type Fact, factSentence, type Role, type Slot, slotsOf, speakerOf } from '../../fact.ts';
import { pick, type Random, shuffle } from '../../random.ts';
import { claimBy, judgedStatementOf, propositionOf, statementOf } from '../attribution.ts';
import { isFairDistractor } from '../distractors.ts';
import { type DraftingContext, isFromText } from '../drafting-bank.ts';
import { isNumeric, parseFigure, withWrongFigure } from '../figures.ts';
import { isTellingClaim, standsAlone } from '../loose-wording.ts';
import { areOfOneLand, areSameOffice, isFullOffice, isWorthKnowing } from '../offices.ts';
import { turnAround } from '../opposites.ts';
import { findRivals, personSpeaking } from '../speakers.ts';
import { inQuotationMarks } from '../wording.ts';
import { makeWrongFigures } from '../wrong-figures.ts';
import { isIdleFigure } from './idle-figures.ts';
import { blank, nameInFull, statementWith, withArticles } from './slot-stems.ts';

/** A fact put wrong, beyond doubt. */
export interface FalseStatement {
  readonly template: 'false-figure' | 'false-name' | 'false-wording' | 'false-opposite' | 'speaker-swap';
  readonly stem: string;
  /** What is wrong in it: "400 stands where the article has 700". */
  readonly flaw: string;
  /** What taking it for true suggests. */
  readonly misconception?: string;
}

/** @returns ways to make the fact false: by values a person reviewed, another speaker of the same kind, another office or a clearly different number. */
export function falseStatements(fact: Fact, context: DraftingContext): FalseStatement[] {
  const ofMeaning = fact.kind === 'definition' ? (fact.wrongMeanings ?? []) : [];
  return [
    ...Object.entries(slotsOf(fact)).flatMap(([name, slot]) => withWrongValue(fact, name, slot, context)),
    ...ofMeaning.map(meaning => ({
      template: 'false-wording' as const,
      stem: judgedStatementOf({ ...fact, ...(fact.kind === 'definition' ? { meaning } : {}) }),
      flaw: 'that is not what the words mean in the article',
    })),
    ...withOtherSpeaker(fact, context),
    ...withOtherOffice(fact, context),
    ...withOtherYear(fact, context.random),
    ...turnedAround(fact, context.bank),
  ];
}

function withWrongValue(
  fact: Fact,
  name: string,
  slot: Slot,
  { bank, random }: DraftingContext,
): FalseStatement[] {
  if (slot.isFixed || fact.kind === 'definition' || isUnfairToSwap(slot)) return [];
  const sentence = statementWith(fact, name, '', bank);
  const reviewed = (slot.distractors ?? []).filter(text => isFairDistractor(text, slot, sentence, bank));
  const asked = statementWith(fact, name, blank, bank);
  const value = pick(reviewed, random) ?? wrongFigure(fact, slot, asked, random);
  if (value === undefined) return [];
  if (isFromText(fact) && isIdleFigure(asked, slot)) return [];
  const stem = statementWith(fact, name, value, bank);
  const flaw = `it says ${inQuotationMarks(value)} where the article has ${inQuotationMarks(slot.value)}`;
  return isNegated(stem) ? [] : [{ template: templateFor(slot), stem, flaw }];
}

/** Swapped institutions and places read as slips, and nobody is given what another person holds or did. */
function isUnfairToSwap({ type }: Slot): boolean {
  return type === 'organization' || type === 'city' || type === 'person';
}

function templateFor({ type }: Slot): FalseStatement['template'] {
  if (isNumeric(type)) return 'false-figure';
  return type === 'phrase' || type === 'term' ? 'false-wording' : 'false-name';
}

/** To deny something else than the article denies may well be right. */
function isNegated(statement: string): boolean {
  return /\b(?:no|not|never|neither|nor|none|nobody|without|hardly|unlikely)\b/i.test(
    statement.replace(/“[^“”]*”/g, ''),
  );
}

/** A made-up number is put only into what the article itself reports, never into somebody's mouth. */
function wrongFigure(fact: Fact, slot: Slot, asked: string, random: Random): string | undefined {
  if (speakerOf(fact) !== undefined) return undefined;
  if (!isFromText(fact)) return withWrongFigure(slot.value, slot.type, random());
  if (!isNumeric(slot.type) || slot.type === 'ordinal') return undefined;
  if (slot.isIncidental === true || (slot.type === 'year' && fact.status === 'planned')) return undefined;
  if (slot.type === 'year') return wrongYear(slot.value, random);
  const isBound = bound.test(asked);
  const wrong = wrongAmounts(slot, random).filter(text => !isBound || isLarger(text, slot.value));
  return anyOf.test(asked) ? undefined : pick(wrong, random);
}

/** What is over 700 is over 300 as well: only a larger figure is false. */
const bound = /\b(?:more than|over|at least|above|beyond|older than) _____/i;
/** Neither a smaller nor a larger figure is plainly false. */
const anyOf =
  /\b(?:within|less than|fewer than|under|below|up to|at most|younger than|no more than|no less than|nearly|almost|close to) _____/i;

function isLarger(one: string, other: string): boolean {
  return (parseFigure(one)?.amount ?? 0) > (parseFigure(other)?.amount ?? 0);
}

/** As round as the right one. "Two" counts something in all sorts of phrases; from three on a number is one that the class was told. */
function wrongAmounts({ value, type }: Slot, random: Random): readonly string[] {
  if (type === 'count' && /^(?:one|two)\b/i.test(value)) return [];
  return makeWrongFigures(value, type, random, { latestYear: 0 }).filter(text => !/^(?:one|1)\b/i.test(text));
}

const yearsOff = [9, 12, 16, 21];

/** Far enough off for nobody to call it a slip, and never in the time to come. */
function wrongYear(value: string, random: Random): string | undefined {
  if (!/^1\d{3}$|^20[0-2]\d$/.test(value)) return undefined;
  const off = pick(yearsOff, random) ?? 9;
  const isLater = Number(value) + off < 2000 && random() < 0.5;
  return String(Number(value) + (isLater ? off : -off));
}

/** Somebody is called what another is in the article; nobody is given an office of the other side or of their own. */
function withOtherOffice(fact: Fact, { bank, random }: DraftingContext): FalseStatement[] {
  if (fact.kind !== 'role' || !isFromText(fact) || !isWorthKnowing(fact)) return [];
  const others = shuffle(bank.facts, random).filter(
    (other): other is Fact & Role => other.kind === 'role' && other.who.value !== fact.who.value,
  );
  const own = bank.facts.flatMap(other =>
    other.kind === 'role' && other.who.value === fact.who.value ? [other.role.value] : [],
  );
  const other = others.find(
    ({ role, isFormer }) =>
      (isFormer ?? false) === (fact.isFormer ?? false) &&
      isFullOffice(role.value) &&
      own.every(each => !areSameOffice(each, role.value) && areOfOneLand(each, role.value)),
  );
  if (other === undefined) return [];
  return [
    {
      template: 'false-name',
      stem: judgedStatementOf({ ...fact, role: other.role }),
      flaw: `that is what the article calls ${other.who.value}`,
    },
  ];
}

/** Only what the article itself tells: nobody's words are turned, and nobody is made to have done wrong. */
function turnedAround(fact: Fact, bank: ArticleBank): FalseStatement[] {
  if (!isFromText(fact) || (fact.kind !== 'statement' && fact.kind !== 'event')) return [];
  if (fact.status !== 'reported' && fact.status !== 'background') return [];
  const turned = turnAround(judgedStatementOf(fact, (_, slot) => nameInFull(slot, fact, bank)));
  if (turned === undefined || (isOfSomebody(fact) && speaksOfWrongdoing(turned.text))) return [];
  return [
    {
      template: 'false-opposite',
      stem: withArticles(turned.text),
      flaw: `it says ${inQuotationMarks(turned.to)} where the article has ${inQuotationMarks(turned.from)}`,
    },
  ];
}

function withOtherYear(fact: Fact, random: Random): FalseStatement[] {
  if (fact.kind !== 'event' || !isFromText(fact) || fact.status === 'planned') return [];
  const { when }: Event = fact;
  const year = when.iso?.slice(0, 4) ?? '';
  const wrong = when.precision === 'year' && when.text.includes(year) ? wrongYear(year, random) : undefined;
  if (wrong === undefined) return [];
  return [
    {
      template: 'false-figure',
      stem: judgedStatementOf({ ...fact, when: { ...when, text: when.text.replace(year, wrong) } }),
      flaw: `it says ${inQuotationMarks(wrong)} where the article has ${inQuotationMarks(year)}`,
    },
  ];
}

function isFitToSwap(fact: Fact): boolean {
  return fact.kind === 'claim'
    ? isTellingClaim(propositionOf(fact))
    : fact.kind === 'quote' && /^\p{Lu}/u.test(fact.words) && standsAlone(fact.words);
}

function withOtherSpeaker(fact: Fact, context: DraftingContext): FalseStatement[] {
  if (fact.kind !== 'claim' && fact.kind !== 'quote') return [];
  if (personSpeaking(fact.by, context.bank) === undefined || speaksOfWrongdoing(factSentence(fact)))
    return [];
  if (isFromText(fact) && !isFitToSwap(fact)) return [];
  const other = findRivals(fact, statementOf(fact), context)[0];
  if (other === undefined) return [];
  const by = { name: other.name, entityId: other.id };
  const stem = fact.kind === 'claim' ? claimBy(by, propositionOf(fact)) : judgedStatementOf({ ...fact, by });
  return [
    {
      template: 'speaker-swap',
      stem,
      flaw: `it was not ${other.name} but ${fact.by.name}`,
      misconception: `Mixes up who said it: these are the words or views of ${fact.by.name}.`,
    },
  ];
}

function isOfSomebody(fact: Fact): boolean {
  return Object.values(slotsOf(fact)).some(({ type }) =>
    ['person', 'country', 'organization'].includes(type),
  );
}

/** Nobody is made to accuse, threaten or admit what that person did not say. */
function speaksOfWrongdoing(text: string): boolean {
  return /\b(?:accus|aggress|attack|betray|brib|corrupt|crim|deceiv|fraud|guilty|illegal|kill|\blie[sd]?\b|lying|murder|steal|stole|threat|tortur|violat)/i.test(
    text,
  );
}
