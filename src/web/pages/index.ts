import type { AttemptPage, ReviewPage, SignInAgainPage } from './attempt.ts';
import type { CitationPage, FrontPage } from './front.ts';
import type { NamesPage, PinPage } from './join.ts';
import type { ProblemPage } from './problem.ts';
import type { ResultPage } from './result.ts';
import type { StudentPage } from './student.ts';
import type { TeacherPages } from './teacher.ts';
import type { TryFeedbackPage, TryPage } from './try.ts';

/** Each view and the page it shows: `show` checks one against the other. */
export interface Pages extends TeacherPages {
  readonly problem: ProblemPage;
  readonly 'front/home': FrontPage;
  readonly 'front/citation': CitationPage;
  readonly 'join/names': NamesPage;
  readonly 'join/pin': PinPage;
  readonly 'student/home': StudentPage;
  readonly 'attempts/open': AttemptPage;
  readonly 'attempts/review': ReviewPage;
  readonly 'attempts/result': ResultPage;
  readonly 'attempts/sign-in-again': SignInAgainPage;
  readonly 'try/five': TryPage;
  readonly 'try/feedback': TryFeedbackPage;
}
