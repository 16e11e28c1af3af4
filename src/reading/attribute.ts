import { isPersonNoun } from './person-nouns.ts';
import { bindingSources, sayingVerbs, sourceNouns, studyNouns } from './saying-verbs.ts';
import type { Quotation } from './segment.ts';
import type { Syntax } from './syntax.ts';

/** Who says what in a sentence; tokens by index. */
export interface Attribution {
  /** The head of the speaker's phrase; undefined where nobody can be made out. */
  readonly speaker?: number;
  /** The tokens of what is said, without the attribution. */
  readonly content: readonly number[];
  readonly isDirect: boolean;
  readonly isSure: boolean;
}

/**
 * @returns the attribution of a sentence: "X said that …", "…, said X, a role", "according to X, …"; undefined where the
 * sentence stands on the reporters' own word.
 */
export function attributeSentence(syntax: Syntax, quotations: readonly Quotation[]): Attribution | undefined {
  return accordingTo(syntax) ?? saying(syntax, quotations);
}

/** "According to X, …" and "…, according to X": read by its form, which the parsers often miss. */
function accordingTo(syntax: Syntax): Attribution | undefined {
  const all = syntax.sentence.tokens.map((_, index) => index);
  const at = all.find(index => isAccording(syntax, index));
  if (at === undefined) return undefined;
  const comma = all.find(index => index > at && syntax.word(index) === ',');
  const source = all.filter(index => index > at + 1 && index < (comma ?? all.length));
  const speaker = headOfSource(syntax, source);
  const content =
    at === 0 && comma !== undefined ? all.filter(index => index > comma) : all.filter(index => index < at);
  if (speaker === undefined || (at === 0 && comma === undefined)) return undefined;
  const isAtEnd =
    at === 0 || comma === undefined || !all.some(index => index > comma && syntax.isFinite(index));
  const isOpen =
    at > 0 ||
    syntax.token(speaker)?.name !== 'person' ||
    !/^(?:an?|the|who)$/.test(syntax.word((comma ?? 0) + 1));
  const isClause = content.some(index => /^(?:MD|VB[DPZ])$/.test(syntax.token(index)?.xpos ?? ''));
  return {
    content: withoutEdges(syntax, content),
    isDirect: false,
    isSure: isAtEnd && isOpen && isClause,
    speaker,
  };
}

/** The source's noun: the one that hangs on nothing in it; else the name that it begins with. */
function headOfSource(syntax: Syntax, source: readonly number[]): number | undefined {
  const head = source.find(
    at => syntax.relation(at) !== 'case' && !source.includes(syntax.token(at)?.head ?? -1),
  );
  const opening = source.find(at => syntax.word(at) !== 'the');
  return [head, opening].find(at => at !== undefined && isSource(syntax, at));
}

function isAccording(syntax: Syntax, index: number): boolean {
  return syntax.word(index) === 'according' && syntax.word(index + 1) === 'to';
}

function isSource(syntax: Syntax, speaker: number): boolean {
  const token = syntax.token(speaker);
  return (
    token !== undefined &&
    (token.name !== undefined || token.upos === 'PROPN' || sourceNouns.test(syntax.word(speaker)))
  );
}

function saying(syntax: Syntax, quotations: readonly Quotation[]): Attribution | undefined {
  for (const [verb, token] of syntax.sentence.tokens.entries()) {
    if (!sayingVerbs.has(token.text.toLowerCase()) || token.upos !== 'VERB' || !isOutermost(syntax, verb))
      continue;
    if (quotations.some(({ start, end }) => start <= token.start && token.end <= end)) continue;
    if (isNegated(syntax, verb)) continue;
    const speaker = syntax.subject(verb);
    const content = contentOf(syntax, verb) ?? contentBehind(syntax, verb, speaker);
    if (content === undefined) continue;
    if (speaker !== undefined && !canSpeak(syntax, speaker)) return undefined;
    const quoted = quotedPart(syntax, content.tokens, quotations);
    if (quoted === undefined && !hasVerb(syntax, content.tokens)) continue;
    const said = { content: quoted ?? content.tokens, isDirect: quoted !== undefined };
    if (speaker === undefined || syntax.relation(speaker) !== 'nsubj' || content.tokens.includes(speaker))
      return { ...said, isSure: false };
    return { ...said, speaker, isSure: isClear(syntax, { verb, speaker, ...content }) };
  }
  return undefined;
}

/** "Officials have not said why …" */
function isNegated(syntax: Syntax, verb: number): boolean {
  return syntax.children(verb, 'advmod').some(at => /^(?:not|n['’]t|never)$/.test(syntax.word(at)));
}

/** "The town denied closing a harbor" is what the town did, and has no clause of its own. */
export function hasVerb(syntax: Syntax, content: readonly number[]): boolean {
  return content.some(token => /^(?:MD|VB[DPZ])$/.test(syntax.token(token)?.xpos ?? ''));
}

/** "The mayor said a vote is needed": a clause follows the verb at once, whatever the parsers made of it. */
function contentBehind(syntax: Syntax, verb: number, speaker: number | undefined): Content | undefined {
  if (
    verb !== syntax.root() ||
    speaker === undefined ||
    speaker > verb ||
    /^(?:,|to)$/.test(syntax.word(verb + 1))
  )
    return undefined;
  const start = /^(?:told|tells)$/.test(syntax.word(verb)) ? thatBehind(syntax, verb) : verb;
  if (start === undefined) return undefined;
  const rest = syntax.sentence.tokens.flatMap((_, index) => (index > start ? [index] : []));
  const tokens = withoutEdges(syntax, rest);
  const finite = tokens.find(token => syntax.isFinite(token) && syntax.subject(token) !== undefined);
  const isInner = tokens.some(
    token => token < (finite ?? -1) && token > (tokens[0] ?? 0) && isOpening(syntax.word(token)),
  );
  return finite === undefined || isInner ? undefined : { head: verb, tokens };
}

/** "told the Daily Harbor in a statement that …" */
function thatBehind(syntax: Syntax, verb: number): number | undefined {
  const that = syntax.sentence.tokens.findIndex(({ text }, at) => at > verb && text === 'that');
  return that > 0 && that < verb + farthestThat ? that : undefined;
}

const farthestThat = 12;

/** "announced the start of a plan that …": the first verb may belong to a clause inside of a noun phrase. */
function isOpening(word: string): boolean {
  return /^(?:that|whether|which|who|whose|where|if|when|as|because)$/.test(word);
}

/** @returns the tokens inside of the quotation that what is said begins with and mostly consists of. */
function quotedPart(
  { sentence }: Syntax,
  content: readonly number[],
  quotations: readonly Quotation[],
): readonly number[] | undefined {
  const start = sentence.tokens[content[0] ?? -1]?.start ?? -1;
  const quotation = quotations.find(candidate => candidate.start <= start && start < candidate.end);
  if (quotation === undefined) return undefined;
  const inside = content.filter(token => (sentence.tokens[token]?.end ?? Infinity) <= quotation.end);
  return inside.length > content.length * mostly ? inside : undefined;
}

const mostly = 0.75;

/** A person, an institution or a pronoun for one; what a law states or an idea suggests is nobody's word. */
export function canSpeak(syntax: Syntax, speaker: number): boolean {
  const word = syntax.word(speaker);
  if (bindingSources.test(word) || studyNouns.test(word)) return false;
  return (
    syntax.token(speaker)?.upos === 'PRON' ||
    isSource(syntax, speaker) ||
    isPersonNoun(word) ||
    /(?:ers|ors|ists|ians|ants)$/.test(word)
  );
}

function isOutermost(syntax: Syntax, verb: number): boolean {
  return verb === syntax.root() || syntax.relation(verb) === 'parataxis';
}

interface Content {
  readonly head: number;
  readonly tokens: readonly number[];
}

export function contentOf(syntax: Syntax, verb: number): Content | undefined {
  const [clause] = syntax.children(verb, 'ccomp');
  if (clause !== undefined) return { head: clause, tokens: withoutEdges(syntax, syntax.subtree(clause)) };
  const host = syntax.token(verb)?.head ?? -1;
  if (syntax.relation(verb) !== 'parataxis' || host < 0) return undefined;
  const own = new Set(syntax.subtree(verb));
  const tokens = withoutEdges(
    syntax,
    syntax.subtree(host).filter(token => !own.has(token)),
  );
  return { head: host, tokens };
}

function isClear(
  syntax: Syntax,
  { verb, speaker, tokens }: Content & { readonly verb: number; readonly speaker: number },
): boolean {
  const [first = 0, last = 0] = [tokens[0], tokens.at(-1)];
  const end = syntax.sentence.tokens.length - 1;
  const isBefore =
    last < Math.min(verb, speaker) &&
    first <= 1 &&
    syntax.isAfterComma(Math.min(verb, ...syntax.nounPhrase(speaker)));
  const isAfter =
    first > Math.max(verb, speaker) && first - verb <= reachOf(syntax.word(verb)) && last >= end - 2;
  const isNear =
    Math.abs(speaker - verb) <= 3 ||
    (syntax.token(speaker)?.isSure ?? false) ||
    (isAfter && syntax.word(verb - 1) === ',');
  return isRun(tokens) && (isBefore || isAfter) && isNear;
}

/** Whom somebody told it stands before what was told. */
function reachOf(verb: string): number {
  return /^(?:told|tells)$/.test(verb) ? farthestThat + 1 : 5;
}

export function isRun(tokens: readonly number[]): boolean {
  return (tokens.at(-1) ?? 0) - (tokens[0] ?? 0) + 1 === tokens.length;
}

function withoutEdges(syntax: Syntax, tokens: readonly number[]): readonly number[] {
  let [first, last] = [0, tokens.length];
  while (first < last && isEdge(tokens[first] ?? -1)) first++;
  while (last > first && isEnd(tokens[last - 1] ?? -1)) last--;
  return tokens.slice(first, last);

  /** A closing mark stays with its opening one. */
  function isEnd(token: number): boolean {
    if (/^[,.;:]$/.test(syntax.word(token))) return true;
    const marks = tokens.slice(first, last).filter(at => /^[“”"]$/.test(syntax.word(at)));
    return /^[“”"]$/.test(syntax.word(token)) && marks.length % 2 === 1;
  }

  function isEdge(token: number): boolean {
    return (
      /^[,;:“”"]$/.test(syntax.word(token)) ||
      (syntax.word(token) === 'that' && syntax.relation(token) === 'mark')
    );
  }
}
