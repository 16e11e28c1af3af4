import { checkResponse } from '../domain/attempt.ts';
import { chooseItems } from '../domain/blueprint.ts';
import { arrangeTask, assembleForm } from '../domain/form.ts';
import {
  type ItemType,
  isScoredContent,
  type Response,
  type ScoredContent,
  type Task,
} from '../domain/item.ts';
import { seededRandom } from '../domain/random.ts';
import { scoreResponse } from '../domain/scoring.ts';
import type { ItemVersion } from '../stores/versions.ts';
import { drawable } from './make-quiz.ts';
import type { QuestionResult } from './question-result.ts';
import { keyQuestions, withResponse } from './question-result.ts';
import type { World } from './world.ts';
import { today } from './world.ts';

export interface TryQuestion {
  readonly itemVersionId: string;
  readonly stem: string;
  readonly type: ItemType;
  readonly topicName: string;
  readonly task: Task;
}

const questionCount = 5;
const points = 100;
/** Short to answer on a phone, and at home on the front page. */
const types: readonly ItemType[] = [
  'multiple-choice',
  'true-false',
  'who-said-it',
  'fact-claim-opinion',
  'multiple-response',
];

interface Draw {
  readonly version: Pick<ItemVersion, 'versionId' | 'type' | 'topicName'> & {
    readonly content: ScoredContent;
  };
  readonly optionIds: readonly string[];
}

/** Draws five questions for whoever comes. Nothing is stored: the same seed draws the same five while the bank stands. */
export async function drawFive(world: World, seed: string): Promise<{ questions: TryQuestion[] }> {
  const questions = (await draw(world, seed)).map(({ version, optionIds }) => {
    const { versionId, type, topicName, content } = version;
    const task = arrangeTask(content.task, optionIds);
    return { itemVersionId: versionId, stem: content.stem, type, topicName, task };
  });
  return { questions };
}

/**
 * Scores what somebody tried, and shows the keys, with the options in the order in which `seed` had them drawn. Items
 * that a graded quiz asks which is still open are passed over, and so are ids that are not of approved items.
 */
export async function checkFive(
  world: World,
  responses: readonly { itemVersionId: string; response?: Response }[],
  seed: string,
): Promise<{ score: number; max: number; questions: QuestionResult[] }> {
  const asked = [...new Map(responses.map(given => [given.itemVersionId, given])).values()].slice(
    0,
    questionCount,
  );
  const allowed = await world.stores.versions.keepPractisable(asked.map(given => given.itemVersionId));
  const order = new Map(
    (await draw(world, seed)).map(({ version, optionIds }) => [version.versionId, { optionIds }]),
  );
  const keyed = await keyQuestions(
    world,
    allowed.map((itemVersionId, index) => ({
      position: index + 1,
      itemVersionId,
      ...order.get(itemVersionId),
    })),
  );
  const questions = keyed.map(question => {
    const given = asked.find(({ itemVersionId }) => itemVersionId === question.itemVersionId)?.response;
    const checked = checkResponse(question.task, given);
    const response = checked.ok ? checked.response : undefined;
    const score = Math.round(scoreResponse(question.key, question.task, response) * points);
    return withResponse(question, { score, max: points, ...(response !== undefined && { response }) });
  });
  const score = questions.reduce((total, question) => total + question.score, 0);
  return { score, max: questions.length * points, questions };
}

async function draw(world: World, seed: string): Promise<Draw[]> {
  const random = seededRandom(seed);
  const items = await world.stores.items.listPractisable(today(world));
  const chosen = chooseItems(items.map(drawable), { topicIds: [], types, count: questionCount }, random);
  const versions = await world.stores.versions.findVersions(chosen.map(item => item.versionId));
  const scored = versions.flatMap(version => {
    const { versionId, type, topicName, content } = version;
    return isScoredContent(content) ? [{ versionId, type, topicName, content }] : [];
  });
  const places = assembleForm(
    scored.map(({ versionId, content }) => ({ versionId, task: content.task, key: content.key })),
    random,
  );
  return scored.map((version, index) => ({ version, optionIds: places[index]?.optionIds ?? [] }));
}
