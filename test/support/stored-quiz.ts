import type { ArticleBank } from '../../src/domain/article-bank.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { NewItem } from '../../src/stores/new-items.ts';
import { makeStores, type Stores } from '../../src/stores/stores.ts';
import { makeEngine } from './engine.ts';

export const morning = '2026-09-14T09:00:00.000Z';

/** An article with one approved fact of an invented town. */
export const townBank: ArticleBank = {
  article: { id: 'article', title: 'Elmford votes', citation: 'Elmford Gazette', paragraphCount: 20 },
  topics: [{ id: 'town', name: 'The town' }],
  entities: [],
  facts: [aStatement('fact', '1998')],
};

export function aStatement(id: string, year: string): Fact {
  return {
    id,
    articleId: 'article',
    topicId: 'town',
    status: 'reported',
    evidence: [{ kind: 'cited', paragraph: 2, phrase: 'a bridge' }],
    importance: 2,
    review: 'approved',
    kind: 'statement',
    text: 'Elmford opened a bridge in {year}.',
    slots: { year: { value: year, type: 'year' } },
  };
}

/** A drafted question with the key `<id>-right`. */
export function anItem(id: string, changes: Partial<NewItem> = {}): NewItem {
  return {
    itemId: id,
    versionId: `${id}-version`,
    articleId: 'article',
    factIds: ['fact'],
    topicId: 'town',
    type: 'multiple-choice',
    template: 'slot-question',
    importance: 2,
    rank: 1,
    signature: `signature of ${id}`,
    keyText: '1998',
    content: {
      stem: `When did ${id} open?`,
      task: {
        kind: 'choose-one',
        options: [
          { id: `${id}-right`, text: '1998' },
          { id: `${id}-wrong`, text: '2004' },
        ],
      },
      key: { kind: 'choose-one', optionId: `${id}-right` },
      rationale: 'The bridge was opened in 1998 (paragraph 2).',
      difficulty: 'easy',
    },
    ...changes,
  };
}

/** @returns stores with the town's article, a teacher and a class of two. */
export async function storesWithClass(): Promise<Stores> {
  const stores = makeStores(makeEngine());
  await stores.bank.addArticle(townBank, morning);
  await stores.teachers.addFirst(
    { teacherId: 'teacher', name: 'Ms. Okafor', email: 'okafor@school.example', passwordHash: 'hash' },
    morning,
  );
  const students = [
    { studentId: 'heron', alias: 'Quiet Heron' },
    { studentId: 'otter', alias: 'Merry Otter' },
  ];
  const aClass = {
    classId: 'class',
    teacherId: 'teacher',
    name: 'Period 3',
    code: 'K7M4PX2A',
    isSample: false,
  };
  await stores.classes.add({ ...aClass, students }, morning);
  return stores;
}

/** @returns the same with a quiz of two questions that is open for the class. */
export async function storesWithQuiz(): Promise<Stores> {
  const stores = await storesWithClass();
  const items = [anItem('bridge'), anItem('ferry')];
  await stores.items.setState(await stores.items.addDrafts(items, morning), 'approved');
  const positions = items.map(({ itemId, versionId }, index) => ({
    position: index + 1,
    itemVersionId: versionId,
    optionIds: [`${itemId}-wrong`, `${itemId}-right`],
    points: 100,
  }));
  const quiz = { quizId: 'quiz', teacherId: 'teacher', title: 'The town', isSample: false };
  await stores.quizzes.add(quiz, { formId: 'form', letter: 'A', positions }, morning);
  const place = { assignmentId: 'assignment', quizId: 'quiz', classId: 'class', formId: 'form' };
  await stores.quizzes.assign({ ...place, mode: 'graded', feedback: 'after-closing' }, morning);
  return stores;
}
