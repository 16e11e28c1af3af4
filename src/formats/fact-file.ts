import { z } from 'zod';
import type { Article, Topic } from '../domain/article.ts';
import type { Entity } from '../domain/entity.ts';
import type { Fact, Slot, Slots, Speaker } from '../domain/fact.ts';
import { fillSlots } from '../domain/fact.ts';

/** An article's facts as they stand in a file: no text of the article, only where in it each fact is found. */
export interface FactFile {
  readonly article: Article;
  readonly topics: readonly Topic[];
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
}

/** The file cannot be taken: the message is one line that names the file, the fact where there is one, and the reason. */
export class BrokenFactFile extends Error {
  override readonly name = 'BrokenFactFile';
  readonly fileName: string;
  readonly factId?: string;
  readonly reason: string;

  constructor(fileName: string, reason: string, factId?: string) {
    super(`${fileName}${factId === undefined ? '' : `, fact “${factId}”`}: ${reason}`);
    this.fileName = fileName;
    this.reason = reason;
    if (factId !== undefined) this.factId = factId;
  }
}

/**
 * Reads a fact file. Its facts come back as `proposed`: a person approves them as any other fact.
 * @throws BrokenFactFile at the first thing that is wrong.
 */
export function parseFactFile(json: string, fileName: string): FactFile {
  const file = parseShape(readJson(json, fileName), fileName);
  for (const { reason, factId } of problemsIn(file)) throw new BrokenFactFile(fileName, reason, factId);
  const { article, topics, entities } = file;
  const facts = file.facts.map(fact => ({ ...fact, articleId: article.id, review: 'proposed' as const }));
  return { article, topics, entities, facts };
}

function readJson(json: string, fileName: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new BrokenFactFile(fileName, `not valid JSON (${error instanceof Error ? error.message : error})`);
  }
}

function parseShape(raw: unknown, fileName: string): FileShape {
  const parsed = fileShape.safeParse(raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  const factId = path[0] === 'facts' ? nameOfFact(raw, path[1]) : undefined;
  const place = (factId === undefined ? path : path.slice(2)).join('.');
  const message = issue?.message ?? 'not a fact file';
  throw new BrokenFactFile(fileName, place === '' ? message : `${place}: ${message}`, factId);
}

/** A fact whose id cannot be read is named by its number, counted from 1. */
function nameOfFact(raw: unknown, index: PropertyKey | undefined): string | undefined {
  if (typeof index !== 'number') return undefined;
  const named = z.object({ facts: z.array(z.unknown()) }).safeParse(raw);
  const id = z.object({ id: z.string() }).safeParse(named.data?.facts[index]);
  return id.data?.id ?? `number ${index + 1}`;
}

const maxQuotedWords = 8;
const line = z.string().trim().min(1);
const lines = z.array(line);
const day = z.iso.date();
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a slug such as “trade-record”');
const paragraph = z.int().min(1);

const slotType = z.enum([
  'person',
  'country',
  'city',
  'organization',
  'document',
  'event',
  'year',
  'money',
  'percent',
  'count',
  'fraction',
  'ordinal',
  'term',
  'phrase',
]);

const slotShape = z.strictObject({
  value: line,
  type: slotType,
  entityId: slug.exactOptional(),
  accept: lines.exactOptional(),
  distractors: lines.exactOptional(),
  alsoTrue: lines.exactOptional(),
  ask: line.exactOptional(),
  isFixed: z.boolean().exactOptional(),
});

const slotsShape = z.record(z.string().regex(/^\w+$/), slotShape);

const speakerShape = z.strictObject(
  { name: line, entityId: slug.exactOptional(), role: line.exactOptional() },
  { error: issue => (issue.input === undefined ? 'the speaker is missing' : undefined) },
);

const base = {
  id: slug,
  topicId: slug,
  status: z.enum(['reported', 'claim', 'quote', 'planned', 'characterization', 'background']),
  evidence: z
    .array(z.strictObject({ kind: z.literal('cited'), paragraph, phrase: line.exactOptional() }))
    .min(1),
  importance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  asOf: day.exactOptional(),
  reviewBy: day.exactOptional(),
};

const factShape = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('statement'),
    text: line,
    slots: slotsShape,
    by: speakerShape.exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('claim'),
    by: speakerShape,
    proposition: line,
    slots: slotsShape.exactOptional(),
  }),
  z.strictObject({ ...base, kind: z.literal('quote'), by: speakerShape, words: line, about: line }),
  z.strictObject({
    ...base,
    kind: z.literal('role'),
    who: slotShape,
    role: slotShape,
    isFormer: z.boolean().exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('definition'),
    term: slotShape,
    meaning: line,
    wrongMeanings: lines.exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('event'),
    text: line,
    slots: slotsShape.exactOptional(),
    when: z.strictObject({
      text: line,
      iso: z
        .string()
        .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
        .exactOptional(),
      precision: z.enum(['day', 'month', 'year', 'relative']),
    }),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('sequence'),
    about: line,
    steps: lines.min(3, 'needs at least three steps'),
  }),
]);

const entityShape = z.strictObject({
  id: slug,
  name: line,
  aliases: lines,
  type: slotType,
  partOf: z.array(slug),
  roles: z.array(z.strictObject({ text: line, isFormer: z.boolean().exactOptional(), paragraph })),
  tags: lines,
});

const articleShape = z.strictObject({
  id: slug,
  title: line,
  citation: line,
  publisher: line.exactOptional(),
  url: z.url().exactOptional(),
  publishedOn: day.exactOptional(),
  pageDate: day.exactOptional(),
  paragraphCount: paragraph,
});

const fileShape = z.strictObject({
  article: articleShape,
  topics: z.array(z.strictObject({ id: slug, name: line })).min(1),
  entities: z.array(entityShape),
  facts: z.array(factShape).min(1),
});

type FileShape = z.infer<typeof fileShape>;
type FactShape = z.infer<typeof factShape>;

interface Finding {
  readonly reason: string;
  readonly factId?: string;
}

function* problemsIn(file: FileShape): Generator<Finding> {
  yield* duplicateIds('topic', file.topics);
  yield* duplicateIds('entity', file.entities);
  for (const reason of entityProblems(file)) yield { reason };
  for (const fact of file.facts) {
    for (const reason of factProblems(fact, file)) yield { reason, factId: fact.id };
  }
  const twice = firstDuplicate(file.facts.map(fact => fact.id));
  if (twice !== undefined) yield { reason: 'two facts have this id', factId: twice };
}

function* duplicateIds(noun: string, things: readonly { readonly id: string }[]): Generator<Finding> {
  const twice = firstDuplicate(things.map(thing => thing.id));
  if (twice !== undefined) yield { reason: `${noun} “${twice}” is there twice` };
}

function* entityProblems(file: FileShape): Generator<string> {
  for (const { id, partOf, roles } of file.entities) {
    for (const whole of partOf) {
      if (!hasId(file.entities, whole))
        yield `entity “${id}” is part of “${whole}”, which is not among the entities`;
    }
    for (const role of roles) {
      const outside = beyondArticle(role.paragraph, file.article);
      if (outside !== undefined) yield `entity “${id}”, role “${role.text}”: ${outside}`;
    }
  }
}

function* factProblems(fact: FactShape, file: FileShape): Generator<string> {
  if (!hasId(file.topics, fact.topicId)) yield `topic “${fact.topicId}” is not among the topics`;
  yield* entityReferenceProblems(fact, file);
  yield* evidenceProblems(fact, file.article);
  yield* statusProblems(fact);
  yield* dateProblems(fact);
  yield* gapProblems(fact);
  for (const [name, slot] of slotsOf(fact)) yield* slotProblems(name, slot);
  if (fact.kind === 'quote') yield* lengthProblems('the quoted words', fact.words);
  if (fact.kind === 'definition') yield* meaningProblems(fact.meaning, fact.wrongMeanings ?? []);
}

function* entityReferenceProblems(fact: FactShape, file: FileShape): Generator<string> {
  const named = [speakerOf(fact)?.entityId, ...slotsOf(fact).map(([, slot]) => slot.entityId)];
  for (const id of named) {
    if (id !== undefined && !hasId(file.entities, id)) yield `entity “${id}” is not among the entities`;
  }
}

function* evidenceProblems(fact: FactShape, article: Article): Generator<string> {
  for (const { paragraph: cited, phrase } of fact.evidence) {
    const outside = beyondArticle(cited, article);
    if (outside !== undefined) yield outside;
    if (phrase !== undefined) yield* lengthProblems('the phrase cited as evidence', phrase);
  }
}

function* statusProblems(fact: FactShape): Generator<string> {
  for (const kind of ['claim', 'quote'] as const) {
    if ((fact.kind === kind) !== (fact.status === kind)) {
      yield `kind “${fact.kind}” does not go with status “${fact.status}”`;
    }
  }
  if (fact.status === 'characterization' && speakerOf(fact) === undefined) {
    yield 'a characterization must be a statement that says in “by” who characterizes';
  }
}

function* dateProblems(fact: FactShape): Generator<string> {
  const { asOf, reviewBy } = fact;
  if (asOf !== undefined && reviewBy !== undefined && reviewBy <= asOf) {
    yield `“reviewBy” (${reviewBy}) is not later than “asOf” (${asOf})`;
  }
  if (fact.kind !== 'event' || fact.when.iso === undefined) return;
  const { iso, precision } = fact.when;
  if (precisionByLength[iso.length] !== precision) yield `the date ${iso} is not of precision “${precision}”`;
}

const precisionByLength: Readonly<Record<number, string>> = { 4: 'year', 7: 'month', 10: 'day' };

function* gapProblems(fact: FactShape): Generator<string> {
  const { text, slots } = gapsOf(fact);
  const used = new Set([...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name));
  for (const name of used) {
    if (name === undefined || slots[name] === undefined) yield `the text has a gap “${name}” without a slot`;
  }
  for (const name of Object.keys(slots)) {
    if (!used.has(name)) yield `slot “${name}” is not used in the text`;
  }
  if (/[{}]/.test(fillSlots(text, slots))) yield 'the text has a brace that opens or closes no gap';
}

function* slotProblems(name: string, slot: Slot): Generator<string> {
  const right = new Set([slot.value, ...(slot.accept ?? []), ...(slot.alsoTrue ?? [])].map(folded));
  const distractors = slot.distractors ?? [];
  const keyed = distractors.find(distractor => right.has(folded(distractor)));
  if (keyed !== undefined) yield `slot “${name}”: distractor “${keyed}” is a right response`;
  const twice = firstDuplicate(distractors.map(folded));
  if (twice !== undefined) yield `slot “${name}”: distractor “${twice}” is there twice`;
  if (slot.ask === undefined) return;
  if (slot.isFixed) yield `slot “${name}” is fixed and yet has a question`;
  if (containsWords(slot.ask, slot.value)) yield `slot “${name}”: the question gives its answer away`;
}

function* meaningProblems(meaning: string, wrongMeanings: readonly string[]): Generator<string> {
  const twice = firstDuplicate([meaning, ...wrongMeanings].map(folded));
  if (twice !== undefined) yield `meaning “${twice}” is there twice`;
}

function* lengthProblems(what: string, text: string): Generator<string> {
  const count = text.split(/\s+/).length;
  if (count > maxQuotedWords) yield `${what} has ${count} words, at most ${maxQuotedWords} are allowed`;
}

function gapsOf(fact: FactShape): { readonly text: string; readonly slots: Slots } {
  if (fact.kind === 'claim') return { text: fact.proposition, slots: fact.slots ?? {} };
  if (fact.kind === 'statement' || fact.kind === 'event') return { text: fact.text, slots: fact.slots ?? {} };
  return { text: '', slots: {} };
}

function slotsOf(fact: FactShape): readonly (readonly [string, Slot])[] {
  if (fact.kind === 'role') return Object.entries({ who: fact.who, role: fact.role });
  if (fact.kind === 'definition') return Object.entries({ term: fact.term });
  return Object.entries(gapsOf(fact).slots);
}

function speakerOf(fact: FactShape): Speaker | undefined {
  return 'by' in fact ? fact.by : undefined;
}

function beyondArticle(cited: number, article: Article): string | undefined {
  if (cited <= article.paragraphCount) return undefined;
  return `paragraph ${cited} is cited, but the article has ${article.paragraphCount}`;
}

function hasId(things: readonly { readonly id: string }[], id: string): boolean {
  return things.some(thing => thing.id === id);
}

function firstDuplicate(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index);
}

function containsWords(text: string, words: string): boolean {
  const spaced = (value: string) =>
    ` ${folded(value)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  return spaced(text).includes(spaced(words));
}

function folded(value: string): string {
  return value.trim().toLowerCase();
}
