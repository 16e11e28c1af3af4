import type { Fact } from '../fact.ts';
import type { Item, ItemDraft, ItemKey, ItemTask, Key, Option, Task } from '../item.ts';
import { rateDifficulty } from './difficulty.ts';
import type { DraftingContext } from './drafting-bank.ts';
import { rankDraft } from './ranking.ts';

/** What a template decides; the rest of a draft follows from its facts. */
export interface Composition {
  /** The main fact first. */
  readonly facts: readonly [Fact, ...Fact[]];
  readonly type: Item['type'];
  readonly template: string;
  /** Names what is asked of these facts, whatever the wording and the wrong options: "slot amount". */
  readonly question: string;
  readonly stem: string;
  readonly task: ItemTask;
  readonly key: ItemKey;
  readonly rationale: string;
  readonly misconceptions?: Readonly<Record<string, string>>;
}

/** A wrong option, and what choosing it suggests where that is known. */
export interface Distractor {
  readonly text: string;
  readonly misconception?: string;
}

/** @returns the whole draft: signature, difficulty and rank worked out from what the template wrote. */
export function compose(composition: Composition, context: DraftingContext): ItemDraft {
  const { facts, type, template, stem, task, key, rationale, misconceptions } = composition;
  const [main] = facts;
  const factIds = [...new Set(facts.map(fact => fact.id))];
  const content = { stem, task, key, rationale };
  return {
    articleId: main.articleId,
    factIds,
    topicId: main.topicId,
    type,
    template,
    importance: main.importance,
    rank: rankDraft(facts, template, context.bank),
    signature: `${type}: ${[...factIds].sort().join('+')}: ${composition.question}`,
    content: {
      ...content,
      difficulty: rateDifficulty(type, content, key),
      ...(misconceptions !== undefined && Object.keys(misconceptions).length > 0 ? { misconceptions } : {}),
    },
  };
}

/** @returns what a draft asks of its facts, as its template named it: "slot amount". */
export function questionOf({ signature }: Pick<ItemDraft, 'signature'>): string {
  return signature.slice(signature.lastIndexOf(': ') + 2);
}

/** A task of options with its key. */
interface Choice {
  readonly task: Task;
  readonly key: Key;
  readonly misconceptions: Readonly<Record<string, string>>;
}

/** One key among distractors, key first: `arrangeOptions` deals the positions over the whole draft. */
export function chooseOne(key: string, distractors: readonly Distractor[], newId: () => string): Choice {
  const right: Option = { id: newId(), text: key };
  const wrong = distractors.map(distractor => ({ ...distractor, id: newId() }));
  return {
    task: { kind: 'choose-one', options: [right, ...wrong.map(({ id, text }) => ({ id, text }))] },
    key: { kind: 'choose-one', optionId: right.id },
    misconceptions: misconceptionsOf(wrong),
  };
}

/** Several keys among distractors, keys first: `arrangeOptions` shuffles. */
export function chooseMany(
  keys: readonly string[],
  distractors: readonly Distractor[],
  newId: () => string,
): Choice {
  const right = keys.map(text => ({ id: newId(), text }));
  const wrong = distractors.map(distractor => ({ ...distractor, id: newId() }));
  return {
    task: { kind: 'choose-many', options: [...right, ...wrong.map(({ id, text }) => ({ id, text }))] },
    key: { kind: 'choose-many', optionIds: right.map(option => option.id) },
    misconceptions: misconceptionsOf(wrong),
  };
}

/** Options in an order that every such item shares (True, False), with the key at `keyIndex`. */
export function chooseOneInOrder(
  texts: readonly string[],
  keyIndex: number,
  newId: () => string,
): Pick<Choice, 'task' | 'key'> {
  const options = texts.map(text => ({ id: newId(), text }));
  return {
    task: { kind: 'choose-one', options, hasFixedOrder: true },
    key: { kind: 'choose-one', optionId: options[keyIndex]?.id ?? '' },
  };
}

function misconceptionsOf(wrong: readonly (Distractor & { readonly id: string })[]): Record<string, string> {
  return Object.fromEntries(
    wrong.flatMap(({ id, misconception }) => (misconception === undefined ? [] : [[id, misconception]])),
  );
}
