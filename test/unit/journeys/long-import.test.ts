import { expect, test } from 'vitest';
import { readArticle } from '../../../src/journeys/browse-articles.ts';
import { approveAll } from '../../../src/journeys/decide-facts.ts';
import { confirmImport, readProgress, receiveArticle } from '../../../src/journeys/import-article.ts';
import { removeArticle } from '../../../src/journeys/remove-article.ts';
import { readReview } from '../../../src/journeys/review-article.ts';
import { watchEventLoop } from '../../support/event-loop.ts';
import { makeWorld } from '../../support/world.ts';

const commandLine = { teacherId: null };

/** What a person may wait for, and what the reading thread may take. */
const most = { milliseconds: 50, megabytes: 250 };

test('nobody waits while 60,000 words are read, stored, looked at, approved and removed, and the thread stays small', async () => {
  const world = makeWorld();
  const loop = watchEventLoop();
  const received = await receiveArticle(world, commandLine, { kind: 'pasted', text: longText(59_900) });
  if (received.kind === 'unreadable') throw new Error(received.sentence);
  const { importId } = received;
  const before = process.memoryUsage.rss();
  let highest = before;
  const details = { title: 'Wards', publisher: '', publishedOn: '', url: '', topic: '', restored: [] };
  await confirmImport(world, commandLine, importId, details);
  for (;;) {
    const progress = await readProgress(world, commandLine, importId);
    highest = Math.max(highest, process.memoryUsage.rss());
    if (progress.kind === 'done') break;
    if (progress.kind === 'failed') throw new Error(progress.sentence);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  const review = await readReview(world, importId, { showsUnsure: false });
  let approved = 0;
  for (const { kind } of review.byKind) approved += await approveAll(world, commandLine, importId, kind);
  const page = await readArticle(world, importId);
  await removeArticle(world, importId);
  loop.stop();
  expect([approved, page.factCount]).toEqual([review.counts.proposed, approved]);
  expect(await world.stores.reviewPages.outline(importId)).toEqual([]);
  expect(review.counts.total).toBeGreaterThan(500);
  expect(review.hasMoreAfter).toBe(true);
  // Once the machine itself may stand still; work of ours that is too long would come again with every portion.
  expect(loop.countWaitsOver(most.milliseconds)).toBeLessThanOrEqual(1);
  expect((highest - before) / 1_000_000).toBeLessThan(most.megabytes);
}, 120_000);

/** Paragraphs of an invented country, no two of them the same; every fourth tells of more than an evening's walk. */
function longText(words: number): string {
  const walk = (at: number) =>
    `People walked along the water in the evening, and many of them spoke for a long time of how quiet the streets of ` +
    `Ward ${at} had been before the boats, the markets and the new schools came to the shore, and of what their mothers ` +
    `and fathers used to sing there when the lamps went on and the nets hung in the wind. `;
  const news = (at: number) =>
    `In ${1900 + (at % 100)} the council of Ward ${at} approved ${at + 3} plans for the old harbor of Riverton. ` +
    `Mayor Ada Quill of Ward ${at} said that the ferries would carry ${at * 7 + 100} people a day.`;
  const paragraph = (at: number) => walk(at) + (at % 4 === 0 ? news(at) : walk(at + 5000));
  const length = [0, 1, 2, 3].reduce((sum, at) => sum + paragraph(at).trim().split(' ').length, 0) / 4;
  return Array.from({ length: Math.floor(words / length) }, (_, at) => paragraph(at)).join('\n\n');
}
