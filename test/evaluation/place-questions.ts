import { type AnswerKind, kindOfAnswer } from './answer-kind.ts';
import {
  contentStems,
  coreWords,
  foldedWords,
  indexOfRun,
  questionStems,
  singulars,
} from './answer-words.ts';
import type { HumanQuestion } from './human-questions.ts';

/** A question that the text can answer. */
export interface PlacedQuestion extends HumanQuestion {
  /** The accepted answers that stand in the text; all of them where none does. */
  readonly answers: readonly string[];
  readonly kind: AnswerKind;
  /** Whether an accepted answer stands in the text, word for word or (phrases) in its main words. */
  readonly isInText: boolean;
}

/** This share of a phrase's main words must stand in one paragraph. */
const phraseShare = 0.75;
/** This share of a question's main words, and no fewer than these, must stand near the answer. */
const questionShare = 0.75;
const fewestShared = 2;

/**
 * @param paragraphs the text's, in order.
 * @returns a text's own questions all, those of the citizenship test where an accepted answer stands in a paragraph and the
 * question's main words stand there or in the paragraphs beside it.
 */
export function placeQuestions(
  questions: readonly HumanQuestion[],
  paragraphs: readonly string[],
): PlacedQuestion[] {
  const read = paragraphs.map(readParagraph);
  const text = paragraphs.join('\n');
  return questions.flatMap(question => {
    const isOwn = question.from !== 'citizenship test';
    const standing = question.answers.filter(answer => {
      const places = placesOf(answer, read, kindOfAnswer(question, answer, text));
      return isOwn
        ? places.length > 0
        : places.some(place => isAskedNear(question.stem, answer, place, read));
    });
    if (!isOwn && standing.length === 0) return [];
    const answers = standing.length > 0 ? standing : question.answers;
    const kind = kindOfAnswer(question, answers[0] ?? '', text);
    return [{ ...question, answers, kind, isInText: standing.length > 0 }];
  });
}

interface ReadParagraph {
  readonly words: readonly string[];
  readonly stems: ReadonlySet<string>;
}

function readParagraph(paragraph: string): ReadParagraph {
  return { words: singulars(foldedWords(paragraph)), stems: new Set(contentStems(paragraph)) };
}

function placesOf(answer: string, paragraphs: readonly ReadParagraph[], kind: AnswerKind): number[] {
  const words = singulars(coreWords(answer));
  const stems = contentStems(answer);
  const stands = (paragraph: ReadParagraph) =>
    indexOfRun(paragraph.words, words) !== -1 ||
    (kind === 'other phrase' && shareOf(stems, paragraph.stems) >= phraseShare);
  return paragraphs.flatMap((paragraph, place) => (stands(paragraph) ? [place] : []));
}

function isAskedNear(
  stem: string,
  answer: string,
  place: number,
  paragraphs: readonly ReadParagraph[],
): boolean {
  const asked = questionStems(stem, [answer]).filter(word => !commonplace.has(word));
  const near = paragraphs.slice(Math.max(0, place - 1), place + 2).flatMap(({ stems }) => [...stems]);
  return asked.length >= fewestShared && shareOf(asked, new Set(near)) >= questionShare;
}

function shareOf(stems: readonly string[], known: ReadonlySet<string>): number {
  return stems.length === 0 ? 0 : stems.filter(stem => known.has(stem)).length / stems.length;
}

/** Stems that stand everywhere in civics texts and so place nothing. */
const commonplace: ReadonlySet<string> = new Set(['us', 'unite', 'state', 'ameri', 'count', 'gover']);
