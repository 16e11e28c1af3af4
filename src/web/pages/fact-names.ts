import type { FactKind, FactStatus } from '../../domain/fact.ts';

const kinds: Readonly<Record<FactKind, readonly [string, string]>> = {
  statement: ['statement', 'statements'],
  claim: ['claim', 'claims'],
  quote: ['quote', 'quotes'],
  role: ['role', 'roles'],
  definition: ['definition', 'definitions'],
  event: ['event', 'events'],
  sequence: ['sequence', 'sequences'],
};

/** @returns "1 role", "12 roles". */
export function countedKind(count: number, kind: FactKind): string {
  return `${count.toLocaleString('en')} ${kinds[kind][count === 1 ? 0 : 1]}`;
}

export function kindName(kind: FactKind): string {
  return capitalized(kinds[kind][0]);
}

export function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export const factKinds: readonly FactKind[] = [
  'statement',
  'claim',
  'quote',
  'role',
  'definition',
  'event',
  'sequence',
];

export const factStatuses: readonly FactStatus[] = [
  'reported',
  'claim',
  'quote',
  'planned',
  'characterization',
  'background',
];

const statuses: Readonly<Record<FactStatus, string>> = {
  reported: 'Reported fact',
  claim: 'Claim',
  quote: 'Quoted words',
  planned: 'Planned, not yet happened',
  characterization: 'The reporters’ own judgement',
  background: 'Background',
};

/** @returns the name of a status where there is little room. */
export function shortStatusName(status: FactStatus): string {
  return shortStatuses[status] ?? statuses[status];
}

const shortStatuses: Partial<Readonly<Record<FactStatus, string>>> = {
  quote: 'Quote',
  planned: 'Planned',
  characterization: 'Judgement',
};

export function statusName(status: FactStatus): string {
  return statuses[status];
}
