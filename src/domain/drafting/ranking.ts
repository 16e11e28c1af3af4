import type { ArticleBank } from '../article-bank.ts';
import type { Entity } from '../entity.ts';
import type { Fact } from '../fact.ts';
import { factSentence, paragraphOf } from '../fact.ts';
import { mentions } from './wording.ts';

/** How much a question of this kind is worth in class, from ratings of earlier drafts. */
const worthOfTemplate: Readonly<Record<string, number>> = {
  'slot-question': 1,
  'slot-cloze': 0.8,
  'fill-in-question': 0.85,
  'fill-in-cloze': 0.75,
  'true-statement': 0.7,
  'false-figure': 0.75,
  'false-name': 0.75,
  'false-wording': 0.55,
  'speaker-swap': 0.75,
  'who-said-quote': 0.9,
  'who-said-claim': 0.95,
  'role-holder': 0.85,
  'role-of-holder': 0.8,
  'definition-meaning': 0.9,
  'definition-term': 0.8,
  'event-time': 0.7,
  'fact-claim-opinion': 0.9,
};

/** @returns importance × worth of the template × salience of its entities × position in the article. */
export function rankDraft(facts: readonly Fact[], template: string, bank: ArticleBank): number {
  const [main] = facts;
  if (main === undefined) return 0;
  const position = 1 - 0.2 * Math.min(1, paragraphOf(main) / Math.max(1, bank.article.paragraphCount));
  const worth = worthOfTemplate[template] ?? 0.8;
  const rank = main.importance * worth * (0.8 + 0.2 * salience(main, bank)) * position;
  return Math.round(rank * 1000) / 1000;
}

/** @returns whether an article speaks of it so often (more than any other, or in every fourth fact) that all would guess it. */
export function isFrequentEntity(entity: Entity, bank: ArticleBank): boolean {
  const counts = mentionsByEntity(bank);
  const count = counts.get(entity.id) ?? 0;
  return count > 1 && (count === Math.max(...counts.values()) || count >= bank.facts.length / 4);
}

/** 0 to 1: how often the article's facts speak of the best-known entity in this one. */
function salience(fact: Fact, bank: ArticleBank): number {
  const counts = mentionsByEntity(bank);
  const highest = Math.max(1, ...counts.values());
  const sentence = factSentence(fact);
  const here = bank.entities.filter(entity => mentions(sentence, entity.name));
  return Math.max(0, ...here.map(entity => counts.get(entity.id) ?? 0)) / highest;
}

const countsOfBanks = new WeakMap<ArticleBank, Map<string, number>>();

function mentionsByEntity(bank: ArticleBank): Map<string, number> {
  const known = countsOfBanks.get(bank);
  if (known !== undefined) return known;
  const sentences = bank.facts.map(factSentence);
  const counts = new Map(
    bank.entities.map(entity => [
      entity.id,
      sentences.filter(text => [entity.name, ...entity.aliases].some(name => mentions(text, name))).length,
    ]),
  );
  countsOfBanks.set(bank, counts);
  return counts;
}
