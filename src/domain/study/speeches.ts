import type { Entity } from '../entity.ts';
import { type Fact, factSentence, fillSlots, speakerOf } from '../fact.ts';
import { type Entry, type GuideLine, inReadingOrder, isVouchedFor, lineOf } from './guide-line.ts';
import { formerly } from './people.ts';

export interface SpeakerLines {
  readonly speaker: string;
  readonly role?: string;
  readonly lines: readonly GuideLine[];
}

/** A claim, a quote, or a statement that only a speaker vouches for; what nobody stands for is left out. */
export function speechEntry(fact: Fact): Entry[] {
  const speaker = speakerOf(fact);
  if (speaker === undefined || fact.status === 'characterization') return [];
  const words = speechWords(fact);
  return words === undefined ? [] : [{ speaker, line: lineOf(fact, words) }];
}

/** Speakers in the order of their most important line; roles as printed with the claim, else as the bank knows them. */
export function groupBySpeaker(entries: readonly Entry[], entities: readonly Entity[]): SpeakerLines[] {
  const speakers = [...new Set(entries.map(entry => entry.speaker?.name ?? ''))];
  return speakers.map(speaker => {
    const own = entries.filter(entry => entry.speaker?.name === speaker);
    const role = own.find(entry => entry.speaker?.role)?.speaker?.role ?? knownRole(own, entities);
    return { speaker, ...(role === undefined ? {} : { role }), lines: inReadingOrder(own) };
  });
}

function speechWords(fact: Fact): string | undefined {
  if (fact.kind === 'quote') return `said${fact.about === '' ? '' : ` of ${fact.about}`}: “${fact.words}”`;
  if (fact.kind === 'claim') {
    return `said that ${fillSlots(fact.proposition, fact.slots ?? {}).replace(/\.$/, '')}.`;
  }
  return isVouchedFor(fact) ? undefined : `is the source of this: ${factSentence(fact)}`;
}

function knownRole(entries: readonly Entry[], entities: readonly Entity[]): string | undefined {
  const entityId = entries.find(entry => entry.speaker?.entityId)?.speaker?.entityId;
  const [role] = entities.find(entity => entity.id === entityId)?.roles ?? [];
  return role && formerly(role.text, role.isFormer);
}
