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

function accordingTo(syntax: Syntax): Attribution | undefined {
  const at = syntax.sentence.tokens.findIndex((_, index) => isAccording(syntax, index));
  if (at < 0) return undefined;
  const isCase = syntax.relation(at) === 'case';
  const speaker = isCase ? (syntax.token(at)?.head ?? -1) : (syntax.children(at, 'obl', 'obj')[0] ?? -1);
  const own = new Set(syntax.subtree(isCase ? speaker : at));
  const content = withoutEdges(
    syntax,
    syntax.subtree(syntax.root()).filter(token => !own.has(token)),
  );
  const isAtEdge = own.has(0) || own.has(syntax.sentence.tokens.length - 2);
  const isSure = isAtEdge && (syntax.token(speaker)?.isSure ?? false) && !own.has(syntax.root());
  return { content, isDirect: false, isSure, ...(speaker < 0 ? {} : { speaker }) };
}

function isAccording(syntax: Syntax, index: number): boolean {
  return syntax.word(index) === 'according' && syntax.word(index + 1) === 'to';
}

function saying(syntax: Syntax, quotations: readonly Quotation[]): Attribution | undefined {
  for (const [verb, token] of syntax.sentence.tokens.entries()) {
    if (!sayingVerbs.has(token.text.toLowerCase()) || token.upos !== 'VERB') continue;
    const speaker = syntax.subject(verb);
    const content = contentOf(syntax, verb);
    if (content === undefined || !isOutermost(syntax, verb)) continue;
    const isDirect = isWithin(syntax, content.tokens, quotations);
    if (speaker === undefined || syntax.relation(speaker) !== 'nsubj')
      return { content: content.tokens, isDirect, isSure: false };
    const isSure =
      [speaker, content.head].every(at => syntax.token(at)?.isSure) && !content.tokens.includes(speaker);
    return { speaker, content: content.tokens, isDirect, isSure };
  }
  return undefined;
}

function isOutermost(syntax: Syntax, verb: number): boolean {
  return verb === syntax.root() || syntax.relation(verb) === 'parataxis';
}

function contentOf(
  syntax: Syntax,
  verb: number,
): { readonly head: number; readonly tokens: readonly number[] } | undefined {
  const [clause] = syntax.children(verb, 'ccomp');
  if (clause !== undefined) return { head: clause, tokens: withoutEdges(syntax, syntax.subtree(clause)) };
  const host = syntax.token(verb)?.head ?? -1;
  if (syntax.relation(verb) !== 'parataxis' || host < 0) return undefined;
  const own = new Set(syntax.subtree(verb));
  return {
    head: verb,
    tokens: withoutEdges(
      syntax,
      syntax.subtree(host).filter(token => !own.has(token)),
    ),
  };
}

function withoutEdges(syntax: Syntax, tokens: readonly number[]): readonly number[] {
  let [first, last] = [0, tokens.length];
  while (first < last && isEdge(tokens[first] ?? -1)) first++;
  while (last > first && /^[,.;:“”"]$/.test(syntax.word(tokens[last - 1] ?? -1))) last--;
  return tokens.slice(first, last);

  function isEdge(token: number): boolean {
    return (
      /^[,;:“”"]$/.test(syntax.word(token)) ||
      (syntax.word(token) === 'that' && syntax.relation(token) === 'mark')
    );
  }
}

function isWithin(
  { sentence }: Syntax,
  content: readonly number[],
  quotations: readonly Quotation[],
): boolean {
  const start = sentence.tokens[content[0] ?? -1]?.start ?? -1;
  const end = sentence.tokens[content.at(-1) ?? -1]?.end ?? -1;
  return quotations.some(quotation => quotation.start <= start && end <= quotation.end);
}

/** Verbs whose content is somebody's word. "Show" and "find" are none: the reporters vouch for what a study shows. */
const sayingVerbs: ReadonlySet<string> = new Set(
  (
    'said says say told tells added adds noted notes argued argues argue claimed claims claim warned warns warn ' +
    'announced announces declared declares stated states explained explains wrote writes believe believes believed ' +
    'thinks suggest suggested suggests insisted insists acknowledged admitted estimated estimate predicted predicts ' +
    'concluded confirmed denied replied asserted asserts contended contends contend observed remarked vowed pledged ' +
    'testified complained promised stressed emphasized cautioned alleged alleges'
  ).split(' '),
);
