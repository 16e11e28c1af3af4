import type { BankItem as DrawableItem } from '../domain/blueprint.ts';
import { availability, chooseItems } from '../domain/blueprint.ts';
import { assembleForm } from '../domain/form.ts';
import type { Difficulty, ItemType } from '../domain/item.ts';
import { isScoredContent, scoredTypes } from '../domain/item.ts';
import { NotFound } from '../domain/problems.ts';
import { seededRandom } from '../domain/random.ts';
import type { BankItem } from '../stores/items.ts';
import type { AssignmentLine, Quiz } from '../stores/quizzes.ts';
import type { KeyedItem, KeyedQuestion } from './question-result.ts';
import { keyItem, keyQuestions } from './question-result.ts';
import { secretRandom } from './secrets.ts';
import type { TeacherVisitor } from './sessions.ts';
import type { World } from './world.ts';
import { today } from './world.ts';

/** An item as a line of the bank. */
export interface BankLine {
  readonly itemId: string;
  readonly itemVersionId: string;
  readonly type: ItemType;
  readonly topicId: string;
  readonly topicName: string;
  readonly stem: string;
  readonly keyText: string;
  readonly difficulty: Difficulty;
}

export interface QuizMaker {
  /** The article that alone is asked about; absent: all. */
  readonly article?: { readonly articleId: string; readonly title: string };
  readonly topics: readonly { topicId: string; name: string; available: number }[];
  readonly types: readonly { type: ItemType; available: number }[];
  /** How many questions one quiz on everything can have, at most one a fact. */
  readonly available: number;
}

export interface QuizLine {
  readonly quizId: string;
  readonly title: string;
  readonly questionCount: number;
  readonly createdAt: string;
  readonly isSample: boolean;
  readonly assignments: readonly QuizAssignment[];
}

export type QuizAssignment = Pick<
  AssignmentLine,
  | 'assignmentId'
  | 'classId'
  | 'className'
  | 'mode'
  | 'openedAt'
  | 'startedCount'
  | 'submittedCount'
  | 'studentCount'
> & { readonly isClosed: boolean };

export interface QuizPage {
  readonly quizId: string;
  readonly title: string;
  readonly createdAt: string;
  readonly isSample: boolean;
  readonly questions: readonly KeyedQuestion[];
  readonly assignments: readonly QuizAssignment[];
  readonly classes: readonly { classId: string; name: string }[];
}

export type QuizMade =
  | { readonly kind: 'made'; readonly quizId: string }
  | { readonly kind: 'refused'; readonly sentence: string };

export const mostQuestions = 50;

/** @param articleId counts the items of this article alone; unknown ones are passed over */
export async function readQuizMaker(world: World, articleId = ''): Promise<QuizMaker> {
  const article = articleId === '' ? undefined : await world.stores.bank.findArticle(articleId);
  const items = itemsOf(await world.stores.items.listDrawable(today(world)), article?.id);
  const drawables = items.map(drawable);
  const all = availability(drawables, { topicIds: [], types: [], count: 0 });
  const names = new Map(items.map(item => [item.topicId, item.topicName]));
  return {
    ...(article !== undefined && { article: { articleId: article.id, title: article.title } }),
    available: all.total,
    topics: [...names]
      .map(([topicId, name]) => ({ topicId, name, available: all.byTopic[topicId] ?? 0 }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    types: scoredTypes.map(type => ({ type, available: items.filter(item => item.type === type).length })),
  };
}

/** Proposes items for "10 questions on these topics"; nothing is stored, and the same seed proposes the same. */
export async function drawItems(
  world: World,
  wanted: {
    topicIds: readonly string[];
    types: readonly ItemType[];
    count: number;
    seed: string;
    articleId?: string | undefined;
  },
): Promise<BankLine[]> {
  const items = itemsOf(await world.stores.items.listDrawable(today(world)), wanted.articleId);
  const byId = new Map(items.map(item => [item.itemId, item]));
  const chosen = chooseItems(items.map(drawable), wanted, seededRandom(wanted.seed));
  return chosen.flatMap(({ id }) => {
    const item = byId.get(id);
    return item === undefined ? [] : [toBankLine(item)];
  });
}

/** @returns a page of the bank; `next` is the `after` of the following one. */
export async function listBank(
  world: World,
  filter: { topicId?: string; type?: ItemType; text?: string; after?: string; limit: number },
): Promise<{ lines: BankLine[]; total: number; next?: string }> {
  const { lines, total } = await world.stores.items.list({ ...filter, limit: filter.limit + 1 });
  const shown = lines.slice(0, filter.limit);
  const last = shown.at(-1);
  return {
    lines: shown.map(toBankLine),
    total,
    ...(lines.length > filter.limit && last !== undefined && { next: last.itemId }),
  };
}

/** Makes a quiz with its form A, which never changes again. */
export async function createQuiz(
  world: World,
  teacher: Pick<TeacherVisitor, 'teacherId'>,
  wanted: { title: string; itemIds: readonly string[]; isSample?: boolean },
): Promise<QuizMade> {
  const itemIds = [...new Set(wanted.itemIds)];
  if (itemIds.length === 0) return refused('Choose at least one question.');
  if (itemIds.length > mostQuestions) return refused(`A quiz has at most ${mostQuestions} questions.`);
  const versions = await world.stores.versions.findApproved(itemIds);
  if (versions.length < itemIds.length) {
    return refused(
      'A question you chose is not in the bank any more. Look at the list again, then make the quiz.',
    );
  }
  const sources = versions.flatMap(({ versionId, content }) =>
    isScoredContent(content) ? [{ versionId, task: content.task, key: content.key }] : [],
  );
  if (sources.length < versions.length) {
    return refused(
      'Short answers are marked by hand. Print them with a quiz instead; take them off this list.',
    );
  }
  const quizId = world.newId();
  const positions = assembleForm(sources, secretRandom);
  const { teacherId } = teacher;
  await world.stores.quizzes.add(
    { quizId, teacherId, title: wanted.title.trim(), isSample: wanted.isSample ?? false },
    { formId: world.newId(), letter: 'A', positions },
    world.now(),
  );
  return { kind: 'made', quizId };
}

/** @returns the teacher's quizzes, the newest first. */
export async function listQuizzes(world: World, teacher: TeacherVisitor): Promise<QuizLine[]> {
  const quizzes = await world.stores.quizzes.listOfTeacher(teacher.teacherId);
  const assignments = await world.stores.quizzes.listAssignments(teacher.teacherId);
  return quizzes.map(quiz => ({
    ...quiz,
    assignments: assignments.filter(line => line.quizId === quiz.quizId).map(toQuizAssignment),
  }));
}

/** @throws NotFound for a quiz that is not the teacher's. */
export async function readQuiz(world: World, teacher: TeacherVisitor, quizId: string): Promise<QuizPage> {
  const quiz = await findOwnQuiz(world, teacher, quizId);
  const form = await world.stores.quizzes.findForm(quizId, 'A');
  const assignments = await world.stores.quizzes.listAssignments(teacher.teacherId);
  const classes = await world.stores.classes.listOfTeacher(teacher.teacherId);
  return {
    quizId,
    title: quiz.title,
    createdAt: quiz.createdAt,
    isSample: quiz.isSample,
    questions: await keyQuestions(world, form?.positions ?? []),
    assignments: assignments.filter(line => line.quizId === quizId).map(toQuizAssignment),
    classes: classes.filter(line => !line.isSample).map(({ classId, name }) => ({ classId, name })),
  };
}

/** @returns an item of the bank with its key, its evidence and the teacher's quizzes that use it. @throws NotFound */
export async function readItem(
  world: World,
  teacher: TeacherVisitor,
  itemId: string,
): Promise<KeyedItem & { difficulty: Difficulty; usedIn: { quizId: string; title: string }[] }> {
  const [version] = await world.stores.versions.findApproved([itemId]);
  if (version === undefined) throw new NotFound();
  const question = await keyItem(world, version);
  const usedIn = await world.stores.versions.listUse(itemId, teacher.teacherId);
  return { ...question, difficulty: version.content.difficulty, usedIn };
}

/** @throws NotFound for a quiz that is not the teacher's. */
export async function findOwnQuiz(
  world: World,
  teacher: Pick<TeacherVisitor, 'teacherId'>,
  quizId: string,
): Promise<Quiz> {
  const quiz = await world.stores.quizzes.find(quizId);
  if (quiz?.teacherId !== teacher.teacherId) throw new NotFound();
  return quiz;
}

/** @returns the item as the choice of items needs it. */
export function drawable(item: BankItem): DrawableItem {
  const { itemId, versionId, factIds, topicId, type, importance, rank, keyText, difficulty } = item;
  return { id: itemId, versionId, factIds, topicId, type, importance, rank, keyText, difficulty };
}

/** @returns the item as teachers see it in lists. */
export function toBankLine(item: BankItem): BankLine {
  const { itemId, versionId, type, topicId, topicName, stem, keyText, difficulty } = item;
  return { itemId, itemVersionId: versionId, type, topicId, topicName, stem, keyText, difficulty };
}

function itemsOf(items: readonly BankItem[], articleId: string | undefined): readonly BankItem[] {
  return articleId === undefined ? items : items.filter(item => item.articleId === articleId);
}

function toQuizAssignment({ closedAt, ...line }: AssignmentLine): QuizAssignment {
  return { ...line, isClosed: closedAt !== undefined };
}

function refused(sentence: string): QuizMade {
  return { kind: 'refused', sentence };
}
