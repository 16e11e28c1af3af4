import { describe, expect, test } from 'vitest';
import type { QuizLine } from '../../src/journeys/make-quiz.ts';
import type { QuizPrint } from '../../src/journeys/print-quiz.ts';
import { recentOpenings, type TeacherHome } from '../../src/journeys/read-home.ts';
import type { ArticleLine } from '../../src/stores/bank.ts';
import type { ClassLine } from '../../src/stores/classes.ts';
import { parseNewClass } from '../../src/web/forms/class.ts';
import { localPath } from '../../src/web/forms/sign-in.ts';
import { homePage } from '../../src/web/pages/home.ts';
import { roundedPointsText } from '../../src/web/pages/points.ts';
import { printPage } from '../../src/web/pages/print.ts';
import { miniChart, scoreChart } from '../../src/web/pages/score-chart.ts';
import { chosenText, lookAgainText } from '../../src/web/pages/scores.ts';

const teacher = {
  teacherId: 't',
  name: 'Ms. Okafor',
  email: 'okafor@school.example',
  role: 'owner' as const,
};
const period3: ClassLine = {
  classId: 'c',
  name: 'Period 3',
  code: 'K7M4PX2A',
  isSample: false,
  studentCount: 26,
  claimedCount: 20,
};

const article = (line: Partial<ArticleLine>): ArticleLine => ({
  articleId: 'a',
  title: 'River towns',
  citation: 'Valley Ledger',
  factCount: 0,
  waitingCount: 0,
  itemCount: 0,
  ...line,
});

describe('the first words of the home page', () => {
  const headline = (source: Partial<TeacherHome>) =>
    homePage(teacher, {
      classes: [],
      quizzes: [],
      openings: recentOpenings(source.quizzes ?? []),
      articles: [],
      reportCount: 0,
      ...source,
    }).lead.headline.replace('\u00a0', ' ');

  test('ask for a class while there is none but the sample', () => {
    expect(headline({})).toBe('Make your first class.');
    expect(headline({ classes: [{ ...period3, isSample: true }] })).toBe('Make your first class.');
  });

  test('ask for a quiz once there is a class, and for a class to open it', () => {
    expect(headline({ classes: [period3] })).toBe('Period 3 is ready. Make its first quiz.');
    expect(headline({ classes: [period3], quizzes: [quiz([])] })).toBe(
      'Your quiz is ready. Open it for a class.',
    );
  });

  test('say how many have handed in, then that the class has finished', () => {
    const open = quiz([opening({ submittedCount: 12, startedCount: 20 })]);
    expect(headline({ classes: [period3], quizzes: [open] })).toBe('12 of 26 in Period 3 have handed in.');
    const done = quiz([opening({ submittedCount: 24, isClosed: true })]);
    expect(headline({ classes: [period3], quizzes: [done] })).toBe(
      'Period 3 has finished. Nothing needs another look.',
    );
  });

  test('draw no conclusion from fewer than four students', () => {
    const done = quiz([opening({ submittedCount: 3, isClosed: true })]);
    expect(headline({ classes: [period3], quizzes: [done] })).toBe('Period 3 has finished.');
  });
});

test('open quizzes, proposed facts and reports wait for the teacher', () => {
  const { waiting } = homePage(teacher, {
    classes: [period3],
    quizzes: [],
    openings: recentOpenings([quiz([opening({ submittedCount: 25 })])]),
    articles: [article({ waitingCount: 34 }), article({ waitingCount: 0 })],
    reportCount: 2,
  });
  expect(waiting.map(link => link.text)).toEqual([
    'Beijing is open in Period 3; 1 student not done',
    '34 facts of River towns wait for review',
    '2 questions reported by students',
  ]);
});

test('recent quizzes are the newest six, the sample last', () => {
  const own = Array.from({ length: 7 }, (_, index) =>
    opening({ assignmentId: `a${index}`, openedAt: `2026-09-0${index + 1}T09:00:00.000Z` }),
  );
  const sample = quiz([opening({ assignmentId: 'sample', openedAt: '2026-09-20T09:00:00.000Z' })]);
  const recent = recentOpenings([{ ...sample, isSample: true }, quiz(own)]);
  expect(recent.map(line => line.assignmentId)).toEqual(['a6', 'a5', 'a4', 'a3', 'a2', 'a1']);
});

test.each([
  [0, 'Nothing needs another look.'],
  [1, 'One question needs another look.'],
  [3, 'Three questions need another look.'],
])('%d weak questions are said in words', (count, words) => {
  expect(lookAgainText(count)).toBe(words);
});

test.each([
  [[7, 2, 2], '7 students'],
  [[2, 2, 1], '2 students; another option ties with it'],
  [[1, 1, 1], '1 student; 2 other options tie with it'],
])('a most-chosen wrong option with rivals says so: %j', ([most = 0, ...rest], words) => {
  const wrong = [most, ...rest].map(n => ({ isKey: false, n }));
  expect(chosenText(most, [{ isKey: true, n: most }, ...wrong])).toBe(words);
});

describe('the chart of scores', () => {
  const bands = Array.from({ length: 10 }, (_, index) => ({
    from: index / 10,
    to: (index + 1) / 10,
    n: index === 7 ? 3 : 0,
  }));

  test('draws one oval a student above the score, parts of a point rounded down', () => {
    const chart = scoreChart({ scores: [200, 767, 700, 1000], max: 1000, bands, median: 733 });
    expect(chart.ovals).toHaveLength(4);
    expect(new Set(chart.ovals.map(oval => oval.cx)).size).toBe(3);
    expect(chart.desc).toBe('1 student at 2, 2 students at 7, 1 student at 10.');
    expect(chart.median?.text).toBe('Median 7.3');
  });

  test('keeps two hundred students on one score inside its frame', () => {
    const chart = scoreChart({ scores: Array(200).fill(700), max: 1000, bands, median: 700 });
    const [, , , height = '0'] = chart.viewBox.split(' ');
    expect(chart.ovals).toHaveLength(200);
    expect(Number(height)).toBeLessThan(260);
    for (const { cy } of chart.ovals) expect(Number(cy)).toBeGreaterThan(20);
  });

  test('shows a long quiz in ten bands of percent', () => {
    const chart = scoreChart({ scores: [2200, 2300, 2250], max: 3000, bands, median: 2250 });
    expect(chart.labels.map(label => label.text)).toEqual([
      '0',
      '10',
      '20',
      '30',
      '40',
      '50',
      '60',
      '70',
      '80',
      '90',
    ]);
    expect(chart.desc).toBe('3 students at 70% or more.');
  });

  test('is small in a table: one bar a band that holds somebody', () => {
    expect(miniChart(bands).bars).toEqual([{ x: '84.8', y: '1.5', height: '25' }]);
  });
});

test.each([
  [750, '7.5'],
  [733, '7.3'],
  [800, '8'],
])('%d hundredths are %s points', (hundredths, text) => {
  expect(roundedPointsText(hundredths)).toBe(text);
});

describe('on paper', () => {
  const print: QuizPrint = {
    quizId: 'q',
    handout: {
      title: 'Beijing',
      citation: 'A Paper, 2024.',
      formLetter: 'A',
      questions: [
        printed(1, 'choose-one', ['China', 'India', 'Japan', 'Brazil']),
        printed(2, 'choose-many', ['A rather long option to read', 'Short']),
        printed(3, 'order', ['First', 'Second']),
      ],
      key: [
        {
          ...keyOf(1, 'B', 'India'),
          evidence: [
            { paragraph: 4, speaker: 'Wang' },
            { paragraph: 2, speaker: 'Wang' },
          ],
        },
        keyOf(2, 'A', 'A rather long option to read'),
        keyOf(3, 'B, A', 'Second; First'),
      ],
    },
    guides: [],
    writing: [
      {
        number: 1,
        stem: 'Explain why the town built the mill.',
        lines: 3,
        rubric: [{ text: 'Flour was dear.', points: 2 }],
        rationale: 'Paragraph 3 tells.',
        evidence: [{ paragraph: 3 }],
      },
    ],
  };
  const page = printPage(teacher, print, { worksheet: true, key: true, guide: true, writing: false });

  test('short options stand two abreast, long ones below each other', () => {
    expect(page.worksheet?.questions.map(question => question.isShort)).toEqual([true, false, false]);
  });

  test('the key gives letters where they tell all, words where paper has no letters', () => {
    expect(page.key?.rows.map(({ letter, letters, text }) => [letter, letters, text])).toEqual([
      ['B', '', 'India'],
      ['', 'A', ''],
      ['', '', '1 Second; 2 First'],
    ]);
  });

  test('evidence names its paragraphs under their speaker, and the source ends in one full stop', () => {
    expect(page.key?.rows[0]?.evidence).toBe('¶\u00a02, 4, Wang');
    expect(page.worksheet?.source).toBe('Source: A Paper, 2024');
  });

  test('only what is wanted is there', () => {
    const keyOnly = printPage(teacher, print, { worksheet: false, key: true, guide: false, writing: false });
    expect([keyOnly.worksheet, keyOnly.key === null, keyOnly.guides]).toEqual([null, false, []]);
    expect([page.writing, page.key?.rubrics]).toEqual([null, []]);
  });

  test('writing has lines, and its rubric stands on the key', () => {
    const both = printPage(teacher, print, { worksheet: false, key: true, guide: false, writing: true });
    expect(both.writing?.prompts).toEqual([
      { stem: 'Explain why the town built the mill.', lines: [0, 1, 2] },
    ]);
    expect(both.key?.rubrics).toEqual([
      {
        number: 1,
        stem: 'Explain why the town built the mill.',
        points: [{ text: 'Flour was dear.', worth: '2 points' }],
        evidence: '¶\u00a03',
      },
    ]);
  });
});

test.each([
  ['/quizzes?x=1', '/quizzes?x=1'],
  ['//evil.example', '/home'],
  ['/\\evil.example', '/home'],
  ['https://evil.example', '/home'],
  [['/a', '/b'], '/home'],
  [undefined, '/home'],
])('after a sign-in %j leads to %s', (next, path) => {
  expect(localPath(next)).toBe(path);
});

test('fields that a form does not have are ignored', () => {
  const form = parseNewClass({ name: ' Period 3 ', count: '25', teacherId: 'x', isSample: '1' });
  expect(form).toEqual({ kind: 'good', value: { name: 'Period 3', studentCount: 25 } });
});

function quiz(assignments: QuizLine['assignments']): QuizLine {
  const createdAt = '2026-09-01T09:00:00.000Z';
  return { quizId: 'q', title: 'Beijing', questionCount: 10, createdAt, isSample: false, assignments };
}

function opening(other: Partial<QuizLine['assignments'][number]> = {}): QuizLine['assignments'][number] {
  return {
    assignmentId: 'a',
    classId: 'c',
    className: 'Period 3',
    mode: 'graded',
    openedAt: '2026-09-01T09:00:00.000Z',
    startedCount: 0,
    submittedCount: 0,
    studentCount: 26,
    isClosed: false,
    ...other,
  };
}

function printed(number: number, kind: 'choose-one' | 'choose-many' | 'order', texts: string[]) {
  const options = texts.map((text, index) => ({ letter: 'ABCD'.charAt(index), text }));
  return {
    number,
    stem: 'Which?',
    kind,
    instruction: '',
    points: 100,
    premises: [],
    options,
    responseLines: 0,
  };
}

function keyOf(number: number, letters: string, text: string) {
  return { number, letters, text, rationale: 'Because.', evidence: [] };
}
