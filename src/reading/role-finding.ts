import type { Entity } from '../domain/entity.ts';
import type { Fact, FactBody } from '../domain/fact.ts';
import { officeTag } from '../domain/gazetteer/offices.ts';
import type { NamedSentence } from './clause.ts';
import type { Finding } from './finding.ts';
import { countryOf, wordRole } from './role-wording.ts';
import type { FoundRole } from './roles.ts';

/** What the whole text tells about the people that it names. */
export interface RoleSetting {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly isNews: boolean;
  /** The one country that the text is about. */
  readonly home: string | undefined;
  /** In how many sentences an entity is named. */
  readonly namings: ReadonlyMap<string, number>;
}

/** @returns who holds which office, as the text tells it. */
export function roleFinding(
  { entityId, role, isFormer, isSure }: FoundRole,
  named: NamedSentence,
  setting: RoleSetting,
): Finding {
  const holder = setting.entities.get(entityId);
  const name = holder?.name ?? '';
  const country = countryOf(named, holder) ?? (setting.isNews ? setting.home : undefined);
  const worded = wordRole(role, isFormer, country);
  const doubts = [
    ...(isSure ? [] : ['the office may be cut wrongly']),
    ...(name.includes(' ') ? [] : ['only part of the name is known']),
    ...(worded.isPlaced || wholeOffices.test(role) ? [] : ['of what it is an office is not told']),
    ...(/\bspokes(?:person|man|woman)\b/i.test(role) ? ['named for their words only'] : []),
    ...(/\b(?:the|this|that) \p{Ll}+$/u.test(role) ? ['points back to the text before it'] : []),
    ...(isWorthAsking(role, holder, setting) ? [] : ['hardly worth asking']),
    ...(isTimeless(role, isFormer, named, setting) ? [] : [untimed]),
  ];
  const counted = countedOffice(worded.text, holder, isFormer);
  if (counted !== undefined && isSure) return counted;
  const body: FactBody = {
    kind: 'role',
    who: { value: name, type: 'person', entityId },
    role: { value: worded.text, type: 'phrase' },
    ...(isFormer ? { isFormer } : {}),
  };
  return { body, status: 'reported', doubts, importance: 2 };
}

/** "The third chief justice of Peru": nobody is so for good, but was so for ever. */
function countedOffice(role: string, holder: Entity | undefined, isFormer: boolean): Finding | undefined {
  const [, ordinal, office] =
    /^the (\w+) ((?:chief justice|president|prime minister) of .+)$/.exec(role) ?? [];
  if (ordinal === undefined || holder === undefined || isFormer || !/(?:st|nd|rd|th)$/.test(ordinal))
    return undefined;
  return {
    body: {
      kind: 'statement',
      text: `{person} was the {ordinal} ${office}.`,
      slots: {
        person: { value: holder.name, type: 'person', entityId: holder.id },
        ordinal: { value: ordinal, type: 'ordinal' },
      },
    },
    status: 'background',
    doubts: [],
    importance: 2,
  };
}

const untimed = 'when the office was held is told elsewhere';

const wholeOffices = /^pope$/i;

/** Offices of state and of law; what somebody does for a living tells only who speaks. */
const worthyTags =
  /^(?:leader|deputy-leader|official|diplomat|legislator|judge|governor|local-leader|military|candidate|organization-head|clergy)$/;

const helpers =
  /\b(?:officer|clerk|director|adviser|advisor|aide|official|counsel|counselor|manager|coordinator|inspector|trustee|supervisor|ceo|executive|founder|co-founder|cofounder|fellow|representative for|priest|pastor|rabbi|imam|reverend)\b/i;

/** A public office of somebody whom the text names more than once. */
function isWorthAsking(role: string, holder: Entity | undefined, { namings }: RoleSetting): boolean {
  const isPublic = worthyTags.test(officeTag(role) ?? '') && !helpers.test(role);
  const isAmericanHead = holder?.tags.includes('us-president') === true;
  return isPublic && !isAmericanHead && (namings.get(holder?.id ?? '') ?? 0) > 1;
}

/** A textbook tells of the past more often than not; a count, a president's time, a year of its own place an office in the past. */
function isTimeless(
  role: string,
  isFormer: boolean,
  { syntax }: NamedSentence,
  { isNews }: RoleSetting,
): boolean {
  if (isFormer) return true;
  const isCounted =
    /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|\w+teenth|\w+tieth)\b(?! (?:secretary|minister|lady))/i.test(
      role,
    );
  const isPast = /\b(?:under|during|late)\b/.test(role);
  const hasYear = syntax.sentence.tokens.some(({ text }) => /^(?:1[5-9]|20)\d\ds?$/.test(text));
  return isNews && !isCounted && !isPast && !hasYear;
}

/** @returns the facts with a doubt about every office that two people hold in one text. */
export function withRivals(facts: readonly Fact[]): readonly Fact[] {
  const holders = new Map<string, Set<string>>();
  for (const fact of facts) {
    if (fact.kind !== 'role' || fact.isFormer || fact.doubts?.includes(untimed)) continue;
    const office = fact.role.value.toLowerCase();
    holders.set(office, (holders.get(office) ?? new Set()).add(fact.who.value));
  }
  return facts.map(fact => {
    const isShared =
      fact.kind === 'role' &&
      /^the /.test(fact.role.value) &&
      (holders.get(fact.role.value.toLowerCase())?.size ?? 0) > 1;
    return isShared ? { ...fact, doubts: [...(fact.doubts ?? []), 'another holds the same office'] } : fact;
  });
}
