import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { makeAssets } from '../../src/web/assets.ts';
import { attemptPage, reviewPage, signInAgainPage } from '../../src/web/pages/attempt.ts';
import { citationPage, frontPage } from '../../src/web/pages/front.ts';
import type { Pages } from '../../src/web/pages/index.ts';
import { namesPage, pinPage } from '../../src/web/pages/join.ts';
import { problemPage } from '../../src/web/pages/problem.ts';
import { resultPage } from '../../src/web/pages/result.ts';
import { studentPage } from '../../src/web/pages/student.ts';
import { tryFeedbackPage, tryPage } from '../../src/web/pages/try.ts';
import { makeRender } from '../../src/web/show.ts';
import {
  attemptResult,
  classDoor,
  openAttemptWith,
  questionResult,
  responses,
  student,
  tasks,
} from '../support/student-pages.ts';

const assets = makeAssets();
const render = makeRender({ assets, checksFields: true });
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Matters of style.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'no-implicit-button-type': 'off',
    // A question's fields share its name, and the ids of lines hold a dot: `q4.premise`.
    'form-dup-name': 'off',
    'valid-id': ['error', { relaxed: true }],
  },
});

const hostile = '"><svg onload=1></script>';

describe('a page', () => {
  for (const [name, html] of renderings()) {
    test(`is valid HTML with one h1 and nothing inline: ${name}`, async () => {
      const report = await validator.validateString(html);
      expect(report.results.flatMap(result => result.messages.map(message => message.message))).toEqual([]);
      expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
      expect(html).not.toMatch(/ style=|<style|<script(?! type="module" src="\/assets\/)| on[a-z]+="/);
    });
  }

  test('shows what people wrote as text, wherever it stands', () => {
    const attempt = { ...openAttemptWith([]), title: hostile };
    const pages = [
      render(
        'front/home',
        frontPage({ hasTeacher: true, factCount: 1, itemCount: 1 }, { code: hostile, error: hostile }),
      ),
      render('join/names', namesPage(classDoor({ className: hostile, teacherName: hostile }))),
      render('attempts/open', attemptPage(attempt, { alias: hostile })),
      render('attempts/sign-in-again', againPage(hostile)),
      render('problem', problemPage({ status: 404, sentence: hostile })),
    ];
    for (const html of pages) {
      expect(html).not.toContain('<svg onload');
      expect(html).toContain('&lt;svg onload=1&gt;');
    }
  });

  test('that reads a field which its model lacks fails by the name of the field', () => {
    const { heading: _, ...incomplete } = pinPage(classDoor(), firstSeat());
    const page: unknown = incomplete;
    expect(() => render('join/pin', page as Pages['join/pin'])).toThrow('page.heading is missing');
  });
});

test('an attempt’s page holds no key', () => {
  const html = render('attempts/open', attemptPage(openAttemptWith([]), student));
  expect(html).not.toMatch(/data-key|correct|is-right/i);
});

test('templates leave nothing unescaped but includes', () => {
  const folder = join(import.meta.dirname, '../../views');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.ejs'),
  );
  const unescaped = files.flatMap(file =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/<%-(?! include\()[^%]*%>/g)].map(
      found => `${file}: ${found[0]}`,
    ),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(unescaped).toEqual([]);
});

function renderings(): [string, string][] {
  const door = classDoor();
  const attempt = openAttemptWith(responses.slice(0, 3));
  const problems = new Map([[5, 'Two lines have the same number.']]);
  const article = {
    id: 'a',
    title: 'An article',
    citation: 'A Paper',
    paragraphCount: 9,
    url: 'https://paper.example',
  };
  const drawn = tasks.map((task, index) => ({
    itemVersionId: `version-${index}`,
    stem: `Stem ${index}`,
    type: 'multiple-choice' as const,
    topicName: 'Trade',
    task,
  }));
  const scoreOnly = attemptResult({ feedback: 'score', topics: [], questions: [], mayRetake: false });
  const checked = { score: 0, max: 500, questions: tasks.map((_, index) => questionResult(index + 1)) };
  const assignment = {
    assignmentId: 'a1',
    title: 'A quiz',
    mode: 'graded' as const,
    questionCount: 1,
    isClosed: false,
    attempts: [],
    mayStart: true,
  };
  const home = { className: 'Period 3', alias: 'Amber Heron' };
  return [
    ['problem', render('problem', problemPage({ status: 500, sentence: 'Sorry.', reference: 'ab12' }))],
    ['first page', render('front/home', frontPage({ hasTeacher: true, factCount: 2, itemCount: 9 }))],
    [
      'first page of an empty Caucus with a wrong code',
      render(
        'front/home',
        frontPage({ hasTeacher: false, factCount: 0, itemCount: 0 }, { code: 'X', error: 'No.' }),
      ),
    ],
    ['citation', render('front/citation', citationPage({ article, factCount: 3 }))],
    ['names', render('join/names', namesPage(door, { studentId: '', error: 'Choose your name first.' }))],
    ['names while joining is closed', render('join/names', namesPage(classDoor({ isJoiningOpen: false })))],
    ['PIN', render('join/pin', pinPage(door, firstSeat(), 'That is not the PIN.'))],
    ['home without a quiz', render('student/home', studentPage({ ...home, assignments: [] }))],
    ['home with a quiz', render('student/home', studentPage({ ...home, assignments: [assignment] }))],
    [
      'home with several',
      render(
        'student/home',
        studentPage({ ...home, assignments: [assignment, { ...assignment, assignmentId: 'a2' }] }),
      ),
    ],
    ['attempt', render('attempts/open', attemptPage(attempt, student))],
    ['attempt with a problem', render('attempts/open', attemptPage(attempt, student, { problems }))],
    ['review', render('attempts/review', reviewPage(attempt, student))],
    ['result', render('attempts/result', resultPage(attemptResult(), student, { sent: 2, empty: 3 }))],
    ['result of a graded quiz', render('attempts/result', resultPage(scoreOnly, student))],
    ['sign in again', render('attempts/sign-in-again', againPage('x'))],
    ['Try five', render('try/five', tryPage(drawn, 'seed'))],
    ['feedback of Try five', render('try/feedback', tryFeedbackPage(checked))],
  ];
}

function againPage(value: string) {
  const kept = [{ name: 'q1', value }];
  return signInAgainPage({
    attemptId: 'a',
    className: value,
    title: value,
    hasPins: true,
    kept,
    error: value,
  });
}

function firstSeat() {
  const [seat] = classDoor().seats;
  if (seat === undefined) throw new Error('The sample has two seats.');
  return seat;
}
