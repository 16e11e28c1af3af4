import { fewestResponses, goodEnough } from '../../domain/analysis/reteach.ts';
import { placedOptions } from '../../domain/form.ts';
import type { KeyedQuestion } from '../../journeys/question-result.ts';
import type { QuizScores, ScoredItem, ScoredStudent } from '../../journeys/read-scores.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import type { EvidencePart } from './feedback.ts';
import { dayOf, type Instant } from './instant.ts';
import { teacherEvidence } from './keyed-question.ts';
import { type Page, teacherMasthead } from './page.ts';
import { counted, roundedPointsText } from './points.ts';
import { type ScoreChart, scoreChart } from './score-chart.ts';
import { cellOf, type Matrix, matrixOf } from './score-matrix.ts';

/** What a class made of one quiz. */
export interface ScoresPage extends Page {
  readonly heading: string;
  readonly address: string;
  readonly classHref: string;
  readonly className: string;
  readonly csvHref: string;
  readonly guideHref: string;
  readonly isSample: boolean;
  readonly isClosed: boolean;
  readonly lead: string;
  readonly opened: Instant;
  /** Says why there is little to see, '' otherwise. */
  readonly emptyNote: string;
  readonly hasScores: boolean;
  readonly reteachHeading: string;
  readonly reteach: readonly ReteachPart[];
  readonly chart: ScoreChart | null;
  readonly items: readonly ItemRow[];
  readonly topics: readonly TopicRow[];
  readonly matrix: Matrix;
}

export interface ReteachPart {
  readonly topic: string;
  readonly missed: number;
  readonly missedText: string;
  readonly stem: string;
  readonly wrong: OptionPart | null;
  readonly right: readonly OptionPart[];
  readonly evidence: EvidencePart | null;
  readonly who: string;
}

export interface OptionPart {
  /** '' where nothing is lettered. */
  readonly letter: string;
  readonly text: string;
  readonly note: string;
  readonly suggests: string;
}

export interface ItemRow {
  readonly position: number;
  readonly stem: string;
  readonly topic: string;
  readonly verdict: string;
  readonly share: string;
  readonly wrong: OptionPart | null;
  readonly wrongNote: string;
}

export interface TopicRow {
  readonly name: string;
  readonly share: string;
  readonly detail: string;
}

export function scoresPage(teacher: TeacherVisitor, scores: QuizScores): ScoresPage {
  const { summary, students, items } = scores;
  const max = items.reduce((total, item) => total + item.max, 0);
  return {
    title: `${scores.className}: ${scores.title}`,
    masthead: teacherMasthead(teacher, 'classes'),
    heading: `${scores.className}: ${scores.title}`,
    address: `/assignments/${scores.assignmentId}`,
    classHref: `/classes/${scores.classId}`,
    className: scores.className,
    csvHref: `/classes/${scores.classId}/scores`,
    guideHref: `/quizzes/${scores.quizId}/print?guide=on`,
    isSample: scores.isSample,
    isClosed: scores.isClosed,
    lead: leadText(scores, max),
    opened: dayOf(scores.openedAt),
    emptyNote: emptyNote(summary.n),
    hasScores: summary.n > 0,
    reteachHeading: reteachHeading(scores),
    reteach: scores.reteach.flatMap(weak => reteachPart(scores, weak)),
    chart:
      summary.n >= fewestResponses && summary.median.value !== null
        ? scoreChart({
            scores: students.map(student => student.score),
            max,
            bands: summary.distribution,
            median: summary.median.value * max,
          })
        : null,
    items: items.map(item => itemRow(item, students)),
    topics: scores.topics.map(topic => ({
      name: topic.name,
      share: shareText(topic.share.value, { n: summary.n, right: topic.right, of: topic.total }),
      detail: `${counted(topic.itemCount, 'question')}, ${counted(topic.n, 'student')}`,
    })),
    matrix: matrixOf(scores),
  };
}

/** @returns "Two questions need another look.", shown on the home page too. */
export function lookAgainText(count: number): string {
  if (count === 0) return 'Nothing needs another look.';
  const words = ['', 'One question needs', 'Two questions need', 'Three questions need'];
  return `${words[count] ?? `${count} questions need`} another look.`;
}

function leadText({ summary, studentCount, items, isClosed }: QuizScores, max: number): string {
  const finished = `${summary.n} of ${counted(studentCount, 'student')} finished`;
  const median = summary.median.value;
  const middle =
    median === null || summary.n < fewestResponses
      ? ''
      : ` Median ${roundedPointsText(median * max)} of ${roundedPointsText(max)}.`;
  const state = isClosed ? '' : ' Still open.';
  return `${finished}. ${counted(items.length, 'question')}.${middle}${state}`;
}

function emptyNote(n: number): string {
  if (n === 0) return 'Nobody has handed in yet. Scores show here as soon as the first student does.';
  if (n >= fewestResponses) return '';
  return `${counted(n, 'student')} so far. With fewer than four, a share says more about chance than about the class: look at each student instead.`;
}

function reteachHeading({ summary, reteach }: QuizScores): string {
  if (summary.n < fewestResponses) return '';
  if (reteach.length === 0) return 'Nothing needs to be taught again';
  const words = ['', 'Reteach this one', 'Reteach these two', 'Reteach these three'];
  return words[reteach.length] ?? 'Reteach these';
}

function reteachPart(scores: QuizScores, weak: QuizScores['reteach'][number]): ReteachPart[] {
  const item = scores.items.find(candidate => candidate.question.position === weak.position);
  if (item === undefined) return [];
  const { question, analysis } = item;
  const [evidence] = question.evidence;
  return [
    {
      topic: question.topicName,
      missed: weak.students.length,
      missedText: `of ${analysis.n} missed question ${question.position}`,
      stem: question.stem,
      wrong: wrongOption(item),
      right: rightOptions(question),
      evidence: evidence === undefined ? null : teacherEvidence(evidence),
      who: weak.students
        .map(({ alias, label }) => (label === undefined ? alias : `${alias} (${label})`))
        .join(', '),
    },
  ];
}

function wrongOption({ mostChosenWrong: wrong, analysis }: ScoredItem): OptionPart | null {
  if (wrong === undefined) return null;
  const { letter, text, n, suggests } = wrong;
  return { letter, text, note: chosenText(n, analysis.options), suggests: suggests ?? '' };
}

/** Of wrong options that equally many chose only the first is shown: then the page says that it stands for more. */
export function chosenText(n: number, options: readonly { isKey: boolean; n: number }[]): string {
  const others = options.filter(option => !option.isKey && option.n === n).length - 1;
  const students = counted(n, 'student');
  if (others <= 0) return students;
  return others === 1
    ? `${students}; another option ties with it`
    : `${students}; ${others} other options tie with it`;
}

function rightOptions({ task, key, keyText }: KeyedQuestion): OptionPart[] {
  const keyIds = key.kind === 'choose-one' ? [key.optionId] : key.kind === 'choose-many' ? key.optionIds : [];
  if (keyIds.length === 0 || task.kind === 'write')
    return [{ letter: '', text: keyText, note: '', suggests: '' }];
  return placedOptions(task.options)
    .filter(option => keyIds.includes(option.id))
    .map(({ letter, text }) => ({ letter, text, note: '', suggests: '' }));
}

function itemRow(item: ScoredItem, students: readonly ScoredStudent[]): ItemRow {
  const { question, analysis } = item;
  const facility = analysis.facility.value;
  const wrong = wrongOption(item);
  const right = students.filter(student => cellOf(student, item).tone === 'm2').length;
  const { n } = analysis;
  return {
    position: question.position,
    stem: question.stem,
    topic: question.topicName,
    verdict: n < fewestResponses ? '' : verdictOf(facility),
    share: `${shareText(facility, { n, right, of: n })}${n < fewestResponses ? '' : `, n = ${n}`}`,
    wrong,
    wrongNote: wrong === null ? noWrongNote(question, n) : '',
  };
}

function verdictOf(facility: number | null): string {
  if (facility === null) return '';
  if (facility >= goodEnough) return 'Most got it';
  return facility >= 0.5 ? 'Split' : 'Most missed it';
}

/** Percentages of a few students would look more exact than they are: those are counted out. */
function shareText(share: number | null, counts: { n: number; right: number; of: number }): string {
  if (share === null) return '–';
  return counts.n < fewestResponses
    ? `${counts.right} of ${counts.of} right`
    : `${Math.round(share * 100)}% right`;
}

function noWrongNote({ task }: KeyedQuestion, n: number): string {
  if (n === 0) return '–';
  return task.kind === 'choose-one' || task.kind === 'choose-many'
    ? 'Nobody chose a wrong one'
    : 'Nothing to choose';
}
