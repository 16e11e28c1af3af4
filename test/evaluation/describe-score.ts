import type { Acceptance, SheetScore } from './score-sheets.ts';
import { percent } from './tally.ts';

/** @returns the score of rating sheets for people to read: by template, agreement, failures. */
export function describeScore({ templates, kappa, failures, unrated }: SheetScore): string[] {
  return [
    ...templates.map(
      ({ template, accepted }) => `${template}: ${accepted.map(describeAcceptance).join(' · ')}`,
    ),
    ...(kappa === undefined ? [] : [`Cohen’s kappa: ${kappa.toFixed(2)}`]),
    ...(unrated.length === 0 ? [] : [`without a verdict: ${unrated.join(', ')}`]),
    `failures: ${failures.length}`,
    ...failures.map(({ id, template, text, asked, reasons }) => {
      return `  ${id} ${template} (${text}) ${asked} — ${reasons.join(' · ')}`;
    }),
  ];
}

function describeAcceptance({ by, accepted, rated, interval }: Acceptance): string {
  const share = percent(rated === 0 ? 0 : accepted / rated);
  return `${by} ${accepted}/${rated} ${share} [${percent(interval.low)} – ${percent(interval.high)}]`;
}
