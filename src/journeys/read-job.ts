import { nanoid } from 'nanoid';
import type { ArticleBank } from '../domain/article-bank.ts';
import { type Dealer, draftFact, draftJoint, newBeside, newDealer } from '../domain/drafting/draft-items.ts';
import type { Fact } from '../domain/fact.ts';
import { seededRandom } from '../domain/random.ts';
import { cleanText } from '../reading/clean.ts';
import { loadReader } from '../reading/language/load-model.ts';
import { type ReadArticle, readArticleInSteps } from '../reading/propose.ts';
import { segment } from '../reading/segment.ts';
import type { FactPortion } from '../stores/intake.ts';
import { withIds } from './new-item.ts';
import type { ReadingJob, ReadingResult, ThreadMessage } from './reading-job.ts';

type Progress = Extract<ThreadMessage, { kind: 'progress' }>;

/** Few enough for one turn of the event loop of whoever stores them. */
const portionLength = { entities: 150, facts: 10, jointItems: 40 };

/** How much of the time reading takes; drafting and storing take the rest. */
const readingShare = 0.6;

/** Reads a text and drafts its items; what is found comes in portions that can be stored one by one. */
export function* readJob(job: ReadingJob): Generator<Progress | ReadingResult, void> {
  const read = yield* readText(job);
  const { text } = job;
  const dropped = read.clean.dropped.map(({ start, end }) => text.slice(start, end));
  yield { kind: 'frame', frame: { paragraphs: read.paragraphs, sections: read.sections, dropped } };
  for (const entities of portions(read.entities, portionLength.entities))
    yield { kind: 'entities', entities };
  const bank = bankOf(job, read);
  yield* draftFacts(job, bank);
  yield* draftJointItems(job, bank);
}

function* readText(job: ReadingJob): Generator<Progress, ReadArticle> {
  const { article, text } = job;
  const restored = proseOf(text, new Set(job.restored));
  if (!job.isEnglish) return unread(text, restored);
  const steps = readArticleInSteps(text, loadReader(), {
    articleId: article.id,
    topicId: job.topic.id,
    restored,
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const share = (step.value.done / Math.max(1, step.value.total)) * readingShare;
    yield { kind: 'progress', share, stage: 'reading' };
  }
}

/** Where cleaning would leave nothing, everything is prose. */
function proseOf(text: string, restored: ReadonlySet<number>): ReadonlySet<number> {
  const { lines, dropped } = cleanText(text, restored);
  return lines.length > 0 ? restored : new Set(dropped.map(({ start }) => start));
}

/** A text in another language: its paragraphs, for a teacher to take facts from. */
function unread(text: string, restored: ReadonlySet<number>): ReadArticle {
  const clean = cleanText(text, restored);
  return { clean, paragraphs: segment(text, clean.lines), sections: [], entities: [], facts: [] };
}

function bankOf({ article, topic }: ReadingJob, read: ReadArticle): ArticleBank {
  const { entities, facts, sections, paragraphs } = read;
  const whole = { ...article, paragraphCount: paragraphs.length };
  return { article: whole, topics: [topic], entities, facts, sections };
}

function* draftFacts(job: ReadingJob, bank: ArticleBank): Generator<Progress | ReadingResult, void> {
  let done = 0;
  const dealer = newDealer(seededRandom(job.article.id));
  for (const facts of portions(bank.facts, portionLength.facts)) {
    yield { kind: 'facts', portion: draftPortion(job, bank, facts, dealer) };
    done += facts.length;
    const share = readingShare + (1 - readingShare) * (done / bank.facts.length);
    yield { kind: 'progress', share, stage: 'drafting' };
  }
}

function draftPortion(
  { today, asked }: ReadingJob,
  bank: ArticleBank,
  facts: readonly Fact[],
  dealer: Dealer,
): FactPortion {
  const onlyNew = newBeside(asked);
  const drafted = facts.map(fact => {
    const options = { random: seededRandom(fact.id), newId: nanoid, today, dealer };
    const { drafts, refused } = draftFact(fact, bank, options);
    return { factId: fact.id, drafts: onlyNew(drafts), refused };
  });
  return {
    facts,
    items: drafted.flatMap(({ drafts }) => drafts.map(draft => withIds(draft, nanoid))),
    refused: drafted.map(({ factId, refused }) => ({
      factId,
      refused: refused.map(({ template, gate, reason }) => ({ template, gate, reason })),
    })),
  };
}

/** Joins sure facts only: an item is offered when all its facts are approved, and few of the others will be. */
function* draftJointItems({ article, today }: ReadingJob, bank: ArticleBank): Generator<ReadingResult, void> {
  const sure = { ...bank, facts: bank.facts.filter(({ doubts }) => doubts === undefined) };
  const options = { random: seededRandom(article.id), newId: nanoid, today };
  const items = draftJoint(sure, options).drafts.map(draft => withIds(draft, nanoid));
  for (const some of portions(items, portionLength.jointItems))
    yield { kind: 'facts', portion: { facts: [], items: some, refused: [] } };
}

function* portions<T>(values: readonly T[], length: number): Generator<readonly T[]> {
  for (let start = 0; start < values.length; start += length) yield values.slice(start, start + length);
}
