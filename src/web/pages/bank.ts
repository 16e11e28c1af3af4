import type { Difficulty } from '../../domain/item.ts';
import type { BankLine, QuizMaker } from '../../journeys/make-quiz.ts';
import type { KeyedItem } from '../../journeys/question-result.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import type { BankFilter } from '../forms/bank.ts';
import { difficultyName, typeName } from './item-names.ts';
import { type KeyedPart, keyedPart } from './keyed-question.ts';
import { type Link, type Page, teacherMasthead } from './page.ts';
import { counted } from './points.ts';
import { type Choice, type PickPart, pickOf } from './quiz-maker.ts';

export interface BankPage extends Page {
  readonly lead: string;
  readonly topics: readonly Choice[];
  readonly types: readonly Choice[];
  readonly text: string;
  readonly picks: readonly PickPart[];
  /** '' on the last page. */
  readonly more: string;
  /** '' on the first page. */
  readonly first: string;
}

export interface ItemPage extends Page {
  readonly stem: string;
  readonly difficulty: string;
  readonly question: KeyedPart;
  readonly usedIn: readonly Link[];
}

export function bankPage(
  teacher: TeacherVisitor,
  maker: QuizMaker,
  filter: BankFilter,
  bank: { lines: readonly BankLine[]; total: number; next?: string },
): BankPage {
  return {
    title: 'Question bank',
    masthead: teacherMasthead(teacher, 'quizzes'),
    lead: bankLead(filter, bank.total),
    topics: maker.topics.map(({ topicId, name }) => ({
      value: topicId,
      text: name,
      note: '',
      isChosen: topicId === filter.topicId,
    })),
    types: maker.types
      .filter(({ available }) => available > 0)
      .map(({ type }) => ({ value: type, text: typeName(type), note: '', isChosen: type === filter.type })),
    text: filter.text ?? '',
    picks: bank.lines.map(line => pickOf(line, false)),
    more: bank.next === undefined ? '' : bankAddress({ ...filter, after: bank.next }),
    first: filter.after === undefined ? '' : bankAddress(withoutPage(filter)),
  };
}

export function itemPage(
  teacher: TeacherVisitor,
  item: KeyedItem & { difficulty: Difficulty; usedIn: { quizId: string; title: string }[] },
): ItemPage {
  return {
    title: `Question: ${item.topicName}`,
    masthead: teacherMasthead(teacher, 'quizzes'),
    stem: item.stem,
    difficulty: difficultyName(item.difficulty),
    question: keyedPart(item),
    usedIn: item.usedIn.map(({ quizId, title }) => ({ href: `/quizzes/${quizId}`, text: title })),
  };
}

function bankLead(filter: BankFilter, total: number): string {
  const isFiltered = filter.topicId !== undefined || filter.type !== undefined || filter.text !== undefined;
  if (total === 0)
    return isFiltered ? 'Nothing in the bank fits. Ask for less.' : 'The question bank is empty.';
  return isFiltered
    ? `${counted(total, 'question')} that fit.`
    : `${counted(total, 'question')}, each with its key and its place in the article.`;
}

function withoutPage({ after: _, ...filter }: BankFilter): BankFilter {
  return filter;
}

function bankAddress({ topicId, type, text, after }: BankFilter): string {
  const query = new URLSearchParams();
  if (topicId !== undefined) query.set('topic', topicId);
  if (type !== undefined) query.set('type', type);
  if (text !== undefined) query.set('text', text);
  if (after !== undefined) query.set('after', after);
  const search = query.toString();
  return search === '' ? '/bank' : `/bank?${search}`;
}
