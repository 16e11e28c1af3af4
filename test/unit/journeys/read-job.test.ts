import { expect, test } from 'vitest';
import { readJob } from '../../../src/journeys/read-job.ts';
import type { ReadingJob } from '../../../src/journeys/reading-job.ts';

const job: ReadingJob = {
  article: { id: 'ferries', title: 'Ferries return', citation: 'Ferries return.' },
  topic: { id: 'harbor', name: 'Harbor' },
  text: 'The state senate of Ohio paid $12 million for the docks of Riverton in 2019. Ada Quill, the mayor of Riverton, signed the ferry law in 2021.',
  restored: [],
  isEnglish: true,
  today: '2030-01-01',
  asked: [],
};

/** What the items of single facts ask. */
function stemsOf(of: ReadingJob): string[] {
  return [...readJob(of)].flatMap(result =>
    result.kind === 'facts' && result.portion.facts.length > 0
      ? result.portion.items.map(({ content }) => content.stem)
      : [],
  );
}

test('an article asks nothing that other articles in the bank ask already', () => {
  const [stem = '', ...others] = stemsOf(job);
  expect(others.length).toBeGreaterThan(0);
  expect(stemsOf({ ...job, asked: [{ stem, keyText: 'anything' }] })).toEqual(others);
});
