import type { Evaluation } from './evaluate-text.ts';
import type { FactCounts, Figures } from './figures.ts';
import type { Goal } from './goals.ts';
import type { RecallFigures } from './recall-figures.ts';
import { percent, tallyText } from './tally.ts';

/** @returns the figures of one text, or of all, for people to read. */
export function describeFigures(figures: Figures): string[] {
  const { name, words, readingSeconds, draftingSeconds, items } = figures;
  return [
    `${name}: ${words} words, ${figures.facts.sure.total} sure facts (${figures.facts.unsure.total} unsure), ${items.total} items from ${figures.approvedFacts} approved facts`,
    `  read in ${readingSeconds.toFixed(2)} s (${figures.readWordsPerSecond.toFixed(0)} words/s), drafted in ${draftingSeconds.toFixed(2)} s`,
    ...describeFacts('sure', figures.facts.sure),
    ...describeFacts('unsure', figures.facts.unsure),
    `  doubts: ${tallyText(figures.doubts)}`,
    `  items by type: ${tallyText(items.byType)}`,
    `  items by template: ${tallyText(items.byTemplate)}`,
    `  items per 100 words: ${figures.itemsPer100Words.toFixed(1)}, asking different things ${figures.differentItemsPer100Words.toFixed(1)}`,
    `  refused by gate: ${tallyText(figures.refusedByGate)}`,
    `  failures in kept items and evidence: ${tallyText(figures.problems)}`,
    ...describeWatched(figures),
    ...describeRecall(figures.recall),
  ];
}

function describeFacts(label: string, { total, byKind, byStatus }: FactCounts): string[] {
  if (total === 0) return [];
  return [`  ${label} facts: ${tallyText(byKind)}; by status: ${tallyText(byStatus)}`];
}

function describeWatched({ watched, shareRepeated }: Figures): string[] {
  const { keyLongest, keyPosition, shareTrue, keyDiversity } = watched;
  return [
    `  watched: key longest ${percent(keyLongest.rate)} (chance ${percent(keyLongest.chance)}, ${keyLongest.items} items), key position ${keyPosition.lowest.toFixed(2)}–${keyPosition.highest.toFixed(2)} × chance, true ${percent(shareTrue)}, different keys ${percent(keyDiversity)}, asking the same ${percent(shareRepeated)}`,
  ];
}

function describeRecall(recall: readonly RecallFigures[]): string[] {
  const asked = recall.filter(({ questions, elsewhere }) => questions + elsewhere > 0);
  if (asked.length === 0) return [];
  return [
    '  human questions whose answer stands in the text, and for how many of them a fact has it in a place that can be asked for:',
    ...asked.flatMap(describeShares),
  ];
}

function describeShares({ kind, questions, elsewhere, sure, close, all }: RecallFigures): string[] {
  const share = ({ found, interval }: RecallFigures['all']) =>
    `${found} of ${questions}, ${percent(questions === 0 ? 0 : found / questions)} [${percent(interval.low)} – ${percent(interval.high)}]`;
  const note = elsewhere > 0 ? ` (${elsewhere} more whose answer is not in the text)` : '';
  return [
    `    ${kind}: ${questions} questions${note}`,
    `      in all proposed facts, sure and unsure: ${share(all)}`,
    `      in sure facts alone: ${share(sure)}; in ${close.found} of these the fact’s own sentence says what is asked`,
  ];
}

/** @returns what fails a run: gates that kept items break, and evidence that does not stand. */
export function describeProblems({ name, problems }: Evaluation): string[] {
  return problems.map(({ gate, reason }) => `  ${name}, ${gate}: ${reason}`);
}

/** @returns the human questions that no sure fact answers, and those whose answer stands only in one about something else. */
export function describeMisses({ name, recall }: Evaluation): string[] {
  return recall
    .filter(({ question, closeFactIds }) => question.isInText && closeFactIds.length === 0)
    .map(({ question, sureFactIds, unsureFactIds }) => {
      const places = [
        ...noteOf('only about something else', sureFactIds),
        ...noteOf('unsure', unsureFactIds),
      ];
      return `  ${name}, ${question.kind}: ${question.stem} → ${[question.answers.join(' | '), ...places].join('; ')}`;
    });
}

function noteOf(label: string, factIds: readonly string[]): string[] {
  return factIds.length === 0 ? [] : [`${label}: ${factIds.join(', ')}`];
}

/** @returns the goals, each with what was measured. */
export function describeGoals(goals: readonly Goal[]): string[] {
  return goals.map(
    ({ name, value, goal, isMet }) => `${isMet ? 'met    ' : 'NOT MET'} ${name}: ${value} (goal ${goal})`,
  );
}
