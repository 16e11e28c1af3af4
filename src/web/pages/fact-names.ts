import type { FactKind, FactStatus } from '../../domain/fact.ts';
import { kindNoun } from '../../domain/fact-kinds.ts';

/** @returns "1 role", "12 roles". */
export function countedKind(count: number, kind: FactKind): string {
  return `${count.toLocaleString('en')} ${kindNoun(kind, count)}`;
}

export function kindName(kind: FactKind): string {
  return capitalized(kindNoun(kind, 1));
}

export function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

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
