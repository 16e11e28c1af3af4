import type { Section } from '../domain/article.ts';
import type { Entity } from '../domain/entity.ts';
import { type Fact, type FactBody, factSentence } from '../domain/fact.ts';
import type { NamedSentence } from './clause.ts';
import { type CleanText, cleanText } from './clean.ts';
import { linkEntities, type Mention, withRoles } from './entities.ts';
import { type Finding, factOf, withoutRepeats } from './finding.ts';
import { beginning } from './hearing.ts';
import type { Reader, ReadingProgress } from './language/reader.ts';
import type { Sentence } from './language/sentence.ts';
import { proposeParagraph } from './propose-paragraph.ts';
import type { FoundRole } from './roles.ts';
import { findSections } from './sections.ts';
import { type Paragraph, readableText, segment } from './segment.ts';
import { Syntax } from './syntax.ts';

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
  /** Confirmed by a teacher (YYYY-MM-DD). */
  readonly publishedOn?: string;
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
  const sentences = yield* parse(reader, readableText(text, paragraphs));
  const linked = linkEntities(text, sentences);
  const entities = new Map(linked.entities.map(entity => [entity.id, entity]));
  const mentions = bySentence(linked.mentions);
  const facts: Fact[] = [];
  const roles: (FoundRole & { paragraph: number })[] = [];
  let discourse = beginning;
  for (const { paragraph, sentences: own } of inProse(sentences, paragraphs)) {
    const named = own.map(
      ([index, sentence]): NamedSentence => ({
        text,
        syntax: new Syntax(sentence),
        mentions: mentions.get(index) ?? [],
        entities,
      }),
    );
    const reading = proposeParagraph(paragraph, named, discourse);
    discourse = reading.discourse;
    for (const [place, { findings, roles: found }] of reading.sentences.entries()) {
      const sentence = own[place]?.[1] ?? paragraph;
      roles.push(...found.map(role => ({ ...role, paragraph: paragraph.number })));
      for (const finding of [...findings, ...found.map(role => roleFinding(role, entities))])
        facts.push(
          factOf(finding, {
            ...options,
            text,
            sentence,
            paragraph: paragraph.number,
            number: facts.length + 1,
          }),
        );
    }
    yield { done: text.length * parsingShare + paragraph.end * (1 - parsingShare), total: text.length };
  }
  return {
    clean,
    paragraphs,
    sections: findSections(text, paragraphs),
    entities: withRoles(linked.entities, roles),
    facts: withoutRepeats(facts, fact => factSentence(fact).toLowerCase()),
  };
}

function* parse(reader: Reader, text: string): Generator<ReadingProgress, readonly Sentence[]> {
  const steps = reader.readInSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { ...step.value, done: step.value.done * parsingShare };
  }
}

function bySentence(mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  const found = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const known = found.get(mention.sentence);
    if (known === undefined) found.set(mention.sentence, [mention]);
    else known.push(mention);
  }
  return found;
}

interface Prose {
  readonly paragraph: Paragraph;
  /** Its sentences, each with its place among all of the text. */
  readonly sentences: readonly (readonly [number, Sentence])[];
}

/** The paragraphs of prose with their sentences; both lists are in order. */
function* inProse(sentences: readonly Sentence[], paragraphs: readonly Paragraph[]): Generator<Prose> {
  let at = 0;
  for (const paragraph of paragraphs) {
    const own: [number, Sentence][] = [];
    for (
      let sentence = sentences[at];
      sentence !== undefined && sentence.start < paragraph.end;
      sentence = sentences[++at]
    )
      own.push([at, sentence]);
    if (!paragraph.isHeading && own.length > 0) yield { paragraph, sentences: own };
  }
}

function roleFinding(
  { entityId, role, isFormer, isSure }: FoundRole,
  entities: ReadonlyMap<string, Entity>,
): Finding {
  const name = entities.get(entityId)?.name ?? '';
  const doubts = [
    ...(isSure ? [] : ['the office may be cut wrongly']),
    ...(name.includes(' ') ? [] : ['only part of the name is known']),
    ...(role.includes(' ') ? [] : ['the office is not told apart from others']),
  ];
  const body: FactBody = {
    kind: 'role',
    who: { value: name, type: 'person', entityId },
    role: { value: role, type: 'phrase' },
    ...(isFormer ? { isFormer } : {}),
  };
  return { body, status: 'reported', doubts, importance: 2 };
}
