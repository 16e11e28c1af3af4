import type { ArticlePage, ArticlesPage } from './articles.ts';
import type { WatchPage } from './assignment.ts';
import type { BankPage, ItemPage } from './bank.ts';
import type { BoardPage, ClassPage } from './class.ts';
import type { ClassScoresPage } from './class-scores.ts';
import type { LabelsPage, SignInListPage, StudentSettingsPage } from './class-students.ts';
import type { ClassesPage, NewClassPage } from './classes.ts';
import type { ConfirmPage } from './confirm.ts';
import type { HomePage } from './home.ts';
import type { PrintPage } from './print.ts';
import type { QuizPage } from './quiz.ts';
import type { MakerPage } from './quiz-maker.ts';
import type { QuizzesPage } from './quizzes.ts';
import type { ReportsPage } from './reports.ts';
import type { ScoresPage } from './scores.ts';
import type { SetUpPage } from './set-up.ts';
import type { SignInPage } from './sign-in.ts';

/** The views of the teacher's side. */
export interface TeacherPages {
  readonly confirm: ConfirmPage;
  readonly 'setup/new': SetUpPage;
  readonly 'sign-in/new': SignInPage;
  readonly 'home/show': HomePage;
  readonly 'classes/index': ClassesPage;
  readonly 'classes/new': NewClassPage;
  readonly 'classes/show': ClassPage;
  readonly 'classes/live': BoardPage;
  readonly 'classes/student': StudentSettingsPage;
  readonly 'classes/labels': LabelsPage;
  readonly 'classes/sign-in-list': SignInListPage;
  readonly 'classes/scores': ClassScoresPage;
  readonly 'quizzes/index': QuizzesPage;
  readonly 'quizzes/new': MakerPage;
  readonly 'quizzes/show': QuizPage;
  readonly 'quizzes/print': PrintPage;
  readonly 'assignments/show': WatchPage;
  readonly 'assignments/scores': ScoresPage;
  readonly 'articles/index': ArticlesPage;
  readonly 'articles/show': ArticlePage;
  readonly 'bank/index': BankPage;
  readonly 'bank/show': ItemPage;
  readonly 'reports/index': ReportsPage;
}
