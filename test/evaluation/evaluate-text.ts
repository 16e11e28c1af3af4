import type { ArticleBank } from '../../src/domain/article-bank.ts';
import {
  checkGates,
  draftItems,
  type GateFailure,
  type RefusedDraft,
} from '../../src/domain/drafting/draft-items.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { ItemDraft } from '../../src/domain/item.ts';
import { seededRandom } from '../../src/domain/random.ts';
import type { Reader } from '../../src/reading/language/reader.ts';
import { type ReadArticle, readArticleInSteps } from '../../src/reading/propose.ts';
import { evidenceProblems, type Problem } from './evidence-problems.ts';
import type { HumanQuestion } from './human-questions.ts';
import { placeQuestions } from './place-questions.ts';
import { measureRecall, type Recall } from './recall.ts';
import { findRepeats } from './repeated-questions.ts';

export interface SourceText {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly words: number;
  readonly questions: readonly HumanQuestion[];
  /** Whether people wrote questions on this very text, as they do on a section of a textbook. */
  readonly hasOwnQuestions: boolean;
}

/** What the whole pipeline made of one text. */
export interface Evaluation {
  readonly name: string;
  readonly text: string;
  readonly words: number;
  /** Yield is judged on news only. */
  readonly isNews: boolean;
  readonly readingSeconds: number;
  readonly draftingSeconds: number;
  readonly paragraphs: readonly string[];
  /** All that were proposed, sure or not. */
  readonly facts: readonly Fact[];
  /** Those from which items were drafted. */
  readonly approved: readonly Fact[];
  readonly drafts: readonly ItemDraft[];
  readonly refused: readonly RefusedDraft[];
  readonly repeats: readonly ItemDraft[];
  /** Of kept items and of evidence; there must be none. */
  readonly problems: readonly Problem[];
  readonly recall: readonly Recall[];
}

/** Nothing that is drafted from a new text may depend on the day. */
const someDay = '2024-06-19';

/** Longer texts than this are no news, nor are those with questions of their own. */
const mostWordsOfNews = 1500;

/** @param isApproved which of the sure facts a person approved; all of them where nobody was asked. */
export function evaluateText(
  source: SourceText,
  reader: Reader,
  isApproved: (text: string, fact: Fact) => boolean = () => true,
): Evaluation {
  const { name, text, words } = source;
  const [read, readingSeconds] = timed(() => readWhole(source, reader));
  const { facts } = read;
  const approved = facts.filter(fact => isSure(fact) && isApproved(name, fact));
  const bank = bankOf(source, read, approved);
  const [{ drafts, refused }, draftingSeconds] = timed(() => draft(bank));
  const paragraphs = read.paragraphs.map(({ start, end }) => text.slice(start, end));
  return {
    ...{ name, text, words, readingSeconds, draftingSeconds, paragraphs, facts, approved, drafts, refused },
    isNews: isNews(source),
    repeats: findRepeats(drafts),
    problems: [...evidenceProblems(facts, text, read.paragraphs), ...gateProblems(drafts, bank, text)],
    recall: measureRecall(placeQuestions(source.questions, paragraphs), facts, read.entities),
  };
}

/** @returns whether a text is taken for news: it is short, and people wrote no questions on it. */
export function isNews({ words, hasOwnQuestions }: Pick<SourceText, 'words' | 'hasOwnQuestions'>): boolean {
  return words < mostWordsOfNews && !hasOwnQuestions;
}

/** @returns whether the reader was sure of a fact. */
export function isSure({ doubts = [] }: Pick<Fact, 'doubts'>): boolean {
  return doubts.length === 0;
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, (performance.now() - start) / 1000];
}

function readWhole({ name, text }: SourceText, reader: Reader): ReadArticle {
  const steps = readArticleInSteps(text, reader, { articleId: name });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function bankOf({ name, title }: SourceText, read: ReadArticle, approved: readonly Fact[]): ArticleBank {
  const { entities, facts, paragraphs, sections } = read;
  return {
    article: { id: name, title, citation: title, paragraphCount: paragraphs.length },
    topics: [...new Set(facts.map(({ topicId }) => topicId))].map(id => ({ id, name: 'Government' })),
    entities,
    facts: approved.map((fact): Fact => ({ ...fact, review: 'approved' })),
    sections,
  };
}

function draft(bank: ArticleBank) {
  let made = 0;
  return draftItems(bank, {
    random: seededRandom(bank.article.id),
    newId: () => `option-${made++}`,
    today: someDay,
  });
}

function gateProblems(drafts: readonly ItemDraft[], bank: ArticleBank, text: string): Problem[] {
  const describe = ({ gate, reason }: GateFailure, { template, content }: ItemDraft): Problem => ({
    gate,
    reason: `${template}, “${content.stem}”: ${reason}`,
  });
  return drafts.flatMap(kept => checkGates(kept, bank, text).map(failure => describe(failure, kept)));
}
