import { type BankLine, mostQuestions, type QuizMaker } from '../../journeys/make-quiz.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import type { Problems } from '../forms/parsed.ts';
import type { MakerForm } from '../forms/quiz.ts';
import { difficultyName, typeName } from './item-names.ts';
import { type Page, teacherMasthead } from './page.ts';
import { counted } from './points.ts';

export interface MakerPage extends Page {
  /** The article that alone is asked about, and the way to all; null for all. */
  readonly article: { readonly articleId: string; readonly title: string } | null;
  readonly hasBank: boolean;
  /** What is said where there is nothing to ask. */
  readonly emptyNote: string;
  readonly titleValue: string;
  readonly titleError: string;
  readonly count: string;
  readonly countError: string;
  readonly most: number;
  readonly topics: readonly Choice[];
  readonly types: readonly Choice[];
  readonly itemError: string;
  /** '' until something was proposed or picked. */
  readonly lead: string;
  readonly warning: string;
  readonly picks: readonly PickPart[];
  readonly find: string;
  /** null while nothing is looked for. */
  readonly found: { readonly sentence: string; readonly lines: readonly PickPart[] } | null;
  /** A fresh one for every page: the same seed draws the same questions. */
  readonly seed: string;
}

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly note: string;
  readonly isChosen: boolean;
}

/** One line of the bank with a box before it. */
export interface PickPart {
  readonly itemId: string;
  readonly href: string;
  readonly stem: string;
  readonly keyText: string;
  readonly about: string;
  readonly isChosen: boolean;
}

export interface MakerState {
  readonly form: Omit<MakerForm, 'count' | 'seed' | 'itemIds' | 'articleId'>;
  readonly count: string;
  readonly picks: readonly BankLine[];
  readonly found: { readonly lines: readonly BankLine[]; readonly total: number } | undefined;
  readonly seed: string;
  readonly problems: Problems;
}

export function makerPage(teacher: TeacherVisitor, maker: QuizMaker, state: MakerState): MakerPage {
  const { form, problems, picks } = state;
  return {
    title: 'New quiz',
    masthead: teacherMasthead(teacher, 'quizzes'),
    article: maker.article ?? null,
    hasBank: maker.available > 0,
    emptyNote:
      maker.article === undefined
        ? 'The question bank is empty, so there is nothing to ask yet.'
        : 'No question of this article is approved yet, so there is nothing to ask.',
    titleValue: form.title,
    titleError: problems.title ?? '',
    count: state.count,
    countError: problems.count ?? '',
    most: mostQuestions,
    topics: maker.topics.map(({ topicId, name, available }) => ({
      value: topicId,
      text: name,
      note: String(available),
      isChosen: form.topicIds.includes(topicId),
    })),
    types: maker.types
      .filter(({ available }) => available > 0)
      .map(({ type, available }) => ({
        value: type,
        text: typeName(type),
        note: String(available),
        isChosen: form.types.includes(type),
      })),
    itemError: problems.item ?? '',
    lead: picks.length === 0 ? '' : `${counted(picks.length, 'question')} proposed`,
    warning: shortfall(form, Number(state.count), picks.length),
    picks: picks.map(line => pickOf(line, true)),
    find: form.find,
    found: state.found === undefined ? null : foundPart(form.find, state.found, picks),
    seed: state.seed,
  };
}

/** @returns a line of the bank as it stands in lists with boxes. */
export function pickOf(line: BankLine, isChosen: boolean): PickPart {
  const { itemId, stem, keyText, topicName, type, difficulty } = line;
  return {
    itemId,
    href: `/bank/${itemId}`,
    stem,
    keyText,
    about: `${topicName}. ${typeName(type)}, ${difficultyName(difficulty).toLowerCase()}`,
    isChosen,
  };
}

function shortfall(form: { readonly go: string }, wanted: number, proposed: number): string {
  if (form.go !== 'draw' || proposed >= wanted) return '';
  if (proposed === 0) return 'The bank has no questions for that choice. Choose more topics or types.';
  const verb = proposed === 1 ? 'is' : 'are';
  return `You asked for ${wanted}; ${proposed} ${verb} left when no two questions ask about the same fact. Choose more topics or types, or take what is there.`;
}

function foundPart(
  find: string,
  found: { readonly lines: readonly BankLine[]; readonly total: number },
  picks: readonly BankLine[],
): MakerPage['found'] {
  const chosen = new Set(picks.map(pick => pick.itemId));
  const lines = found.lines.filter(line => !chosen.has(line.itemId));
  return {
    sentence: foundSentence(find, found.total, lines.length),
    lines: lines.map(line => pickOf(line, false)),
  };
}

function foundSentence(find: string, total: number, shown: number): string {
  if (total === 0) return `No question holds “${find}”. Try a shorter word.`;
  if (shown === 0) return `Everything with “${find}” that fits here is chosen already.`;
  return total > shown
    ? `${total} questions hold “${find}”; the first ${shown} that are not chosen yet:`
    : `${counted(total, 'question')} with “${find}”:`;
}
