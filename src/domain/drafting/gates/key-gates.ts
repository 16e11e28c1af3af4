import type { ArticleBank } from '../../article-bank.ts';
import { type Fact, factSentence, slotsOf, speakerOf } from '../../fact.ts';
import { judgedStatementOf, propositionOf, statementOf } from '../attribution.ts';
import { isFairDistractor, isSame } from '../distractors.ts';
import { findEntity, namesOf } from '../drafting-bank.ts';
import { saysTheLike } from '../speakers.ts';
import { standingOf } from '../templates/fact-claim-opinion.ts';
import { fold, mentions } from '../wording.ts';
import { distractorTexts, type Examined, type Gate, keyTexts } from './gate.ts';

/** Every fact is in the bank, has evidence in the article, and quoted evidence stands at its offset. */
export const hasEvidence: Gate = ({ draft, bank, facts, articleText }) => {
  const missing = draft.factIds.find(id => facts.every(fact => fact.id !== id));
  if (missing !== undefined) return `The fact “${missing}” is not in the bank.`;
  const unproven = facts.find(fact => fact.evidence.length === 0);
  if (unproven !== undefined) return `The fact “${unproven.id}” has no evidence.`;
  const evidence = facts.flatMap(fact => fact.evidence);
  const astray = evidence.find(({ paragraph }) => paragraph < 1 || paragraph > bank.article.paragraphCount);
  if (astray !== undefined) return `The article has no paragraph ${astray.paragraph}.`;
  const moved = evidence.some(
    each =>
      each.kind === 'quoted' &&
      articleText !== undefined &&
      articleText.slice(each.start, each.end) !== each.quote,
  );
  return moved ? 'The quoted evidence does not stand where it should in the article.' : undefined;
};

/** What is called right stands in the fact: its values, speaker, meaning, steps or standing. */
export const isKeyGrounded: Gate = examined => {
  const { draft, facts, bank } = examined;
  switch (draft.type) {
    case 'true-false':
      return isTruthGrounded(examined)
        ? undefined
        : 'What the statement says does not fit the fact and the key.';
    case 'fact-claim-opinion':
      return isStandingGrounded(examined)
        ? undefined
        : 'The key does not fit how the article presents the fact.';
    case 'matching':
      return arePairsGrounded(examined) ? undefined : 'A pair does not stand in any one fact.';
    case 'ordering':
      return isOrderGrounded(examined) ? undefined : 'The order is not the order that the facts give.';
    case 'short-answer':
      return keyTexts(draft).every(text => isWhole(text, facts, bank))
        ? undefined
        : 'A point of the rubric does not stand in any fact.';
    case 'fill-in': {
      const [shown] = keyTexts(draft);
      return shown !== undefined && stands(shown, facts, bank)
        ? undefined
        : 'The key does not stand in the fact.';
    }
    default:
      return keyTexts(draft).every(text => stands(text, facts, bank))
        ? undefined
        : 'The key does not stand in the fact.';
  }
};

/** One right option and no more: nothing else that would be right, and a key that fits the task. */
export const hasOneKey: Gate = examined => {
  const { task, key } = examined.draft.content;
  if (key.kind === 'rubric') return rubricProblem(examined);
  if (task.kind !== key.kind) return 'The key does not fit the task.';
  if (key.kind === 'write')
    return key.accept.some(text => text.trim() !== '') ? undefined : 'No response would be right.';
  if (!fitsOptions(examined)) return 'The key does not name the options that there are.';
  const other = distractorTexts(examined.draft).find(text => isRightAsWell(text, examined));
  return other === undefined ? undefined : `“${other}” would be right as well.`;
};

/** Up to four different points, each worth something and together worth two at least. */
function rubricProblem({ draft: { content } }: Examined): string | undefined {
  const { task, key } = content;
  if (task.kind !== 'explain' || key.kind !== 'rubric') return 'The key does not fit the task.';
  const texts = new Set(key.points.map(point => fold(point.text)));
  const worth = key.points.reduce((sum, { points }) => sum + points, 0);
  const isSound = worth >= 2 && key.points.length <= 4 && texts.size === key.points.length;
  return isSound && key.points.every(({ points }) => points > 0)
    ? undefined
    : 'A rubric has up to four different points, each worth something.';
}

/** A point of a rubric is a fact's whole sentence, as the item would state it, or the part of it that is asked for. */
function isWhole(text: string, facts: readonly Fact[], bank: ArticleBank): boolean {
  const isPart = (fact: Fact) =>
    Object.values(slotsOf(fact)).some(({ value }) => fold(value) !== '' && fold(text).endsWith(fold(value)));
  return facts.some(
    fact => isPart(fact) || groundsOf(fact, bank).some(ground => fold(ground) === fold(text)),
  );
}

function stands(text: string, facts: readonly Fact[], bank: ArticleBank): boolean {
  return facts.some(fact => groundsOf(fact, bank).some(ground => mentions(ground, text)));
}

/** All that a fact says and all names that its values go by. */
function groundsOf(fact: Fact, bank: ArticleBank): string[] {
  const speaker = speakerOf(fact);
  const values = Object.values(slotsOf(fact)).flatMap(slot => [
    ...namesOf(bank, slot.value, slot.entityId),
    ...(slot.accept ?? []),
  ]);
  const speakers = speaker === undefined ? [] : namesOf(bank, speaker.name, speaker.entityId);
  return [factSentence(fact), statementOf(fact), ...values, ...speakers];
}

/** True says nothing that the fact does not; false says something else than the fact. */
function isTruthGrounded({ draft, facts }: Examined): boolean {
  const [fact] = facts;
  if (fact === undefined) return false;
  const isTrue = keyTexts(draft)[0] === 'True';
  const isSameStatement = fold(draft.content.stem) === fold(judgedStatementOf(fact));
  if (!isTrue) return !isSameStatement;
  const figures = draft.content.stem.match(/\d[\d,.]*\d|\d/g) ?? [];
  return isSameStatement || figures.every(figure => statementOf(fact).includes(figure));
}

function isStandingGrounded({ draft, facts }: Examined): boolean {
  const [fact] = facts;
  const { task, key } = draft.content;
  if (fact === undefined || task.kind !== 'choose-one' || key.kind !== 'choose-one') return false;
  return task.options.findIndex(option => option.id === key.optionId) === standingOf(fact);
}

function arePairsGrounded({ draft, facts, bank }: Examined): boolean {
  const { task, key } = draft.content;
  if (task.kind !== 'match' || key.kind !== 'match') return false;
  return task.premises.every(premise => {
    const option = task.options.find(each => each.id === key.pairs[premise.id]);
    return option !== undefined && facts.some(fact => isPairOf(fact, premise.text, option.text, bank));
  });
}

/** A premise may also be the reviewed question whose answer the option is. */
function isPairOf(fact: Fact, premise: string, option: string, bank: ArticleBank): boolean {
  const isAsked = Object.values(slotsOf(fact)).some(
    slot =>
      slot.ask !== undefined && fold(premise).endsWith(fold(slot.ask)) && fold(slot.value) === fold(option),
  );
  const holds = (text: string) => groundsOf(fact, bank).some(ground => mentions(ground, text));
  return isAsked || (holds(premise) && holds(option));
}

function isOrderGrounded({ draft, facts }: Examined): boolean {
  const given = keyTexts(draft).map(fold);
  const [first] = facts;
  if (first?.kind === 'sequence') {
    const places = given.map(text => first.steps.findIndex(step => fold(step) === text));
    return places.every((place, index) => place >= 0 && (index === 0 || place > (places[index - 1] ?? -1)));
  }
  const times = given.map(text => {
    const fact = facts.find(each => each.kind === 'event' && mentions(statementOf(each), text));
    return fact?.kind === 'event' ? (fact.when.iso ?? '') : '';
  });
  return times.every((time, index) => time !== '' && (index === 0 || time > (times[index - 1] ?? '')));
}

function fitsOptions({ draft }: Examined): boolean {
  const { task, key } = draft.content;
  if (task.kind === 'write' || task.kind === 'explain' || key.kind === 'write' || key.kind === 'rubric')
    return false;
  const ids = task.options.map(option => option.id);
  const isKnown = (id: string | undefined) => id !== undefined && ids.includes(id);
  const areDistinct = (some: readonly unknown[]) => new Set(some).size === some.length;
  switch (key.kind) {
    case 'choose-one':
      return isKnown(key.optionId) && ids.length >= 2;
    case 'choose-many':
      return (
        key.optionIds.every(isKnown) &&
        areDistinct(key.optionIds) &&
        key.optionIds.length >= 2 &&
        ids.length - key.optionIds.length >= 2
      );
    case 'order':
      return (
        key.optionIds.every(isKnown) &&
        areDistinct(key.optionIds) &&
        key.optionIds.length === ids.length &&
        ids.length >= 3
      );
    case 'match': {
      const chosen = task.kind === 'match' ? task.premises.map(premise => key.pairs[premise.id]) : [];
      return chosen.length >= 3 && chosen.every(isKnown) && areDistinct(chosen);
    }
  }
}

function isRightAsWell(text: string, { draft, facts, bank }: Examined): boolean {
  const keys = keyTexts(draft);
  if (keys.some(key => isSame(bank, text, key))) return true;
  if (draft.type === 'who-said-it') {
    const person = findEntity(bank, text);
    return person !== undefined && facts.some(fact => saysTheLike(person, fact, bank));
  }
  if (draft.type === 'multiple-response') return facts.some(fact => fold(propositionOf(fact)) === fold(text));
  const asked = facts
    .flatMap(fact => Object.values(slotsOf(fact)))
    .filter(slot => keys.some(key => isSame(bank, key, slot.value)));
  return asked.some(slot => !isFairDistractor(text, slot, '', bank));
}
