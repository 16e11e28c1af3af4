import type { ArticleBank } from '../domain/article-bank.ts';
import type { Fact } from '../domain/fact.ts';
import { isStale } from '../domain/fact.ts';
import type { Handout } from '../domain/handout.ts';
import { handout } from '../domain/handout.ts';
import { isScoredContent } from '../domain/item.ts';
import { NotFound } from '../domain/problems.ts';
import type { StudyGuide } from '../domain/study-guide.ts';
import { studyGuide } from '../domain/study-guide.ts';
import { type WritingPrompt, type WritingSource, writingPrompts } from '../domain/writing-part.ts';
import type { ItemVersion } from '../stores/versions.ts';
import { findOwnQuiz } from './make-quiz.ts';
import type { TeacherVisitor } from './sessions.ts';
import type { World } from './world.ts';
import { today } from './world.ts';

/** What is printed of a quiz: the worksheet with its key, and a study guide for each article that it draws on. */
export interface QuizPrint {
  readonly quizId: string;
  readonly handout: Handout;
  readonly guides: readonly StudyGuide[];
  /** Short answers on the same articles, approved and not stale. */
  readonly writing: readonly WritingPrompt[];
}

/** @throws NotFound for a quiz that is not the teacher's. */
export async function readPrint(world: World, teacher: TeacherVisitor, quizId: string): Promise<QuizPrint> {
  const quiz = await findOwnQuiz(world, teacher, quizId);
  const form = await world.stores.quizzes.findForm(quizId, 'A');
  if (form === undefined) throw new NotFound();
  const versions = await world.stores.versions.findVersions(form.positions.map(place => place.itemVersionId));
  const banks = await findBanks(world, versions);
  const facts = new Map(banks.flatMap(bank => bank.facts.map(fact => [fact.id, fact] as const)));
  const byId = new Map(versions.map(version => [version.versionId, version]));
  const positions = form.positions.flatMap(({ position, itemVersionId, optionIds, points }) => {
    const version = byId.get(itemVersionId);
    if (version === undefined || !isScoredContent(version.content)) return [];
    return [{ position, optionIds, points, content: version.content, facts: factsOf(version, facts) }];
  });
  const citation = banks.map(bank => bank.article.citation).join('; ');
  return {
    quizId,
    handout: handout({ title: quiz.title, citation, formLetter: form.letter, positions }),
    writing: writingPrompts(await findWriting(world, banks)),
    guides: banks.map(bank => studyGuide({ ...bank, facts: freshFacts(bank, today(world)) })),
  };
}

async function findBanks(world: World, versions: readonly ItemVersion[]): Promise<ArticleBank[]> {
  const banks: ArticleBank[] = [];
  for (const articleId of new Set(versions.map(version => version.articleId))) {
    const bank = await world.stores.bank.findBank(articleId);
    if (bank !== undefined) banks.push(bank);
  }
  return banks;
}

async function findWriting(world: World, banks: readonly ArticleBank[]): Promise<WritingSource[]> {
  const sources: WritingSource[] = [];
  for (const bank of banks) {
    const fresh = new Map(freshFacts(bank, today(world)).map(fact => [fact.id, fact]));
    const shortAnswers = await world.stores.items.listDrafts(bank.article.id, 'short-answer');
    for (const { content, rank, factIds } of shortAnswers) {
      const facts = factIds.flatMap(id => fresh.get(id) ?? []);
      if (facts.length === factIds.length) sources.push({ content, rank, facts });
    }
  }
  return sources;
}

function freshFacts(bank: ArticleBank, day: string): Fact[] {
  return bank.facts.filter(fact => !isStale(fact, day));
}

function factsOf(version: ItemVersion, facts: ReadonlyMap<string, Fact>): Fact[] {
  return version.evidence.flatMap(({ factId }) => facts.get(factId) ?? []);
}
