import type { Entity } from '../../domain/entity.ts';
import type { SlotType } from '../../domain/fact.ts';

/** What a question word stands for. */
export interface Wanted {
  readonly type: SlotType;
  readonly value: string;
  readonly entity?: Entity;
  /** Whether a term means people: "voters". */
  readonly isPerson: boolean;
  /** Whether a term is one bare noun in the singular, in whose place many others could stand: "committee". */
  readonly isVague: boolean;
  /** Whether a term means a place that acts: "the state". */
  readonly isPlace: boolean;
}

/** @returns the question word in the place of the subject: "Who", "Which country"; undefined for figures. */
export function whSubject({ type, value, entity, isPerson, isPlace, isVague }: Wanted): string | undefined {
  switch (type) {
    case 'person':
      return 'Who';
    case 'country':
    case 'city':
    case 'event':
      return `Which ${type}`;
    case 'organization':
      return `Which ${organizationNoun(entity)}`;
    case 'document':
      return `Which ${documentNoun(value)}`;
    case 'term':
      if (isPlace || (isPerson && isVague)) return undefined;
      return isPerson ? 'Who' : 'What';
    default:
      return undefined;
  }
}

/** @returns the question word in the place of an object: "Whom", "Which country", "What". */
export function whObject(wanted: Wanted): string | undefined {
  const word = whSubject(wanted);
  return word === 'Who' ? 'Whom' : word;
}

const governmental: ReadonlySet<string> = new Set(
  'us-branch us-chamber us-body us-founding-body us-department us-agency us-court legislature court council agency city-government'.split(
    ' ',
  ),
);

function organizationNoun(entity: Entity | undefined): string {
  const tags = entity?.tags ?? [];
  if (tags.includes('party')) return 'party';
  const isOfGovernment = tags.some(tag => governmental.has(tag));
  return isOfGovernment ? 'institution' : 'organization';
}

function documentNoun(name: string): string {
  if (/\b(?:Act|Law|Bill)$/.test(name)) return 'law';
  if (/\bAmendment$/.test(name)) return 'amendment';
  if (/^Treaty|\b(?:Treaty|Agreement|Accords?|Pact)$/.test(name)) return 'agreement';
  return /\bClause$/.test(name) ? 'clause' : 'document';
}
