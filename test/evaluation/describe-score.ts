import type { Acceptance, GroupScore, SheetScore } from './score-sheets.ts';
import { percent } from './tally.ts';

/** @returns the score of rating sheets for people to read: by template and text, of all, agreement, failures. */
export function describeScore(score: SheetScore, what: 'items' | 'facts'): string[] {
  const { templates, texts, failures, unrated } = score;
  return [
    `${what} by template`,
    ...templates.map(describeGroup),
    `${what} by text`,
    ...texts.map(describeGroup),
    ...describeAll(score, what),
    ...(unrated.length === 0 ? [] : [`without a verdict: ${unrated.join(', ')}`]),
    `failures: ${failures.length}`,
    ...failures.map(({ id, template, text, asked, reasons }) => {
      return `  ${id} ${template} (${text}) ${asked} — ${reasons.join(' · ')}`;
    }),
  ];
}

function describeGroup({ group, accepted }: GroupScore): string {
  const parts = accepted.map(acceptance => {
    return `${acceptance.by} ${acceptance.accepted}/${acceptance.rated} ${describeShare(acceptance)}`;
  });
  return `  ${group}: ${parts.join(' · ')}`;
}

function describeAll({ all, raters, kappa }: SheetScore, what: string): string[] {
  const lines = all.accepted.map(acceptance => {
    const { by, accepted, rated } = acceptance;
    return `${what} acceptable to ${by}: ${accepted} of ${rated}, ${describeShare(acceptance)}`;
  });
  if (raters !== 2) return lines;
  return [...lines, `Cohen’s kappa, ${what}: ${kappa?.toFixed(2) ?? 'none can be told'}`];
}

function describeShare({ accepted, rated, interval }: Acceptance): string {
  const share = percent(rated === 0 ? 0 : accepted / rated);
  return `${share}, Wilson [${percent(interval.low)} – ${percent(interval.high)}]`;
}
