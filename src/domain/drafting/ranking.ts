import type { ArticleBank } from '../article-bank.ts';
import type { Entity } from '../entity.ts';
import type { Fact } from '../fact.ts';
import { factSentence, paragraphOf } from '../fact.ts';
import { perBank } from './per-bank.ts';
import { contentWords, fold } from './wording.ts';

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
  'false-opposite': 0.7,
  'speaker-swap': 0.75,
  'who-said-quote': 0.9,
  'who-said-claim': 0.95,
  'role-holder': 0.85,
  'role-of-holder': 0.8,
  'definition-meaning': 0.9,
  'definition-term': 0.8,
  'event-time': 0.7,
  'main-idea': 0.9,
  'cause-reason': 1.05,
  'cause-result': 1.05,
  'explain-cause': 0.95,
  'open-question': 0.7,
  'step-first': 0.95,
  'step-next': 0.95,
  'event-year': 0.75,
  'claimed-not-reported': 0.85,
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
  const { counts, highest } = mentionsIn(bank);
  const count = counts.get(entity.id) ?? 0;
  return count > 1 && (count === highest || count >= bank.facts.length / 4);
}

/** In a text read sentence by sentence a name in every tenth fact (and four at least) is a safe guess for any blank. */
export function isEverywhere(entity: Entity, bank: ArticleBank): boolean {
  const count = mentionsIn(bank).counts.get(entity.id) ?? 0;
  const isHome = entity.type === 'country' && count > 1 && count === mostOfCountries(bank).count;
  return isHome || count >= Math.max(4, bank.facts.length / 10);
}

/** An article's own country stands in it more often than any other. */
const mostOfCountries = perBank(bank => {
  const { counts } = mentionsIn(bank);
  const countries = bank.entities.filter(entity => entity.type === 'country');
  return { count: Math.max(0, ...countries.map(({ id }) => counts.get(id) ?? 0)) };
});

/** @returns whether the article uses all words of a term together in every tenth fact, and in four at least. */
export function isTermEverywhere(term: string, bank: ArticleBank): boolean {
  const uses = contentWords(term).map(word => factsByWord(bank).get(word) ?? noFacts);
  const [rarest, ...others] = uses.toSorted((one, other) => one.size - other.size);
  const fewest = Math.max(4, bank.facts.length / 10);
  if (rarest === undefined || rarest.size < fewest) return false;
  return [...rarest].filter(id => others.every(ids => ids.has(id))).length >= fewest;
}

const noFacts: ReadonlySet<string> = new Set();

const factsByWord = perBank(bank => {
  const byWord = new Map<string, Set<string>>();
  for (const fact of bank.facts) {
    for (const word of contentWords(factSentence(fact)))
      byWord.set(word, (byWord.get(word) ?? new Set()).add(fact.id));
  }
  return byWord;
});

/** 0 to 1: how often the article's facts speak of the best-known entity in this one. */
function salience(fact: Fact, bank: ArticleBank): number {
  const { counts, highest, named } = mentionsIn(bank);
  const here = named.get(fact.id) ?? [];
  return Math.max(0, ...here.map(id => counts.get(id) ?? 0)) / Math.max(1, highest);
}

interface Mentions {
  /** In how many facts an entity is mentioned, under any of its names. */
  readonly counts: ReadonlyMap<string, number>;
  readonly highest: number;
  /** Fact id → ids of the entities that its sentence calls by their name. */
  readonly named: ReadonlyMap<string, readonly string[]>;
}

const mentionsIn = perBank((bank): Mentions => {
  const byWord = namesByFirstWord(bank);
  const counts = new Map<string, number>();
  const named = new Map<string, readonly string[]>();
  for (const fact of bank.facts) {
    const sentence = ` ${fold(factSentence(fact))} `;
    const words = new Set(sentence.trim().split(' '));
    const here = [...words]
      .flatMap(word => byWord.get(word) ?? [])
      .filter(({ name }) => sentence.includes(` ${name} `));
    for (const id of new Set(here.map(each => each.id))) counts.set(id, (counts.get(id) ?? 0) + 1);
    named.set(
      fact.id,
      here.filter(each => each.isName).map(each => each.id),
    );
  }
  return { counts, named, highest: Math.max(0, ...counts.values()) };
});

interface FoldedName {
  readonly id: string;
  readonly name: string;
  readonly isName: boolean;
}

/** Thousands of names against thousands of sentences: only names whose first word is there need a look. */
function namesByFirstWord(bank: ArticleBank): Map<string, FoldedName[]> {
  const byWord = new Map<string, FoldedName[]>();
  for (const { id, name, aliases } of bank.entities) {
    for (const [place, each] of [name, ...aliases].entries()) {
      const folded = fold(each);
      const [word = ''] = folded.split(' ');
      if (word === '') continue;
      byWord.set(word, [...(byWord.get(word) ?? []), { id, name: folded, isName: place === 0 }]);
    }
  }
  return byWord;
}
