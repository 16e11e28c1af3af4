import type { Speaker } from '../domain/fact.ts';
import { clauseFor, entityAt, mentionAt, type NamedSentence } from './clause.ts';
import { headOf } from './clauses.ts';
import type { Finding } from './finding.ts';
import { doubtsAbout } from './propose-attributed.ts';
import { pointsOut } from './quote-pointing.ts';
import type { Quotation } from './segment.ts';
import { plainText } from './slots.ts';
import type { Syntax } from './syntax.ts';

const shortestQuote = 8;
const longestQuote = 45;

export interface Quoted {
  readonly quotation: Quotation;
  readonly by: Speaker;
  readonly doubts: readonly string[];
  /** The sentences that it reaches into. */
  readonly sentences: readonly NamedSentence[];
}

/** The quotation as one quote, or one a sentence where it is long; short ones are left out: nobody could tell whose they are. */
export function proposeQuotes({ quotation, by, doubts, sentences }: Quoted): readonly Finding[] {
  const pieces =
    wordsIn(sentences, quotation).length > longestQuote ? sentences.map(sentence => [sentence]) : [sentences];
  return pieces.flatMap((piece): Finding[] => {
    const words = printedWords(piece, quotation);
    const [first] = piece;
    if (words.split(' ').length < shortestQuote || first === undefined) return [];
    const about = piece.map(sentence => topicOf(sentence, quotation)).find(topic => topic !== undefined);
    return [
      {
        body: { kind: 'quote', by, words, about: '' },
        status: 'quote',
        doubts: [
          ...doubts,
          ...doubtsAbout(by),
          ...(isHalfNamed(first, by) ? ['only part of the name is known'] : []),
          ...(isOfTheMoment(words) ? ['the moment that it speaks of is told elsewhere'] : []),
          ...(pointsOut(piece.map(named => ({ named, tokens: tokensWithin(named, quotation) })))
            ? ['points back to the text before it']
            : []),
          ...(isPart(first, quotation) ? ['only a part of a sentence'] : []),
          ...(about === undefined || isOfSomethingBefore(first, quotation)
            ? ['what it is said of is not clear']
            : []),
        ],
        importance: 2,
        evidence: [{ start: first.syntax.sentence.start, end: piece.at(-1)?.syntax.sentence.end ?? 0 }],
      },
    ];
  });
}

/** "The result today …", "What a moment …": said on an occasion, and understood there. */
function isOfTheMoment(words: string): boolean {
  return (
    /^(?:What an? |How \p{L}+[.!])/u.test(words) ||
    /\b(?:this latest|that occasion|this occasion|at this historic|this (?:result|decision|move|ruling|verdict|deal|vote))\b/i.test(
      words,
    ) ||
    (/\bwe\b/i.test(words) && /\beach other\b/i.test(words)) ||
    /^Together,/.test(words)
  );
}

/** A person whom the text never names in full. */
function isHalfNamed({ entities }: NamedSentence, { name, entityId }: Speaker): boolean {
  return entities.get(entityId ?? '')?.type === 'person' && !name.includes(' ');
}

function wordsIn(sentences: readonly NamedSentence[], { start, end }: Quotation): readonly string[] {
  return (sentences[0]?.text.slice(start, end) ?? '').split(/\s+/);
}

function printedWords(piece: readonly NamedSentence[], { start, end }: Quotation): string {
  const [first, last] = [piece[0], piece.at(-1)];
  if (first === undefined || last === undefined) return '';
  const words = first.text.slice(
    Math.max(start, first.syntax.sentence.start),
    Math.min(end, last.syntax.sentence.end),
  );
  return words.replace(/\s+/g, ' ').trim().replace(/,$/, '');
}

/** @returns whether the quotation begins within a sentence: "… how much it will give". */
function isPart(named: NamedSentence, { start, end }: Quotation): boolean {
  const { syntax } = named;
  const within = tokensWithin(named, { start, end });
  const head = headOf(syntax, within);
  const [first = -1] = within;
  const isOpen =
    /^(?:how|that|because|to|who|whom|which|and|but|or|of|in|for|with|as|if|what|whether|where|when)$/.test(
      syntax.word(first),
    );
  if (/^(?:…|\.{2,}|\[)$/.test(syntax.word(first))) return true;
  if (head !== undefined && syntax.token(head)?.xpos === 'VBG' && !syntax.isFinite(head)) return true;
  const isWhole = head !== undefined && syntax.isFinite(head) && syntax.subject(head) !== undefined;
  return /^\p{Ll}/u.test(syntax.token(first)?.text ?? '') && (isOpen || !isWhole);
}

/** "They fired first …", "It was never …": only the speaker's words before tell of whom or what. */
function isOfSomethingBefore(named: NamedSentence, quotation: Quotation): boolean {
  const { syntax } = named;
  const within = tokensWithin(named, quotation);
  const place = syntax.subject(headOf(syntax, within) ?? -1) ?? -1;
  const subject = syntax.word(place);
  const owner = syntax.word(syntax.subjectPhrase(place)[0] ?? -1);
  const isOfThem = within.some(token => syntax.word(token) === 'of' && syntax.word(token + 1) === 'them');
  return (
    isOfThem ||
    /^(?:her|his|its|their)$/.test(owner) ||
    /^(?:they|it|this|that|these|those|he|she|such|both)$/.test(subject)
  );
}

function tokensWithin(
  { syntax }: NamedSentence,
  { start, end }: Pick<Quotation, 'start' | 'end'>,
): readonly number[] {
  return syntax.sentence.tokens.flatMap((token, index) =>
    token.start >= start && token.end <= end ? [index] : [],
  );
}

/** @returns what is said something of: the subject where it is no pronoun, else the first thing named, else what “we” do something to. */
function topicOf(named: NamedSentence, quotation: Quotation): string | undefined {
  const { syntax } = named;
  const within = tokensWithin(named, quotation);
  const head = headOf(syntax, within);
  if (head === undefined || syntax.children(head, 'expl').length > 0) return undefined;
  const isOwn = /^(?:we|i|you)$/.test(syntax.word(syntax.subject(head) ?? -1));
  const places = [
    syntax.subject(head),
    ...within.filter(token => isThing(named, token)),
    ...(isOwn ? syntax.children(head, 'obj') : []),
    ...within.filter(token => isNoun(syntax, token)),
  ];
  return places.map(place => topicAt(named, place)).find(topic => topic !== undefined);
}

function isNoun(syntax: Syntax, token: number): boolean {
  return (
    /^(?:nsubj|obj|obl|root|ccomp|conj|parataxis)$/.test(syntax.relation(token)) &&
    syntax.token(token)?.upos === 'NOUN'
  );
}

function isThing(named: NamedSentence, token: number): boolean {
  const type = entityAt(named, token)?.type;
  return type !== undefined && type !== 'person';
}

function topicAt(named: NamedSentence, place: number | undefined): string | undefined {
  if (place === undefined) return undefined;
  const { syntax } = named;
  const upos = syntax.token(place)?.upos;
  const whole = syntax.nounPhrase(place);
  const start = whole.findIndex(token =>
    /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(syntax.token(token)?.upos ?? ''),
  );
  const phrase = whole.slice(Math.max(start, 0));
  const isVague = phrase.some(
    token =>
      /^(?:this|these|that|those|such|my|our|your|his|her|its|their|thing|things|time|people|one|way|end|stuff|lot|example|part|fact|day|year)$/.test(
        syntax.word(token),
      ) || syntax.token(token)?.upos === 'PRON',
  );
  if ((upos !== 'NOUN' && upos !== 'PROPN') || isVague || phrase.length > 7) return undefined;
  const text = plainText(named, clauseFor(phrase, place));
  const isName =
    mentionAt(named, phrase[0]) !== undefined ||
    syntax.token(phrase[0] ?? -1)?.upos === 'PROPN' ||
    /^\p{Lu}[\p{Lu}.]/u.test(text);
  return isName ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
