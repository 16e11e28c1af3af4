import { phraseOf } from '../domain/evidence-note.ts';
import type { FactStatus } from '../domain/fact.ts';
import { factSentence, paragraphOf, speakerOf } from '../domain/fact.ts';
import { arrangeTask } from '../domain/form.ts';
import {
  type ItemKey,
  type ItemTask,
  type ItemType,
  isScoredContent,
  type Key,
  type Response,
  type Task,
} from '../domain/item.ts';
import type { FactEvidence, ItemVersion } from '../stores/versions.ts';
import type { World } from './world.ts';

export interface Citation {
  readonly articleId: string;
  readonly title: string;
  readonly citation: string;
}

/** A fact behind an item, with its place in the article. */
export interface EvidenceLine extends Citation {
  readonly factId: string;
  readonly paragraph: number;
  /** At most eight words of the article, or the quoted text of an imported one. */
  readonly phrase?: string;
  readonly speaker?: string;
  readonly status: FactStatus;
  readonly factSentence: string;
}

/** An item of the bank as its teacher sees it, key and evidence beside it. */
export interface KeyedItem {
  readonly position: number;
  readonly itemId: string;
  readonly itemVersionId: string;
  readonly type: ItemType;
  readonly topicId: string;
  readonly topicName: string;
  readonly stem: string;
  /** Options in the order in which they were shown. */
  readonly task: ItemTask;
  readonly key: ItemKey;
  readonly keyText: string;
  readonly rationale: string;
  readonly evidence: readonly EvidenceLine[];
  /** What choosing an option suggests, by option id. */
  readonly misconceptions: Readonly<Record<string, string>>;
}

/** A question of a quiz as shown once its key may be seen. Scores are in hundredths. */
export interface KeyedQuestion extends KeyedItem {
  readonly task: Task;
  readonly key: Key;
}

export interface QuestionResult extends KeyedQuestion {
  readonly response?: Response;
  readonly score: number;
  readonly max: number;
  /** What the chosen option suggests, where that is known. */
  readonly misconception?: string;
}

/** @returns the versions as keyed questions, in the order and with the option order given. */
export async function keyQuestions(
  world: World,
  places: readonly { position: number; itemVersionId: string; optionIds?: readonly string[] }[],
): Promise<KeyedQuestion[]> {
  const versions = await world.stores.versions.findVersions(places.map(place => place.itemVersionId));
  const byId = new Map(versions.map(version => [version.versionId, version]));
  const citations = await findCitations(world, versions);
  return places.flatMap(({ position, itemVersionId, optionIds }) => {
    const version = byId.get(itemVersionId);
    if (version === undefined || !isScoredContent(version.content)) return [];
    const { task, key } = version.content;
    return [
      {
        ...keyedItem(version, citations),
        position,
        task: optionIds === undefined ? task : arrangeTask(task, optionIds),
        key,
      },
    ];
  });
}

/** @returns an item of any type, short answers too. */
export async function keyItem(world: World, version: ItemVersion): Promise<KeyedItem> {
  return keyedItem(version, await findCitations(world, [version]));
}

function keyedItem(version: ItemVersion, citations: ReadonlyMap<string, Citation>): KeyedItem {
  const citation = citations.get(version.articleId);
  return {
    position: 1,
    itemId: version.itemId,
    itemVersionId: version.versionId,
    type: version.type,
    topicId: version.topicId,
    topicName: version.topicName,
    stem: version.content.stem,
    task: version.content.task,
    key: version.content.key,
    keyText: version.keyText,
    rationale: version.content.rationale,
    misconceptions: version.content.misconceptions ?? {},
    evidence: citation === undefined ? [] : version.evidence.map(fact => evidenceLine(fact, citation)),
  };
}

/** Adds what the student did to a keyed question. */
export function withResponse(
  question: KeyedQuestion,
  marks: { response?: Response; score: number; max: number },
): QuestionResult {
  const { response, score, max } = marks;
  const misconception =
    response?.kind === 'choose-one' ? question.misconceptions[response.optionId] : undefined;
  return {
    ...question,
    score,
    max,
    ...(response !== undefined && { response }),
    ...(misconception !== undefined && score < max && { misconception }),
  };
}

async function findCitations(world: World, versions: readonly ItemVersion[]): Promise<Map<string, Citation>> {
  const citations = new Map<string, Citation>();
  for (const articleId of new Set(versions.map(version => version.articleId))) {
    const article = await world.stores.bank.findArticle(articleId);
    if (article !== undefined)
      citations.set(articleId, { articleId, title: article.title, citation: article.citation });
  }
  return citations;
}

function evidenceLine(fact: FactEvidence, citation: Citation): EvidenceLine {
  const phrase = phraseOf(fact.evidence[0]);
  const speaker = speakerOf(fact.body);
  return {
    ...citation,
    factId: fact.factId,
    paragraph: paragraphOf(fact),
    status: fact.status,
    factSentence: factSentence(fact.body),
    ...(phrase !== undefined && { phrase }),
    ...(speaker !== undefined && { speaker: speaker.name }),
  };
}
