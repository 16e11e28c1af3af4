import type { ArticleBank } from '../../article-bank.ts';
import { type Fact, factSentence, paragraphOf } from '../../fact.ts';
import type { ItemDraft, RubricPoint } from '../../item.ts';
import { needsAttribution, statementOf } from '../attribution.ts';
import { compose } from '../compose.ts';
import { entityNamed } from '../conflicts.ts';
import { type DraftingContext, isFromText } from '../drafting-bank.ts';
import { standsAlone } from '../loose-wording.ts';
import { rationaleOfAll } from '../rationale.ts';
import { contentWords, countWords, inQuotationMarks, likeness, shareRoot } from '../wording.ts';

/** A stretch of the article that has one main idea: a section, or what is told of a topic where there are no headings. */
interface Stretch {
  readonly key: string;
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly ask: string;
}

const fewestFacts = 4;
/** Of an imported part three, or it has no idea that its facts would show. */
const fewestPoints = { cited: 2, quoted: 3 };
const mostPoints = 3;
const mostWords = 28;
const fewestWords = 7;
const linesToWriteOn = 6;

/** @returns a short answer on the main idea of each section (or topic), with a rubric of its two or three key facts. */
export function draftMainIdeas(facts: readonly Fact[], context: DraftingContext): ItemDraft[] {
  return stretchesOf(facts, context.bank).flatMap(stretch => mainIdea(stretch, context));
}

function stretchesOf(facts: readonly Fact[], bank: ArticleBank): Stretch[] {
  const { article, sections = [], topics } = bank;
  if (sections.length > 1)
    return sections
      .filter(({ title }) => isHeading(title, bank))
      .map(({ title, firstParagraph, lastParagraph }) => ({
        key: `section ${firstParagraph}`,
        title,
        facts: facts.filter(
          fact => paragraphOf(fact) >= firstParagraph && paragraphOf(fact) <= lastParagraph,
        ),
        ask: `In two or three sentences, sum up what the article explains in its part ${inQuotationMarks(asTitle(title))}. Name the most important points.`,
      }));
  if (facts.some(isFromText)) return [];
  const told = topics.filter(topic => facts.some(fact => fact.topicId === topic.id));
  const isOne = told.length < 2;
  return told.map(({ id, name }) => ({
    key: `topic ${id}`,
    title: isOne ? article.title : name,
    facts: facts.filter(fact => fact.topicId === id),
    ask: isOne
      ? `In two or three sentences, sum up the article ${inQuotationMarks(article.title)}. Name its most important points.`
      : `In two or three sentences, explain the most important things that the article says on this topic: ${name}.`,
  }));
}

/** Neither a caption or a sentence nor the mere name of somebody. */
function isHeading(title: string, bank: ArticleBank): boolean {
  const isSentence = /[.!:;,]$/.test(title.trim()) || countWords(title) > 9;
  return !isSentence && contentWords(title).length > 0 && entityNamed(bank, title) === undefined;
}

/** Capitals throughout are the printer's. */
function asTitle(title: string): string {
  if (/\p{Ll}/u.test(title)) return title;
  return title
    .toLowerCase()
    .replace(/(?<![\p{L}’'])\p{L}/gu, letter => letter.toUpperCase())
    .replace(/ (?:A|An|And|As|At|By|For|From|In|Of|On|Or|The|To|With)(?= )/g, word => word.toLowerCase());
}

function mainIdea({ key, title, facts, ask }: Stretch, context: DraftingContext): ItemDraft[] {
  const [main, ...others] = keyFacts(facts, title);
  if (facts.length < fewestFacts || main === undefined || others.length + 1 < fewestOf(main)) return [];
  if (isFromText(main) && !showTheIdea([main, ...others], title)) return [];
  const chosen = [main, ...others] as const;
  const points = chosen.map((fact): RubricPoint => ({ text: statementOf(fact), points: 1 }));
  return [
    compose(
      {
        facts: chosen,
        type: 'short-answer',
        template: 'main-idea',
        question: `main idea of ${key}`,
        stem: ask,
        task: { kind: 'explain', lines: linesToWriteOn },
        key: { kind: 'rubric', points },
        rationale: rationaleOfAll('A full answer draws on what the article says here:', chosen),
      },
      context,
    ),
  ];
}

/** Every point has something of the heading, and together they have all of it; a heading of one word tells too little. */
function showTheIdea(facts: readonly Fact[], title: string): boolean {
  const ofTitle = contentWords(title);
  const told = facts.flatMap(fact => contentWords(factSentence(fact)));
  return (
    ofTitle.length >= 2 &&
    ofTitle.every(word => told.some(each => shareRoot(each, word))) &&
    facts.every(fact => sharedWithTitle(fact, title) > 0 && countWords(factSentence(fact)) >= fewestWords)
  );
}

function sharedWithTitle(fact: Fact, title: string): number {
  const words = contentWords(factSentence(fact));
  return contentWords(title).filter(ofTitle => words.some(word => shareRoot(word, ofTitle))).length;
}

function fewestOf(fact: Fact): number {
  return isFromText(fact) ? fewestPoints.quoted : fewestPoints.cited;
}

/** The most important, those that come first before others, no two alike; a detail that no one need know is left out. */
function keyFacts(facts: readonly Fact[], title: string): Fact[] {
  const centrality = centralityIn(facts, title);
  const last = Math.max(1, ...facts.map(paragraphOf));
  const worth = (fact: Fact) =>
    worthOf(fact) +
    3 * centrality(fact) +
    (isFromText(fact) ? Math.min(1, sharedWithTitle(fact, title)) + 2 * (1 - paragraphOf(fact) / last) : 0);
  const fit = facts.filter(
    fact =>
      fact.kind !== 'role' &&
      fact.kind !== 'quote' &&
      countWords(factSentence(fact)) <= mostWords &&
      !(
        isFromText(fact) &&
        (fact.importance === 1 || pointsBack.test(factSentence(fact)) || !standsAlone(factSentence(fact)))
      ),
  );
  const ranked = fit.toSorted(
    (one, other) => worth(other) - worth(one) || paragraphOf(one) - paragraphOf(other),
  );
  const kept: Fact[] = [];
  for (const fact of ranked) {
    const isNew = !kept.some(
      other =>
        likeness(factSentence(other), factSentence(fact)) >= 0.5 ||
        (isFromText(fact) && paragraphOf(other) === paragraphOf(fact)),
    );
    if (isNew && kept.length < mostPoints) kept.push(fact);
  }
  return kept.sort((one, other) => paragraphOf(one) - paragraphOf(other));
}

const pointsBack =
  /^(?:He|She|It|They|This|That|These|Those|Such|Another|Although|Once|But|And|However)\b|[“”"]|\b(?:it|them|so|example)\.$/;

/** What the article itself reports outweighs what a speaker claims, and a cause outweighs a mere event. */
function worthOf(fact: Fact): number {
  const isCause =
    'slots' in fact && fact.slots !== undefined && ('reason' in fact.slots || 'result' in fact.slots);
  return 2 * fact.importance + (isCause ? 1 : 0) - (needsAttribution(fact) ? 2 : 0);
}

/** @returns 0 to 1 for a fact: the share of its words that the heading or several other facts of the stretch use as well. */
function centralityIn(facts: readonly Fact[], title: string): (fact: Fact) => number {
  const uses = new Map<string, number>();
  const ofTitle = contentWords(title);
  for (const word of facts.flatMap(fact => contentWords(factSentence(fact))))
    uses.set(word, (uses.get(word) ?? 0) + 1);
  const fewest = 1 + Math.max(2, facts.length / 8);
  const isShared = (word: string) => ofTitle.includes(word) || (uses.get(word) ?? 0) >= fewest;
  return fact => {
    const words = contentWords(factSentence(fact));
    return words.length === 0 ? 0 : words.filter(isShared).length / words.length;
  };
}
