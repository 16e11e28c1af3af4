import type { FactStatus } from '../domain/fact.ts';
import { type Centre, centreOf, resolveSubject } from './antecedents.ts';
import type { Clause, NamedSentence } from './clause.ts';
import { findClauses } from './clauses.ts';
import { definitionIn, definitionsBeside } from './definitions.ts';
import { findDoubts } from './doubts.ts';
import { findEventTime, type TimedClause } from './event-time.ts';
import type { Finding } from './finding.ts';
import { judgements } from './judgements.ts';
import { isPlanned } from './plans.ts';
import { askWhen } from './questions/ask-cause.ts';
import { bindingSources, sayingVerbs } from './saying-verbs.ts';
import { asSentence, findSlots } from './slots.ts';
import type { Syntax } from './syntax.ts';

/** What a stretch of a sentence says, and what it leaves in the reader's mind for the next one's pronouns. */
export interface ReadStretch {
  readonly findings: readonly Finding[];
  readonly centre: Centre | undefined;
}

/** Statements, definitions and events on the reporters' own word. */
export function proposeReported(
  named: NamedSentence,
  within: readonly number[],
  before: Centre | undefined,
): ReadStretch {
  const clauses = resolveAll(named, findClauses(named.syntax, within), before);
  const main = clauses.filter(({ isAside }) => !isAside);
  const last = main.at(-1);
  const beside = definitionsBeside(named, within).map(
    (body): Finding => ({ body, status: 'background', doubts: [], importance: 3 }),
  );
  return {
    findings: [...beside, ...clauses.map(clause => clauseFinding(named, clause))],
    centre: last === undefined ? undefined : centreOf(named, last, before),
  };
}

/** Pronouns are read in order: the second clause's "it" may mean the first one's subject. */
export function resolveAll(
  named: NamedSentence,
  clauses: readonly Clause[],
  before: Centre | undefined,
): readonly Clause[] {
  let centre = before;
  return clauses.map(clause => {
    const resolved = clause.isAside ? clause : resolveSubject(named, clause, centre);
    if (!clause.isAside) centre = centreOf(named, resolved, centre);
    return resolved;
  });
}

function clauseFinding(named: NamedSentence, clause: Clause): Finding {
  const { syntax } = named;
  const status = statusOf(named, clause);
  const doubts = doubtsOf(named, clause);
  const importance = clause.isAside ? 1 : 2;
  const definition = definitionIn(named, clause);
  if (definition !== undefined) return { body: definition, status: 'background', doubts, importance: 3 };
  const time = findEventTime(syntax, clause);
  if (time !== undefined && status !== 'planned')
    return eventOf(named, clause, time, { status, doubts, importance });
  const { text, slots } = asSentence(findSlots(named, clause));
  const isBlank = Object.keys(slots).length === 0;
  return {
    body: {
      kind: 'statement',
      text,
      slots,
      ...(status === 'characterization' ? { by: { name: 'The reporters' } } : {}),
    },
    status,
    doubts: [...doubts, ...(isBlank ? ['nothing in it can be asked for'] : [])],
    importance,
  };
}

/** Why a clause may be no fact by itself. */
export function doubtsOf(named: NamedSentence, clause: Clause): readonly string[] {
  return [
    ...findDoubts(named.syntax, clause),
    ...(clause.isSure ? [] : ['the parsers do not agree']),
    ...(isComplete(named, clause) ? [] : ['not a whole sentence']),
    ...(isSaying(named, clause) ? ['somebody’s word, but whose or what is not clear'] : []),
  ];
}

function isSaying({ syntax }: NamedSentence, { head, subject }: Clause): boolean {
  const isOpen =
    syntax.children(head, 'ccomp', 'parataxis').length > 0 || /^(?:said|says)$/.test(syntax.word(head));
  return isOpen && sayingVerbs.has(syntax.word(head)) && !bindingSources.test(syntax.word(subject ?? -1));
}

function isComplete({ syntax }: NamedSentence, { head, subject, tokens, swaps, isAside }: Clause): boolean {
  const isInflected =
    syntax.isFinite(head) || swaps.size > 0 || tokens.some(token => isHelper(syntax, token));
  const hasSubject =
    subject !== undefined ||
    (!isAside && tokens.some(token => /^c?nsubj|^csubj/.test(syntax.relation(token))));
  return hasSubject && isInflected;
}

function isHelper(syntax: Syntax, token: number): boolean {
  return (
    /^(?:MD|VB[DPZ])$/.test(syntax.token(token)?.xpos ?? '') && /^(?:aux|cop)/.test(syntax.relation(token))
  );
}

function eventOf(
  named: NamedSentence,
  clause: Clause,
  { time, tokens }: TimedClause,
  base: Omit<Finding, 'body'>,
): Finding {
  const untimed = { ...clause, tokens };
  const { text, slots } = findSlots(named, untimed, clause);
  const ask = askWhen(named, untimed, time.precision === 'year');
  return { ...base, body: { kind: 'event', text, slots, when: ask === undefined ? time : { ...time, ask } } };
}

function statusOf({ syntax }: NamedSentence, { head, tokens, isAside }: Clause): FactStatus {
  const words = tokens.map(token => syntax.word(token));
  if (isPlanned(words, syntax.word(head))) return 'planned';
  if (words.some(word => judgements.has(word))) return 'characterization';
  return isAside ? 'background' : 'reported';
}
