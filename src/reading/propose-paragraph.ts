import type { Entity } from '../domain/entity.ts';
import type { Speaker } from '../domain/fact.ts';
import type { Centre } from './antecedents.ts';
import { type Attribution, attributeSentence } from './attribute.ts';
import { entityAt, type NamedSentence } from './clause.ts';
import type { Finding } from './finding.ts';
import { findLabel } from './labels.ts';
import { proposeClaims } from './propose-attributed.ts';
import { proposeReported, type ReadStretch } from './propose-reported.ts';
import { proposeQuotes } from './quotes.ts';
import { type FoundRole, findRoles } from './roles.ts';
import { findQuotations, type Paragraph, type Quotation } from './segment.ts';
import { speakerAt } from './speakers.ts';

/** What the text before leaves in the reader's mind. */
export interface Discourse {
  readonly centre?: Centre | undefined;
  /** Who spoke last, and how many sentences ago. */
  readonly speaker?: Speaker | undefined;
  readonly silence: number;
  /** The last paragraph's quotation has no end, or its last sentence leads over to one. */
  readonly goesOn: boolean;
}

export const beginning: Discourse = { silence: 0, goesOn: false };

export interface SentenceReading {
  readonly findings: readonly Finding[];
  readonly roles: readonly FoundRole[];
}

export interface ParagraphReading {
  /** One for each sentence. */
  readonly sentences: readonly SentenceReading[];
  readonly discourse: Discourse;
}

/** Reads a paragraph's sentences in order; who is quoted may be told before, after or between the quotations. */
export function proposeParagraph(
  paragraph: Paragraph,
  sentences: readonly NamedSentence[],
  before: Discourse,
): ParagraphReading {
  const quotations = findQuotations(sentences[0]?.text ?? '', paragraph);
  const spoken = hearSpeakers(sentences, quotations, before);
  const voices = voicesOf(quotations, spoken, before);
  let centre = before.centre;
  const readings = spoken.map((sentence): SentenceReading => {
    const stretch = readSentence(sentence, voices, centre);
    centre = stretch.centre;
    const quotes = voices
      .filter(({ quotation }) => endsIn(sentence.named, quotation))
      .flatMap(voice =>
        proposeQuotes({ ...voice, sentences: sentences.filter(named => overlaps(named, voice.quotation)) }),
      );
    return { findings: [...quotes, ...stretch.findings], roles: sentence.roles };
  });
  const last = spoken.at(-1);
  const leadsOver = sentences[0]?.text[paragraph.end - 1] === ':';
  return {
    sentences: readings,
    discourse: {
      centre,
      speaker: (leadsOver ? introducer(last) : undefined) ?? last?.heard,
      silence: last?.silence ?? before.silence,
      goesOn: leadsOver || (quotations.at(-1)?.isOpen ?? false),
    },
  };
}

interface SpokenSentence {
  readonly named: NamedSentence;
  readonly roles: readonly FoundRole[];
  readonly attribution: Attribution | undefined;
  readonly by: Speaker | undefined;
  /** Who spoke last, this sentence included, and how many sentences ago. */
  readonly heard: Speaker | undefined;
  readonly silence: number;
}

/** A speaker who is "he" or "she" is the one who spoke last, as long as nobody else came up since. */
function hearSpeakers(
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
    else if (introducesOther(named, heard) || silence > patience) heard = undefined;
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
  if (isPersonal && heard !== undefined) return heard;
  return speakerAt(named, speaker, roles);
}

/** "The chair called it a mistake:" – the quotation that follows is hers. */
function introducer(sentence: SpokenSentence | undefined): Speaker | undefined {
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

function introducesOther(named: NamedSentence, heard: Speaker | undefined): boolean {
  const { syntax } = named;
  const subject = entityAt(named, syntax.subject(syntax.root()));
  return heard !== undefined && subject?.type === 'person' && subject.id !== heard.entityId;
}

interface Voice {
  readonly quotation: Quotation;
  readonly by: Speaker;
  readonly doubts: readonly string[];
}

/** Gives each quotation its speaker: told in one of its sentences, or the one of the quotation before it. */
function voicesOf(
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
    const by =
      teller?.by ?? told?.by ?? last?.by ?? earlier?.by ?? (before.goesOn ? before.speaker : undefined);
    const isSure = teller === undefined || (teller.attribution?.isSure ?? false);
    last = {
      quotation,
      by: by ?? { name: '' },
      doubts: isSure ? [] : ['the reach of the attribution is not certain'],
    };
    return last;
  });
}

function readSentence(
  { named, attribution, by }: SpokenSentence,
  voices: readonly Voice[],
  centre: Centre | undefined,
): ReadStretch {
  const voice = voices.find(({ quotation }) => isInside(named, quotation));
  if (attribution !== undefined && by !== undefined) {
    const doubts = attribution.isSure ? [] : ['the reach of the attribution is not certain'];
    const { findings, centre: told } = proposeClaims(
      named,
      { by, content: attribution.content, doubts },
      centre,
    );
    const after = centreAfter(named, by, attribution.isDirect ? undefined : told);
    return attribution.isDirect ? onlySure({ findings, centre: after }) : { findings, centre: after };
  }
  const words = wordTokens(named);
  if (voice !== undefined)
    return onlySure(
      proposeClaims(
        named,
        { by: voice.by, content: tokensIn(named, voice.quotation), doubts: voice.doubts },
        centre,
      ),
    );
  const label = findLabel(
    named,
    voices.map(({ quotation }) => quotation),
  );
  const reported = proposeReported(named, words, centre);
  return label === undefined ? reported : { ...reported, findings: [label, ...reported.findings] };
}

/** After somebody's words, "he" is the speaker, unless he spoke of another's deeds. */
function centreAfter({ entities }: NamedSentence, by: Speaker, told: Centre | undefined): Centre | undefined {
  const speaker = entities.get(by.entityId ?? '');
  if (speaker?.type !== 'person') return undefined;
  const others = told?.people.filter(({ id }) => id !== speaker.id) ?? [];
  const subject = { text: speaker.name, entityId: speaker.id, kind: 'person' } as const;
  return { people: [speaker, ...others], subject };
}

/** What is quoted is proposed as a quote already; as a claim only where it can stand by itself. */
function onlySure({ findings, centre }: ReadStretch): ReadStretch {
  return { findings: findings.filter(({ doubts }) => doubts.length === 0), centre };
}

/** The sentence's tokens without stops and quotation marks at its ends. */
function wordTokens({ syntax }: NamedSentence): readonly number[] {
  const all = syntax.sentence.tokens.map((_, index) => index);
  const isMark = (token: number) => /^[.!”“"]$/.test(syntax.word(token));
  const isPaired = all.filter(token => /^[“”"]$/.test(syntax.word(token))).length % 2 === 0;
  let [first, last] = [0, all.length];
  while (last > first && (isPaired ? syntax.word(all[last - 1] ?? -1) === '.' : isMark(all[last - 1] ?? -1)))
    last--;
  while (!isPaired && first < last && isMark(all[first] ?? -1)) first++;
  return all.slice(first, last);
}

function tokensIn({ syntax }: NamedSentence, { start, end }: Quotation): readonly number[] {
  return syntax.sentence.tokens.flatMap((token, index) =>
    token.start >= start && token.end <= end && !/^[.!]$/.test(token.text) ? [index] : [],
  );
}

function isInside({ syntax }: NamedSentence, { start, end }: Quotation): boolean {
  const words = syntax.sentence.tokens.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return (words[0]?.start ?? -1) >= start && (words.at(-1)?.end ?? Infinity) <= end;
}

function overlaps({ syntax }: NamedSentence, { start, end }: Quotation): boolean {
  return syntax.sentence.start < end && start < syntax.sentence.end;
}

function endsIn({ syntax }: NamedSentence, { end }: Quotation): boolean {
  return syntax.sentence.start < end && end <= syntax.sentence.end + 1;
}

function rolesIn({ text, syntax, mentions, entities }: NamedSentence): readonly FoundRole[] {
  const people = mentions.filter(({ entityId }) => entities.get(entityId)?.type === 'person');
  return findRoles(text, syntax, people);
}
