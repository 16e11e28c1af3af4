import { deicticTime } from './doubts.ts';
import type { Syntax } from './syntax.ts';

/** A clause that can stand as a sentence: tokens in order, `head` its verb or complement. */
export interface Clause {
  readonly head: number;
  readonly tokens: readonly number[];
  /** Whether the parsers agree wherever something was cut off, and on the subject. */
  readonly isSure: boolean;
  /** Aside from the sentence's main point: a relative clause about a name. */
  readonly isAside: boolean;
}

/** Main clauses of a sentence, split where each has a subject of its own; and relative clauses about a name. */
export function findClauses(syntax: Syntax): readonly Clause[] {
  const root = syntax.root();
  if (root < 0) return [];
  const heads = [root, ...syntax.children(root, 'conj').filter(head => standsAlone(syntax, head))];
  const main = heads.map((head, index) => cutOut(syntax, head, index === 0 ? heads.slice(1) : []));
  return [...main, ...asides(syntax)];
}

function standsAlone(syntax: Syntax, head: number): boolean {
  return syntax.subject(head) !== undefined && syntax.isFinite(head);
}

function cutOut(syntax: Syntax, head: number, others: readonly number[]): Clause {
  const loose = syntax.subtree(head).filter(at => isLoose(syntax, at, head));
  const cuts = [...others, ...loose];
  const gone = new Set(cuts.flatMap(cut => syntax.subtree(cut)));
  const tokens = trim(
    syntax,
    dropLoneCommas(
      syntax,
      syntax.subtree(head).filter(token => !gone.has(token)),
    ),
  );
  const deciding = [...others, syntax.subject(head) ?? head, ...(head === syntax.root() ? [] : [head])];
  return { head, tokens, isAside: false, isSure: deciding.every(at => syntax.token(at)?.isSure) };
}

/** What a statement does without: "However,", "on Thursday", "in the meantime". */
function isLoose(syntax: Syntax, at: number, head: number): boolean {
  if (syntax.token(at)?.head !== head) return false;
  if (syntax.relation(at) === 'cc' || syntax.relation(at) === 'discourse') return true;
  if (syntax.relation(at) === 'advmod') return connectives.has(syntax.word(at));
  if (!syntax.relation(at).startsWith('obl') || !syntax.token(at)?.isSure) return false;
  const phrase = syntax.subtree(at);
  return phrase.length <= 3 && phrase.some(token => deicticTime.has(syntax.word(token)));
}

const connectives: ReadonlySet<string> = new Set(
  'however thus therefore moreover furthermore nevertheless nonetheless meanwhile also still instead hence additionally finally consequently indeed'.split(
    ' ',
  ),
);

/** Commas that held what was cut off: two in a row, or one at an edge. */
function dropLoneCommas(syntax: Syntax, tokens: readonly number[]): readonly number[] {
  return tokens.filter((token, index) => {
    if (syntax.word(token) !== ',') return true;
    const before = tokens[index - 1];
    return (
      before !== undefined &&
      (before === token - 1 || tokens[index + 1] === token + 1) &&
      syntax.word(before) !== ','
    );
  });
}

function trim(syntax: Syntax, tokens: readonly number[]): readonly number[] {
  let [first, last] = [0, tokens.length];
  while (first < last && /^[,.;:–—-]$/.test(syntax.word(tokens[first] ?? -1))) first++;
  while (last > first && /^[,.;:–—-]$/.test(syntax.word(tokens[last - 1] ?? -1))) last--;
  return tokens.slice(first, last);
}

/** "Li, who is …" → "Li is …": only where a name stands right before the pronoun. */
function asides(syntax: Syntax): Clause[] {
  return syntax.sentence.names.flatMap(({ first, last }) => {
    const pronoun = syntax.word(last + 1) === ',' ? last + 2 : last + 1;
    if (!/^(?:who|which)$/.test(syntax.word(pronoun)) || pronoun === last + 1) return [];
    const head = syntax.token(pronoun)?.head ?? -1;
    const isSubject = syntax.relation(pronoun).startsWith('nsubj');
    if (!isSubject || syntax.relation(head) !== 'acl:relcl' || !syntax.isFinite(head)) return [];
    const rest = trim(
      syntax,
      syntax.subtree(head).filter(token => token > pronoun),
    );
    const name = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
    const host = syntax.token(head)?.head ?? -1;
    const isSure = host >= first && host <= last && [head, pronoun].every(at => syntax.token(at)?.isSure);
    return [{ head, tokens: [...name, ...rest], isSure, isAside: true }];
  });
}
