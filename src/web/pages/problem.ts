import { type Link, type Page, visitorMasthead } from './page.ts';

/** What happened, then what to do. */
export interface ProblemPage extends Page {
  readonly sentence: string;
  /** Finds the log line of a bug; '' for expected trouble. */
  readonly reference: string;
  readonly link: Link;
}

const titles: Readonly<Record<number, string>> = {
  400: 'That did not arrive whole',
  401: 'Sign in again',
  403: 'That is not allowed',
  404: 'Nothing here',
  409: 'Not any more',
  413: 'That is too much at once',
  422: 'Something is missing',
  429: 'Too many tries',
  503: 'Not just now',
};

export function problemPage(problem: {
  status: number;
  sentence: string;
  reference?: string;
  link?: Link;
}): ProblemPage {
  return {
    title: titles[problem.status] ?? 'Something went wrong',
    masthead: visitorMasthead,
    sentence: problem.sentence,
    reference: problem.reference ?? '',
    link: problem.link ?? { href: '/', text: 'Go to the first page' },
  };
}
