import { findAsides } from './asides.ts';
import { type Clause, dropLoneCommas, noSwaps, trimSigns } from './clause.ts';
import { isConditional } from './conditions.ts';
import { findInsertions } from './insertions.ts';
import { findConnectives, findTails } from './loose.ts';
import type { Syntax } from './syntax.ts';

/** One clause of several that are joined by "and", "but" or a semicolon. */
interface Part {
  readonly head: number;
  /** Tokens that it takes over from the first part: subject and auxiliary verbs. */
  readonly shared: readonly number[];
  readonly own: ReadonlySet<number>;
  readonly isSure: boolean;
}

/** Clauses that can stand by themselves in `within`: main clauses, split where each says a thing of its own, and asides about a name. */
export function findClauses(syntax: Syntax, within: readonly number[]): readonly Clause[] {
  return atSemicolons(syntax, within).flatMap(stretch => clausesIn(syntax, stretch));
}

/** Both sides of a semicolon, where each has a subject and a finite verb; else all together. */
function atSemicolons(syntax: Syntax, within: readonly number[]): readonly (readonly number[])[] {
  const stretches: number[][] = [[]];
  for (const token of within) {
    if (syntax.word(token) === ';') stretches.push([]);
    else stretches.at(-1)?.push(token);
  }
  return stretches.every(stretch => isWhole(syntax, stretch)) ? stretches : [within];
}

function isWhole(syntax: Syntax, stretch: readonly number[]): boolean {
  return stretch.some(token => syntax.isFinite(token) && stretch.includes(syntax.subject(token) ?? -1));
}

function clausesIn(syntax: Syntax, within: readonly number[]): readonly Clause[] {
  const head = headOf(syntax, within);
  if (head === undefined) return [];
  const asides = syntax.isFinite(head) ? findAsides(syntax, within) : [];
  const gone = new Set([...asides.flatMap(({ cut }) => cut), ...findInsertions(syntax, within)]);
  const main = partsOf(syntax, head, within).map(part => clauseOf(syntax, part, gone));
  return [...main, ...asides.flatMap(({ clause }) => (clause === undefined ? [] : [clause]))];
}

/** @returns the token that hangs on nothing in `within`. */
export function headOf(syntax: Syntax, within: readonly number[]): number | undefined {
  const kept = new Set(within);
  return within.find(
    token => !kept.has(syntax.token(token)?.head ?? -1) && syntax.relation(token) !== 'punct',
  );
}

function partsOf(syntax: Syntax, head: number, within: readonly number[]): readonly Part[] {
  const kept = new Set(within);
  const isOpened = /^(?:because|since|if|when|although|while|as|after|before|once|unless|until|though)$/.test(
    syntax.word(within[0] ?? -1),
  );
  const others = (isOpened ? [] : syntax.children(head, 'conj', 'parataxis'))
    .filter(other => other > head && kept.has(other))
    .flatMap(other => partOf(syntax, head, other, kept))
    .concat(syntax.children(head, 'advcl').flatMap(other => concession(syntax, head, other, kept)));
  const gone = new Set(others.flatMap(({ own }) => [...own]));
  const own = new Set(within.filter(token => !gone.has(token)));
  return [{ head, shared: [], own, isSure: others.every(({ isSure }) => isSure) }, ...others];
}

function partOf(syntax: Syntax, head: number, other: number, kept: ReadonlySet<number>): readonly Part[] {
  const own = new Set(syntax.subtree(other).filter(token => kept.has(token)));
  const [opening = -1] = trimSigns(
    syntax,
    [...own].sort((a, b) => a - b),
  );
  const first = /^(?:and|but|or)$/.test(syntax.word(opening)) ? opening + 1 : opening;
  if (opensRelative(syntax, first)) return [];
  if (isConditional(syntax, head) || !isVerbal(syntax, other)) return [];
  if (standsAlone(syntax, other) && opensClause(syntax, own)) {
    return [{ head: other, shared: [], own, isSure: true }];
  }
  const shared = syntax.relation(other) === 'conj' ? sharedWith(syntax, head, other) : undefined;
  if (shared === undefined) return [];
  const isSure = syntax.token(other)?.isSure || isPlainPair(syntax, head, other);
  return [{ head: other, shared, own, isSure }];
}

/** A verb, or what "be" makes a predicate: "… and for the fear that critics feel" is none. */
function isVerbal(syntax: Syntax, head: number): boolean {
  return syntax.token(head)?.upos === 'VERB' || syntax.children(head, 'cop').length > 0;
}

/** "…, where residents can speak", "…, in which …". */
function opensRelative(syntax: Syntax, first: number): boolean {
  const isReason = /^(?:because|since|as|if|when|after|before|until|unless|for)$/.test(syntax.word(first));
  return (
    isReason || [first, first + 1].some(token => /^(?:where|which|who|whom|whose)$/.test(syntax.word(token)))
  );
}

/** "…, although …", "…, whereas …" at the end: said as well, and whole by itself. */
function concession(syntax: Syntax, head: number, other: number, kept: ReadonlySet<number>): readonly Part[] {
  const tokens = syntax.subtree(other).filter(token => kept.has(token));
  const [first = -1] = tokens;
  const isSetOff =
    other > head &&
    syntax.word(first - 1) === ',' &&
    /^(?:although|though|whereas|while)$/.test(syntax.word(first));
  if (!isSetOff || !standsAlone(syntax, other)) return [];
  return [{ head: other, shared: [], own: new Set(tokens), isSure: true }];
}

function standsAlone(syntax: Syntax, head: number): boolean {
  const subject = syntax.subject(head);
  return subject !== undefined && syntax.isFinite(head) && !/^(?:who|which|that)$/.test(syntax.word(subject));
}

/** "…, and the House agreed": a sign stands before, so that the cut is no guess. */
function opensClause(syntax: Syntax, own: ReadonlySet<number>): boolean {
  const first = Math.min(...own);
  const isRepeated = syntax.word(first) === 'and' && syntax.word(first + 1) === 'that';
  return isRepeated || [first, first - 1].some(token => /^[,;:–—-]$/.test(syntax.word(token)));
}

/** @returns subject and auxiliaries that a verb without a subject takes over; undefined where the verbs share more than these. */
function sharedWith(syntax: Syntax, head: number, other: number): readonly number[] | undefined {
  const subject = syntax.subject(head);
  if (subject === undefined || syntax.relation(subject) === 'csubj' || subject > head) return undefined;
  if (syntax.subject(other) !== undefined || !isJoined(syntax, head, other)) return undefined;
  if (syntax.token(other)?.upos !== 'VERB' || syntax.token(head)?.upos !== 'VERB') return undefined;
  const [cc = other] = syntax.children(other, 'cc', 'punct');
  const right = syntax
    .children(head, 'obj', 'obl', 'xcomp', 'ccomp', 'advmod', 'obl:agent')
    .filter(at => at > head && at < cc);
  const hasOwn = syntax
    .children(other, 'obj', 'obl', 'xcomp', 'ccomp', 'advcl', 'obl:agent')
    .some(at => at > other);
  const isPlain = /^(?:who|which|that|what|it|there|none|nobody|neither|few)$/.test(syntax.word(subject));
  if (right.length === 0 || !hasOwn || isPlain || isNegated(syntax, head)) return undefined;
  const helpers = syntax.children(head, 'aux', 'aux:pass').filter(at => at < head && at > subject);
  const isFull = syntax.isFinite(other) && !(helpers.length > 0 && mayBeParticiple(syntax, head, other));
  if (!isFull && helpers.length === 0) return undefined;
  const own = new Set(syntax.children(other, 'cc', 'punct').flatMap(at => syntax.subtree(at)));
  const phrase = syntax.subjectPhrase(subject);
  const isClear = syntax.token(subject)?.isSure || isOpening(phrase, helpers[0] ?? head);
  if (!isClear || own.has(subject)) return undefined;
  return [...phrase, ...(isFull ? [] : helpers)];
}

/** "was planned and built": the second may be a participle as well, unless its form or its object tells it is none. */
function mayBeParticiple(syntax: Syntax, head: number, other: number): boolean {
  const areAlike = /^VB[ND]$/.test(syntax.token(head)?.xpos ?? '') && syntax.token(other)?.xpos === 'VBD';
  const isPassive = syntax.children(head, 'aux:pass').length > 0;
  const isActive = isPassive && syntax.children(other, 'obj').length > 0;
  return areAlike && !isActive && !plainPasts.test(syntax.word(other));
}

const plainPasts =
  /^(?:came|went|took|began|became|gave|wrote|drove|rose|fell|chose|spoke|broke|drew|knew|grew|threw|saw|did|ran|sang)$/;

/** "And" stands before the verb itself or before a later one of the row. */
function isJoined(syntax: Syntax, head: number, other: number): boolean {
  const row = syntax.children(head, 'conj').filter(at => at >= other);
  return row.some(at => syntax.children(at, 'cc').length > 0) && syntax.children(other, 'mark').length === 0;
}

/** The phrase begins its sentence and stands right before the verb. */
function isOpening(phrase: readonly number[], verb: number): boolean {
  return phrase[0] === 0 && phrase.length === verb;
}

/** "… held a vote and rejected the plan", "… and is bound by it": a finite verb right behind "and", and nothing relative between. */
function isPlainPair(syntax: Syntax, head: number, other: number): boolean {
  const helpers = syntax.children(other, 'aux', 'aux:pass', 'cop').filter(at => at > head);
  const first = Math.min(other, ...helpers);
  const isJoinedHere = /^(?:and|but)$/.test(syntax.word(first - 1));
  const isPair = isFiniteForm(syntax, first) && (isFiniteForm(syntax, head) || first < other);
  const isSameTense = first < other || syntax.token(head)?.xpos === syntax.token(other)?.xpos;
  const isParticiples = syntax.token(head)?.xpos === 'VBN' && syntax.token(other)?.xpos === 'VBN';
  const isRelative = syntax.sentence.tokens
    .slice(head, other)
    .some(({ text }) => /^(?:which|that|who|whom|where|when|if)$/.test(text));
  return isJoinedHere && ((isPair && isSameTense) || isParticiples) && !isRelative;
}

function isFiniteForm(syntax: Syntax, at: number): boolean {
  return /^(?:MD|VB[DPZ])$/.test(syntax.token(at)?.xpos ?? '');
}

function isNegated(syntax: Syntax, head: number): boolean {
  return syntax
    .children(head, 'advmod')
    .some(at => /^(?:not|n['’]t|never|neither|nor|no)$/.test(syntax.word(at)));
}

function clauseOf(syntax: Syntax, { head, shared, own, isSure }: Part, gone: ReadonlySet<number>): Clause {
  const subject =
    syntax.subject(head) ??
    (shared.length > 0 ? shared.find(at => syntax.relation(at).startsWith('nsubj')) : undefined);
  const kept = [...own].sort((a, b) => a - b).filter(token => !gone.has(token));
  const plain = withoutOpening(syntax, kept);
  const loose = new Set([...findConnectives(syntax, plain, head), ...findTails(syntax, plain, head)]);
  const rest = trimSigns(
    syntax,
    dropLoneCommas(
      syntax,
      trimSigns(
        syntax,
        plain.filter(token => !loose.has(token)),
      ),
    ),
  );
  return {
    head,
    ...(subject === undefined ? {} : { subject }),
    tokens: [...shared, ...rest],
    swaps: noSwaps,
    isSure,
    isAside: false,
  };
}

/** "And", "but", "or", with or without commas around. */
function withoutOpening(syntax: Syntax, tokens: readonly number[]): readonly number[] {
  const rest = trimSigns(syntax, tokens);
  if (
    !/^(?:and|but|or|nor|yet|so|although|though|whereas|while)$/.test(syntax.word(rest[0] ?? -1)) ||
    isOpeningClause(syntax, rest)
  )
    return rest;
  const after = trimSigns(syntax, rest.slice(1));
  return syntax.relation(after[0] ?? -1) === 'mark' && syntax.word(after[0] ?? -1) === 'that'
    ? after.slice(1)
    : after;
}

/** "While the Senate waited, the House voted": here the word opens a clause before the main one. */
function isOpeningClause(syntax: Syntax, tokens: readonly number[]): boolean {
  return /^(?:although|though|whereas|while)$/.test(syntax.word(tokens[0] ?? -1)) && tokens[0] === 0;
}
