import { describe, expect, test } from 'vitest';
import { attemptPage, responseText, reviewPage, signInAgainPage } from '../../src/web/pages/attempt.ts';
import { evidencePart, feedbackPart } from '../../src/web/pages/feedback.ts';
import { citationPage } from '../../src/web/pages/front.ts';
import { namesPage, pinPage } from '../../src/web/pages/join.ts';
import { resultPage, summary } from '../../src/web/pages/result.ts';
import { studentPage } from '../../src/web/pages/student.ts';
import { topicBar } from '../../src/web/pages/topics.ts';
import {
  attemptResult,
  classDoor,
  evidence,
  openAttemptWith,
  questionResult,
  responses,
  student,
  tasks,
} from '../support/student-pages.ts';

describe('the page of an open attempt', () => {
  test('shows what was saved in every kind of task', () => {
    const [one, many, written, matched, ordered] = attemptPage(openAttemptWith(responses), student).questions;
    expect(one?.options.filter(option => option.isChosen).map(option => option.letter)).toEqual(['B']);
    expect(many?.options.filter(option => option.isChosen).map(option => option.letter)).toEqual(['A', 'B']);
    expect(written?.input).toMatchObject({ value: '12', mode: 'decimal' });
    expect(matched?.lines.map(line => line.choices.find(choice => choice.isChosen)?.text)).toEqual([
      'A. One',
      undefined,
    ]);
    expect(ordered?.lines.map(line => line.choices.find(choice => choice.isChosen)?.value)).toEqual([
      '2',
      '1',
      '3',
    ]);
  });

  test('counts what is answered, in words and ticks', () => {
    const page = attemptPage(openAttemptWith(responses.slice(0, 2)), student);
    expect(page.progress).toBe('2 of 5 answered');
    expect(page.ticks.map(tick => tick.isAnswered)).toEqual([true, true, false, false, false]);
    expect(page.ticks[2]?.text).toBe('Question 3: not answered yet');
  });

  test('gives the numbers back that were typed into an ordering which could not be saved', () => {
    const page = attemptPage(openAttemptWith([]), student, {
      problems: new Map([[5, 'Two lines have the same number.']]),
      typed: { 'q5.option-0': '2', 'q5.option-1': '2' },
    });
    const chosen = page.questions[4]?.lines.map(line => line.choices.find(choice => choice.isChosen)?.value);
    expect(chosen).toEqual(['2', '2', undefined]);
    expect(page.questions[4]?.error).toContain('same number');
    expect(page.status).toEqual({ tone: 'is-bad', text: 'Not all saved: look at 1 question.' });
  });
});

describe('the review page', () => {
  test('counts the unanswered plainly and on the button', () => {
    const page = reviewPage(openAttemptWith(responses.slice(0, 4)), student);
    expect(page.lead).toContain('1 question is not answered yet');
    expect(page.handIn).toBe('Hand in with 1 unanswered');
    expect(page.lines.map(line => line.isAnswered)).toEqual([true, true, true, true, false]);
  });

  test('says when all are answered', () => {
    const page = reviewPage(openAttemptWith(responses), student);
    expect(page.lead).toContain('all 5 questions');
    expect(page.handIn).toBe('Hand in');
  });

  test('says every response in words', () => {
    expect(tasks.map((task, index) => responseText(task, responses[index]))).toEqual([
      'Two',
      'One; Two',
      '12',
      'First line – One',
      '1. Two  2. One  3. Three',
    ]);
  });
});

test('the page that asks to sign in again promises to keep only what it holds', () => {
  const door = { attemptId: 'a', className: 'Period 3', title: 'A quiz', hasPins: true };
  expect(signInAgainPage({ ...door, kept: [] }).lead).toContain('Everything you saved');
  expect(signInAgainPage({ ...door, kept: [{ name: 'q1', value: 'x' }] }).lead).toContain(
    'kept on this page',
  );
});

describe('a question with its key', () => {
  const lines = (position: number, changes = {}) =>
    feedbackPart(questionResult(position, changes), null).answers.map(({ letter, tone, text }) => [
      letter,
      tone,
      text,
    ]);

  test('shows a right choice once', () => {
    expect(lines(1, { response: responses[0], score: 100 })).toEqual([['B', 'is-right', 'Two']]);
  });

  test('shows a wrong choice before the right one', () => {
    const response = { kind: 'choose-one', optionId: 'option-3' };
    expect(lines(1, { response })).toEqual([
      ['D', 'is-wrong', 'Four'],
      ['B', 'is-right', 'Two'],
    ]);
  });

  test('shows of several choices the wrong, the right and the missed', () => {
    expect(lines(2, { response: responses[1] })).toEqual([
      ['B', 'is-wrong', 'Two'],
      ['A', 'is-right', 'One'],
      ['C', 'is-right', 'Three'],
    ]);
  });

  test('shows the words that were written beside those that count', () => {
    expect(lines(3, { response: responses[2] })).toEqual([
      ['', 'is-wrong', '12'],
      ['', 'is-right', '13'],
    ]);
  });

  test('shows an order as it should be, and where each line was put', () => {
    const { answers } = feedbackPart(questionResult(5, { response: responses[4] }), null);
    expect(answers.map(({ text, note }) => [text, note])).toEqual([
      ['One', 'Right place. You put this at 2.'],
      ['Two', 'Right place. You put this at 1.'],
      ['Three', 'You put this here. It’s right.'],
    ]);
  });

  test('shows every pair with what was chosen for it', () => {
    const { pairs } = feedbackPart(questionResult(4, { response: responses[3] }), null);
    expect(pairs.map(({ given, tone }) => [given, tone])).toEqual([
      ['One', 'is-ok'],
      ['Three', 'is-bad'],
    ]);
  });

  test('says whether it was left open, missed, partly right or right', () => {
    const outcome = (changes: object) => feedbackPart(questionResult(1, changes), null).outcome.text;
    const response = responses[0];
    expect(outcome({})).toBe('Left open');
    expect(outcome({ response, score: 0 })).toBe('Missed');
    expect(outcome({ response, score: 50 })).toBe('Partly right');
    expect(outcome({ response, score: 100 })).toBe('Right');
  });
});

describe('evidence', () => {
  test('marks the words of the article inside our sentence', () => {
    expect(evidencePart(evidence({ phrase: 'A Record' })).sentence).toEqual([
      { text: 'Trade reached ', isMarked: false },
      { text: 'a record', isMarked: true },
      { text: ' sum.', isMarked: false },
    ]);
  });

  test('shows them apart where our sentence does not hold them', () => {
    const part = evidencePart(evidence({ phrase: 'never before' }));
    expect(part.phrase).toBe('never before');
    expect(part.sentence).toEqual([{ text: 'Trade reached a record sum.', isMarked: false }]);
  });

  test('does not say again what the rationale says already', () => {
    const line = evidence({ phrase: 'never before' });
    expect(evidencePart(line, 'Trade reached a record sum (paragraph 7).').sentence).toEqual([]);
    expect(evidencePart(line, 'The other years were lower.').sentence).toHaveLength(1);
  });

  test('names the speaker of a claim and never calls a claim a fact', () => {
    const badge = evidencePart(evidence({ status: 'claim', speaker: 'A ministry' })).badge;
    expect(badge).toEqual({ isClaim: true, text: 'Claim, by A ministry' });
    expect(evidencePart(evidence()).badge).toEqual({ isClaim: false, text: 'Reported fact' });
    expect(evidencePart(evidence({ status: 'characterization' })).badge.text).toContain('reporters');
  });
});

describe('the result', () => {
  test('shows the score alone until the quiz closes', () => {
    const page = resultPage(
      attemptResult({ feedback: 'score', topics: [], questions: [], mayRetake: false }),
      student,
    );
    expect(page).toMatchObject({ score: '1', max: '5', topics: [], questions: [], retake: '' });
    expect(page.lead).toContain('when your teacher closes the quiz');
  });

  test('opens the questions that were missed', () => {
    const page = resultPage(attemptResult(), student);
    expect(page.questions.map(question => question.isOpen)).toEqual([false, true, true, true, true]);
    expect(page.openNote).toBe('The ones you missed are open.');
  });

  test('says what went well and what to look at, the weakest first', () => {
    const topics = [
      { name: 'Trade', right: 200, max: 200 },
      { name: 'Visit', right: 100, max: 200 },
      { name: 'Taiwan', right: 0, max: 100 },
    ];
    expect(summary(topics)).toBe('Nothing missed in “Trade”. Look again at “Taiwan” and “Visit”.');
    expect(summary(topics.slice(0, 1))).toBe('You got every question right.');
  });

  test('says when a closed quiz was collected', () => {
    expect(resultPage(attemptResult({ state: 'collected' }), student).lead).toContain('handed in');
  });

  test('draws a block a question and fills it by its points', () => {
    const bar = topicBar({ name: 'Trade', right: 150, max: 200 });
    expect(bar.share).toBe('1.5 of 2');
    expect(bar.blocks.map(block => block.isFilled)).toEqual([true, false, true]);
  });
});

describe('the page of names', () => {
  test('marks a name that is taken and says how to enter it', () => {
    expect(namesPage(classDoor()).names.map(name => name.note)).toEqual(['', 'Taken: enter with your PIN']);
    expect(namesPage(classDoor({ hasPins: false })).names[1]?.note).toBe('Already joined');
  });

  test('asks a free name to choose a PIN and a taken one to type it', () => {
    const door = classDoor();
    const [free, taken] = door.seats;
    if (free === undefined || taken === undefined) throw new Error('The sample has two seats.');
    expect(pinPage(door, free).label).toBe('Choose four digits');
    expect(pinPage(door, taken).label).toBe('Type your PIN');
  });
});

describe('the student’s home', () => {
  const assignment = {
    assignmentId: 'a1',
    title: 'A quiz',
    mode: 'practice' as const,
    questionCount: 10,
    isClosed: false,
    attempts: [],
    mayStart: true,
  };
  const home = (...assignments: Parameters<typeof studentPage>[0]['assignments']) =>
    studentPage({ className: 'Period 3', alias: 'Amber Heron', assignments });

  test('makes the only unfinished quiz the big thing', () => {
    expect(home(assignment).lead).toMatchObject({ title: 'A quiz', button: 'Start the quiz' });
  });

  test('lists several without preferring one', () => {
    const page = home(assignment, { ...assignment, assignmentId: 'a2' });
    expect(page.lead).toBeNull();
    expect(page.open).toHaveLength(2);
  });

  test('offers to go on with an open attempt and to practise again after one', () => {
    const open = { attemptId: 'x', number: 1, state: 'open' as const };
    const done = { attemptId: 'y', number: 1, state: 'submitted' as const, score: 750, max: 1000 };
    expect(home({ ...assignment, attempts: [open] }).lead?.button).toBe('Go on with the quiz');
    const [again] = home({ ...assignment, attempts: [done] }).done;
    expect(again).toMatchObject({ button: 'Practise again', results: [{ text: 'Result 1: 7.5 of 10' }] });
  });

  test('offers nothing to start in a closed quiz', () => {
    expect(home({ ...assignment, isClosed: true, mayStart: false }).done[0]?.start).toBe('');
  });
});

test('a citation links to the web and to nothing else', () => {
  const article = { id: 'a', title: 'An article', citation: 'A Paper', paragraphCount: 9 };
  const url = (address: string) => citationPage({ article: { ...article, url: address }, factCount: 1 }).url;
  expect(url('https://paper.example/1')).toBe('https://paper.example/1');
  expect(url('javascript:alert(1)')).toBe('');
});
