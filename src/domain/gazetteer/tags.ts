/** @returns the kinds, and behind them the larger ones: what has little company of its kind stands with these. */
export function withWiderKinds(kinds: readonly string[]): readonly string[] {
  return [...kinds, ...kinds.flatMap(kind => widerKinds[kind] ?? [])];
}

const widerKinds: Readonly<Record<string, readonly string[]>> = {
  'us-branch': ['us-body'],
  'us-chamber': ['us-body'],
  'us-election-body': ['us-body'],
  'us-committee': ['committee'],
  'us-court': ['court'],
  'us-legislative-agency': ['us-office'],
  'us-agency': ['us-office', 'agency'],
  'us-regulator': ['us-office', 'agency'],
  'world-body': ['international-body'],
  'regional-body': ['international-body'],
  'country-group': ['international-body'],
  alliance: ['international-body'],
  'world-economic-body': ['international-body'],
  'historic-world-body': ['international-body'],
  'us-program': ['us-measure'],
  'us-benefit': ['us-measure'],
  'us-labor-law': ['us-law'],
  'us-social-law': ['us-law'],
  'us-government-law': ['us-law'],
  'us-historic-law': ['us-law'],
  'us-early-law': ['us-law'],
  'civil-rights-law': ['us-law'],
  'environment-law': ['us-law'],
  'immigration-law': ['us-law'],
  'campaign-law': ['us-law'],
  'us-compromise': ['us-agreement'],
  'constitutional-plan': ['us-agreement'],
  'us-proclamation': ['us-text'],
  'us-speech': ['us-text'],
  'older-document': ['historic-document'],
  'founding-document': ['historic-document'],
  'climate-treaty': ['modern-treaty'],
  'trade-treaty': ['modern-treaty'],
  'arms-treaty': ['modern-treaty'],
  'peace-accord': ['modern-treaty'],
  doctrine: ['policy'],
  initiative: ['policy'],
};

/** @returns the continent of a region, as a tag. */
export function continentOf(region: string): string {
  if (/europe|balkans|baltic/.test(region)) return 'in-europe';
  if (/africa/.test(region)) return 'in-africa';
  if (/asia|caucasus|middle-east/.test(region)) return 'in-asia';
  return /america|caribbean/.test(region) ? 'in-the-americas' : 'in-oceania';
}
