import type { QuizPage as QuizRead } from '../../journeys/make-quiz.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import type { Problems } from '../forms/parsed.ts';
import { dayOf, type Instant } from './instant.ts';
import { type KeyedPart, keyedPart } from './keyed-question.ts';
import { type Page, teacherMasthead } from './page.ts';
import { counted } from './points.ts';
import { type OpeningRow, openingRow } from './quizzes.ts';

export interface QuizPage extends Page {
  readonly address: string;
  readonly heading: string;
  readonly lead: string;
  readonly made: Instant;
  readonly isSample: boolean;
  readonly questions: readonly KeyedPart[];
  readonly openings: readonly OpeningRow[];
  readonly opening: OpeningPart | null;
}

/** The form that opens the quiz for a class. */
export interface OpeningPart {
  readonly action: string;
  readonly classes: readonly { readonly value: string; readonly text: string; readonly isChosen: boolean }[];
  readonly classError: string;
  readonly isGraded: boolean;
  readonly showsAtOnce: boolean;
}

export interface TypedOpening {
  readonly classId: string;
  readonly isGraded: boolean;
  readonly showsAtOnce: boolean;
}

const nothingTyped: TypedOpening = { classId: '', isGraded: false, showsAtOnce: false };

export function quizPage(
  teacher: TeacherVisitor,
  quiz: QuizRead,
  typed: TypedOpening = nothingTyped,
  problems: Problems = {},
): QuizPage {
  const address = `/quizzes/${quiz.quizId}`;
  return {
    title: quiz.title,
    masthead: teacherMasthead(teacher, 'quizzes'),
    address,
    heading: quiz.title,
    lead: counted(quiz.questions.length, 'question'),
    made: dayOf(quiz.createdAt),
    isSample: quiz.isSample,
    questions: quiz.questions.map(keyedPart),
    openings: quiz.assignments.map(openingRow),
    opening: quiz.isSample
      ? null
      : {
          action: `${address}/assignments`,
          classes: quiz.classes.map(({ classId, name }) => ({
            value: classId,
            text: name,
            isChosen: classId === typed.classId || quiz.classes.length === 1,
          })),
          classError: problems.class ?? problems.mode ?? '',
          isGraded: typed.isGraded,
          showsAtOnce: typed.showsAtOnce,
        },
  };
}
