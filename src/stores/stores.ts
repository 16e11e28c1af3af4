import { makeArticleTextStore } from './article-texts.ts';
import { makeAttemptStore } from './attempts.ts';
import { makeBankStore } from './bank.ts';
import { makeClassStore } from './classes.ts';
import type { Engine } from './engine.ts';
import { makeImportStore } from './imports.ts';
import { makeIntakeStore } from './intake.ts';
import { makeItemStore } from './items.ts';
import { makeQuizStore } from './quizzes.ts';
import { makeReportStore } from './reports.ts';
import { makeResponseStore } from './responses.ts';
import { makeReviewPageStore } from './review-pages.ts';
import { makeReviewStore } from './reviews.ts';
import { makeSessionStore } from './sessions.ts';
import { makeStudentStore } from './students.ts';
import { makeTeacherStore } from './teachers.ts';
import { makeTopicStore } from './topics.ts';
import { makeVersionStore } from './versions.ts';

export type Stores = ReturnType<typeof makeStores>;

/** Makes all stores; a statement that does not fit the schema stops it here. */
export function makeStores(engine: Engine) {
  return {
    teachers: makeTeacherStore(engine),
    sessions: makeSessionStore(engine),
    classes: makeClassStore(engine),
    students: makeStudentStore(engine),
    bank: makeBankStore(engine),
    texts: makeArticleTextStore(engine),
    topics: makeTopicStore(engine),
    imports: makeImportStore(engine),
    intake: makeIntakeStore(engine),
    reviews: makeReviewStore(engine),
    reviewPages: makeReviewPageStore(engine),
    items: makeItemStore(engine),
    versions: makeVersionStore(engine),
    quizzes: makeQuizStore(engine),
    attempts: makeAttemptStore(engine),
    responses: makeResponseStore(engine),
    reports: makeReportStore(engine),
    backUp: (file: string) => engine.backUp(file),
    close: () => engine.close(),
  };
}
