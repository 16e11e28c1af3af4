import type { Entity } from '../domain/entity.ts';
import type { Speaker } from '../domain/fact.ts';
import type { Mind } from './antecedents.ts';
import { type Attribution, attributeSentence } from './attribute.ts';
import { type Beside, speakerBeside } from './beside-quotation.ts';
import { entityAt, type NamedSentence, personIn } from './clause.ts';
import { type FoundRole, findRoles } from './roles.ts';
import type { Quotation } from './segment.ts';
import { speakerAt } from './speakers.ts';

/** What the text before leaves in the reader's mind. */
export interface Discourse extends Mind {
  /** Who spoke last, and how many sentences ago. */
  readonly speaker?: Speaker | undefined;
  readonly silence: number;
  /** The last paragraph's quotation has no end, or its last sentence leads over to one. */
  readonly goesOn: boolean;
}

/** @returns what is in the reader's mind before the first sentence. */
export function beginning(isNews: boolean, home?: string): Discourse {
  return { introductions: new Map(), nearby: new Map(), isNews, home, silence: 0, goesOn: false };
}

export interface SpokenSentence {
  readonly named: NamedSentence;
  readonly roles: readonly FoundRole[];
  readonly attribution: Attribution | undefined;
  readonly by: Speaker | undefined;
  /** Who spoke last, this sentence included, and how many sentences ago. */
  readonly heard: Speaker | undefined;
  readonly silence: number;
}

/** A speaker who is "he" or "she" is the one who spoke last, as long as nobody else came up since. */
export function hearSpeakers(
  sentences: readonly NamedSentence[],
  quotations: readonly Quotation[],
  before: Discourse,
): readonly SpokenSentence[] {
  let { speaker: heard, silence } = before;
  return sentences.map(named => {
    const roles = rolesIn(named);
    const attribution = attributeSentence(named.syntax, quotations);
    const by = attribution === undefined ? undefined : nameSpeaker(named, attribution, roles, heard);
    silence = by === undefined ? silence + 1 : 0;
    if (by !== undefined && by.name !== '') heard = by;
    else if (attribution === undefined)
      heard = actorOf(named, roles) ?? (silence > patience || namesPeople(named) ? undefined : heard);
    return { named, roles, attribution, by, heard, silence };
  });
}

const patience = 3;

function nameSpeaker(
  named: NamedSentence,
  { speaker }: Attribution,
  roles: readonly FoundRole[],
  heard: Speaker | undefined,
): Speaker {
  const isPersonal = /^(?:he|she)$/.test(named.syntax.word(speaker ?? -1));
  return (isPersonal ? heard : undefined) ?? speakerAt(named, speaker, roles);
}

/** "The chair called it a mistake:" – the quotation that follows is hers. */
export function introducer(sentence: SpokenSentence | undefined): Speaker | undefined {
  if (sentence === undefined) return undefined;
  const { named, roles, heard } = sentence;
  const entity = entityAt(named, named.syntax.subject(named.syntax.root())) ?? peopleIn(named)[0];
  const person = entity?.type === 'person' ? entity : peopleIn(named)[0];
  if (person === undefined) return heard;
  const role = roles.find(({ entityId }) => entityId === person.id);
  return { name: person.name, entityId: person.id, ...(role === undefined ? {} : { role: role.role }) };
}

function peopleIn({ mentions, entities }: NamedSentence): readonly Entity[] {
  return mentions
    .flatMap(({ entityId }) => entities.get(entityId) ?? [])
    .filter(({ type }) => type === 'person');
}

/** @returns the person of whom a sentence tells, so that the next "he said" may be this one; nobody where it tells what one person did to another. */
function actorOf(named: NamedSentence, roles: readonly FoundRole[]): Speaker | undefined {
  const { syntax } = named;
  const root = syntax.root();
  const subject = syntax.subject(root);
  if (
    subject === undefined ||
    (entityAt(named, subject) ?? personIn(named, syntax.nounPhrase(subject)))?.type !== 'person' ||
    syntax.children(subject, 'conj').length > 0
  )
    return undefined;
  const isActedOn = syntax
    .children(root, 'obj', 'iobj', 'obl')
    .some(at => entityAt(named, at)?.type === 'person');
  return isActedOn ? undefined : speakerAt(named, subject, roles);
}

function namesPeople(named: NamedSentence): boolean {
  return peopleIn(named).length > 0;
}

export interface Voice {
  readonly quotation: Quotation;
  readonly by: Speaker;
  readonly doubts: readonly string[];
}

/** Gives each quotation its speaker: told in one of its sentences, or the one of the quotation before it. */
export function voicesOf(
  quotations: readonly Quotation[],
  spoken: readonly SpokenSentence[],
  before: Discourse,
): readonly Voice[] {
  let last: Voice | undefined;
  return quotations.map((quotation): Voice => {
    const teller = spoken.find(
      ({ named, attribution }) => attribution?.isDirect && overlaps(named, quotation),
    );
    const told = spoken.find(({ named, by }) => by !== undefined && overlaps(named, quotation));
    const earlier = spoken
      .filter(({ named, by }) => by !== undefined && named.syntax.sentence.end <= quotation.start)
      .at(-1);
    const beside = besideOf(quotation, spoken);
    const by =
      beside?.by ??
      (beside?.isSame ? (last?.by ?? heardBefore(quotation, spoken, before)) : undefined) ??
      teller?.by ??
      told?.by ??
      last?.by ??
      earlier?.by ??
      (before.goesOn ? before.speaker : undefined);
    const isSure =
      beside?.by !== undefined ||
      beside?.isSame ||
      (teller === undefined ? beside === undefined : (teller.attribution?.isSure ?? false));
    last = {
      quotation,
      by: by ?? { name: '' },
      doubts: isSure ? [] : ['the reach of the attribution is not certain'],
    };
    return last;
  });
}

/** Who spoke or acted last before the sentence in which a quotation begins. */
function heardBefore(
  quotation: Quotation,
  spoken: readonly SpokenSentence[],
  before: Discourse,
): Speaker | undefined {
  const place = spoken.findIndex(({ named }) => overlaps(named, quotation));
  return place > 0 ? spoken[place - 1]?.heard : before.speaker;
}

/** The speaker beside the quotation, in the sentence in which it begins or the one in which it ends. */
function besideOf(quotation: Quotation, spoken: readonly SpokenSentence[]): Beside | undefined {
  const around = spoken.filter(({ named }) => overlaps(named, quotation));
  return [...new Set([around[0], around.at(-1)])]
    .map(sentence => sentence && speakerBeside(sentence.named, quotation, sentence.roles))
    .find(beside => beside !== undefined);
}

export function overlaps({ syntax }: NamedSentence, { start, end }: Quotation): boolean {
  return syntax.sentence.start < end && start < syntax.sentence.end;
}

function rolesIn({ text, syntax, mentions, entities }: NamedSentence): readonly FoundRole[] {
  const people = mentions.filter(({ entityId }) => entities.get(entityId)?.type === 'person');
  return findRoles(text, syntax, people);
}
