import type { ArticleBank } from '../../article-bank.ts';
import type { Fact, Role } from '../../fact.ts';
import type { ItemDraft } from '../../item.ts';
import { type Random, shuffle } from '../../random.ts';
import { chooseOne, compose, type Distractor } from '../compose.ts';
import { findDistractors, isFairDistractor, isSame } from '../distractors.ts';
import { type DraftingContext, findEntity, isFromText } from '../drafting-bank.ts';
import { chooseEvenly } from '../length-balance.ts';
import { areOfOneLand, areSameOffice, isFullOffice, isWorthKnowing } from '../offices.ts';
import { perBank } from '../per-bank.ts';
import { rationaleOf } from '../rationale.ts';
import { sharedTags } from '../speakers.ts';
import { bareOffice, capitalize, fold, officeInSentence } from '../wording.ts';

/** @returns who holds the office, or which office the person holds (of the seeds both); a former office stays former. */
export function draftRoleQuestions(fact: Fact, context: DraftingContext): ItemDraft[] {
  if (fact.kind !== 'role') return [];
  const ways = [holderQuestion, officeQuestion];
  if (!isFromText(fact)) return ways.flatMap(ask => ask(fact, context));
  if (!isWorthKnowing(fact)) return [];
  const [first = []] = shuffle(ways, context.random)
    .map(ask => ask(fact, context))
    .filter(drafts => drafts.length > 0);
  return first;
}

function holderQuestion(fact: Fact & Role, context: DraftingContext): ItemDraft[] {
  const stem = fact.who.ask ?? holderStem(fact, isFromText(fact));
  const distractors = findDistractors(fact.who, fact, stem, context).filter(
    ({ text }) =>
      !holdsLikeRole(text, fact, context.bank) && (!isFromText(fact) || mightHold(text, fact, context.bank)),
  );
  if (distractors.length < 2) return [];
  return [roleDraft(fact, 'role-holder', stem, fact.who.value, distractors, context)];
}

function officeQuestion(fact: Fact & Role, context: DraftingContext): ItemDraft[] {
  const stem = fact.role.ask ?? officeStem(fact);
  const distractors = officesUnlike(fact, stem, context).map(text => ({ text: capitalize(text) }));
  if (distractors.length < 2) return [];
  return [roleDraft(fact, 'role-of-holder', stem, capitalize(fact.role.value), distractors, context)];
}

/** Offices read from a text may lack their country or agency: then the article is asked, not the world. */
function holderStem(fact: Role, isImported: boolean): string {
  const role = bareOffice(fact.role.value);
  if (isImported)
    return `Whom does the article identify as ${fact.isFormer ? `a former ${role}` : officeInSentence(fact.role.value)}?`;
  if (fact.isFormer) return `Whom does the article identify as a former ${role}?`;
  return `When the article was written, who was ${fact.role.value}?`;
}

function officeStem(fact: Role): string {
  if (fact.isFormer) return `Which former office of ${fact.who.value} does the article mention?`;
  return `How does the article identify ${fact.who.value}?`;
}

function officesUnlike(
  fact: Fact & Role,
  stem: string,
  { bank, random, surplus = 0 }: DraftingContext,
): readonly string[] {
  const isFair = (text: string) =>
    isFairDistractor(text, fact.role, stem, bank) && !isOwnRole(text, fact, bank);
  const curated = shuffle((fact.role.distractors ?? []).filter(isFair), random);
  if (curated.length >= 2) return curated.slice(0, 3);
  const pool = [...curated, ...otherOffices(fact, bank, random).filter(isFair)];
  const distinct = pool.filter(
    (text, index) =>
      !pool
        .slice(0, index)
        .some(other => isSame(bank, text, other) || (isFromText(fact) && areSameOffice(text, other))),
  );
  return isFromText(fact) ? chooseEvenly(fact.role.value, distinct, surplus) : distinct.slice(0, 3);
}

/** Offices of people with like traits, past with past and present with present. */
function otherOffices(fact: Fact & Role, bank: ArticleBank, random: Random): string[] {
  const holder = findEntity(bank, fact.who.value, fact.who.entityId);
  if (holder === undefined) return [];
  return shuffle(bank.facts, random).flatMap(other => {
    if (other.kind !== 'role' || (other.isFormer ?? false) !== (fact.isFormer ?? false)) return [];
    const otherHolder = findEntity(bank, other.who.value, other.who.entityId);
    const isAlike =
      otherHolder !== undefined && otherHolder.id !== holder.id && sharedTags(holder, otherHolder) > 0;
    const isFit =
      !isFromText(fact) ||
      (isFullOffice(other.role.value) && areOfOneLand(other.role.value, fact.role.value));
    return isAlike && isFit ? [other.role.value] : [];
  });
}

function holdsLikeRole(name: string, fact: Role, bank: ArticleBank): boolean {
  return rolesOf(name, bank).some(role => areSameOffice(role, fact.role.value));
}

function isOwnRole(text: string, fact: Role, bank: ArticleBank): boolean {
  return rolesOf(fact.who.value, bank).some(role => areSameOffice(role, text));
}

/** Somebody with an office in the article, and of no other country as far as the offices tell. */
function mightHold(name: string, fact: Role, bank: ArticleBank): boolean {
  const roles = rolesOf(name, bank);
  return roles.length > 0 && roles.some(role => areOfOneLand(role, fact.role.value));
}

function rolesOf(name: string, bank: ArticleBank): readonly string[] {
  const entity = findEntity(bank, name);
  const ofEntity = entity?.roles.map(role => role.text) ?? [];
  return [...ofEntity, ...(officesByHolder(bank).get(entity?.id ?? fold(name)) ?? [])];
}

const officesByHolder = perBank(bank => {
  const offices = new Map<string, string[]>();
  for (const fact of bank.facts) {
    if (fact.kind !== 'role') continue;
    const holder = findEntity(bank, fact.who.value, fact.who.entityId)?.id ?? fold(fact.who.value);
    offices.set(holder, [...(offices.get(holder) ?? []), fact.role.value]);
  }
  return offices;
});

function roleDraft(
  fact: Fact & Role,
  template: 'role-holder' | 'role-of-holder',
  stem: string,
  key: string,
  distractors: readonly Distractor[],
  context: DraftingContext,
): ItemDraft {
  return compose(
    {
      facts: [fact],
      type: 'multiple-choice',
      template,
      question: template,
      stem,
      ...chooseOne(key, distractors, context.newId),
      rationale: rationaleOf(fact),
    },
    context,
  );
}
