import { makeAttemptStore } from './attempts.ts';
import { makeBankStore } from './bank.ts';
import { makeClassStore } from './classes.ts';
import type { Engine } from './engine.ts';
import { makeItemStore } from './items.ts';
import { makeQuizStore } from './quizzes.ts';
import { makeReportStore } from './reports.ts';
import { makeSessionStore } from './sessions.ts';
import { makeTeacherStore } from './teachers.ts';

export type Stores = ReturnType<typeof makeStores>;

/** Makes all stores; a statement that does not fit the schema stops it here. */
export function makeStores(engine: Engine) {
  return {
    teachers: makeTeacherStore(engine),
    sessions: makeSessionStore(engine),
    classes: makeClassStore(engine),
    bank: makeBankStore(engine),
    items: makeItemStore(engine),
    quizzes: makeQuizStore(engine),
    attempts: makeAttemptStore(engine),
    reports: makeReportStore(engine),
    backUp: (file: string) => engine.backUp(file),
    close: () => engine.close(),
  };
}
