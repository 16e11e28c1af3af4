import type { Article } from '../domain/article.ts';
import { fillSlots, type Slot, slotsOf, speakerOf } from '../domain/fact.ts';
import type { FactShape, FileShape } from './fact-file-shape.ts';

const maxQuotedWords = 8;

export interface Finding {
  readonly reason: string;
  readonly factId?: string;
}

/** What is wrong with a file of the right shape, each as a reason that completes “file, fact: …”. */
export function* problemsIn(file: FileShape): Generator<Finding> {
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
  for (const [name, slot] of Object.entries(slotsOf(fact))) yield* slotProblems(name, slot);
  if (fact.kind === 'quote') yield* lengthProblems('the quotation', fact.words);
  if (fact.kind === 'definition') yield* meaningProblems(fact.meaning, fact.wrongMeanings ?? []);
}

function* entityReferenceProblems(fact: FactShape, file: FileShape): Generator<string> {
  const named = [speakerOf(fact)?.entityId, ...Object.values(slotsOf(fact)).map(slot => slot.entityId)];
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
  const text = textWithGaps(fact);
  if (text === undefined) return;
  const slots = slotsOf(fact);
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

/** @returns the text that gaps stand in; undefined for kinds that have none. */
function textWithGaps(fact: FactShape): string | undefined {
  if (fact.kind === 'claim') return fact.proposition;
  return fact.kind === 'statement' || fact.kind === 'event' ? fact.text : undefined;
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
