import { createHash } from 'node:crypto';
import { type AppliedEdit, applyEdit, type EditGround } from '../domain/apply-edit.ts';
import type { ArticleBank } from '../domain/article-bank.ts';
import {
  type Evidence,
  type Fact,
  type FactBody,
  factSentence,
  type QuotedEvidence,
} from '../domain/fact.ts';
import type { EditProblems, FactEdit } from '../domain/fact-edit.ts';
import { editOf } from '../domain/mark-fact.ts';
import { Conflict, NotFound } from '../domain/problems.ts';
import { chooseTopic } from './choose-topic.ts';
import { nothing } from './drafting-thread.ts';
import { findPhrase } from './find-phrase.ts';
import { redraft } from './redraft.ts';
import { clip, type FactPlace, type Reviewer } from './review-step.ts';
import type { World } from './world.ts';
import {
  type FactStep,
  fieldsText,
  isStale,
  refile,
  retire,
  reviewed,
  rewrite,
  staleSentence,
  writeFact,
} from './write-fact.ts';

export type Edited =
  | { readonly kind: 'saved'; readonly factId: string }
  | { readonly kind: 'bad'; readonly problems: EditProblems };

export interface AddedFact extends FactEdit {
  readonly paragraph: number;
  /** Words of that paragraph, as they stand there. */
  readonly phrase: string;
}

/**
 * Changes a fact. New words make it wait for approval, with new items; its old ones are retired. Another topic or
 * importance alone goes over to its items.
 * @throws NotFound; Conflict where it was changed meanwhile
 */
export async function editFact(
  world: World,
  by: Reviewer,
  place: FactPlace,
  edit: FactEdit,
): Promise<Edited> {
  const { bank, fact } = await findFact(world, place);
  const applied = applyEdit(edit, { before: fact, entities: bank.entities, evidence: fact.evidence });
  if (applied.kind === 'bad') return applied;
  const topicId = await findTopic(world, edit.topic, fact.topicId);
  const filed = { ...fact, topicId, importance: edit.importance };
  const rewritten = rewrite(filed, applied);
  const hasNewWords = !hasSameWords(fact, rewritten);
  const isMoved = topicId !== fact.topicId || edit.importance !== fact.importance;
  if ((hasNewWords || isMoved) && (await isStale(world, place, fact)))
    return { kind: 'bad', problems: { text: staleSentence } };
  const step = { by, articleId: place.articleId, read: [fact] };
  const sentence = `Edited “${clip(factSentence(rewritten))}”.`;
  if (hasNewWords) await writeRewritten(world, { ...step, written: rewritten }, { bank, sentence });
  else if (isMoved)
    await writeFact(world, { ...step, written: filed }, rows => refile(rows, filed, sentence));
  return { kind: 'saved', factId: place.factId };
}

/** Writes a fact in new words, with the items that are drafted from them in place of the old ones. */
async function writeRewritten(
  world: World,
  step: FactStep,
  { bank, sentence }: { readonly bank: ArticleBank; readonly sentence: string },
): Promise<void> {
  const { written } = step;
  const [drafted = nothing] = await redraft(world, [written], bank);
  await writeFact(world, { ...step, written: drafted.fact ?? written }, ({ items }) => ({
    sentence,
    facts: [reviewed(written, drafted)],
    items: items.map(retire),
    newItems: drafted.items,
  }));
}

/** Makes two facts of one; each text as in an edit. @throws NotFound; Conflict where it was changed meanwhile */
export async function splitFact(
  world: World,
  by: Reviewer,
  place: FactPlace,
  [firstText, secondText]: readonly [string, string],
): Promise<Edited> {
  const { articleId, factId } = place;
  const { bank, fact } = await findFact(world, place);
  const ground = { before: fact, entities: bank.entities, evidence: fact.evidence };
  const first = applyPart(firstText, fact, ground);
  const second = applyPart(secondText, fact, ground);
  if (first.kind === 'bad' || second.kind === 'bad')
    return { kind: 'bad', problems: { ...problemOf('first', first), ...problemOf('second', second) } };
  if (await isStale(world, place, fact)) return { kind: 'bad', problems: { first: staleSentence } };
  const kept = rewrite(fact, first);
  const added = rewrite({ ...fact, id: world.newId() }, second);
  const whole = { ...bank, facts: [...bank.facts.filter(({ id }) => id !== factId), kept, added] };
  const [keptDraft = nothing, addedDraft = nothing] = await redraft(world, [kept, added], whole);
  await writeFact(world, { by, articleId, read: [fact], written: keptDraft.fact ?? kept }, ({ items }) => ({
    sentence: `Split “${clip(factSentence(fact))}”.`,
    facts: [reviewed(kept, keptDraft)],
    newFacts: [reviewed(added, addedDraft)],
    items: items.map(retire),
    newItems: [...keptDraft.items, ...addedDraft.items],
  }));
  return { kind: 'saved', factId };
}

/**
 * Makes one fact of two, with the evidence of both; the second is rejected.
 * @throws NotFound; Conflict where one was changed meanwhile
 */
export async function mergeFacts(
  world: World,
  by: Reviewer,
  place: FactPlace,
  { withFactId, text }: { readonly withFactId: string; readonly text: string },
): Promise<Edited> {
  const { articleId, factId } = place;
  const { bank, fact } = await findFact(world, place);
  const other = bank.facts.find(({ id }) => id === withFactId);
  if (other === undefined || other.id === fact.id) throw new NotFound();
  const evidence = joinEvidence(fact.evidence, other.evidence);
  const edit = { ...editOf(fact), text };
  const applied = applyEdit(edit, { before: fact, entities: bank.entities, evidence });
  if (applied.kind === 'bad') return applied;
  if (await isStale(world, place, fact)) return { kind: 'bad', problems: { text: staleSentence } };
  const merged = rewrite({ ...fact, evidence }, applied);
  const rejected = { ...other, review: 'rejected' as const };
  const facts = bank.facts.map(known => (known.id === other.id ? rejected : known));
  const [drafted = nothing] = await redraft(world, [merged], { ...bank, facts });
  await writeFact(world, { by, articleId, read: [fact, other], written: drafted.fact ?? merged }, rows => ({
    sentence: `Merged into “${clip(factSentence(merged))}”.`,
    facts: [
      reviewed(merged, drafted),
      ...rows.facts.filter(row => row.fact.id === other.id).map(row => ({ ...row, fact: rejected })),
    ],
    items: rows.items.map(retire),
    newItems: drafted.items,
  }));
  return { kind: 'saved', factId };
}

/**
 * Adds a fact that a person found in the text; it waits for approval like any other.
 * @throws NotFound; Conflict for an article whose text is not stored
 */
export async function addFact(
  world: World,
  by: Reviewer,
  articleId: string,
  added: AddedFact,
): Promise<Edited> {
  const bank = await findBank(world, articleId);
  const stored = await world.stores.texts.find(articleId);
  if (stored === undefined)
    throw new Conflict('The text of this article is not stored here, so no fact can be taken from it.');
  const place = findPhrase(stored, added.paragraph, added.phrase);
  if (place === undefined)
    return {
      kind: 'bad',
      problems: { phrase: 'These words do not stand in this paragraph. Select them in the text.' },
    };
  const applied = applyEdit(added, { entities: bank.entities, evidence: [place] });
  if (applied.kind === 'bad') return applied;
  const factId = idOf(articleId, place, applied);
  const topicId = await findTopic(world, added.topic, stored.topicId);
  const base = { id: factId, articleId, topicId, evidence: [place], importance: added.importance };
  const fact: Fact = { ...base, review: 'proposed', ...applied.body, status: applied.status };
  const [drafted = nothing] = await redraft(world, [fact], bank);
  await writeFact(world, { by, articleId, read: [], written: drafted.fact ?? fact }, () => ({
    sentence: `Added “${clip(factSentence(fact))}”.`,
    facts: [],
    newFacts: [reviewed(fact, drafted)],
    items: [],
    newItems: drafted.items,
  }));
  return { kind: 'saved', factId };
}

/** A part of an office or a definition may be a fact of the usual kind. */
function applyPart(text: string, fact: Fact, ground: EditGround): AppliedEdit {
  const asBefore = applyEdit({ ...editOf(fact), text }, ground);
  const isNarrow = fact.kind === 'role' || fact.kind === 'definition';
  return asBefore.kind === 'good' || !isNarrow
    ? asBefore
    : applyEdit({ ...editOf(fact), kind: 'statement', text }, ground);
}

/** The same words on the same place are the same fact, however often the form is sent. */
function idOf(articleId: string, place: QuotedEvidence, said: { readonly body: FactBody }): string {
  const words = JSON.stringify([place.start, place.end, said.body]);
  return `${articleId}-${createHash('sha256').update(words).digest('base64url').slice(0, 12)}`;
}

function hasSameWords(one: Fact, other: Fact): boolean {
  return wordsOf(one) === wordsOf(other);
}

/** What stays when all is left out that is not about what the fact says. */
function wordsOf({ id, articleId, topicId, importance, evidence, review, doubts, ...said }: Fact): string {
  return fieldsText(said);
}

function joinEvidence(one: readonly Evidence[], other: readonly Evidence[]): Evidence[] {
  const known = new Set(one.map(place => JSON.stringify(place)));
  return [...one, ...other.filter(place => !known.has(JSON.stringify(place)))];
}

function problemOf(name: 'first' | 'second', applied: AppliedEdit): EditProblems {
  if (applied.kind === 'good') return {};
  const [sentence = ''] = Object.values(applied.problems);
  return { [name]: sentence };
}

async function findTopic(world: World, wanted: string, usual: string): Promise<string> {
  if (wanted.trim() === '' || wanted === usual) return usual;
  return (await world.stores.topics.ensure(topics => chooseTopic(topics, wanted))).id;
}

async function findFact(world: World, { articleId, factId }: FactPlace) {
  const bank = await findBank(world, articleId);
  const fact = bank.facts.find(({ id }) => id === factId);
  if (fact === undefined) throw new NotFound();
  return { bank, fact };
}

async function findBank(world: World, articleId: string): Promise<ArticleBank> {
  const bank = await world.stores.bank.findBank(articleId);
  if (bank === undefined) throw new NotFound();
  return bank;
}
