import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { draftItems } from '../../src/domain/drafting/draft-items.ts';
import { watch } from '../../src/domain/drafting/watch.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { seededRandom } from '../../src/domain/random.ts';
import type { FactFile } from '../../src/formats/fact-file.ts';
import { projectFolder } from '../../src/open-world.ts';
import { readSeeds } from '../../src/read-seeds.ts';
import { checkEvidence } from './check-evidence.ts';

const [folder] = process.argv.slice(2);
let failures = 0;

for (const file of readSeeds(join(projectFolder, 'seeds'))) {
  reportDrafting(file);
  if (folder === undefined) print('  evidence: not checked; give the folder that holds the articles’ texts');
  else reportEvidence(file, folder);
}
process.exitCode = failures > 0 ? 1 : 0;

/** Facts by topic, items by type, every gate's count and the watched rates. */
function reportDrafting(file: FactFile): void {
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
  print(`${file.article.title}: ${facts.length} facts, ${drafts.length} items`);
  print(`  facts by topic: ${tally(facts.map(fact => fact.topicId))}`);
  print(`  facts by status: ${tally(facts.map(fact => fact.status))}`);
  print(`  items by type: ${tally(drafts.map(draft => draft.type))}`);
  print(`  refused by gate: ${tally(refused.map(({ gate }) => gate)) || 'none'}`);
  print(`  watched: ${JSON.stringify(watch(drafts))}`);
}

/** Holds every cited phrase against the text that is named after the seeds' article. */
function reportEvidence(file: FactFile, articles: string): void {
  const path = textsIn(articles).find(name => name.includes(file.article.id));
  if (path === undefined) {
    print(`  evidence: no text in ${articles} is named after ${file.article.id}`);
    failures++;
    return;
  }
  const problems = checkEvidence(file, readFileSync(path, 'utf8'));
  failures += problems.length;
  print(`  evidence: ${problems.length} problems in ${file.facts.length} facts`);
  for (const { where, reason } of problems) print(`    ${where}: ${reason}`);
}

function textsIn(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter(name => name.endsWith('.txt'))
    .map(name => join(path, name));
}

function tally(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
