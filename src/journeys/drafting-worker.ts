import { parentPort, workerData } from 'node:worker_threads';
import { nanoid } from 'nanoid';
import type { ArticleBank } from '../domain/article-bank.ts';
import {
  type DraftingOptions,
  draftFact,
  draftJoint,
  type RefusedDraft,
} from '../domain/drafting/draft-items.ts';
import type { Fact } from '../domain/fact.ts';
import type { ItemDraft } from '../domain/item.ts';
import { seededRandom } from '../domain/random.ts';
import { askAgain } from './ask-again.ts';
import type { Drafted, DraftingJob } from './drafting-thread.ts';
import { withIds } from './new-item.ts';

const job: DraftingJob = workerData;
parentPort?.postMessage(draft(job));

function draft({ bank, facts, today }: DraftingJob): Drafted[] {
  if (facts === undefined) return [toDrafted(draftJoint(bank, optionsFor(bank.article.id, today)))];
  return facts.map(written => {
    const fact = askAgain(written);
    const around = { ...bank, facts: bank.facts.map(other => (other.id === fact.id ? fact : other)) };
    return { fact, ...draftAlone(fact, around, optionsFor(fact.id, today)) };
  });
}

function optionsFor(seed: string, today: string): DraftingOptions {
  return { random: seededRandom(seed), newId: nanoid, today };
}

/** A sequence is a fact that several steps are asked of: what puts them in order is drafted with what joins facts. */
function draftAlone(fact: Fact, bank: ArticleBank, options: DraftingOptions): Drafted {
  const { drafts, refused } = draftFact(fact, bank, options);
  const alone = fact.kind === 'sequence' ? draftJoint({ ...bank, facts: [fact] }, options).drafts : [];
  const ordering = alone.filter(({ type }) => type === 'ordering');
  return toDrafted({ drafts: [...drafts, ...ordering], refused });
}

function toDrafted(drafting: { drafts: readonly ItemDraft[]; refused: readonly RefusedDraft[] }): Drafted {
  return {
    items: drafting.drafts.map(draft => withIds(draft, nanoid)),
    refused: drafting.refused.map(({ template, gate, reason }) => ({ template, gate, reason })),
  };
}
