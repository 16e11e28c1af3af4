import type { FactStatus } from '../domain/fact.ts';
import { type Centre, centreOf, inFull, type Mind, resolveSubject } from './antecedents.ts';
import { findAsides } from './asides.ts';
import { type Clause, entityAt, type NamedSentence } from './clause.ts';
import { findClauses } from './clauses.ts';
import { expandDefinites } from './definites.ts';
import { definitionIn, definitionsBeside } from './definitions.ts';
import { findDoubts } from './doubts.ts';
import { findEventTime, type TimedClause } from './event-time.ts';
import type { Finding } from './finding.ts';
import { frameDoubts } from './frames.ts';
import { hasHalfName } from './half-names.ts';
import { expandSubject } from './introductions.ts';
import { judgements, labelling } from './judgements.ts';
import { expandPointers } from './nearby.ts';
import { homeDoubts, withHome } from './of-home.ts';
import { isPersonNoun } from './person-nouns.ts';
import { isPlanned, isUndatedPlan, losesItsDay } from './plans.ts';
import { askWhen } from './questions/ask-cause.ts';
import { bindingSources, sayingVerbs, studyNouns } from './saying-verbs.ts';
import { asSentence, findSlots, type Gapped } from './slots.ts';
import type { Syntax } from './syntax.ts';
import { worthDoubts } from './worth.ts';

/** What a stretch of a sentence says, and what it leaves in the reader's mind for the next one's pronouns. */
export interface ReadStretch {
  readonly findings: readonly Finding[];
  readonly centre: Centre | undefined;
}

/** Statements, definitions and events on the reporters' own word. */
export function proposeReported(named: NamedSentence, within: readonly number[], mind: Mind): ReadStretch {
  const clauses = resolveAll(named, findClauses(named.syntax, within), mind);
  const main = clauses.filter(({ isAside }) => !isAside);
  const last = main.at(-1);
  const beside = definitionsBeside(named, within).map(
    (body): Finding => ({ body, status: 'background', doubts: [], importance: 3 }),
  );
  return {
    findings: [...beside, ...clauses.map(clause => clauseFinding(named, clause, mind))],
    centre: last === undefined ? undefined : centreOf(named, last, mind.centre),
  };
}

/** What a sentence tells of its speaker by the way: "Ana Ruiz, who took office in 2022, said …". */
export function proposeAsides(
  named: NamedSentence,
  within: readonly number[],
  mind: Mind,
): readonly Finding[] {
  return findAsides(named.syntax, within).flatMap(({ clause }) =>
    clause === undefined ? [] : [clauseFinding(named, inFull(named, clause), mind)],
  );
}

/** Pronouns are read in order: the second clause's "it" may mean the first one's subject. */
export function resolveAll(
  named: NamedSentence,
  clauses: readonly Clause[],
  { centre: before, introductions, nearby, home }: Mind,
): readonly Clause[] {
  let centre = before;
  return clauses.map(clause => {
    if (clause.isAside)
      return withHome(named, expandPointers(named, inFull(named, clause), nearby, introductions), home);
    const subjected = expandSubject(
      named,
      inFull(named, resolveSubject(named, clause, centre)),
      introductions,
    );
    const pointed = expandPointers(named, subjected, nearby, introductions);
    const resolved = expandDefinites(named, pointed, introductions, nearby);
    centre = centreOf(named, resolved, centre);
    return withHome(named, resolved, home);
  });
}

function clauseFinding(named: NamedSentence, clause: Clause, mind: Mind): Finding {
  const { syntax } = named;
  const status = statusOf(named, clause, mind);
  const doubts = [
    ...doubtsOf(named, clause, mind),
    ...worthDoubts(named, clause, mind.isNews),
    ...homeDoubts(named, clause, mind.home),
    ...(mind.isNews && status !== 'planned' && losesItsDay(syntax, clause)
      ? ['the time depends on the article’s date']
      : []),
    ...(status === 'planned' && losesItsDay(syntax, clause) ? ['the day of the plan was cut off'] : []),
    ...(status === 'planned' && isUndatedPlan(syntax, clause) ? ['the day of the plan was cut off'] : []),
    ...(clause.tokens.some(at => /^(?:allegedly|reportedly|supposedly)$/.test(syntax.word(at)))
      ? ['somebody’s word, but whose or what is not clear']
      : []),
    ...(isHolderOfBody(named, clause) ? ['the parsers do not agree'] : []),
    ...(isSaying(named, clause) ? ['somebody’s word, but whose or what is not clear'] : []),
  ];
  const importance = clause.isAside ? 1 : 2;
  const definition = definitionIn(named, clause);
  if (definition !== undefined) return { body: definition, status: 'background', doubts, importance: 3 };
  const time = findEventTime(syntax, clause);
  if (time !== undefined && status !== 'planned')
    return eventOf(named, clause, time, { status, doubts, importance });
  const { text, slots } = asSentence(findSlots(named, clause));
  const isBlank = Object.keys(slots).length === 0;
  const isThin = isBare(named, clause, { text, slots });
  return {
    body: {
      kind: 'statement',
      text,
      slots,
      ...(status === 'characterization' ? { by: { name: 'The reporters' } } : {}),
    },
    status,
    doubts: [
      ...doubts,
      ...(isBlank ? ['nothing in it can be asked for'] : []),
      ...(isThin ? ['short: hardly a fact'] : []),
    ],
    importance,
  };
}

/** "The administrative head of the House, the partisan leader of …": a body is nobody's leader; the list told of somebody else. */
function isHolderOfBody(named: NamedSentence, { subject, head, isAside }: Clause): boolean {
  const type = entityAt(named, subject)?.type;
  return isAside && type !== undefined && type !== 'person' && isPersonNoun(named.syntax.word(head));
}

/** "Groups faced off in pairs": told as past, in few words, and nobody and nothing named or counted in them. */
function isBare({ syntax }: NamedSentence, { head }: Clause, { text, slots }: Gapped): boolean {
  const isTold =
    /^VB[DN]$/.test(syntax.token(head)?.xpos ?? '') && syntax.children(head, 'aux:pass').length === 0;
  const isNamed = Object.values(slots).some(({ type }) => type !== 'term' && type !== 'phrase');
  const isShort = text.split(' ').length < fewestBareWords && !/\p{Lu}\p{Ll}/u.test(text.slice(1));
  return (
    isTold && isShort && !isNamed && !Object.values(slots).some(({ value }) => /^\p{Lu}.* /u.test(value))
  );
}

const fewestBareWords = 7;

/** Why a clause may be no fact by itself. */
export function doubtsOf(named: NamedSentence, clause: Clause, { nearby, isNews }: Mind): readonly string[] {
  return [
    ...findDoubts(named.syntax, clause, { nearby, isNews }),
    ...frameDoubts(named, clause, isNews),
    ...(hasHalfName(named, clause) ? ['only part of the name is known'] : []),
    ...(clause.isSure ? [] : ['the parsers do not agree']),
    ...(isComplete(named, clause) ? [] : ['not a whole sentence']),
  ];
}

function isSaying({ syntax }: NamedSentence, { head, subject }: Clause): boolean {
  const isOpen =
    syntax.children(head, 'ccomp', 'parataxis').some(at => syntax.token(at)?.xpos !== 'VBG') ||
    /^(?:said|says)$/.test(syntax.word(head));
  const word = syntax.word(subject ?? -1);
  if (
    /^(?:told|tells|asked)$/.test(syntax.word(head)) &&
    syntax.children(head, 'ccomp', 'xcomp').length === 0
  )
    return true;
  if (sayingVerbs.has(syntax.word(head)) && [1, 2].some(step => /^[“"]$/.test(syntax.word(head + step))))
    return true;
  return isOpen && sayingVerbs.has(syntax.word(head)) && !bindingSources.test(word) && !studyNouns.test(word);
}

function isComplete(named: NamedSentence, clause: Clause): boolean {
  const { syntax } = named;
  const { head, subject, tokens, swaps } = clause;
  if (isWholeSentence(named, clause))
    return syntax.isFinite(head) || tokens.some(token => isInflected(syntax, token));
  const isVerbal = syntax.isFinite(head) || swaps.size > 0 || tokens.some(token => isHelper(syntax, token));
  return subject !== undefined && isVerbal;
}

/** A sentence that ends with a stop and of which nothing was cut but its opening: it is whole, whatever the parsers made of it. */
function isWholeSentence({ syntax }: NamedSentence, { tokens, isAside }: Clause): boolean {
  const [first = 0, last = 0] = [tokens[0], tokens.at(-1)];
  const all = syntax.sentence.tokens;
  const isRun = last - first + 1 - tokens.length <= mostCut;
  return (
    !isAside &&
    isRun &&
    first <= 4 &&
    last >= all.length - 2 &&
    all.at(-1)?.text === '.' &&
    !isInflected(syntax, first) &&
    syntax.token(first)?.xpos !== 'VB'
  );
}

/** Tokens of a "however" with its commas, a weekday. */
const mostCut = 4;

function isInflected(syntax: Syntax, token: number): boolean {
  return /^(?:MD|VB[DPZ])$/.test(syntax.token(token)?.xpos ?? '');
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

function statusOf(
  { syntax }: NamedSentence,
  { head, tokens, isAside }: Clause,
  { isNews }: Mind,
): FactStatus {
  const words = tokens.map(token => syntax.word(token));
  if (isNews && isPlanned(words, syntax.word(head))) return 'planned';
  if (words.some(word => judgements.has(word)) && !labelling.test(syntax.word(head)))
    return 'characterization';
  return isAside ? 'background' : 'reported';
}
