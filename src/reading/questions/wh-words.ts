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
      return `Which ${documentNoun(entity?.name ?? value)}`;
    case 'term':
      if (/\bgovernments?$/i.test(value)) return isVague ? undefined : 'Which level of government';
      if (/\bteam$/i.test(value)) return 'Which team';
      if (isPlace || (isPerson && isVague)) return undefined;
      return isPerson ? 'Who' : (placeOrDocument(value, entity) ?? 'What');
    default:
      return undefined;
  }
}

/** A state of the union is a term as well, and so is a document that begins its sentence with "The". */
function placeOrDocument(value: string, entity: Entity | undefined): string | undefined {
  if (entity?.tags.includes('us-state')) return 'Which state';
  const isDocument = /\p{Lu}\p{L}+ (?:Act|Amendment|Treaty|Clause|Constitution)$/u.test(value);
  return isDocument ? `Which ${documentNoun(value)}` : undefined;
}

/** @returns the question word in the place of an object: "Whom", "Which country", "What". */
export function whObject(wanted: Wanted): string | undefined {
  const word = whSubject(wanted);
  return word === 'Who' ? 'Whom' : word;
}

/** What an institution is called in a question, by its tag; those that stand beside others of another kind are "institutions". */
const nouns: ReadonlyMap<string, string> = new Map(
  [
    'party party',
    'us-agency agency',
    'agency agency',
    'us-department department',
    'us-regulator agency',
    'court court',
    'us-committee committee',
    'university university',
    'company company',
    ...'us-branch us-chamber us-body us-founding-body us-court legislature council city-government us-executive-office us-legislative-agency'
      .split(' ')
      .map(tag => `${tag} institution`),
  ].map((row): [string, string] => {
    const [tag = '', noun = ''] = row.split(' ');
    return [tag, noun];
  }),
);

function organizationNoun(entity: Entity | undefined): string {
  const tag = (entity?.tags ?? []).find(each => nouns.has(each));
  return nouns.get(tag ?? '') ?? 'organization';
}

function documentNoun(name: string): string {
  if (/\b(?:Act|Law|Bill)$/.test(name)) return 'law';
  if (/\bAmendment$/.test(name)) return 'amendment';
  if (/^Treaty|\b(?:Treaty|Agreement|Accords?|Pact)$/.test(name)) return 'agreement';
  return /\bClause$/.test(name) ? 'clause' : 'document';
}
