import type { EvidenceNote } from '../../domain/evidence-note.ts';
import type { HandoutKey, HandoutQuestion } from '../../domain/handout.ts';
import type { TaskKind } from '../../domain/item.ts';
import type { GuideLine, StudyGuide } from '../../domain/study-guide.ts';
import type { QuizPrint } from '../../journeys/print-quiz.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import type { PrintParts } from '../forms/print.ts';
import { type RubricLine, rubricLines } from './keyed-question.ts';
import { type Page, teacherMasthead } from './page.ts';
import { counted } from './points.ts';

/** A quiz on paper: worksheet, key on its own page, study guides. */
export interface PrintPage extends Page {
  readonly heading: string;
  readonly lead: string;
  readonly address: string;
  readonly quizHref: string;
  readonly parts: readonly { readonly name: string; readonly text: string; readonly isChosen: boolean }[];
  readonly worksheet: WorksheetPart | null;
  readonly key: KeyPart | null;
  readonly guides: readonly GuidePart[];
  readonly writing: WritingPart | null;
}

export interface WorksheetPart {
  readonly title: string;
  readonly form: string;
  readonly how: string;
  readonly source: string;
  readonly questions: readonly PrintedQuestion[];
}

export interface PrintedQuestion {
  readonly stem: string;
  readonly instruction: string;
  readonly kind: TaskKind;
  /** Options stand two abreast. */
  readonly isShort: boolean;
  readonly premises: HandoutQuestion['premises'];
  readonly options: HandoutQuestion['options'];
}

export interface WritingPart {
  readonly title: string;
  readonly source: string;
  readonly prompts: readonly { readonly stem: string; readonly lines: readonly number[] }[];
}

export interface KeyPart {
  readonly title: string;
  readonly source: string;
  readonly rows: readonly {
    readonly number: number;
    readonly letter: string;
    readonly letters: string;
    readonly text: string;
    readonly rationale: string;
    readonly evidence: string;
  }[];
  /** What full answers to the writing prompts say; empty where they are not printed. */
  readonly rubrics: readonly {
    readonly number: number;
    readonly stem: string;
    readonly points: readonly RubricLine[];
    readonly evidence: string;
  }[];
}

export interface GuidePart {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly PrintedLine[] }[];
  readonly speakers: readonly {
    readonly speaker: string;
    readonly role: string;
    readonly lines: readonly PrintedLine[];
  }[];
  readonly discuss: readonly PrintedLine[];
}

export interface PrintedLine {
  readonly text: string;
  readonly label: string;
  readonly place: string;
}

export function printPage(teacher: TeacherVisitor, print: QuizPrint, wanted: PrintParts): PrintPage {
  const { handout, guides } = print;
  const writing = wanted.writing ? print.writing : [];
  return {
    title: `Print ${handout.title}`,
    masthead: teacherMasthead(teacher, 'quizzes'),
    heading: handout.title,
    lead: `${counted(handout.questions.length, 'question')}, form ${handout.formLetter}. US Letter.`,
    address: `/quizzes/${print.quizId}/print`,
    quizHref: `/quizzes/${print.quizId}`,
    parts: [
      { name: 'worksheet', text: 'Worksheet', isChosen: wanted.worksheet },
      { name: 'key', text: 'Answer key, on its own page', isChosen: wanted.key },
      { name: 'guide', text: 'Study guide, one page', isChosen: wanted.guide },
      ...(print.writing.length === 0
        ? []
        : [{ name: 'writing', text: 'Writing, with a rubric on the key', isChosen: wanted.writing }]),
    ],
    worksheet: wanted.worksheet ? worksheetPart(handout) : null,
    key: wanted.key ? keyPart(handout, writing) : null,
    guides: wanted.guide ? guides.map(guidePart) : [],
    writing: writing.length > 0 ? writingPart(handout, writing) : null,
  };
}

function worksheetPart(handout: QuizPrint['handout']): WorksheetPart {
  const questions = handout.questions.map(printedQuestion);
  const others = questions.some(question => question.kind !== 'choose-one');
  return {
    title: handout.title,
    form: `Form ${handout.formLetter}`,
    how: others
      ? 'Fill in one oval for each question, unless it asks for something else.'
      : 'Fill in one oval for each question.',
    source: sourceText(handout.citation),
    questions,
  };
}

const instructions: Readonly<Record<TaskKind, string>> = {
  'choose-one': '',
  'choose-many': 'Fill in every oval that is right.',
  write: '',
  match: 'Write a letter on each line.',
  order: 'Number the lines, 1 for the first.',
};

/** What fits half a column at 10 points. */
const longestShort = 16;

function printedQuestion({ stem, kind, premises, options }: HandoutQuestion): PrintedQuestion {
  const isChoice = kind === 'choose-one' || kind === 'choose-many';
  return {
    stem,
    instruction: instructions[kind],
    kind,
    isShort: isChoice && options.every(option => option.text.length <= longestShort),
    premises,
    options,
  };
}

function writingPart(handout: QuizPrint['handout'], prompts: QuizPrint['writing']): WritingPart {
  return {
    title: handout.title,
    source: sourceText(handout.citation),
    prompts: prompts.map(({ stem, lines }) => ({
      stem,
      lines: Array.from({ length: lines }, (_, at) => at),
    })),
  };
}

function keyPart(handout: QuizPrint['handout'], writing: QuizPrint['writing']): KeyPart {
  const kinds = new Map(handout.questions.map(({ number, kind }) => [number, kind]));
  return {
    title: `${handout.title}, form ${handout.formLetter}`,
    source: sourceText(handout.citation),
    rows: handout.key.map(row => keyRow(row, kinds.get(row.number) ?? 'write')),
    rubrics: writing.map(({ number, stem, rubric, evidence }) => ({
      number,
      stem,
      points: rubricLines(rubric),
      evidence: evidenceText(evidence),
    })),
  };
}

/** Where letters tell the whole key the words stand in the rationale; the lines of an ordering carry no letters. */
function keyRow(
  { number, letters, text, rationale, evidence }: HandoutKey,
  kind: TaskKind,
): KeyPart['rows'][number] {
  const isLettered = kind === 'choose-many' || kind === 'match';
  return {
    number,
    letter: kind === 'choose-one' ? letters : '',
    letters: isLettered ? letters.replaceAll(/(\d) /g, '$1\u00a0') : '',
    text: isLettered ? '' : kind === 'order' ? inOrder(text) : text,
    rationale,
    evidence: evidenceText(evidence),
  };
}

function inOrder(text: string): string {
  return text
    .split('; ')
    .map((step, index) => `${index + 1} ${step}`)
    .join('; ');
}

/** Paragraphs under their speaker: "¶ 25, 27, Alexander Gabuev". */
function evidenceText(notes: readonly EvidenceNote[]): string {
  const speakers = [...new Set(notes.map(note => note.speaker))];
  return speakers
    .map(speaker => {
      const own = notes.filter(note => note.speaker === speaker).map(note => note.paragraph);
      const places = `¶\u00a0${[...new Set(own)].sort((a, b) => a - b).join(', ')}`;
      return speaker === undefined ? places : `${places}, ${speaker}`;
    })
    .join('; ');
}

function sourceText(citation: string): string {
  return `Source: ${citation.replace(/\.$/, '')}`;
}

function guidePart(guide: StudyGuide, index: number): GuidePart {
  const sections = [
    { heading: 'What happened', lines: guide.whatHappened },
    { heading: 'Key terms', lines: guide.keyTerms },
    { heading: 'People and roles', lines: guide.peopleAndRoles },
    { heading: 'Numbers', lines: guide.numbers },
  ];
  return {
    id: `guide-${index + 1}`,
    title: guide.title,
    source: `${sourceText(guide.citation)}. ¶ is the paragraph of the article.`,
    sections: sections
      .filter(({ lines }) => lines.length > 0)
      .map(({ heading, lines }) => ({ heading, lines: lines.map(printedLine) })),
    speakers: guide.whoSaysWhat.map(({ speaker, role, lines }) => ({
      speaker,
      role: role ?? '',
      lines: lines.map(printedLine),
    })),
    discuss: guide.toDiscuss.map(printedLine),
  };
}

function printedLine({ text, paragraph, label }: GuideLine): PrintedLine {
  return { text, label: label ?? '', place: `¶\u00a0${paragraph}` };
}
