import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftItems } from '../../src/domain/drafting/draft-items.ts';
import { watch } from '../../src/domain/drafting/watch.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { seededRandom } from '../../src/domain/random.ts';
import type { FactFile } from '../../src/formats/fact-file.ts';
import { projectFolder } from '../../src/open-world.ts';
import { readSeeds } from '../../src/read-seeds.ts';
import { checkEvidence, type EvidenceProblem } from './check-evidence.ts';
import { tally, tallyText } from './tally.ts';

export interface SeedsReport {
  readonly lines: readonly string[];
  readonly problems: readonly EvidenceProblem[];
}

/**
 * What is drafted from the reviewed seeds, and their evidence held against the article.
 * @param textPaths where articles may be; the one named after the seeds is taken.
 */
export function reportSeeds(textPaths: readonly string[]): readonly SeedsReport[] {
  return readSeeds(join(projectFolder, 'seeds')).map(file => {
    const path = textPaths.find(name => name.includes(file.article.id));
    if (path === undefined) {
      const note = '  evidence: not checked; the folder holds no text that is named after the seeds’ article';
      return { lines: [...describeDrafting(file), note], problems: [] };
    }
    const problems = checkEvidence(file, readFileSync(path, 'utf8'));
    const note = `  evidence: ${problems.length} problems in ${file.facts.length} facts`;
    const list = problems.map(({ where, reason }) => `    ${where}: ${reason}`);
    return { lines: [...describeDrafting(file), note, ...list], problems };
  });
}

/** Facts by topic, items by type, every gate's count and the watched rates. */
function describeDrafting(file: FactFile): string[] {
  const facts = file.facts.map((fact): Fact => ({ ...fact, review: 'approved' }));
  let made = 0;
  const { drafts, refused } = draftItems(
    { ...file, facts },
    {
      random: seededRandom(file.article.id),
      newId: () => `option-${made++}`,
      today: file.article.pageDate ?? '2024-06-19',
    },
  );
  return [
    `${file.article.title}: ${facts.length} facts, ${drafts.length} items`,
    `  facts by topic: ${tallyText(tally(facts.map(fact => fact.topicId)))}`,
    `  facts by status: ${tallyText(tally(facts.map(fact => fact.status)))}`,
    `  items by type: ${tallyText(tally(drafts.map(draft => draft.type)))}`,
    `  refused by gate: ${tallyText(tally(refused.map(({ gate }) => gate)))}`,
    `  watched: ${JSON.stringify(watch(drafts))}`,
  ];
}
