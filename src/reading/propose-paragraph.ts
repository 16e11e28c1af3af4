import { factSentence, type Speaker } from '../domain/fact.ts';
import type { Centre, Mind } from './antecedents.ts';
import type { NamedSentence } from './clause.ts';
import type { Finding } from './finding.ts';
import {
  type Discourse,
  hearSpeakers,
  introducer,
  overlaps,
  type SpokenSentence,
  type Voice,
  voicesOf,
} from './hearing.ts';
import { namesOnly, withIntroductions } from './introductions.ts';
import { findLabel } from './labels.ts';
import { type Nearby, withNearby } from './nearby.ts';
import { proposeClaims } from './propose-attributed.ts';
import { proposeAsides, proposeReported, type ReadStretch } from './propose-reported.ts';
import { proposeQuotes } from './quotes.ts';
import type { FoundRole } from './roles.ts';
import { findSaidBeside, type SaidBeside } from './said-beside.ts';
import { findQuotations, type Paragraph, type Quotation } from './segment.ts';
import { speakerAt } from './speakers.ts';

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
  // An "it" never reaches back over a paragraph's end; a "she" may.
  let centre: Centre | undefined = { person: before.centre?.person };
  let introductions = before.isNews ? before.introductions : namesOnly(before.introductions);
  let nearby: Nearby = new Map();
  const quoted = new Map(
    voices.map(voice => [
      voice,
      proposeQuotes({ ...voice, sentences: sentences.filter(named => overlaps(named, voice.quotation)) }),
    ]),
  );
  // The same words are a quotation or a claim, and rather what was really said.
  const spare = voices.filter(voice => quoted.get(voice)?.some(({ doubts }) => doubts.length === 0));
  const readings = spoken.map((sentence): SentenceReading => {
    const mind = { ...before, centre, introductions, nearby };
    const told = readSentence(sentence, voices, mind);
    const isSpare = spare.some(({ quotation }) => overlaps(sentence.named, quotation));
    const stretch = isSpare ? withoutClaims(told, sentence) : told;
    centre = stretch.centre;
    introductions = withIntroductions(sentence.named, introductions);
    nearby = withNearby(sentence.named, nearby);
    const quotes = voices
      .filter(({ quotation }) => endsIn(sentence.named, quotation))
      .flatMap(voice => quoted.get(voice) ?? []);
    return { findings: [...quotes, ...stretch.findings], roles: sentence.roles };
  });
  const last = spoken.at(-1);
  const leadsOver = sentences[0]?.text[paragraph.end - 1] === ':';
  return {
    sentences: readings,
    discourse: {
      ...before,
      centre,
      introductions,
      speaker: (leadsOver ? introducer(last) : undefined) ?? last?.heard,
      silence: last?.silence ?? before.silence,
      goesOn: leadsOver || (quotations.at(-1)?.isOpen ?? false),
    },
  };
}

/** Of a sentence that is a speaker's own words, its claims are left out; what it reports beside stays. */
function withoutClaims(stretch: ReadStretch, { attribution }: SpokenSentence): ReadStretch {
  const isOwn = attribution === undefined || attribution.isDirect;
  if (!isOwn) return stretch;
  return { ...stretch, findings: stretch.findings.filter(({ body }) => body.kind !== 'claim') };
}

function readSentence(
  { named, attribution, by }: SpokenSentence,
  voices: readonly Voice[],
  mind: Mind,
): ReadStretch {
  const voice = voices.find(({ quotation }) => isInside(named, quotation));
  if (attribution !== undefined && by !== undefined) {
    const doubts = attribution.isSure ? [] : ['the reach of the attribution is not certain'];
    const { findings, centre: told } = proposeClaims(
      named,
      { by, content: attribution.content, doubts, isDirect: attribution.isDirect },
      mind,
    );
    const after = centreAfter(named, by, attribution.isDirect ? undefined : told);
    const said = new Set(attribution.content);
    const rest = wordTokens(named).filter(token => !said.has(token));
    const beside = onlySure({ findings: proposeAsides(named, rest, mind), centre: undefined }).findings;
    const stretch = { findings, centre: after };
    const { findings: claims, centre: next } = attribution.isDirect ? onlySure(stretch) : stretch;
    return { findings: [...beside, ...claims], centre: next };
  }
  const words = wordTokens(named);
  if (voice !== undefined)
    return onlySure(
      proposeClaims(
        named,
        { by: voice.by, content: tokensIn(named, voice.quotation), doubts: voice.doubts, isDirect: true },
        mind,
      ),
    );
  const label = findLabel(
    named,
    voices.map(({ quotation }) => quotation),
  );
  const beside = findSaidBeside(named.syntax);
  if (beside !== undefined) return readBeside(named, beside, words, mind);
  const reported = proposeReported(named, words, mind);
  const isSaid = label !== undefined && isToldIn(label, reported.findings);
  return label === undefined || isSaid ? reported : { ...reported, findings: [label, ...reported.findings] };
}

const shortestLabel = 3;

/** The sentence with the quoted words in it says the same, and more. */
function isToldIn({ body }: Finding, findings: readonly Finding[]): boolean {
  return findings.some(
    finding =>
      body.kind === 'quote' &&
      body.words.split(' ').length <= shortestLabel &&
      finding.doubts.length === 0 &&
      factSentence(finding.body).includes(body.words),
  );
}

/** What somebody did, and what the same person said. */
function readBeside(
  named: NamedSentence,
  { speaker, content, rest }: SaidBeside,
  words: readonly number[],
  mind: Mind,
): ReadStretch {
  const by = speakerAt(named, speaker, []);
  const done = proposeReported(
    named,
    words.filter(token => rest.includes(token)),
    mind,
  );
  const said = proposeClaims(named, { by, content, doubts: [], isDirect: false }, mind);
  return { findings: [...done.findings, ...said.findings], centre: centreAfter(named, by, said.centre) };
}

/** After somebody's words, "he" is the speaker; where the words were of another's deeds, he may be either. */
function centreAfter({ entities }: NamedSentence, by: Speaker, told: Centre | undefined): Centre | undefined {
  const speaker = entities.get(by.entityId ?? '');
  if (speaker?.type !== 'person') return undefined;
  const isOther = told?.subject?.kind === 'person' && told.subject.entityId !== speaker.id;
  return isOther ? {} : { person: { text: speaker.name, entityId: speaker.id, kind: 'person' } };
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

function endsIn({ syntax }: NamedSentence, { end }: Quotation): boolean {
  return syntax.sentence.start < end && end <= syntax.sentence.end + 1;
}
