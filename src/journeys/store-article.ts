import type { ArticleText } from '../documents/article-text.ts';
import type { Topic } from '../domain/article.ts';
import type { AskedItem } from '../domain/drafting/draft-items.ts';
import { detectLanguage } from '../reading/detect-language.ts';
import { chooseTopic } from './choose-topic.ts';
import type { ImportDetails } from './import-details.ts';
import { articleOf, restoreText } from './import-text.ts';
import type { ReadingJob, ReadingResult } from './reading-job.ts';
import { type ReadingListener, readInThread } from './reading-thread.ts';
import type { World } from './world.ts';
import { today } from './world.ts';

/** Reads a confirmed import in the thread and stores what comes, portion by portion. It is in the bank when all is. */
export async function readIntoBank(
  world: World,
  importId: string,
  { report, signal }: Pick<ReadingListener, 'report' | 'signal'>,
): Promise<void> {
  const { intake, imports } = world.stores;
  const found = await imports.find<ArticleText, ImportDetails>(importId);
  if (found?.details === undefined) return;
  await intake.clearLeftovers();
  const { details } = found;
  const topic = await world.stores.topics.ensure(topics => chooseTopic(topics, details.topic));
  const asked = await askedElsewhere(world, importId);
  const job = { ...jobOf(world, { importId, details, text: found.text, topic }), asked };
  const now = world.now();
  report(0, 'reading');
  await readInThread(job, { report, signal, keep: result => keep(world, job, result, now) });
  if (signal.aborted) return;
  report(1, 'storing');
  await intake.finish(importId);
}

interface Confirmed {
  readonly importId: string;
  readonly details: ImportDetails;
  readonly text: ArticleText;
  readonly topic: Topic;
}

/** A class has no use for a question that it knows from another article. */
async function askedElsewhere(world: World, importId: string): Promise<AskedItem[]> {
  const lines = await world.stores.items.listDrawable(today(world));
  return lines
    .filter(({ articleId }) => articleId !== importId)
    .map(({ stem, keyText }) => ({ stem, keyText }));
}

function jobOf(world: World, { importId, details, text, topic }: Confirmed): Omit<ReadingJob, 'asked'> {
  const article = articleOf(importId, details, text);
  const { text: whole, restored } = restoreText(text, details.restored);
  const isEnglish = detectLanguage(whole) === 'english';
  return { article, topic, text: whole, restored, isEnglish, today: today(world) };
}

async function keep(world: World, job: ReadingJob, result: ReadingResult, now: string): Promise<void> {
  const { intake } = world.stores;
  const { article, topic, text } = job;
  switch (result.kind) {
    case 'frame': {
      const { paragraphs, sections, dropped } = result.frame;
      const whole = { ...article, paragraphCount: paragraphs.length };
      const added = { article: whole, topicId: topic.id, text, paragraphs, sections, dropped };
      return intake.begin(added, now);
    }
    case 'entities':
      return intake.addEntities(article.id, result.entities);
    case 'facts':
      return intake.addPortion(result.portion, now);
  }
}
