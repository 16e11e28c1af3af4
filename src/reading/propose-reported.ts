import { type EventTime, type FactStatus, fillSlots } from '../domain/fact.ts';
import { type Clause, findClauses } from './clauses.ts';
import { findDoubts } from './doubts.ts';
import { findEventTime } from './event-time.ts';
import type { Finding } from './finding.ts';
import { judgements } from './judgements.ts';
import type { Quotation } from './segment.ts';
import { findSlots, type NamedSentence } from './slots.ts';

/** Statements, definitions and events on the reporters' own word, and the labels that somebody gives in quotation marks. */
export function proposeReported(named: NamedSentence, quotations: readonly Quotation[]): readonly Finding[] {
  const label = findLabel(named, quotations);
  const clauses = findClauses(named.syntax).map(clause => clauseFinding(named, clause));
  return label === undefined ? clauses : [label, ...clauses];
}

function clauseFinding(named: NamedSentence, clause: Clause): Finding {
  const { syntax } = named;
  const status = statusOf(named, clause);
  const doubts = [
    ...findDoubts(syntax, clause.tokens),
    ...(clause.isSure ? [] : ['the parsers do not agree']),
    ...(isComplete(named, clause) ? [] : ['not a whole sentence']),
  ];
  const importance = clause.isAside ? 1 : 2;
  const definition = definitionOf(named, clause);
  if (definition !== undefined) return { body: definition, status: 'background', doubts, importance };
  const time = findEventTime(syntax, clause);
  if (time !== undefined && status !== 'planned')
    return eventOf(named, clause, time, { status, doubts, importance });
  const { text, slots } = findSlots(named, clause.tokens, clause.head);
  const isBlank = Object.keys(slots).length === 0;
  return {
    body: {
      kind: 'statement',
      text: asSentence(text),
      slots,
      ...(status === 'characterization' ? { by: { name: 'The reporters' } } : {}),
    },
    status,
    doubts: [...doubts, ...(isBlank ? ['nothing in it can be asked for'] : [])],
    importance,
  };
}

function isComplete({ syntax }: NamedSentence, { head, isAside }: Clause): boolean {
  return syntax.isFinite(head) && (isAside || syntax.subject(head) !== undefined);
}

function eventOf(
  named: NamedSentence,
  clause: Clause,
  { time, tokens }: { readonly time: EventTime; readonly tokens: readonly number[] },
  base: Omit<Finding, 'body'>,
): Finding {
  const { text, slots } = findSlots(named, tokens, clause.head);
  return { ...base, body: { kind: 'event', text, slots, when: time } };
}

function asSentence(text: string): string {
  const sentence = text.slice(0, 1).toUpperCase() + text.slice(1);
  return /[.!?]["”’)]?$/.test(sentence) ? sentence : `${sentence}.`;
}

function statusOf({ syntax }: NamedSentence, { head, tokens, isAside }: Clause): FactStatus {
  const words = tokens.map(token => syntax.word(token));
  if (isPlanned(spaced(words), syntax.word(head))) return 'planned';
  if (tokens.some(token => judgements.has(syntax.word(token)))) return 'characterization';
  return isAside ? 'background' : 'reported';
}

function spaced(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

function isPlanned(clause: string, head: string): boolean {
  if (
    / (?:is|are|was|were) (?:also |still |now )?(?:scheduled|expected|planned|set|due|slated|likely|poised) (?:to|for) /.test(
      clause,
    )
  )
    return true;
  return new RegExp(` (?:will|’ll|'ll|won’t) (?:[a-z]+ ){0,3}${head.replace(/[^\p{L}]/gu, '')} `, 'u').test(
    clause,
  );
}

/** "A filibuster is a …": a common noun, in the present, with a meaning long enough to tell it from others. */
function definitionOf(named: NamedSentence, { head, tokens, isAside }: Clause) {
  const { syntax } = named;
  const subject = syntax.subject(head);
  const [verb] = syntax.children(head, 'cop');
  if (isAside || subject === undefined || verb === undefined || !/^(?:is|are)$/.test(syntax.word(verb)))
    return undefined;
  const hasKind = syntax.token(head)?.upos === 'NOUN' && /^an?$/.test(syntax.word(verb + 1));
  const isTerm =
    syntax.token(subject)?.upos === 'NOUN' &&
    !syntax.sentence.names.some(({ first, last }) => first <= subject && subject <= last);
  const phrase = syntax.nounPhrase(subject);
  const meaning = tokens.filter(token => token > verb);
  const isPlain = /^(?:an?|the)$/.test(syntax.word(phrase[0] ?? -1)) || phrase.length === 1;
  if (
    !hasKind ||
    !isTerm ||
    !isPlain ||
    phrase.length > 4 ||
    meaning.length < 6 ||
    (phrase[0] ?? 9) > tokens.length
  )
    return undefined;
  if (tokens[0] !== phrase[0]) return undefined;
  const bare = phrase.filter((token, index) => index > 0 || !/^(?:an?|the)$/.test(syntax.word(token)));
  return {
    kind: 'definition',
    term: { value: wordsOf(named, bare).toLowerCase(), type: 'term' },
    meaning: wordsOf(named, meaning),
  } as const;
}

function wordsOf(named: NamedSentence, tokens: readonly number[]): string {
  const { text, slots } = findSlots({ ...named, mentions: [] }, tokens, -1);
  return fillSlots(text, slots);
}

/** "X called the law a “turning point”": the words, and what they are said of. */
function findLabel(named: NamedSentence, quotations: readonly Quotation[]): Finding | undefined {
  const { syntax, mentions, entities } = named;
  const root = syntax.root();
  if (!/^(?:called|calls|described|describes|labeled|labelled|dubbed|touted|hailed)$/.test(syntax.word(root)))
    return undefined;
  const speaker = mentions.find(
    ({ first, last }) => first <= (syntax.subject(root) ?? -1) && (syntax.subject(root) ?? -1) <= last,
  );
  const [object] = syntax.children(root, 'obj');
  const quotation = quotations.find(
    ({ start, end }) => start > (syntax.token(object ?? -1)?.end ?? Infinity) && end <= syntax.sentence.end,
  );
  const entity = entities.get(speaker?.entityId ?? '');
  if (entity === undefined || object === undefined || quotation === undefined) return undefined;
  const about = syntax
    .nounPhrase(object)
    .filter(token => (syntax.token(token)?.end ?? 0) < quotation.start - 1);
  const gap = named.text.slice(syntax.token(about.at(-1) ?? -1)?.end ?? 0, quotation.start);
  const isClose = gap.length < 8;
  return {
    body: {
      kind: 'quote',
      by: { name: entity.name, entityId: entity.id },
      words: named.text.slice(quotation.start, quotation.end).replace(/\s/g, ' ').replace(/,$/, ''),
      about: wordsOf(named, about),
    },
    status: 'quote',
    doubts: [
      ...(isClose ? [] : ['what it is said of is not clear']),
      ...findDoubts(syntax, about).filter(
        doubt => doubt.includes('pronoun') || doubt.includes('points back'),
      ),
      ...(syntax.token(object)?.upos === 'PRON' ? ['a pronoun points outside of it'] : []),
    ],
    importance: 2,
  };
}
