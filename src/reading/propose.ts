import type { Section } from '../domain/article.ts';
import type { Entity } from '../domain/entity.ts';
import { type Fact, speakerOf } from '../domain/fact.ts';
import { type CleanText, cleanText } from './clean.ts';
import { linkNames, withRoles } from './entities.ts';
import type { Reader, ReadingProgress } from './language/reader.ts';
import type { Sentence } from './language/sentence.ts';
import { mendVerbs } from './mend-verbs.ts';
import type { PrintedName } from './printed-name.ts';
import { findPrintedNames } from './printed-names.ts';
import { type Prose, proposeFacts } from './propose-facts.ts';
import { findSections } from './sections.ts';
import { type Paragraph, readableText, segment } from './segment.ts';

/** An article, read: its prose, its parts, who and what it names, and the facts that it may hold (those with `doubts` are not sure). */
export interface ReadArticle {
  readonly clean: CleanText;
  /** Headings and prose in order, counted from 1. */
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
}

export interface ReadingOptions {
  readonly articleId: string;
  /** The topic of all facts until a teacher sorts them. */
  readonly topicId?: string;
  /** Starts of dropped lines that a teacher brought back. */
  readonly restored?: ReadonlySet<number>;
}

/** Reads an article in one go; see `readArticleInSteps`. */
export function readArticle(text: string, reader: Reader, options: ReadingOptions): ReadArticle {
  const steps = readArticleInSteps(text, reader, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The share of the time that goes into parsing; the rest goes into proposing. */
const parsingShare = 0.9;

/**
 * Reads an article into proposed facts, in its order; `text.slice(start, end)` is every evidence's quote. Yields on the
 * way, so that a worker can report, pause or stop.
 */
export function* readArticleInSteps(
  text: string,
  reader: Reader,
  options: ReadingOptions,
): Generator<ReadingProgress, ReadArticle> {
  const clean = cleanText(text, options.restored);
  const paragraphs = segment(text, clean.lines);
  const parsed = yield* shareOf(reader.readInSteps(readableText(text, paragraphs)), 0, parsingShare);
  const sentences = parsed.map(mendVerbs);
  const linked = linkNames(sentences, yield* findNames(text, sentences));
  const prose = inProse(sentences, paragraphs);
  const news = clean.doubtfulDates.length > 0 || isNews(sentences);
  const sections = findSections(text, paragraphs, news);
  const steps = proposeFacts({ text, prose, sections, linked, options, isNews: news });
  const { facts, roles } = yield* shareOf(steps, parsingShare, 1);
  return {
    clean,
    paragraphs,
    sections,
    entities: withRoles(linked.entities, roles, speakersOf(facts)),
    facts,
  };
}

function speakersOf(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(facts.flatMap(fact => speakerOf(fact)?.entityId ?? []));
}

const namesAStep = 40;

/** The names of each sentence, with a breath now and then; the share of the work is too small to be told. */
function* findNames(
  text: string,
  sentences: readonly Sentence[],
): Generator<ReadingProgress, readonly (readonly PrintedName[])[]> {
  const names: (readonly PrintedName[])[] = [];
  for (const sentence of sentences) {
    names.push(findPrintedNames(text, sentence));
    if (names.length % namesAStep === 0)
      yield { done: Math.round(text.length * parsingShare), total: text.length };
  }
  return names;
}

/** Reports steps as a stretch of the whole way: from the share `from` to the share `to`. */
function* shareOf<Result>(
  steps: Generator<ReadingProgress, Result>,
  from: number,
  to: number,
): Generator<ReadingProgress, Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { done, total } = step.value;
    yield { done: Math.round(total * from + done * (to - from)), total };
  }
}

/** In news people say things, again and again; in a textbook hardly anybody does, nor is a date printed above it. */
function isNews(sentences: readonly Sentence[]): boolean {
  const saying = sentences.filter(({ tokens }) =>
    tokens.some(({ text }) => /^(?:said|says|told)$/.test(text)),
  );
  return saying.length >= sentences.length / 25;
}

/** The paragraphs of prose with their sentences; both lists are in order. */
function inProse(sentences: readonly Sentence[], paragraphs: readonly Paragraph[]): readonly Prose[] {
  let at = 0;
  return paragraphs.flatMap(paragraph => {
    const own: [number, Sentence][] = [];
    for (
      let sentence = sentences[at];
      sentence !== undefined && sentence.start < paragraph.end;
      sentence = sentences[++at]
    )
      own.push([at, sentence]);
    return paragraph.isHeading || own.length === 0 ? [] : [{ paragraph, sentences: own }];
  });
}
